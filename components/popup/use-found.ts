import { useMemo } from 'preact/hooks';
import type { IndexEntry } from '../../lib/library-index.ts';
import { type Sort, sortEntries } from '../../lib/library-list.ts';
import type { Library } from '../use-library.ts';
import { useSearch } from '../use-search.ts';

interface Query {
  readonly library: Library;
  readonly query: string;
  /** `relevance`: the best first where there is a query, else the newest first. */
  readonly sort: Sort | 'relevance';
  readonly locale: string;
}

export interface Found {
  readonly entries: readonly IndexEntry[];
  /** Whether all there are were searched: with thousands saved, that takes a moment. */
  readonly whole: boolean;
}

/** The entries that a query finds, in order. Sorting is done once, so that a keystroke is only a search. */
export function useFound({ library, query, sort, locale }: Query): Found {
  const { entries, whole } = library;
  const { ranks, whole: isAllSearched } = useSearch(library, query);
  const order = sort === 'relevance' ? 'savedAt' : sort;
  const sorted = useMemo(() => sortEntries(entries ?? [], order, locale), [entries, order, locale]);
  return useMemo(() => {
    if (!ranks) return { entries: sorted, whole };
    const found = sorted.filter(({ id }) => ranks.has(id));
    const rankOf = ({ id }: IndexEntry) => ranks.get(id) ?? 0;
    if (sort === 'relevance') found.sort((a, b) => rankOf(a) - rankOf(b));
    return { entries: found, whole: whole && isAllSearched };
  }, [sorted, ranks, sort, whole, isAllSearched]);
}
