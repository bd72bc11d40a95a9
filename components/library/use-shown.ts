import { useMemo } from 'preact/hooks';
import { type FacetCounts, facetCounts } from '../../lib/facet-counts.ts';
import { matches } from '../../lib/filters.ts';
import { formatLanguage } from '../../lib/format.ts';
import type { LibraryState } from '../../lib/library-address.ts';
import type { IndexEntry } from '../../lib/library-index.ts';
import { sortEntries } from '../../lib/library-list.ts';
import { type ShownWords, sortByColumns } from '../../lib/multi-sort.ts';
import type { Library } from '../use-library.ts';
import { type Search, useSearch } from '../use-search.ts';
import { countryName, termName } from '../words.ts';

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
  const ordered = useMemo(() => inOrder(entries, sort, locale), [entries, sort, locale]);
  const found = useMemo(() => foundOf(ordered, search, sort.length > 0), [ordered, search.ranks, sort]);
  const counts = useMemo(() => facetCounts(found, filters), [found, filters]);
  const filtered = useMemo(() => found.filter((entry) => matches(entry, filters)), [found, filters]);
  return { entries: filtered, counts, words: search.words, whole: library.whole && search.whole };
}

const NONE: readonly IndexEntry[] = [];

function inOrder(entries: readonly IndexEntry[], sort: LibraryState['sort'], locale: string) {
  return sort.length > 0
    ? sortByColumns(entries, sort, shownWords(locale))
    : sortEntries(entries, 'savedAt', locale);
}

/** Without an order of the reader's own, the best comes first. */
function foundOf(entries: readonly IndexEntry[], { ranks }: Search, isOrdered: boolean) {
  if (!ranks) return entries;
  const found = entries.filter(({ id }) => ranks.has(id));
  if (isOrdered) return found;
  return found.sort((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0));
}

function shownWords(locale: string): ShownWords {
  return {
    locale,
    term: termName,
    country: (code) => countryName(code, locale) ?? code,
    language: (tag) => formatLanguage(tag, locale),
  };
}
