import { firstChildOf, isElement, isText, kindOf, nextOf, type PageNode, tagOf } from './page-tree.ts';
import { printedIn } from './printed-lines.ts';
import type { PlacedRow } from './row-layout.ts';

/** A place in a container of rows where a row could be. */
export interface Slot {
  /** Whether a label of ours stands in it. */
  readonly known: boolean;
  /** The whole row, or its label where values are siblings of their labels. */
  readonly label: PageNode;
  readonly values: readonly PageNode[];
}

/** The parts of the document that hold labels of ours. */
export type Labels = Pick<ReadonlyMap<PageNode, number>, 'has'>;

/** Each neighbour of a known part that is of the same kind of element as one. */
export function slotsAlone(container: PageNode, rows: readonly PlacedRow[], labels: Labels): Slot[] {
  const known = partsOf(rows);
  const tags = new Set([...known].map(tagOf));
  return placesIn(container)
    .filter((place) => tags.has(tagOf(place)))
    .map((label) => ({ known: labels.has(label), label, values: [] }));
}

/** Each neighbour that looks like a known label, with what follows it up to the next. */
export function slotsWithValues(container: PageNode, rows: readonly PlacedRow[], labels: Labels): Slot[] {
  const known = partsOf(rows);
  const places = placesIn(container);
  const isLabel = labelTest(places, known);
  const slots: { known: boolean; label: PageNode; values: PageNode[] }[] = [];
  places.forEach((place, i) => {
    if (labels.has(place) || isLabel(place, i))
      slots.push({ known: labels.has(place), label: place, values: [] });
    else slots.at(-1)?.values.push(place);
  });
  return slots;
}

function partsOf(rows: readonly PlacedRow[]): ReadonlySet<PageNode> {
  return new Set(rows.map(({ part }) => part));
}

/** Elements, and texts of their own. */
function placesIn(container: PageNode): PageNode[] {
  const places: PageNode[] = [];
  for (let node: PageNode | null = firstChildOf(container); node; node = nextOf(node)) {
    if (isElement(node) ? tagOf(node) !== 'BR' : isText(node) && printedIn(node) !== null) places.push(node);
  }
  return places;
}

/** By kind; where all labels and values are of one kind, every second place in step with the known ones. */
function labelTest(
  places: readonly PageNode[],
  known: ReadonlySet<PageNode>,
): (place: PageNode, index: number) => boolean {
  const kinds = new Set([...known].map(kindOf));
  const at = places.flatMap((place, i) => (known.has(place) ? [i] : []));
  const alike = at.some((i) => isAlike(places[i + 1], known, kinds));
  if (!alike) return (place) => kinds.has(kindOf(place));
  const step = (at[0] ?? 0) % 2;
  if (at.some((i) => i % 2 !== step) || !places.every((place) => kinds.has(kindOf(place))))
    return () => false;
  return (_, i) => i % 2 === step;
}

function isAlike(
  place: PageNode | undefined,
  known: ReadonlySet<PageNode>,
  kinds: ReadonlySet<string>,
): boolean {
  return place !== undefined && !known.has(place) && !isText(place) && kinds.has(kindOf(place));
}
