import { bestLevel, findWord, searchOfWords } from './head-index.ts';
import { indexedWords, wordsOf } from './indexed-words.ts';
import { tellingWords } from './known-names.ts';
import { addHit, type Finder, type Hits } from './levels.ts';
import { countryOf, namesOf } from './names.ts';
import { shortNamesOf } from './short-names.ts';

/**
 * What has names in all languages: countries and terms. The names of each stand here once, with the projects that
 * have it, and not once for each project.
 */
export interface NameIndex extends Finder {
  put(project: number, keys: readonly string[]): void;
  drop(project: number): void;
  /** The projects of the countries that are called so: these folded words, and no other ones that say anything. */
  called(words: readonly string[]): ReadonlySet<number>;
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
  const called = new Map<string, Set<string>>();

  const drop = (project: number) => {
    for (const key of keysOf.get(project) ?? []) holders.get(key)?.delete(project);
    keysOf.delete(project);
  };
  const add = (key: string) => {
    index.add(namedOf(key));
    for (const name of wholeNamesOf(key)) called.set(name, (called.get(name) ?? new Set()).add(key));
  };
  return {
    put(project, keys) {
      drop(project);
      keysOf.set(project, keys);
      for (const key of keys) {
        if (!index.has(key)) add(key);
        holders.set(key, (holders.get(key) ?? new Set()).add(project));
      }
    },
    drop,
    find(word, manner) {
      const hits: Hits = new Map();
      for (const { id, match } of findWord(index, word, { manner, codes: 'code' })) {
        const level = bestLevel(match, word);
        if (level === 0) continue;
        for (const project of holders.get(id) ?? []) addHit(hits, project, { level, score: 0 });
      }
      return hits;
    },
    called: (words) =>
      new Set([...(called.get(words.join(' ')) ?? [])].flatMap((key) => [...(holders.get(key) ?? [])])),
  };
}

function namedOf(key: string): Named {
  const code = countryOf(key);
  return {
    key,
    name: namesOf(key).flatMap(indexedWords),
    code: code === null ? [] : shortNamesOf(code),
  };
}

function wholeNamesOf(key: string): string[] {
  const code = countryOf(key);
  if (code === null) return [];
  return [...shortNamesOf(code), ...namesOf(key).map((name) => tellingWords(wordsOf(name)).join(' '))];
}
