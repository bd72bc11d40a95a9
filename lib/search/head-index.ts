import MiniSearch from 'minisearch';
import type { SearchDocument } from './documents.ts';
import { idWords, indexedWords } from './indexed-words.ts';
import { addHit, type Finder, type Hits, levelOf, type Manner, type SearchField } from './levels.ts';

/** What stands in the index of the library itself: titles, IDs, tags, the beginning of notes. */
export interface HeadIndex extends Finder {
  put(project: number, document: SearchDocument): void;
  drop(project: number): void;
}

const FIELDS = ['title', 'id', 'tag', 'name', 'note'] as const satisfies readonly SearchField[];

/** The words of each field of a project, ready made. */
type Head = { readonly [F in (typeof FIELDS)[number]]: readonly string[] } & { readonly project: number };

export function createHeadIndex(): HeadIndex {
  const index = searchOfWords<Head>(FIELDS, 'project');
  return {
    put(project, document) {
      if (index.has(project)) index.discard(project);
      index.add(headOf(project, document));
    },
    drop(project) {
      if (index.has(project)) index.discard(project);
    },
    find(word, manner) {
      const hits: Hits = new Map();
      for (const { id, score, match } of findWord(index, word, { manner, codes: 'id' })) {
        const level = bestLevel(match, word);
        if (level > 0) addHit(hits, id, { level, score });
      }
      return hits;
    },
  };
}

function headOf(project: number, { titles, ids, tags, places, note }: SearchDocument): Head {
  return {
    project,
    title: titles.flatMap(indexedWords),
    id: ids.flatMap(idWords),
    tag: tags.flatMap(indexedWords),
    name: places.flatMap(indexedWords),
    note: indexedWords(note),
  };
}

/** An index of words that are folded already; it stores nothing but them. */
export function searchOfWords<T>(fields: readonly string[], idField: string): MiniSearch<T> {
  return new MiniSearch<T>({
    fields: [...fields],
    idField,
    // The words come as a list; MiniSearch wants a text that it can take apart.
    stringifyField: (words: unknown) => (Array.isArray(words) ? words.join(' ') : String(words)),
    tokenize: (text) => (text === '' ? [] : [...new Set(text.split(' '))]),
    processTerm: (word) => word,
  });
}

/**
 * See `Finder`.
 *
 * @param how.codes The field that is searched for codes.
 */
export function findWord<T>(
  index: MiniSearch<T>,
  word: string,
  { manner, codes }: { readonly manner: Manner; readonly codes: SearchField },
): ReturnType<MiniSearch['search']> {
  if (manner === 'address') return [];
  return index.search(word, {
    tokenize: (text) => [text],
    prefix: manner === 'begun' || manner === 'code',
    fuzzy: manner === 'mistyped' ? 1 : false,
    ...(manner === 'code' ? { fields: [codes] } : {}),
  });
}

/** @param match The fields in which each word was found. */
export function bestLevel(match: Readonly<Record<string, readonly string[]>>, asked: string): number {
  let best = 0;
  for (const [found, fields] of Object.entries(match)) {
    for (const field of fields) best = Math.max(best, levelOf(field as SearchField, asked, found));
  }
  return best;
}
