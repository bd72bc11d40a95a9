import type { IndexEntry } from '../library-index.ts';
import { cardPlace } from '../mark-place.ts';

/** Which of how many marked links has the focus, counted from 1. */
export interface PlaceAmong {
  readonly at: number;
  readonly all: number;
}

/** What is said of a project whose link is pointed at, or has the focus. */
export interface CardWords {
  /** Draws its facts. `place`: the reader went there from mark to mark. */
  draw(into: Element, entry: IndexEntry | null, place: PlaceAmong | null): void;
  /** The same, to be heard. */
  say(entry: IndexEntry, place: PlaceAmong | null): string;
}

/** A pointer that passes over a link asks for nothing; one on its way to the card does not lose it. Milliseconds. */
const DELAY = 250;

/** The small card with the facts of a project, near its link and never over it. */
export class LinkCard {
  private readonly box = document.createElement('div');
  private readonly voice = document.createElement('p');
  private shown: Element | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param host What lies at the origin of the card's places.
   * @param marked The marked link that an event of the page is about, if it is about one.
   */
  constructor(
    private readonly host: Element,
    private readonly words: CardWords,
    private readonly marked: (target: EventTarget | null) => readonly [Element, IndexEntry] | null,
  ) {
    this.box.className = 'card';
    this.box.hidden = true;
    this.voice.className = 'unseen';
    this.voice.setAttribute('role', 'status');
  }

  /** To be put into the tree of ours. */
  get parts(): readonly Element[] {
    return [this.box, this.voice];
  }

  listen(document: Document, signal: AbortSignal): void {
    document.addEventListener('pointerover', ({ target }) => this.over(target), { signal, passive: true });
    document.addEventListener('focusin', ({ target }) => this.focused(target), { signal });
    document.addEventListener('focusout', () => this.hide(), { signal });
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && this.hide();
    document.addEventListener('keydown', onKey, { capture: true, signal });
    signal.addEventListener('abort', () => clearTimeout(this.timer));
  }

  /** Shows the facts of a link at once. */
  show(link: Element, entry: IndexEntry, place: PlaceAmong | null = null): void {
    clearTimeout(this.timer);
    this.shown = link;
    this.words.draw(this.box, entry, place);
    this.box.hidden = false;
    const { clientWidth: width, clientHeight: height } = link.ownerDocument.documentElement;
    const origin = this.host.getBoundingClientRect();
    const size = { width: this.box.offsetWidth, height: this.box.offsetHeight };
    const { x, y } = cardPlace(link.getBoundingClientRect(), size, { width, height });
    this.box.style.translate = `${x - origin.left}px ${y - origin.top}px`;
  }

  /** Says the facts of a link. */
  say(entry: IndexEntry, place: PlaceAmong | null = null): void {
    this.voice.textContent = this.words.say(entry, place);
  }

  hide(): void {
    clearTimeout(this.timer);
    this.shown = null;
    this.box.hidden = true;
    this.voice.textContent = '';
    this.words.draw(this.box, null, null);
  }

  /** Takes the card away if it is of a link that is not marked any more. */
  check(): void {
    if (this.shown && !this.marked(this.shown)) this.hide();
  }

  private over(target: EventTarget | null): void {
    clearTimeout(this.timer);
    if (target === this.host) return; // The pointer is on the card.
    const found = this.marked(target);
    if (found && found[0] !== this.shown) this.later(() => this.show(...found));
    const isFocused = this.shown === this.shown?.ownerDocument.activeElement;
    if (!found && this.shown && !isFocused) this.later(() => this.hide());
  }

  private focused(target: EventTarget | null): void {
    const found = this.marked(target);
    if (!found) return;
    this.show(...found);
    this.say(found[1]);
  }

  private later(run: () => void): void {
    this.timer = setTimeout(run, DELAY);
  }
}
