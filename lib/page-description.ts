import {
  contains,
  nextOf,
  type PageElement,
  type PageNode,
  parentOf,
  partsAbove,
  previousOf,
  tagOf,
} from './page-tree.ts';
import { isSilent, type Line, linesOf } from './printed-lines.ts';
import type { KnownRow } from './reading.ts';
import { CUT } from './snapshot-format.ts';

/** Characters in all. The longest description seen has 6,000; a page of megabytes is no project's description. */
const LONGEST = 50_000;

/** The length from which a line is a paragraph, and no button, date or caption. */
const PROSE = 80;

type TakenRow = Pick<KnownRow, 'row' | 'taken'>;

interface Place {
  readonly root: PageElement;
  readonly title: PageElement | null;
  /** The rows that were understood, in the order of the page; one at least. */
  readonly rows: readonly TakenRow[];
  /** Rows of other projects. */
  readonly foreign: readonly TakenRow[];
}

/**
 * The paragraphs of a project's description: what follows the last row where it ends in the open, else the prose
 * nearest to the rows, behind or before them, up to the title. Parts of the site's frame are left out.
 */
export function readDescription(place: Place): string[] {
  const last = place.rows.at(-1);
  if (!last) return [];
  const rest = last.row.open ? restOf(last) : [];
  if (rest.length > 0) return withinLimit(rest);
  return withinLimit(nearestText(last.row.nodes.at(-1) ?? last.row.hit.last, place) ?? []);
}

/** The lines of an open row that are not its value. */
function restOf({ row, taken }: TakenRow): Line[] {
  const inside = row.nodes.length === 1;
  const nodes = inside ? row.nodes : row.nodes.slice(1);
  const from = { begin: row.hit.rest, skip: isFrame, ...(inside && { after: row.hit.last }) };
  return linesOf(nodes, from).slice(taken);
}

/** Climbs from the end of the rows until prose stands beside; without any, the first lines that stood behind. */
function nearestText(end: PageNode, { root, title, rows, foreign }: Place): Line[] | null {
  const bounds = partsAround(rows, root);
  const stops = partsAround(foreign, root);
  let short: Line[] | null = null;
  for (const part of partsAbove(end, root)) {
    const behind = textOf(nodesBehind(part, stops));
    if (behind.some(isProse)) return behind;
    if (behind.length > 0) short ??= behind;
    const before = textBefore(part, title, bounds);
    if (before.some(isProse)) return before;
  }
  return short;
}

/** From the title or the nearest row to this part. */
function textBefore(part: PageNode, title: PageElement | null, bounds: ReadonlySet<PageNode>): Line[] {
  const nodes: PageNode[] = [];
  for (let next = previousOf(part); next && !bounds.has(next); next = previousOf(next)) {
    if (title && contains(next, title)) return [...textOf([next], title), ...textOf(nodes)];
    nodes.unshift(next);
  }
  return textOf(nodes);
}

function nodesBehind(part: PageNode, stops: ReadonlySet<PageNode>): PageNode[] {
  const nodes: PageNode[] = [];
  for (let next = nextOf(part); next && !stops.has(next); next = nextOf(next)) nodes.push(next);
  return nodes;
}

/** All parts of the document that hold something of these rows. */
function partsAround(rows: readonly TakenRow[], root: PageElement): ReadonlySet<PageNode> {
  const parts = new Set<PageNode>([root]);
  const ends = rows.flatMap(({ row }) => [row.hit.first, row.nodes[0], row.nodes.at(-1)]);
  for (const end of ends) {
    for (let part: PageNode | null = end ?? null; part && !parts.has(part); part = parentOf(part))
      parts.add(part);
  }
  return parts;
}

function textOf(nodes: readonly PageNode[], after?: PageNode): Line[] {
  return linesOf(nodes, { skip: isFrame, ...(after && { after }) }).filter(({ linked }) => !linked);
}

const FRAME = new Set(['FOOTER', 'ASIDE', 'FORM', 'BUTTON', 'DIALOG', 'FIGCAPTION']);
const FRAME_ROLE = /^(?:contentinfo|complementary|search|dialog|banner|form)$/;

function isFrame(element: PageElement): boolean {
  return isSilent(element) || FRAME.has(tagOf(element)) || FRAME_ROLE.test(element.kind.role);
}

function isProse(line: Line): boolean {
  return line.text.length >= PROSE && !line.linked;
}

/** Whole paragraphs, as many as fit. */
function withinLimit(lines: readonly Line[]): string[] {
  let left = LONGEST;
  const texts = lines.map(({ text }) => text.replace(CUT, '…'));
  return texts.filter(({ length }) => {
    left -= length;
    return left >= 0;
  });
}
