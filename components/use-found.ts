import { useEffect, useMemo, useState } from 'preact/hooks';
import { formatCountry } from '../lib/format.ts';
import { LANGUAGES } from '../lib/languages/index.ts';
import type { IndexEntry } from '../lib/library-index.ts';
import { type Searchable, type Sort, search, searchable, sortEntries } from '../lib/library-list.ts';
import type { Library } from './use-library.ts';
import { countryName } from './words.ts';

/** The languages in which readers may type the name of a country, whatever they read it in. */
const TYPED = ['en', 'fr', 'es'] as const;

interface Query {
  readonly library: Library;
  readonly query: string;
  readonly sort: Sort;
  readonly locale: string;
}

export interface Found {
  readonly entries: readonly IndexEntry[];
  /** Whether all there are were searched: with thousands saved, that takes a moment. */
  readonly whole: boolean;
}

/** The entries that a query finds, in order. Sorting and folding are done once, so that a keystroke is only a search. */
export function useFound({ library, query, sort, locale }: Query): Found {
  const { entries, whole } = library;
  const sorted = useMemo(() => sortEntries(entries ?? [], sort, locale), [entries, sort, locale]);
  const prepared = usePrepared(sorted, locale);
  return useMemo(() => {
    if (query.trim() === '') return { entries: sorted, whole };
    return { entries: search(prepared, query), whole: whole && prepared.length === sorted.length };
  }, [sorted, prepared, query, whole]);
}

/** So many entries are folded at a time: a few milliseconds, between which keys and clicks get their turn. */
const SLICE = 500;

/** Folds the entries slice by slice; nothing is found before all are folded. */
function usePrepared(sorted: readonly IndexEntry[], locale: string): readonly Searchable[] {
  const [prepared, setPrepared] = useState<readonly Searchable[]>([]);
  useEffect(() => {
    const namesOf = namesByCode(locale);
    let done: readonly Searchable[] = [];
    let timer: ReturnType<typeof setTimeout>;
    const next = () => {
      const slice = sorted.slice(done.length, done.length + SLICE);
      done = [...done, ...slice.map((entry) => searchable(entry, namesOf))];
      if (done.length < sorted.length) timer = setTimeout(next);
      else setPrepared(done);
    };
    next();
    return () => clearTimeout(timer);
  }, [sorted, locale]);
  return prepared;
}

/** What a country is called in each language; each is asked for once. */
function namesByCode(locale: string): (code: string) => readonly string[] {
  const names = new Map<string, readonly string[]>();
  return (code) => {
    const known = names.get(code);
    if (known) return known;
    const plain = [...TYPED, locale].map((tag) => formatCountry(code, tag));
    const official = LANGUAGES.flatMap(({ countries }) => countries[code] ?? []);
    const found = [...plain, ...official, countryName(code, locale)].filter((name) => name !== null);
    names.set(code, found);
    return found;
  };
}
