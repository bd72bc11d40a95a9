import { useEffect, useMemo, useState } from 'preact/hooks';
import { countingFacets, type FacetCounts, facetCounts, withChosen } from '../../lib/facet-counts.ts';
import { type Filters, matches } from '../../lib/filters.ts';
import { formatLanguage } from '../../lib/format.ts';
import type { LibraryState } from '../../lib/library-address.ts';
import type { IndexEntry } from '../../lib/library-index.ts';
import { sortEntries } from '../../lib/library-list.ts';
import { type ShownWords, sortingByColumns } from '../../lib/multi-sort.ts';
import type { Library } from '../use-library.ts';
import { type Search, useSearch } from '../use-search.ts';
import { useSteps } from '../use-steps.ts';
import { countryName, kindName, termName } from '../words.ts';

export interface Shown {
  /** What search and filters leave, in order. */
  readonly entries: readonly IndexEntry[];
  readonly counts: FacetCounts;
  readonly words: Search['words'];
  /** Whether all there is was searched. */
  readonly whole: boolean;
}

/** What the reader sees of the library: what was found, filtered and put in order. */
export function useShown(library: Library, state: LibraryState, locale: string): Shown {
  const { query, filters, sort } = state;
  const search = useSearch(library, query);
  const entries = library.entries ?? NONE;
  const ordered = useOrdered(entries, sort, locale);
  const found = useMemo(
    () => foundOf(ordered.entries, search, sort.length > 0),
    [ordered.entries, search.ranks, sort],
  );
  // Those of a part would be wrong, and the first rows wait for nothing.
  const counts = useCounts(useIsDrawn(library.whole) ? found : NONE, filters);
  const filtered = useMemo(() => found.filter((entry) => matches(entry, filters)), [found, filters]);
  const whole = library.whole && search.whole && ordered.whole;
  return { entries: filtered, counts, words: search.words, whole };
}

const NONE: readonly IndexEntry[] = [];

/** With so many entries, sorting by texts and counting take longer than a frame. */
const MANY = 500;

/** The newest first, or in the reader's own order; while that is being made, as they were before. */
function useOrdered(entries: readonly IndexEntry[], sort: LibraryState['sort'], locale: string) {
  const own = useSteps(() => sortingByColumns(entries, sort, shownWords(locale)), {
    isShort: entries.length < MANY || sort.length === 0,
    dependencies: [entries, sort, locale],
  });
  const newest = useMemo(() => sortEntries(entries, 'savedAt', locale), [entries, locale]);
  if (sort.length === 0) return { entries: newest, whole: true };
  const isOfThese = own.value !== null && (own.isNew || own.value.length === entries.length);
  return { entries: own.value ?? newest, whole: isOfThese };
}

function useCounts(found: readonly IndexEntry[], filters: Filters): FacetCounts {
  const { value, isNew } = useSteps(() => countingFacets(found, filters), {
    isShort: found.length < MANY,
    dependencies: [found, filters],
  });
  return useMemo(() => {
    const counts = value ?? facetCounts(NONE, filters);
    return isNew ? counts : withChosen(counts, filters);
  }, [value, isNew, filters]);
}

/** Whether something is there since an earlier frame. */
function useIsDrawn(isThere: boolean): boolean {
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    if (!isThere) return setDrawn(false);
    const frame = requestAnimationFrame(() => setTimeout(() => setDrawn(true)));
    return () => cancelAnimationFrame(frame);
  }, [isThere]);
  return isThere && isDrawn;
}

/** Without an order of the reader's own, the best comes first. */
function foundOf(entries: readonly IndexEntry[], { ranks }: Search, isOrdered: boolean) {
  if (!ranks) return entries;
  if (isOrdered) return entries.filter(({ id }) => ranks.has(id));
  const ranked: (IndexEntry | undefined)[] = Array.from({ length: ranks.size });
  for (const entry of entries) {
    const rank = ranks.get(entry.id);
    if (rank !== undefined) ranked[rank] = entry;
  }
  return ranked.filter((entry) => entry !== undefined);
}

function shownWords(locale: string): ShownWords {
  const term = remembered((key: string) => {
    const [vocabulary, word] = key.split(' ');
    return termName(vocabulary as 'status', word as 'active');
  });
  return {
    locale,
    term: (vocabulary, word) => term(`${vocabulary} ${word}`),
    kind: kindName,
    country: remembered((code) => countryName(code, locale) ?? code),
    language: remembered((tag) => formatLanguage(tag, locale)),
  };
}

/** Asking the browser for a name ten thousand times takes longer than a frame. */
function remembered(nameOf: (word: string) => string): (word: string) => string {
  const names = new Map<string, string>();
  return (word) => {
    const name = names.get(word) ?? nameOf(word);
    names.set(word, name);
    return name;
  };
}
