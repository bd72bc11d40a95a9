import type { LabelHit } from './label-hits.ts';
import type { PrintedRow } from './labelled-rows.ts';
import { childrenOf, isElement, nextOf, type PageElement, type PageNode, parentOf } from './page-tree.ts';
import { linesOf } from './printed-lines.ts';
import type { PlacedRow } from './row-layout.ts';

/** Fewer labels side by side without a value between them may be an accident. */
const FEWEST = 3;

/**
 * Pairs labels that stand in a column or table row of their own with the values of the next one, by their places.
 * Nothing is paired where the next one has another number of places: a table of several projects has more rows.
 */
export function valuesInColumns(placed: readonly PlacedRow[]): ReadonlyMap<LabelHit, PrintedRow> {
  const found = new Map<LabelHit, PrintedRow>();
  for (const [container, rows] of Map.groupBy(placed, (row) => row.container)) {
    const values = valuesBeside(container, rows);
    if (!values) continue;
    const labels: readonly PageNode[] = childrenOf(container);
    for (const { hit, part } of rows) {
      const value = values[labels.indexOf(part)];
      if (value) found.set(hit, { hit, lines: linesOf([value]), open: false, nodes: [part, value] });
    }
  }
  return found;
}

function isLabelAlone({ hit, part, inside }: PlacedRow): boolean {
  return isElement(part) && hit.rest === '' && inside.length === 0;
}

/** The next column or table row with as many places, where there is but one, and where most places of the first are labels. */
export function valuesBeside(container: PageNode, rows: readonly PlacedRow[]): readonly PageElement[] | null {
  if (rows.length < FEWEST || !isElement(container) || !rows.every(isLabelAlone)) return null;
  const places = childrenOf(container).length;
  return places < rows.length * 2 ? nextPlaces(container, places) : null;
}

function nextPlaces(container: PageNode, places: number): readonly PageElement[] | null {
  let labels: PageNode | null = container;
  while (labels && followingElements(labels).length === 0) labels = parentOf(labels);
  const [next, ...more] = labels ? followingElements(labels) : [];
  if (!next || more.some((element) => childrenOf(element).length === places)) return null;
  let values = childrenOf(next);
  while (values.length === 1 && values[0]) values = childrenOf(values[0]);
  return values.length === places ? values : null;
}

function followingElements(node: PageNode): PageElement[] {
  const elements: PageElement[] = [];
  for (let next = nextOf(node); next; next = nextOf(next)) if (isElement(next)) elements.push(next);
  return elements;
}
