import SearchableMap from 'minisearch/SearchableMap';
import { indexedWords } from './indexed-words.ts';
import { addHit, type Finder, findsBeginnings, type Hit, type Hits, levelOf, type Manner } from './levels.ts';
import { STOP_WORDS } from './stop-words.ts';

/**
 * Descriptions and whole notes. For each word no more is kept than the texts that hold it: how often and where would
 * take many times the room.
 */
export interface TextIndex extends Finder {
  /** In the place of the texts that the project had before. */
  put(project: number, texts: readonly string[]): void;
  drop(project: number): void;
}

/** So many texts that are gone may stay in the lists, where they are no more than those that are there. */
const MOST_GONE = 500;

export function createTextIndex(): TextIndex {
  const words = new SearchableMap<number[]>();
  /** By the number of the texts; `undefined`: gone. Texts that are put again have a new number. */
  const projects: (number | undefined)[] = [];
  const numbers = new Map<number, number>();
  let gone = 0;

  const drop = (project: number) => {
    const number = numbers.get(project);
    if (number === undefined) return;
    projects[number] = undefined;
    numbers.delete(project);
    gone++;
    if (gone < MOST_GONE || gone < numbers.size) return;
    gone = 0;
    forget(words, (each) => projects[each] === undefined);
  };
  const addHits = (hits: Hits, holders: readonly number[], hit: Hit) => {
    if (hit.level === 0) return;
    for (const number of holders) {
      const project = projects[number];
      if (project !== undefined) addHit(hits, project, hit);
    }
  };
  return {
    put(project, texts) {
      drop(project);
      const number = projects.push(project) - 1;
      numbers.set(project, number);
      for (const word of distinctWords(texts)) words.fetch(word, () => []).push(number);
    },
    drop,
    find(word, manner) {
      const hits: Hits = new Map();
      for (const [found, holders] of near(words, word, manner)) {
        addHits(hits, holders, { level: levelOf('text', word, found), score: 0 });
      }
      return hits;
    },
  };
}

function distinctWords(texts: readonly string[]): Set<string> {
  const words = new Set<string>();
  for (const word of texts.flatMap(indexedWords)) {
    if (word.length > 1 && !STOP_WORDS.has(word)) words.add(word);
  }
  return words;
}

/** The words in the index that are like the one asked for, each with its texts. */
function near(
  words: SearchableMap<number[]>,
  asked: string,
  manner: Manner,
): Iterable<readonly [string, readonly number[]]> {
  if (manner === 'code' || manner === 'address') return [];
  if (manner === 'mistyped') {
    return [...words.fuzzyGet(asked, 1)].map(([word, [holders]]) => [word, holders] as const);
  }
  if (manner === 'begun' && findsBeginnings('text', asked)) return words.atPrefix(asked);
  return [[asked, words.get(asked) ?? []]];
}

function forget(words: SearchableMap<number[]>, isGone: (number: number) => boolean): void {
  for (const [word, holders] of [...words]) {
    const left = holders.filter((number) => !isGone(number));
    if (left.length > 0) words.set(word, left);
    else words.delete(word);
  }
}
