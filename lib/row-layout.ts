import type { LabelHit } from './label-hits.ts';
import { contains, type PageElement, type PageNode, parentOf, partsAbove } from './page-tree.ts';
import { type Line, linesOf } from './printed-lines.ts';

/** Where a row stands in the document. */
export interface PlacedRow {
  readonly hit: LabelHit;
  /** The largest part of the document that holds this label and no other, as far as the other rows bear it out. */
  readonly part: PageNode;
  /** What the part stands in. */
  readonly container: PageNode;
  /** What the part prints behind the label. */
  readonly inside: readonly Line[];
  /** Whether other rows bear out that the part holds this row and nothing else. */
  readonly sure: boolean;
}

export interface Layout {
  readonly rows: readonly PlacedRow[];
  /** How many labels each part of the document holds, or holds some of. */
  readonly counts: ReadonlyMap<PageNode, number>;
}

/**
 * Finds the part of the document that belongs to each label, by counting labels and nothing else.
 *
 * A label that has no other one near it would get too large a part, such as a column with the description in it.
 * It gets one as high above its label as the parts of the rows that stand side by side.
 */
export function placeRows(hits: readonly LabelHit[], root: PageElement): Layout {
  const counts = countLabels(hits, root);
  const largest = hits.map((hit) => largestPart(hit, counts, root));
  const neighbours = Map.groupBy(largest, ({ part }) => parentOf(part));
  const groups = holdersOfGroups(counts);
  const beside = ({ part }: LargestPart) =>
    (neighbours.get(parentOf(part))?.length ?? 0) > 1 && !groups.has(parentOf(part));
  const usual = mostFrequent(largest.filter(beside).map(({ height }) => height));

  const rows = largest.map((found) => {
    const isBeside = beside(found);
    const tooHigh = usual !== null && found.height > usual && !isBeside;
    const part = tooHigh ? ancestor(found.label, usual) : found.part;
    const sure = isBeside || usual !== null;
    return {
      hit: found.hit,
      part,
      container: parentOf(part) ?? root,
      inside: linesInside(part, found.hit),
      sure,
    };
  });
  return { rows, counts };
}

function linesInside(part: PageNode, { last, rest }: LabelHit): Line[] {
  return part === last ? [] : linesOf([part], { after: last, begin: rest });
}

function countLabels(hits: readonly LabelHit[], root: PageElement): ReadonlyMap<PageNode, number> {
  const counts = new Map<PageNode, number>();
  for (const { first, last } of hits) {
    const parts = new Set(
      first === last ? partsAbove(first, root) : [first, last].flatMap((text) => partsAbove(text, root)),
    );
    for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return counts;
}

/** The smallest part that holds the whole label; where others are in it too, the part of it that the label ends in. */
function labelPart({ first, last }: LabelHit, counts: ReadonlyMap<PageNode, number>): PageNode {
  let end: PageNode = last;
  for (
    let part = parentOf(end);
    part && !contains(end, first) && counts.get(part) === 1;
    part = parentOf(end)
  ) {
    end = part;
  }
  return end;
}

/** The parts of the document most of whose children with labels hold several: a table with two rows in each line. */
function holdersOfGroups(counts: ReadonlyMap<PageNode, number>): ReadonlySet<PageNode | null> {
  const balance = new Map<PageNode | null, number>();
  for (const [part, count] of counts) {
    const holder = parentOf(part);
    balance.set(holder, (balance.get(holder) ?? 0) + (count > 1 ? 1 : -1));
  }
  return new Set([...balance].flatMap(([holder, more]) => (more > 0 ? [holder] : [])));
}

interface LargestPart {
  readonly hit: LabelHit;
  readonly label: PageNode;
  readonly part: PageNode;
  /** How many elements the part is above its label. */
  readonly height: number;
}

function largestPart(hit: LabelHit, counts: ReadonlyMap<PageNode, number>, root: PageElement): LargestPart {
  const label = labelPart(hit, counts);
  let part = label;
  let height = 0;
  for (let next = parentOf(part); next && next !== root && counts.get(next) === 1; next = parentOf(part)) {
    part = next;
    height++;
  }
  return { hit, label, part, height };
}

function ancestor(node: PageNode, height: number): PageNode {
  let part = node;
  for (let i = 0; i < height; i++) part = parentOf(part) ?? part;
  return part;
}

function mostFrequent(numbers: readonly number[]): number | null {
  const groups = [...Map.groupBy(numbers, (number) => number)];
  return groups.sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null;
}
