import { FIELD_KEYS } from './fields.ts';
import type { KnownRow, RowsRead } from './reading.ts';

/** Seven of the twelve are the fewest seen on a project page; a page in prose has had three at the most. */
const FEWEST_FIELDS = 4;

/** A page for one project may print its rows twice, for wide and narrow screens; a listing prints them per project. */
const MOST_REPEATS = 2;

/**
 * Whether rows make a project page. Its address does not tell, and neither does its title: only the rows do.
 *
 * Most of what the rows say has to be understood, or they mean something else than their labels say; and no row
 * stands there once per project, as in a listing.
 */
export function isProjectPage({ fields, known, contradicted }: RowsRead): boolean {
  const stated = FIELD_KEYS.map((key) => fields[key]).filter((field) => field !== null);
  const understood = stated.filter(({ value }) => value !== null);
  if (understood.length < FEWEST_FIELDS || understood.length * 2 < stated.length) return false;
  return contradicted.length < 2 && mostRepeated(known) <= MOST_REPEATS;
}

function mostRepeated(rows: readonly KnownRow[]): number {
  return Math.max(
    0,
    ...Map.groupBy(rows, ({ key }) => key)
      .values()
      .map((group) => group.length),
  );
}
