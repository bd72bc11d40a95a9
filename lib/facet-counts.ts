import {
  FACET_KEYS,
  FACETS,
  type FacetKey,
  type Filters,
  isUnknown,
  type Option,
  passesFacet,
  passesRange,
  RANGE_KEYS,
  type RangeKey,
  spanOf,
  USUAL_CURRENCY,
} from './filters.ts';
import type { IndexEntry } from './library-index.ts';
import { allSteps, type Steps } from './steps.ts';

/** One option of a facet. */
interface OptionCount {
  readonly option: Option;
  /** How many entries have it that are in with all filters but those of its own facet. */
  readonly count: number;
  readonly chosen: boolean;
}

/** What there is of a range among the entries that are in with all other filters. */
export interface RangeCount {
  /** The least and the most of all; `null`: there is none. Of a budget in the currency chosen. */
  readonly least: number | null;
  readonly most: number | null;
  /** How many have a number in it, and of how many it is not all known: a period with one end known is among both. */
  readonly known: number;
  readonly unknown: number;
}

export interface FacetCounts {
  /** How many are in with all filters. */
  readonly found: number;
  /** The most frequent first, then by their codes; chosen ones are there even if they have none. */
  readonly options: { readonly [K in FacetKey]: readonly OptionCount[] };
  readonly ranges: { readonly [K in RangeKey]: RangeCount };
}

type Key = FacetKey | RangeKey;

/** Counts, for each option, what would be there with all the other filters: one walk over all entries. */
export function facetCounts(entries: readonly IndexEntry[], filters: Filters): FacetCounts {
  return allSteps(countingFacets(entries, filters));
}

/** So many entries are counted in a step: a millisecond or two. */
const STEP = 250;

/** `facetCounts` of many entries. */
export function* countingFacets(entries: readonly IndexEntry[], filters: Filters): Steps<FacetCounts> {
  const counter = countersFor(filters);
  for (let i = 0; i < entries.length; i += STEP) {
    for (const entry of entries.slice(i, i + STEP)) counter.add(entry);
    yield;
  }
  return counter.total();
}

function countersFor(filters: Filters): Counter<FacetCounts> {
  const facets = mapKeys(FACET_KEYS, (key) => facetCounter(key, filters.options[key] ?? []));
  const ranges = mapKeys(RANGE_KEYS, (key) =>
    rangeCounter(key, filters.ranges[key]?.currency ?? USUAL_CURRENCY),
  );
  const counters: { readonly [K in Key]: Counter<unknown> } = { ...facets, ...ranges };
  let found = 0;
  return {
    add(entry) {
      const failed = failedBy(entry, filters);
      if (failed.length > 1) return;
      if (failed.length === 0) found++;
      for (const key of failed.length === 0 ? KEYS : failed) counters[key].add(entry);
    },
    total: () => ({
      found,
      options: mapKeys(FACET_KEYS, (key) => facets[key].total()),
      ranges: mapKeys(RANGE_KEYS, (key) => ranges[key].total()),
    }),
  };
}

/** Counts made for other filters, with those options marked as chosen that are now: until it is counted anew. */
export function withChosen(counts: FacetCounts, filters: Filters): FacetCounts {
  const options = mapKeys(FACET_KEYS, (key) =>
    counts.options[key].map((each) => ({
      ...each,
      chosen: filters.options[key]?.includes(each.option) ?? false,
    })),
  );
  return { ...counts, options };
}

const KEYS: readonly Key[] = [...FACET_KEYS, ...RANGE_KEYS];

interface Counter<T> {
  add(entry: IndexEntry): void;
  total(): T;
}

/** The filters that keep an entry out; of more than two no more than two. */
function failedBy(entry: IndexEntry, filters: Filters): readonly Key[] {
  let failed = NONE;
  for (const key of FACET_KEYS) {
    if (!passesFacet(entry, filters, key)) failed = [...failed, key];
    if (failed.length > 1) return failed;
  }
  for (const key of RANGE_KEYS) if (!passesRange(entry, filters, key)) failed = [...failed, key];
  return failed;
}

const NONE: readonly Key[] = [];

function facetCounter(key: FacetKey, chosen: readonly Option[]): Counter<readonly OptionCount[]> {
  const counts = new Map<Option, number>(chosen.map((option) => [option, 0]));
  return {
    add(entry) {
      for (const option of FACETS[key](entry)) counts.set(option, (counts.get(option) ?? 0) + 1);
    },
    total: () =>
      [...counts]
        .map(([option, count]) => ({ option, count, chosen: chosen.includes(option) }))
        .sort((a, b) => b.count - a.count || ((a.option ?? '') < (b.option ?? '') ? -1 : 1)),
  };
}

function rangeCounter(key: RangeKey, currency: string): Counter<RangeCount> {
  let [least, most, known, unknown] = [Infinity, -Infinity, 0, 0];
  return {
    add(entry) {
      const span = spanOf(entry, key, currency);
      if (isUnknown(entry, key)) unknown++;
      if (span) {
        known++;
        least = Math.min(least, span.first);
        most = Math.max(most, span.last);
      }
    },
    total: () => ({ least: known > 0 ? least : null, most: known > 0 ? most : null, known, unknown }),
  };
}

function mapKeys<K extends string, T>(keys: readonly K[], map: (key: K) => T): { readonly [P in K]: T } {
  // The keys of a computed object do not show.
  return Object.fromEntries(keys.map((key) => [key, map(key)])) as { [P in K]: T };
}
