import type { LabelHit } from './label-hits.ts';
import { labelBeforeColon, labelInside, labelOf } from './label-shapes.ts';
import { isElement, type PageNode } from './page-tree.ts';
import { linesOf, printLines } from './printed-lines.ts';
import type { Layout, PlacedRow } from './row-layout.ts';
import { type Labels, type Slot, slotsAlone, slotsWithValues } from './row-slots.ts';
import { valuesBeside } from './value-columns.ts';

/**
 * Finds labels that are new to us: what stands among known rows and is built as they are.
 *
 * Between known rows, whatever has their shape is a row. Before the first and behind the last, only what joins on
 * to them and is as short as a row: the description may have headings of the same shape.
 */
export function findOtherLabels({ rows: placed, counts: labels }: Layout): LabelHit[] {
  return [...Map.groupBy(placed, ({ container }) => container)].flatMap(([container, rows]) => {
    const { slots, find } = shapeOf(container, rows, labels);
    const known = slots.flatMap((slot, i) => (slot.known ? [i] : []));
    const [first, last] = [known[0], known.at(-1)];
    if (first === undefined || last === undefined) return [];
    const between = slots.slice(first, last).map((slot) => (slot.known ? null : find(slot)));
    const behind = unbroken(slots.slice(last + 1), find);
    const before = unbroken(slots.slice(0, first).reverse(), find);
    return [...between, ...behind, ...before].filter((hit) => hit !== null);
  });
}

interface Shape {
  readonly slots: readonly Slot[];
  find(slot: Slot): LabelHit | null;
}

/** How the rows of one container are built: a row in each part, labels followed by values, or labels alone. */
function shapeOf(container: PageNode, rows: readonly PlacedRow[], labels: Labels): Shape {
  if (valuesBeside(container, rows)) {
    return { slots: slotsAlone(container, rows, labels), find: ({ label }) => labelOf(label) };
  }
  const inside = rows.filter(
    ({ hit, part, inside: lines }) => isElement(part) && (hit.rest !== '' || lines.length > 0),
  );
  if (inside.length * 2 > rows.length) {
    const withColon = inside.every(({ hit }) => hit.rest !== '');
    return {
      slots: slotsAlone(container, rows, labels),
      find: ({ label }) => (withColon ? labelBeforeColon(label) : labelInside(label, inside)),
    };
  }
  const slots = slotsWithValues(container, rows, labels);
  const lines = rows.some(({ hit }) => hit.rest !== '');
  return {
    slots,
    find: ({ label, values }) => (lines ? labelBeforeColon(label) : labelFollowed(label, values)),
  };
}

function labelFollowed(label: PageNode, values: readonly PageNode[]): LabelHit | null {
  return linesOf(values).length > 0 ? labelOf(label) : null;
}

function unbroken(slots: readonly Slot[], find: (slot: Slot) => LabelHit | null): LabelHit[] {
  const found: LabelHit[] = [];
  for (const slot of slots) {
    const hit = isLikeRow([slot.label, ...slot.values]) ? find(slot) : null;
    if (!hit) break;
    found.push(hit);
  }
  return found;
}

/** Short, and no sentence: this can be a row although no known row follows it. */
function isLikeRow(nodes: readonly PageNode[]): boolean {
  const lines = linesOf(nodes);
  return (
    printLines(lines).length <= 200 && !lines.some(({ text }) => /\S{3,}(?: \S+){4,}[.!?]["”»)]?$/.test(text))
  );
}
