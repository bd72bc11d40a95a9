import {
  attributeOf,
  firstChildOf,
  hasAttributes,
  isElement,
  isText,
  nextOf,
  parentOf,
  tagOf,
} from './dom.ts';
import { collapse, printedText } from './print.ts';

/** One printed line, of one text at least. */
export interface Line {
  /** The texts that mean something, one per text node, without colons and ornaments at their ends. */
  readonly texts: readonly string[];
  /** The whole line as printed, white space collapsed. */
  readonly text: string;
  /** Whether all of the line is links. */
  readonly linked: boolean;
}

/** Elements that do not begin a new line, by what HTML says of them. Styles can say otherwise; we do not ask them. */
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK OUTPUT Q S SAMP SMALL SPAN STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);

/** Elements whose text is not printed, or is not part of what the page says. */
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH CANVAS IFRAME OBJECT AUDIO VIDEO SELECT OPTION DATALIST TEXTAREA HEAD NAV PROJECT-LENS-PANEL'.split(
    ' ',
  ),
);

/** Whether a reader of the page gets to see nothing of this element, or only a way around the site. */
export function isSilent(element: Element): boolean {
  if (SILENT.has(tagOf(element))) return true;
  if (!hasAttributes(element)) return false;
  if (attributeOf(element, 'hidden') !== null || attributeOf(element, 'aria-hidden') === 'true') return true;
  if (attributeOf(element, 'role') === 'navigation') return true;
  return /display:\s*none/.test(attributeOf(element, 'style') ?? '');
}

/** A test whether a node of this part is in something silent; it remembers what it has seen of the page. */
export function silenceTest(root: Node): (node: Node) => boolean {
  const seen = new Map<Node | null, boolean>([
    [root, false],
    [null, false],
  ]);
  return (node) => {
    const path: Node[] = [];
    let part: Node | null = node;
    for (; !seen.has(part) && part; part = parentOf(part)) path.push(part);
    let silent = seen.get(part) ?? false;
    for (const each of path.reverse()) {
      silent ||= isElement(each) && isSilent(each);
      seen.set(each, silent);
    }
    return silent;
  };
}

function isInline(node: Node): boolean {
  return isText(node) || INLINE.has(tagOf(node));
}

/** A text node as printed, `null` where it prints no letter and no digit: icons, colons, bullets. */
export function printedIn(text: Text): string | null {
  const printed = printedText(text.data).replace(/^[:：]\s*/, '');
  return /[\p{L}\p{N}…]/u.test(printed) ? printed : null;
}

interface LinesFrom {
  /** Leaves out what stands before this node and the node itself. */
  readonly after?: Node;
  /** What the first line begins with. */
  readonly begin?: string;
  /** Which elements print nothing that is asked for. */
  readonly skip?: (element: Element) => boolean;
}

/** The lines that these neighbours print, each element with its line to itself unless it is an inline one. */
export function linesOf(
  nodes: readonly Node[],
  { after, begin = '', skip = isSilent }: LinesFrom = {},
): Line[] {
  const lines: MutableLine[] = [{ texts: begin === '' ? [] : [begin], text: begin, linked: begin === '' }];
  for (const node of nodes) writeLines(lines, node, { after, skip });
  return lines
    .filter(({ texts }) => texts.length > 0)
    .map((line) => ({ ...line, text: collapse(line.text) }));
}

interface MutableLine {
  texts: string[];
  text: string;
  linked: boolean;
}

interface Extent {
  readonly after: Node | undefined;
  readonly skip: (element: Element) => boolean;
}

/** Walks without recursion: a page can nest deeper than the stack. */
function writeLines(lines: MutableLine[], top: Node, { after, skip }: Extent): void {
  let node: Node | null = after ? stepOver(after, top, lines) : top;
  while (node) {
    const isOpen = isElement(node) && !skip(node);
    if (isOpen) endLine(lines, node);
    else if (isText(node)) addText(lines.at(-1), node);
    node = (isOpen && firstChildOf(node)) || stepOver(node, top, lines);
  }
}

/** Goes on behind a node, out of all that ends with it. */
function stepOver(node: Node, top: Node, lines: MutableLine[]): Node | null {
  for (let part: Node | null = node; part; part = parentOf(part)) {
    endLine(lines, part);
    if (part === top) return null;
    const next = nextOf(part);
    if (next) return next;
  }
  return null;
}

function endLine(lines: MutableLine[], node: Node): void {
  if (isElement(node) && !isInline(node) && lines.at(-1)?.text !== '')
    lines.push({ texts: [], text: '', linked: true });
}

function addText(line: MutableLine | undefined, node: Text): void {
  if (!line) return;
  line.text += node.data;
  const printed = printedIn(node);
  if (printed === null) return;
  line.texts.push(printed);
  line.linked &&= isLinked(node);
}

function isLinked(text: Text): boolean {
  const parent = parentOf(text);
  const above = parent && parentOf(parent);
  return [parent, above].some((node) => node && tagOf(node) === 'A');
}

/** The texts of some lines, joined by one space. */
export function printLines(lines: readonly Line[]): string {
  return lines.flatMap(({ texts }) => texts).join(' ');
}
