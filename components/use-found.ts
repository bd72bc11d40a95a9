import { useMemo } from 'preact/hooks';
import { formatCountry } from '../lib/format.ts';
import type { IndexEntry } from '../lib/library-index.ts';
import { type Searchable, type Sort, search, searchable, sortEntries } from '../lib/library-list.ts';
import type { Library } from './use-library.ts';

/** The languages in which readers may type the name of a country, whatever they read it in. */
const TYPED = ['en', 'fr', 'es'] as const;

interface Query {
  readonly library: Library;
  readonly query: string;
  readonly sort: Sort;
  readonly locale: string;
}

/** The entries that a query finds, in order. Sorting and folding are done once, so that a keystroke is only a search. */
export function useFound({ library, query, sort, locale }: Query): readonly IndexEntry[] {
  const { entries } = library;
  const sorted = useMemo(() => sortEntries(entries ?? [], sort, locale), [entries, sort, locale]);
  const prepared = usePrepared(sorted, locale);
  return useMemo(() => (query.trim() === '' ? sorted : search(prepared(), query)), [sorted, prepared, query]);
}

/** Folds the entries when they are first searched, and no sooner. */
function usePrepared(sorted: readonly IndexEntry[], locale: string): () => readonly Searchable[] {
  return useMemo(() => {
    let prepared: readonly Searchable[] | undefined;
    const names = new Map<string, readonly string[]>();
    const namesOf = (code: string) => {
      const known = names.get(code) ?? [...TYPED, locale].flatMap((tag) => formatCountry(code, tag) ?? []);
      names.set(code, known);
      return known;
    };
    return () => {
      prepared ??= sorted.map((entry) => searchable(entry, namesOf));
      return prepared;
    };
  }, [sorted, locale]);
}
