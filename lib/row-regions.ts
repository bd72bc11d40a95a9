import { type PageElement, type PageNode, partsAbove } from './page-tree.ts';
import type { KnownRow } from './reading.ts';

/** A part of the document, and the rows in it. */
export interface Region {
  readonly part: PageNode;
  readonly rows: readonly KnownRow[];
}

/**
 * The part of a page that holds the project's own rows, where teasers of other projects behind it print some of the
 * labels again. `null`: no part stands out. A listing holds several that are alike, and rows that repeat a field side
 * by side are parts of one row each.
 */
export function findMainRegion(rows: readonly KnownRow[], root: PageElement): Region | null {
  const [first, ...others] = regionsOf(rows, root);
  if (!first) return null;
  const sizes = others.map((region) => region.rows.length);
  const rest = sizes.reduce((sum, size) => sum + size, 0);
  const standsOut = rest <= first.rows.length && Math.max(0, ...sizes) * 2 <= first.rows.length;
  return standsOut && (repeatsOf(first, others) || areAlike(others)) ? first : null;
}

/** A label that the main part lacks may stand for the project itself. */
function repeatsOf(main: Region, others: readonly Region[]): boolean {
  const own = new Set(main.rows.map(({ key }) => key));
  return others.every((region) => region.rows.every(({ key }) => own.has(key)));
}

/** Several teasers that say the same things of their projects. */
function areAlike(regions: readonly Region[]): boolean {
  const labels = new Set(regions.map((region) => region.rows.map(({ key }) => key).join()));
  return regions.length > 1 && labels.size === 1 && regions.every((region) => region.rows.length > 1);
}

/** The largest parts in which no field stands twice, in the order of the page. */
function regionsOf(rows: readonly KnownRow[], root: PageElement): Region[] {
  const fields = new Map<PageNode, Set<string>>();
  const repeating = new Set<PageNode>();
  for (const { key, row } of rows) {
    for (const part of partsAbove(row.hit.first, root)) {
      const held = fields.get(part) ?? new Set();
      if (held.has(key)) repeating.add(part);
      fields.set(part, held.add(key));
    }
  }
  const regionOf = ({ row }: KnownRow) =>
    partsAbove(row.hit.first, root).findLast((part) => !repeating.has(part)) ?? row.hit.first;
  return [...Map.groupBy(rows, regionOf)].map(([part, held]) => ({ part, rows: held }));
}
