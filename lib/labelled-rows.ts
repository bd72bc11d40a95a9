import { isBefore, isElement, isText, kindOf, nextOf, previousOf, tagOf } from './dom.ts';
import { findLabels, type LabelHit, MOST_LABELS } from './label-hits.ts';
import { findOtherLabels } from './other-labels.ts';
import { type Line, linesOf } from './printed-lines.ts';
import { countLabels, type PlacedRow, placeRows } from './row-layout.ts';
import { valuesInColumns } from './value-columns.ts';

/** A label and what is printed for it. */
export interface PrintedRow {
  readonly hit: LabelHit;
  /** The lines of the value; in an open row, also those of what follows the value. */
  readonly lines: readonly Line[];
  /** Whether nothing in the document says where the value ends. */
  readonly open: boolean;
  /** What the row's value is in, in the order of the document. */
  readonly nodes: readonly Node[];
}

/**
 * Finds the rows of a page by their labels alone: the markup of iom.int is unknown and changes.
 *
 * A row is the largest part of the document that holds one label. Its lines are what else it holds behind the
 * label or, where labels and values are siblings, what follows up to the next label. Labels may also stand in a
 * column or table row of their own, beside one of values. Rows without a value are left out. Not found: values
 * that stand before their labels.
 */
export function readRows(root: Element): PrintedRow[] {
  const known = findLabels(root);
  if (known.length === 0 || known.length >= MOST_LABELS) return [];
  const others = findOtherLabels(placeRows(known, root), countLabels(known, root));
  const hits = [...known, ...others].sort(byPlace);
  const placed = placeRows(hits, root);
  const layout = { counts: countLabels(hits, root), holdsValues: containersOfWholeRows(placed) };
  const inColumns = valuesInColumns(placed);
  return placed
    .map((row) => inColumns.get(row.hit) ?? readRow(row, layout))
    .filter(({ lines }) => lines.length > 0);
}

interface Layout {
  /** How many labels each part of the document holds. */
  readonly counts: ReadonlyMap<Node, number>;
  /** The containers whose rows are parts that hold label and value. */
  readonly holdsValues: ReadonlySet<Node>;
}

function byPlace(a: LabelHit, b: LabelHit): number {
  if (a.first === b.first) return 0;
  return isBefore(a.first, b.first) ? -1 : 1;
}

function readRow(row: PlacedRow, { counts, holdsValues }: Layout): PrintedRow {
  const { hit, part, container, sure } = row;
  if (hit.shared) return { hit, lines: linesOf([], { begin: hit.rest }), open: false, nodes: [hit.last] };
  const inside = linesInside(row);
  if (inside.length > 0) return { hit, lines: inside, open: !sure, nodes: [part] };

  const { nodes, bounded } = followingNodes(part, counts, holdsValues.has(container));
  const lines = linesOf(nodes, { begin: hit.rest });
  return { hit, lines, open: !bounded || lines.slice(1).some(isProse), nodes: [part, ...nodes] };
}

function linesInside({ hit, part }: PlacedRow): Line[] {
  return part === hit.last ? [] : linesOf([part], { after: hit.last, begin: hit.rest });
}

/** The containers most of whose rows are parts that hold label and value. */
function containersOfWholeRows(placed: readonly PlacedRow[]): ReadonlySet<Node> {
  const containers = [...Map.groupBy(placed, ({ container }) => container)];
  const whole = containers.filter(
    ([, rows]) => rows.filter((row) => linesInside(row).length > 0).length * 2 > rows.length,
  );
  return new Set(whole.map(([container]) => container));
}

/** What follows a label up to the next one, or to where one is missing. */
function followingNodes(
  part: Node,
  counts: ReadonlyMap<Node, number>,
  amongWhole: boolean,
): { nodes: Node[]; bounded: boolean } {
  const nodes: Node[] = [];
  const kind = kindOf(part);
  const isRowWithoutLabel = (node: Node) =>
    isElement(node) ? kindOf(node) === kind && (amongWhole || isEmpty(node)) : isLineFromColon(node);
  for (let node = nextOf(part); node; node = nextOf(node)) {
    if (counts.has(node) || isRowWithoutLabel(node)) return { nodes, bounded: true };
    nodes.push(node);
  }
  return { nodes, bounded: false };
}

/** What is left of the line `Label: value` without its label. */
function isLineFromColon(node: Node): boolean {
  const before = previousOf(node);
  return isText(node) && /^\s*[:：]/.test(node.data) && before !== null && tagOf(before) === 'BR';
}

function isEmpty(node: Node): boolean {
  return linesOf([node]).length === 0;
}

/** Longer than any line of any value but a list of countries. */
function isProse(line: Line): boolean {
  return line.text.length > 200;
}
