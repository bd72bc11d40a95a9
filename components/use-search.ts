import { useEffect, useMemo, useState } from 'preact/hooks';
import { libraryReader } from '../lib/browser/library-reader.ts';
import { SearchClient } from '../lib/browser/search-client.ts';
import { whenIdle } from '../lib/browser/when-idle.ts';
import { textsOf } from '../lib/search/documents.ts';
import { parseQuery, type QueryWord } from '../lib/search/words.ts';
import type { Library } from './use-library.ts';

export interface Search {
  /** By ID, the place of each project that was found, the best first. `null`: nothing is searched for. */
  readonly ranks: ReadonlyMap<string, number> | null;
  /** What to mark: see `marksIn`. */
  readonly words: readonly QueryWord[];
  /** Whether all there is was searched: of thousands, descriptions are read a moment later. */
  readonly whole: boolean;
}

const NOT_SEARCHED: Search = { ranks: null, words: [], whole: true };

/** Searches a library. What an earlier query found stays until the next answer, which is a frame or two. */
export function useSearch({ entries, whole }: Pick<Library, 'entries' | 'whole'>, query: string): Search {
  const [found, setFound] = useState<Search>(NOT_SEARCHED);
  const [growth, setGrowth] = useState(0);
  const client = useClient(() => setGrowth((times) => times + 1));
  const words = useMemo(() => parseQuery(query), [query]);

  useEffect(() => {
    if (entries) client?.update(entries, whole);
  }, [client, entries, whole]);

  useEffect(() => {
    if (!client || words.length === 0) return setFound(NOT_SEARCHED);
    let isLate = false;
    void client.search(query).then((answer) => {
      if (!answer || isLate) return;
      const ranks = new Map(answer.ids.map((id, rank) => [id, rank]));
      setFound({ ranks, words, whole: answer.whole });
    });
    return () => {
      isLate = true;
    };
  }, [client, words, growth, entries]);

  return useMemo(() => {
    if (words.length === 0) return NOT_SEARCHED;
    return { ...found, words, whole: whole && found.ranks !== null && found.whole };
  }, [found, words, whole]);
}

/** `null` until the first view is drawn, which a worker that starts would hold up. */
function useClient(grown: () => void): SearchClient | null {
  const [client, setClient] = useState<SearchClient | null>(null);
  useEffect(() => {
    const own = new SearchClient({ readTexts, grown });
    let isGone = false;
    whenIdle(() => {
      if (!isGone) setClient(own);
    });
    return () => {
      isGone = true;
      own.close();
    };
  }, []);
  return client;
}

async function readTexts(ids: readonly string[]) {
  const records = await libraryReader.projects(ids);
  return records.map(textsOf);
}
