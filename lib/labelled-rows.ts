import { findLabels, type LabelHit, MOST_LABELS } from './label-hits.ts';
import { type LabelTable, SITE_LABELS } from './label-pattern.ts';
import { labelAtStart } from './labels.ts';
import { findOtherLabels } from './other-labels.ts';
import {
  isBefore,
  isElement,
  isText,
  kindOf,
  lastTextIn,
  nextOf,
  type PageElement,
  type PageNode,
  partsAbove,
  previousOf,
  tagOf,
} from './page-tree.ts';
import { beginsInWord, endsInWord, type Line, linesOf } from './printed-lines.ts';
import { type Layout, type PlacedRow, placeRows } from './row-layout.ts';
import { valuesInColumns } from './value-columns.ts';

/** A label and what is printed for it. */
export interface PrintedRow {
  readonly hit: LabelHit;
  /** The lines of the value; in an open row, also those of what follows the value. */
  readonly lines: readonly Line[];
  /** Whether nothing in the document says where the value ends. */
  readonly open: boolean;
  /** What the row's value is in, in the order of the document. */
  readonly nodes: readonly PageNode[];
}

/**
 * Finds the rows of a page by their labels alone: the markup of iom.int is unknown and changes.
 *
 * A row is the largest part of the document that holds one label. Its lines are what else it holds behind the
 * label or, where labels and values are siblings, what follows up to the next label. Labels may also stand in a
 * column or table row of their own, beside one of values. Rows without a value are left out. Not found: values
 * that stand before their labels.
 */
export function readRows(root: PageElement, table: LabelTable = SITE_LABELS): PrintedRow[] {
  const known = findLabels(root, table);
  if (known.length === 0 || known.length >= MOST_LABELS) return [];
  const { rows, counts } = placeAll(known, root);
  const inColumns = valuesInColumns(rows);
  const whole = containersOfWholeRows(rows);
  const values = new Set([...inColumns.values()].map(({ nodes }) => nodes.at(-1)));
  return rows
    .filter(({ hit }) => values.size === 0 || !partsAbove(hit.first, root).some((part) => values.has(part)))
    .map((row) => inColumns.get(row.hit) ?? readRow(row, counts, whole.has(row.container)))
    .filter(({ lines }) => lines.length > 0);
}

/** Places the rows with our labels, and the others that stand among them. */
function placeAll(known: readonly LabelHit[], root: PageElement): Layout {
  const layout = placeRows(known, root);
  const others = findOtherLabels(layout);
  return others.length === 0 ? layout : placeRows([...known, ...others].sort(byPlace), root);
}

function byPlace(a: LabelHit, b: LabelHit): number {
  if (a.first === b.first) return 0;
  return isBefore(a.first, b.first) ? -1 : 1;
}

function readRow(row: PlacedRow, counts: ReadonlyMap<PageNode, number>, amongWhole: boolean): PrintedRow {
  const { hit, part, inside, sure } = row;
  if (hit.shared) return { hit, lines: linesOf([], { begin: hit.rest }), open: false, nodes: [hit.last] };
  if (inside.length > 0) {
    const behind = restOfWord(part, counts);
    if (!behind) return { hit, lines: inside, open: !sure, nodes: [part] };
    return { hit, lines: [...inside, ...linesOf([behind])], open: false, nodes: [part, behind] };
  }

  const { nodes, bounded } = followingNodes(part, counts, amongWhole);
  const lines = linesOf(nodes, { begin: hit.rest });
  return { hit, lines, open: !bounded || lines.slice(1).some(isProse), nodes: [part, ...nodes] };
}

/** What goes on within a word behind a part of a line, which is no whole value then. */
function restOfWord(part: PageNode, counts: ReadonlyMap<PageNode, number>): PageNode | null {
  const next = nextOf(part);
  if (!next || counts.has(next) || !part.kind?.inline || next.kind?.inline === false) return null;
  return endsInWord(lastTextIn(part)) && beginsInWord(next.firstText) ? next : null;
}

/** The containers most of whose rows are parts that hold label and value. */
function containersOfWholeRows(placed: readonly PlacedRow[]): ReadonlySet<PageNode> {
  const containers = [...Map.groupBy(placed, ({ container }) => container)];
  const whole = containers.filter(
    ([, rows]) => rows.filter((row) => row.inside.length > 0).length * 2 > rows.length,
  );
  return new Set(whole.map(([container]) => container));
}

/** What follows a label up to the next one, or to where one is missing. */
function followingNodes(
  part: PageNode,
  counts: ReadonlyMap<PageNode, number>,
  amongWhole: boolean,
): { nodes: PageNode[]; bounded: boolean } {
  const nodes: PageNode[] = [];
  const kind = kindOf(part);
  const isRowWithoutLabel = (node: PageNode) =>
    isElement(node) ? kindOf(node) === kind && (amongWhole || isEmpty(node)) : isLineFromColon(node);
  for (let node = nextOf(part); node; node = nextOf(node)) {
    if (counts.has(node) && goesOnIn(node)) return { nodes: [...nodes, node], bounded: true };
    if (counts.has(node) || isRowWithoutLabel(node)) return { nodes, bounded: true };
    nodes.push(node);
  }
  return { nodes, bounded: false };
}

/** Whether a text of several rows begins with the end of the row before it, which is not understood then. */
function goesOnIn(node: PageNode): boolean {
  const [, begin = ''] = (isText(node) && /^([^|;·•:：]*)[|;·•]/.exec(node.data)) || [];
  return /[\p{L}\p{N}]/u.test(begin) && labelAtStart(begin.trim(), SITE_LABELS) === null;
}

/** What is left of the line `Label: value` without its label. */
function isLineFromColon(node: PageNode): boolean {
  const before = previousOf(node);
  return isText(node) && /^\s*[:：]/.test(node.data) && before !== null && tagOf(before) === 'BR';
}

function isEmpty(node: PageNode): boolean {
  return linesOf([node]).length === 0;
}

/** Longer than any line of any value but a list of countries. */
function isProse(line: Line): boolean {
  return line.text.length > 200;
}
