import {
  addressOf,
  allBelow,
  attributeOf,
  ELEMENT,
  firstChildOf,
  nextOf,
  rootOf,
  TEXT,
  tagOf,
  titleOf,
  typeOf,
} from './dom.ts';
import { pageGate } from './page-gate.ts';
import {
  CLOSE,
  CUT,
  type ElementKind,
  LONGEST_LINK,
  MOST_TOKENS,
  type PageSnapshot,
  type Token,
} from './snapshot-format.ts';

/**
 * Takes down what a page prints, for `readSnapshot`, in one pass. Nothing is changed, run or fetched, and nothing of
 * the page can hide from it by names; it never throws.
 *
 * A page that is larger than the limits is taken down to where they are reached, and ends in `CUT`: rows that the cut
 * may have shortened are not understood, and what is behind it is not read.
 *
 * @returns `null`: nothing on the page looks like one of a project: see `pageGate`. With `whole`, any page is taken down.
 */
export function takeSnapshot(document: Document, { whole = false } = {}): PageSnapshot | null {
  const root = rootOf(document);
  if (!root) return null;
  const { tokens, kinds, links, mayBeProject } = writeDown(root);
  if (!whole && !mayBeProject) return null;
  return {
    url: addressOf(document).replace(/#.*$/s, ''),
    lang: attributeOf(root, 'lang')?.slice(0, LONGEST_TITLE) ?? null,
    title: titleOf(document).slice(0, LONGEST_TITLE),
    kinds,
    tokens,
    links,
  };
}

/** Characters in all texts and names of classes together: a project page has some 10,000. */
const MOST_TEXT = 500_000;

/** Longer than any part of a page that is read: of a longer text, the reader has to know only that it is long. */
const LONGEST_TEXT = 60_000;
const LONGEST_TITLE = 1_000;

/** Takes down one part of a page after another. */
class Writer {
  readonly tokens: Token[] = [];
  readonly kinds: ElementKind[] = [];
  readonly links: string[] = [];
  mayBeProject = false;
  private readonly gate = pageGate();
  private readonly places = new Map<string, Map<string, number>>();
  private room = MOST_TEXT;

  /** @param marked The elements that are not only what their tags and classes say; few, so that few are asked. */
  constructor(private readonly marked: ReadonlySet<Node>) {}

  isFull(): boolean {
    return this.room < 0 || this.tokens.length >= MOST_TOKENS;
  }

  text(data: string): void {
    const text = shorten(data);
    this.tokens.push(text);
    this.room -= text.length;
    if (text === ' ') return;
    this.mayBeProject ||= this.gate(text);
  }

  /** @returns Whether what is inside is printed. */
  open(element: Element, tag: string): boolean {
    const className = attributeOf(element, 'class') ?? '';
    const isMarked = this.marked.size > 0 && this.marked.has(element);
    const role = (isMarked && attributeOf(element, 'role')) || '';
    const silent = SILENT.has(tag) || (isMarked && isHidden(element, role));
    this.tokens.push(this.placeOf(tag, className, role, silent));
    if (tag === 'A') this.link(attributeOf(element, 'href')?.slice(0, LONGEST_LINK) ?? '');
    return !silent;
  }

  private link(href: string): void {
    this.links.push(href);
    this.room -= href.length;
  }

  private placeOf(tag: string, className: string, role: string, silent: boolean): number {
    const rest = silent || role !== '' ? `${className}\n${role}\n${silent}` : className;
    const places = this.places.get(tag) ?? new Map<string, number>();
    const known = places.get(rest);
    if (known !== undefined) return known;
    const place = this.kinds.push([tag, className, role, silent]) - 1;
    this.room -= rest.length;
    this.places.set(tag, places.set(rest, place));
    return place;
  }
}

/** Without recursion: a page can nest deeper than the stack. */
function writeDown(root: Element): Writer {
  const writer = new Writer(allBelow(root, '[role], [hidden], [aria-hidden], [style]'));
  writer.open(root, tagOf(root));
  const above: Node[] = [root];
  let node = firstChildOf(root);
  while (node && !writer.isFull()) {
    const below = write(node, writer);
    if (below) above.push(node);
    node = below ?? goOn(node, above, writer.tokens);
  }
  if (node) writer.tokens.push(CUT);
  return writer;
}

/** Writes a text or the beginning of an element, and returns the first node inside. */
function write(node: Node, writer: Writer): Node | null {
  const type = typeOf(node);
  if (type === TEXT) writer.text((node as Text).data);
  if (type !== ELEMENT) return null;
  const tag = tagOf(node);
  if (tag === OURS) return null;
  const below = writer.open(node as Element, tag) ? firstChildOf(node) : null;
  if (!below) writer.tokens.push(CLOSE);
  return below;
}

/** What comes behind a node, out of all elements that end with it. */
function goOn(node: Node, above: Node[], tokens: Token[]): Node | null {
  let next = nextOf(node);
  while (!next && above.length > 0) {
    const ended = above.pop();
    tokens.push(CLOSE);
    next = ended && above.length > 0 ? nextOf(ended) : null;
  }
  return next;
}

function shorten(text: string): string {
  if (!/\S/.test(text)) return ' ';
  if (text.length <= LONGEST_TEXT) return text;
  const collapsed = text.replace(/\s+/g, ' ');
  return collapsed.length <= LONGEST_TEXT ? collapsed : `${collapsed.slice(0, LONGEST_TEXT)} …`;
}

/** Elements whose text is not printed, or is not part of what the page says. */
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH CANVAS IFRAME OBJECT AUDIO VIDEO SELECT OPTION DATALIST TEXTAREA HEAD NAV'.split(
    ' ',
  ),
);

/** The panel, which comes and goes without the page having changed. */
const OURS = 'PROJECT-LENS-PANEL';

function isHidden(element: Element, role: string): boolean {
  return (
    role === 'navigation' ||
    attributeOf(element, 'hidden') !== null ||
    attributeOf(element, 'aria-hidden') === 'true' ||
    /display:\s*none/.test(attributeOf(element, 'style') ?? '')
  );
}
