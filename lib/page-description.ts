import { attributeOf, contains, nextOf, parentOf, previousOf, tagOf } from './dom.ts';
import { isSilent, type Line, linesOf } from './printed-lines.ts';
import type { KnownRow } from './reading.ts';

/** Characters in all. The longest description seen has 6,000; a page of megabytes is no project's description. */
const LONGEST = 50_000;

/** The length from which a line is a paragraph, and no button, date or caption. */
const PROSE = 80;

interface Place {
  readonly root: Element;
  readonly title: Element | null;
  /** The rows that were understood, in the order of the page; one at least. */
  readonly rows: readonly KnownRow[];
}

/**
 * The paragraphs of a project's description: what follows the last row where it ends in the open, else the prose
 * nearest to the rows, behind or before them, up to the title. Parts of the site's frame are left out.
 */
export function readDescription({ root, title, rows }: Place): string[] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return [];
  const rest = last.row.open ? restOf(last) : [];
  if (rest.length > 0) return withinLimit(rest);
  const place = { root, title, start: first.row.nodes[0] ?? first.row.hit.first };
  return withinLimit(nearestText(last.row.nodes.at(-1) ?? last.row.hit.last, place) ?? []);
}

/** The lines of an open row that are not its value. */
function restOf({ row, taken }: KnownRow): Line[] {
  const inside = row.nodes.length === 1;
  const nodes = inside ? row.nodes : row.nodes.slice(1);
  const from = { begin: row.hit.rest, skip: isFrame, ...(inside && { after: row.hit.last }) };
  return linesOf(nodes, from).slice(taken);
}

interface Around {
  readonly root: Element;
  readonly title: Element | null;
  readonly start: Node;
}

/** Climbs from the end of the rows until prose stands beside; without any, the first lines that stood behind. */
function nearestText(end: Node, { root, title, start }: Around): Line[] | null {
  let short: Line[] | null = null;
  for (let part: Node | null = end; part && part !== root; part = parentOf(part)) {
    const behind = textOf(neighbours(part, nextOf));
    if (behind.some(isProse)) return behind;
    if (behind.length > 0) short ??= behind;
    const before = contains(part, start) ? textOf(neighbours(part, previousOf, title).reverse()) : [];
    if (before.some(isProse)) return before;
  }
  return short;
}

function neighbours(node: Node, step: (node: Node) => Node | null, stop: Node | null = null): Node[] {
  const nodes: Node[] = [];
  for (let next = step(node); next && !(stop && contains(next, stop)); next = step(next)) nodes.push(next);
  return nodes;
}

function textOf(nodes: readonly Node[]): Line[] {
  return linesOf(nodes, { skip: isFrame }).filter(({ linked }) => !linked);
}

const FRAME = new Set(['FOOTER', 'ASIDE', 'FORM', 'BUTTON', 'DIALOG', 'FIGCAPTION']);
const FRAME_ROLE = /^(?:contentinfo|complementary|search|dialog|banner|form)$/;

function isFrame(element: Element): boolean {
  return (
    isSilent(element) || FRAME.has(tagOf(element)) || FRAME_ROLE.test(attributeOf(element, 'role') ?? '')
  );
}

function isProse(line: Line): boolean {
  return line.text.length >= PROSE && !line.linked;
}

/** Whole paragraphs, as many as fit. */
function withinLimit(lines: readonly Line[]): string[] {
  let left = LONGEST;
  const texts = lines.map(({ text }) => text);
  return texts.filter(({ length }) => {
    left -= length;
    return left >= 0;
  });
}
