import { contains, parentOf } from './dom.ts';
import type { LabelHit } from './label-hits.ts';

/** Where a row stands in the document. */
export interface PlacedRow {
  readonly hit: LabelHit;
  /** The largest part of the document that holds this label and no other, as far as the other rows bear it out. */
  readonly part: Node;
  /** What the part stands in. */
  readonly container: Node;
  /** Whether other rows bear out that the part holds this row and nothing else. */
  readonly sure: boolean;
}

/**
 * Finds the part of the document that belongs to each label, by counting labels and nothing else.
 *
 * A label that has no other one near it would get too large a part, such as a column with the description in it.
 * It gets one as high above its label as the parts of the rows that stand side by side.
 */
export function placeRows(hits: readonly LabelHit[], root: Element): PlacedRow[] {
  const counts = countLabels(hits, root);
  const parts = hits.map((hit) => labelPart(hit, counts));
  const largest = parts.map((part) => largestPart(part, counts, root));
  const neighbours = Map.groupBy(largest, ({ part }) => parentOf(part));
  const beside = ({ part }: { part: Node }) => (neighbours.get(parentOf(part))?.length ?? 0) > 1;
  const usual = mostFrequent(largest.filter(beside).map(({ height }) => height));

  return hits.flatMap((hit, i) => {
    const [label, found] = [parts[i], largest[i]];
    if (!label || !found) return [];
    const sure = beside(found) || usual !== null;
    const tooHigh = usual !== null && found.height > usual && !beside(found);
    const part = tooHigh ? ancestor(label, usual) : found.part;
    return [{ hit, part, container: parentOf(part) ?? root, sure }];
  });
}

/** How many labels each part of the document holds, or holds some of. */
export function countLabels(hits: readonly LabelHit[], root: Element): ReadonlyMap<Node, number> {
  const counts = new Map<Node, number>();
  for (const { first, last } of hits) {
    const parts = new Set(
      first === last ? partsAbove(first, root) : [first, last].flatMap((text) => partsAbove(text, root)),
    );
    for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return counts;
}

/** A text and all that it is in. */
function partsAbove(text: Text, root: Element): Node[] {
  const parts: Node[] = [];
  for (let part: Node | null = text; part; part = part === root ? null : parentOf(part)) parts.push(part);
  return parts;
}

/** The smallest part that holds the whole label; where others are in it too, the part of it that the label ends in. */
function labelPart({ first, last }: LabelHit, counts: ReadonlyMap<Node, number>): Node {
  let end: Node = last;
  for (
    let part = parentOf(end);
    part && !contains(end, first) && counts.get(part) === 1;
    part = parentOf(end)
  ) {
    end = part;
  }
  return end;
}

function largestPart(label: Node, counts: ReadonlyMap<Node, number>, root: Element) {
  let part = label;
  let height = 0;
  for (let next = parentOf(part); next && next !== root && counts.get(next) === 1; next = parentOf(part)) {
    part = next;
    height++;
  }
  return { part, height };
}

function ancestor(node: Node, height: number): Node {
  let part = node;
  for (let i = 0; i < height; i++) part = parentOf(part) ?? part;
  return part;
}

function mostFrequent(numbers: readonly number[]): number | null {
  const groups = [...Map.groupBy(numbers, (number) => number)];
  return groups.sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null;
}
