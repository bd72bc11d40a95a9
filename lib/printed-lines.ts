import {
  firstChildOf,
  isElement,
  isText,
  nextOf,
  type PageElement,
  type PageNode,
  type PageText,
  parentOf,
  tagOf,
} from './page-tree.ts';
import { collapse, printedText } from './print.ts';
import { CUT } from './snapshot-format.ts';

/** One printed line, of one text at least. */
export interface Line {
  /** The texts that mean something, one per text node, without colons and ornaments at their ends. */
  readonly texts: readonly string[];
  /** The whole line as printed, white space collapsed. */
  readonly text: string;
  /** Whether all of the line is links. */
  readonly linked: boolean;
  /** Whether two of the texts are printed without anything between them: parts of one word, or two words. */
  readonly glued: boolean;
}

/** Whether a reader of the page gets to see nothing of this element, or only a way around the site. */
export function isSilent({ kind }: PageElement): boolean {
  return kind.silent;
}

function isInline({ kind }: PageNode): boolean {
  return kind === null || kind.inline;
}

/** A text node as printed, `null` where it prints no letter and no digit: icons, colons, bullets. */
export function printedIn(text: PageText): string | null {
  if (text.printed === undefined) {
    const printed = printedText(text.data).replace(/^[:：]\s*/, '');
    text.printed = /[\p{L}\p{N}…]/u.test(printed) ? printed : null;
  }
  return text.printed;
}

interface LinesFrom {
  /** Leaves out what stands before this node and the node itself. */
  readonly after?: PageNode;
  /** What the first line begins with. */
  readonly begin?: string;
  /** Which elements print nothing that is asked for. */
  readonly skip?: (element: PageElement) => boolean;
}

/** The lines that these neighbours print, each element with its line to itself unless it is an inline one. */
export function linesOf(
  nodes: readonly PageNode[],
  { after, begin = '', skip = isSilent }: LinesFrom = {},
): Line[] {
  const lines: MutableLine[] = [
    { texts: begin === '' ? [] : [begin], text: begin, linked: begin === '', glued: false },
  ];
  for (const node of nodes) writeLines(lines, node, { after, skip });
  const printed = lines.filter(({ texts }) => texts.length > 0);
  for (const line of printed) line.text = collapse(line.text);
  return printed;
}

interface MutableLine {
  texts: string[];
  text: string;
  linked: boolean;
  glued: boolean;
}

interface Extent {
  readonly after: PageNode | undefined;
  readonly skip: (element: PageElement) => boolean;
}

/** Walks without recursion: a page can nest deeper than the stack. */
function writeLines(lines: MutableLine[], top: PageNode, { after, skip }: Extent): void {
  let node: PageNode | null = after ? stepOver(after, top, lines) : top;
  while (node) {
    const isOpen = isElement(node) && !skip(node);
    if (isOpen) endLine(lines, node);
    else if (isText(node)) addText(lines.at(-1), node);
    node = (isOpen && firstChildOf(node)) || stepOver(node, top, lines);
  }
}

/** Goes on behind a node, out of all that ends with it. */
function stepOver(node: PageNode, top: PageNode, lines: MutableLine[]): PageNode | null {
  for (let part: PageNode | null = node; part; part = parentOf(part)) {
    endLine(lines, part);
    if (part === top) return null;
    const next = nextOf(part);
    if (next) return next;
  }
  return null;
}

function endLine(lines: MutableLine[], node: PageNode): void {
  if (isElement(node) && !isInline(node) && lines.at(-1)?.text !== '')
    lines.push({ texts: [], text: '', linked: true, glued: false });
}

function addText(line: MutableLine | undefined, node: PageText): void {
  if (!line) return;
  const printed = printedIn(node);
  line.glued ||= line.texts.length > 0 && endsInWord({ data: line.text }) && beginsInWord(node);
  line.text += node.data;
  if (printed === null) return;
  line.texts.push(printed);
  line.linked &&= isLinked(node);
}

/** Whether a text ends with a letter or a digit. `null`: there is no text. */
export function endsInWord(text: { readonly data: string } | null): boolean {
  return text !== null && /[\p{L}\p{N}]$/u.test(text.data);
}

/** Whether a text begins with a letter or a digit. `null`: there is no text. */
export function beginsInWord(text: { readonly data: string } | null): boolean {
  return text !== null && /^[\p{L}\p{N}]/u.test(text.data);
}

/** Whether a text is in a link. */
export function isLinked(text: PageText): boolean {
  const parent = parentOf(text);
  const above = parent && parentOf(parent);
  return [parent, above].some((node) => node && tagOf(node) === 'A');
}

/** The texts of some lines, joined by one space. */
export function printLines(lines: readonly Line[]): string {
  return lines
    .flatMap(({ texts }) => texts)
    .join(' ')
    .replace(CUT, '…');
}
