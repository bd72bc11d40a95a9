import { bestLevel, findWord, searchOfWords } from './head-index.ts';
import { addHit, type Finder, type Hits } from './levels.ts';
import { countryOf, namesOf } from './names.ts';
import { indexedWords } from './words.ts';

/**
 * What has names in all languages: countries and terms. The names of each stand here once, with the projects that
 * have it, and not once for each project.
 */
export interface NameIndex extends Finder {
  put(project: number, keys: readonly string[]): void;
  drop(project: number): void;
}

interface Named {
  readonly key: string;
  readonly name: readonly string[];
  readonly code: readonly string[];
}

export function createNameIndex(): NameIndex {
  const index = searchOfWords<Named>(['name', 'code'], 'key');
  const holders = new Map<string, Set<number>>();
  const keysOf = new Map<number, readonly string[]>();

  const drop = (project: number) => {
    for (const key of keysOf.get(project) ?? []) holders.get(key)?.delete(project);
    keysOf.delete(project);
  };
  return {
    put(project, keys) {
      drop(project);
      keysOf.set(project, keys);
      for (const key of keys) {
        if (!index.has(key)) index.add(namedOf(key));
        holders.set(key, (holders.get(key) ?? new Set()).add(project));
      }
    },
    drop,
    find(word, exactly = false) {
      const hits: Hits = new Map();
      for (const { id, match } of findWord(index, word, exactly)) {
        const level = bestLevel(match, word);
        if (level === 0) continue;
        for (const project of holders.get(id) ?? []) addHit(hits, project, { level, score: 0 });
      }
      return hits;
    },
  };
}

function namedOf(key: string): Named {
  const code = countryOf(key);
  return {
    key,
    name: namesOf(key).flatMap(indexedWords),
    code: code === null ? [] : [code.toLowerCase()],
  };
}
