import { isElement, isText, type PageElement, type PageNode, type PageText } from '../page-tree.ts';
import { collapse } from '../print.ts';
import { CUT } from '../snapshot-format.ts';
import { isFrame } from './frame.ts';

/** A line of a page: what stands between two breaks of any kind. */
export interface BodyLine {
  /** As printed, white space collapsed. */
  readonly text: string;
  /** What stands before it: the beginning of an element, `BR`, or a line break in the text, which prints as a space. */
  readonly break: 'block' | 'br' | 'soft' | 'blank';
  /** 1 to 6; `null`: no heading. */
  readonly level: number | null;
  /** Whether all of it is printed in bold. */
  readonly bold: boolean;
  /** Whether it stands in a list. */
  readonly item: boolean;
  /** How many of its characters are links. */
  readonly linked: number;
  readonly links: readonly BodyLink[];
  /** Whether it is a time by its markup. */
  readonly time: boolean;
  /** The element that it is in, which is no inline one. */
  readonly block: PageNode;
  /** The place of its first text in the document. */
  readonly order: number;
}

interface BodyLink {
  readonly text: string;
  readonly url: string;
}

/**
 * The lines of a part, in the order of the page, without those of the site's frame. Line breaks within a text are kept,
 * since pages of old print one line of an address after another with nothing else between them.
 */
export function bodyLines(top: PageElement, skip: (element: PageElement) => boolean = isFrame): BodyLine[] {
  const writer = new LineWriter(top);
  let node: PageNode | null = top;
  while (node) {
    const enter: boolean = isElement(node) && !skip(node);
    if (enter) writer.open(node as PageElement);
    else if (isText(node)) writer.text(node);
    node = (enter && node.firstChild) || goOn(node, top, writer, enter);
  }
  return writer.finish();
}

function goOn(node: PageNode, top: PageNode, writer: LineWriter, entered: boolean): PageNode | null {
  let part: PageNode | null = node;
  let isOpen = entered;
  while (part) {
    if (isOpen && isElement(part)) writer.close(part);
    if (part === top) return null;
    if (part.next) return part.next;
    part = part.parent;
    isOpen = true;
  }
  return null;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Puts texts together to lines. */
class LineWriter {
  private readonly lines: BodyLine[] = [];
  private line: Mutable<BodyLine>;
  private links: BodyLink[] = [];
  private next: BodyLine['break'] = 'block';
  private readonly open_: OpenElements = { level: null, bold: 0, item: 0, time: 0, link: null };
  private blocks: PageNode[] = [];

  constructor(private readonly top: PageNode) {
    this.line = this.begin();
  }

  open(element: PageElement): void {
    const { tag, inline, role } = element.kind;
    if (!inline) {
      this.end(tag === 'BR' ? 'br' : 'block');
      if (tag !== 'BR') this.blocks.push(element);
    }
    this.step(element, 1);
    if (/^H[1-6]$/.test(tag)) this.open_.level = Number(tag[1]);
    else if (role === 'heading') this.open_.level ??= 2;
    if (tag === 'A' && element.href) this.open_.link = { url: element.href, text: '' };
  }

  close(element: PageElement): void {
    const { tag, inline, role } = element.kind;
    if (tag === 'A' && this.open_.link) this.closeLink();
    if (!inline && tag !== 'BR') {
      this.end('block');
      this.blocks.pop();
    }
    this.step(element, -1);
    if (/^H[1-6]$/.test(tag) || role === 'heading') this.open_.level = null;
  }

  text({ data, order }: PageText): void {
    for (const [i, piece] of data.replace(CUT, '…').split('\n').entries()) {
      if (i > 0) this.wrap();
      this.add(piece, order);
    }
  }

  finish(): BodyLine[] {
    this.end('block');
    return this.lines;
  }

  private wrap(): void {
    if (this.line.text !== '') this.end('soft');
    else if (this.next === 'soft') this.next = 'blank';
  }

  private add(piece: string, order: number): void {
    if (piece === '') return;
    if (piece.trim() === '') {
      if (this.line.text !== '') this.line.text += ' ';
      return;
    }
    if (this.line.text === '') Object.assign(this.line, this.begin(), { order });
    this.line.text += piece;
    this.line.bold &&= this.open_.bold > 0;
    this.line.time ||= this.open_.time > 0;
    if (!this.open_.link) return;
    this.open_.link.text += piece;
    this.line.linked += piece.trim().length;
  }

  private begin(): Mutable<BodyLine> {
    const { level, bold, item } = this.open_;
    return {
      text: '',
      break: this.next,
      level,
      bold: bold > 0,
      item: item > 0,
      linked: 0,
      links: [],
      time: false,
      block: this.blocks.at(-1) ?? this.top,
      order: 0,
    };
  }

  private end(next: BodyLine['break']): void {
    const text = collapse(this.line.text);
    if (this.open_.link) this.open_.link.text += ' ';
    if (text !== '') {
      this.lines.push({ ...this.line, text, links: this.links });
      this.links = [];
      this.next = next;
    } else if (RANK[next] > RANK[this.next]) this.next = next;
    this.line = this.begin();
  }

  private closeLink(): void {
    const { link } = this.open_;
    if (link) this.links.push({ text: collapse(link.text), url: link.url });
    this.open_.link = null;
  }

  private step({ kind: { tag } }: PageElement, by: 1 | -1): void {
    if (tag === 'B' || tag === 'STRONG') this.open_.bold += by;
    if (tag === 'LI') this.open_.item += by;
    if (tag === 'TIME') this.open_.time += by;
  }
}

interface OpenElements {
  level: number | null;
  bold: number;
  item: number;
  time: number;
  link: { url: string; text: string } | null;
}

/** Of several breaks in a row, the strongest counts. */
const RANK: Readonly<Record<BodyLine['break'], number>> = { soft: 0, blank: 1, br: 2, block: 3 };
