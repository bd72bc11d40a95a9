import { useMemo } from 'preact/hooks';
import type { IndexEntry } from '../../lib/library-index.ts';
import { type Sort, sortEntries } from '../../lib/library-list.ts';
import type { Library } from '../use-library.ts';
import { type Search, useSearch } from '../use-search.ts';

interface Query {
  readonly library: Library;
  readonly query: string;
  readonly sort: Sort;
  readonly locale: string;
}

export interface Found {
  readonly entries: readonly IndexEntry[];
  /** What to mark in them. */
  readonly words: Search['words'];
  /** Whether all there are were searched: with thousands saved, that takes a moment. */
  readonly whole: boolean;
}

/** The entries that a query finds, in order. Sorting is done once, so that a keystroke is only a search. */
export function useFound({ library, query, sort, locale }: Query): Found {
  const { entries, whole } = library;
  const { ranks, words, whole: isAllSearched } = useSearch(library, query);
  const sorted = useMemo(() => sortEntries(entries ?? [], sort, locale), [entries, sort, locale]);
  return useMemo(() => {
    if (!ranks) return { entries: sorted, words, whole };
    const found = sorted.filter(({ id }) => ranks.has(id));
    const rankOf = ({ id }: IndexEntry) => ranks.get(id) ?? 0;
    if (sort === 'relevance') found.sort((a, b) => rankOf(a) - rankOf(b));
    return { entries: found, words, whole: whole && isAllSearched };
  }, [sorted, ranks, words, sort, whole, isAllSearched]);
}
