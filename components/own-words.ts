import type { Annotation, Annotations, Failure, Result, TagChange, TagChanges } from '../lib/messages.ts';

/** Where what a reader writes about a project goes. */
export interface Annotating {
  note(change: Annotation): Promise<Result<Annotations>>;
  tags(change: TagChange): Promise<Result<TagChanges>>;
}

/** The way back from the last change. */
type Back =
  | { readonly kind: 'note'; readonly change: Annotation }
  | { readonly kind: 'tags'; readonly change: TagChange };

/** A pause in typing after which a note is kept: short, since a popup may close at any time. */
const PAUSE_MS = 250;

/** What was left before it was kept, by the ID of its project, and could not be kept either. */
const unkept = new Map<string, OwnWords>();

const watchers = new Set<() => void>();

/** Whether something that was typed of this project could not be kept when its view went. */
export function hasUnkept(id: string): boolean {
  return unkept.has(id);
}

/** Those that no view shows at present. */
export function leftUnkept(): OwnWords[] {
  return [...unkept.values()].filter(({ isLeft }) => isLeft);
}

/** @returns To be called to end it. */
export function watchUnkept(onChange: () => void): () => void {
  watchers.add(onChange);
  return () => void watchers.delete(onChange);
}

function setUnkept(words: OwnWords, isUnkept: boolean): void {
  if (!isUnkept && !unkept.has(words.id)) return;
  if (isUnkept) unkept.set(words.id, words);
  else unkept.delete(words.id);
  tellWatchers();
}

function tellWatchers(): void {
  for (const watcher of watchers) watcher();
}

/** What a reader is writing about a project: with what was left unkept, where there is such. */
export function ownWords(id: string, note: string): OwnWords {
  const words = unkept.get(id);
  if (!words) return new OwnWords(id, note);
  words.isLeft = false;
  queueMicrotask(tellWatchers); // The view that asks is just being drawn.
  return words;
}

/** A note and tags as a reader writes them in one view, while other views may change them as well. */
export class OwnWords {
  /** What was typed and is not stored yet; `null`: nothing. */
  draft: string | null = null;
  back: Back | null = null;
  failure: Failure | null = null;
  /** Set anew each time that the view is drawn. */
  annotate: Annotating | null = null;
  onChange = () => {};
  /** Whether no view shows it any more. */
  isLeft = false;
  /** What the note was when the draft was begun, or what was sent of it last. */
  private base = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private underWay = 0;
  /** Whether the draft was sent, and the view has not heard of it yet. */
  private isWaiting = false;
  private pending: Promise<unknown> = Promise.resolve();

  constructor(
    readonly id: string,
    private note: string,
  ) {}

  get isKept(): boolean {
    return this.draft === null || (this.draft === this.base && this.underWay === 0);
  }

  /** Takes over the note as it is stored now: a draft that says no more than was sent makes room for it. */
  follow(note: string): void {
    if (note === this.note) return;
    this.note = note;
    if (this.isKept) this.drop();
  }

  type(text: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), PAUSE_MS);
    if (this.draft === null) this.base = this.note;
    this.draft = text;
    this.isWaiting = false;
    this.onChange();
  }

  /** Keeps what was typed, at once. */
  keep(): void {
    clearTimeout(this.timer);
    const { draft } = this;
    if (draft === null) return;
    if (draft !== this.base) this.after(this.sendNote(draft));
    else if (this.underWay === 0 && !this.isWaiting) {
      this.drop();
      this.onChange();
    }
  }

  /** The view goes: what cannot be kept waits for the next one of this project. */
  leave(): void {
    this.onChange = () => {};
    this.isLeft = true;
    this.keep();
    if (unkept.has(this.id)) tellWatchers();
  }

  tag(change: Pick<TagChange, 'add' | 'remove'>): void {
    this.after(this.sendTags({ id: this.id, ...change }));
  }

  /** Takes the last change back, and what is on its way counts as made. */
  undo(): void {
    clearTimeout(this.timer);
    this.after(this.pending.then(() => this.sendBack()));
  }

  private drop(): void {
    setUnkept(this, false);
    this.draft = null;
    this.isWaiting = false;
  }

  private after(work: Promise<void>): void {
    this.pending = Promise.all([this.pending, work]).then(() => this.onChange());
  }

  private async sendNote(note: string): Promise<void> {
    const [from, before] = [this.base, this.note];
    this.base = note;
    this.underWay++;
    const result = await this.annotate?.note({ id: this.id, note, from });
    this.underWay--;
    if (!result?.ok) {
      if (this.base === note) this.base = from;
      return this.fail(result?.failure ?? null);
    }
    const [change] = result.value.changes;
    this.settle(change ? { kind: 'note', change: this.further(change) } : this.back);
    if (this.draft === null) setUnkept(this, false);
    if (this.draft !== note) return;
    // What the view shows of the library may not have it yet.
    if (change && this.note === before) this.isWaiting = true;
    else this.drop();
    setUnkept(this, false);
  }

  private fail(failure: Failure | null): void {
    this.failure = failure;
    if (this.isLeft && this.draft !== null) setUnkept(this, true);
  }

  /** Of a note that is typed with pauses, the way back leads to where it began. */
  private further(change: Annotation): Annotation {
    const { back } = this;
    const goesOn = back?.kind === 'note' && back.change.id === change.id && back.change.from === change.note;
    return goesOn ? { ...change, note: back.change.note } : change;
  }

  private async sendTags(sent: TagChange): Promise<void> {
    const result = await this.annotate?.tags(sent);
    if (!result?.ok) this.failure = result?.failure ?? null;
    else {
      const [change] = result.value.changes;
      this.settle(change ? { kind: 'tags', change } : this.back);
    }
  }

  private async sendBack(): Promise<void> {
    const { back, annotate } = this;
    if (!back || !annotate) return;
    this.drop();
    const result = await (back.kind === 'note' ? annotate.note(back.change) : annotate.tags(back.change));
    if (result.ok) this.settle(null);
    else this.failure = result.failure;
  }

  private settle(back: Back | null): void {
    this.back = back;
    this.failure = null;
  }
}
