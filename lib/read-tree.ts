import type { Kind, PageElement, PageNode, PageText } from './page-tree.ts';
import { CLOSE, MOST_TOKENS, type PageSnapshot } from './snapshot-format.ts';

/** What a snapshot says, as nodes. */
export interface PageTree {
  /** Without fragment. */
  readonly url: string;
  readonly lang: string | null;
  /** What the document calls itself; empty: nothing. */
  readonly title: string;
  readonly root: PageElement;
}

/**
 * Reads a snapshot.
 *
 * @param snapshot Anything at all: what comes from a page is not trusted.
 * @returns `null`: it is no snapshot. Never throws.
 */
export function readTree(snapshot: unknown): PageTree | null {
  if (!isSnapshot(snapshot)) return null;
  const { url, lang, title, kinds, tokens, links } = snapshot;
  const builder = new Builder(kinds.map(kindFrom), { links, url });
  const root = tokens.every((token) => builder.add(token)) ? builder.finish() : null;
  return root && { url, lang, title, root };
}

function isSnapshot(value: unknown): value is PageSnapshot {
  if (typeof value !== 'object' || value === null) return false;
  const { url, lang, title, kinds, tokens, links } = value as Partial<Record<keyof PageSnapshot, unknown>>;
  if (typeof url !== 'string' || !URL.canParse(url)) return false;
  if ((typeof lang !== 'string' && lang !== null) || typeof title !== 'string') return false;
  if (!isListOf(links, isString) || !isListOf(kinds, isKind)) return false;
  return Array.isArray(tokens) && tokens.length <= LONGEST;
}

function isListOf(value: unknown, is: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(is);
}

const isString = (value: unknown) => typeof value === 'string';

/** What is open when the limit is reached may end behind it. */
const LONGEST = 2 * MOST_TOKENS;

function isKind(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 4) return false;
  return value.slice(0, 3).every((each) => typeof each === 'string') && typeof value[3] === 'boolean';
}

/** Elements that do not begin a new line, by what HTML says of them. Styles can say otherwise; we do not ask them. */
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I IMG INS KBD LABEL MARK OUTPUT Q S SAMP SMALL SPAN STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);

function kindFrom([tag, className, role, silent]: PageSnapshot['kinds'][number]): Kind {
  return { tag, role, name: `${tag} ${className}`, silent, inline: INLINE.has(tag) };
}

/** What a link can lead to without running anything. */
const LEADS_SOMEWHERE = /^(?:https?|mailto|tel):/;

/** @param href As printed; empty: there is none. */
function addressOf(href: string | undefined, url: string): string | null {
  if (!href) return null;
  const address = URL.parse(href, url)?.href;
  return address !== undefined && LEADS_SOMEWHERE.test(address) ? address : null;
}

/** Its address is worked out when it is asked for: most are not, and that takes as long as all the rest. */
class Link implements PageElement {
  readonly kind: Kind;
  readonly parent: PageElement | null;
  readonly previous: PageNode | null;
  readonly next: PageNode | null = null;
  readonly firstChild: PageNode | null = null;
  readonly order: number;
  readonly end: number;
  readonly firstText: PageText | null = null;

  constructor(
    { kind, parent, previous, order }: PageElement,
    private readonly page: Pick<PageSnapshot, 'links' | 'url'>,
    private readonly place: number,
  ) {
    this.kind = kind;
    this.parent = parent;
    this.previous = previous;
    this.order = order;
    this.end = order;
  }

  get href(): string | null {
    return addressOf(this.page.links[this.place], this.page.url);
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Makes nodes of tokens, one after another. */
class Builder {
  private root: PageElement | null = null;
  private open: Mutable<PageElement> | null = null;
  /** What stands before the next node, beside it. */
  private last: Mutable<PageNode> | null = null;
  private lastText: Mutable<PageText> | null = null;
  private order = 0;
  private link = 0;

  constructor(
    private readonly kinds: readonly Kind[],
    private readonly page: Pick<PageSnapshot, 'links' | 'url'>,
  ) {}

  /** @returns Whether the token can stand here. */
  add(token: unknown): boolean {
    if (typeof token === 'string') return this.addText(token);
    if (token === CLOSE) return this.close();
    const kind = typeof token === 'number' ? this.kinds[token] : undefined;
    return kind !== undefined && this.begin(kind);
  }

  /** Ends all that is open, as it is where the snapshot was cut. `null`: there was nothing. */
  finish(): PageElement | null {
    while (this.open) this.close();
    return this.root;
  }

  private addText(data: string): boolean {
    if (!this.open) return false;
    if (data === ' ' && this.isAtLineStart()) return true;
    if (this.last && this.last === this.lastText) {
      this.lastText.data += data; // A comment between two texts is not printed.
      return true;
    }
    const order = this.order++;
    const text: Mutable<PageText> = {
      kind: null,
      parent: this.open,
      previous: this.last,
      next: null,
      firstChild: null,
      order,
      end: order,
      firstText: null,
      data,
      nextText: null,
      printed: undefined,
    };
    text.firstText = text;
    this.attach(text);
    if (this.lastText) this.lastText.nextText = text;
    this.lastText = text;
    for (let part: Mutable<PageElement> | null = this.open; part && !part.firstText; part = part.parent)
      part.firstText = text;
    return true;
  }

  private begin(kind: Kind): boolean {
    if (!this.open && this.root) return false;
    const order = this.order++;
    const element =
      kind.tag === 'A'
        ? new Link(this.elementAt(order, kind), this.page, this.link++)
        : this.elementAt(order, kind);
    this.attach(element);
    this.root ??= element;
    this.open = element;
    this.last = null;
    return true;
  }

  private elementAt(order: number, kind: Kind): PageElement {
    const [parent, previous] = [this.open, this.last];
    return {
      kind,
      parent,
      previous,
      next: null,
      firstChild: null,
      order,
      end: order,
      firstText: null,
      href: null,
    };
  }

  private attach(node: PageNode): void {
    if (this.last) this.last.next = node;
    else if (this.open) this.open.firstChild = node;
    this.last = node;
  }

  private close(): boolean {
    if (!this.open) return false;
    this.open.end = this.order - 1;
    this.last = this.open;
    this.open = this.open.parent;
    return true;
  }

  /** White space there prints nothing. */
  private isAtLineStart(): boolean {
    const before = this.last ?? this.open;
    return before?.kind?.inline === false;
  }
}
