import type { SearchDocument, SearchTexts } from './documents.ts';
import { createHeadIndex } from './head-index.ts';
import { addHit, type Finder, type Hits, inBoth } from './levels.ts';
import { createNameIndex } from './name-index.ts';
import { createTextIndex } from './text-index.ts';
import { parseQuery, type QueryWord, swapsOf } from './words.ts';

/** All that is searched in. Kept where it does not hold up the page. */
export interface SearchIndex {
  /** Adds projects, or replaces what is known of them apart from their texts. */
  put(documents: readonly SearchDocument[]): void;
  /** Adds texts of projects, or replaces them. Those of a project that was never put count for nothing. */
  putTexts(texts: readonly SearchTexts[]): void;
  drop(ids: readonly string[]): void;
  /** The IDs of the projects in which all words are found, the best first. Of a query without words: none. */
  search(query: string): string[];
}

export function createSearchIndex(): SearchIndex {
  const [heads, names, texts] = [createHeadIndex(), createNameIndex(), createTextIndex()];
  const numbers = new Map<string, number>();
  const ids: string[] = [];

  return {
    put(documents) {
      for (const document of documents) {
        const number = numbers.get(document.id) ?? ids.push(document.id) - 1;
        numbers.set(document.id, number);
        heads.put(number, document);
        names.put(number, document.names);
      }
    },
    putTexts(all) {
      for (const { id, texts: own } of all) {
        const number = numbers.get(id);
        if (number !== undefined) texts.put(number, own);
      }
    },
    drop(gone) {
      for (const id of gone) {
        const number = numbers.get(id);
        if (number === undefined) continue;
        for (const index of [heads, names, texts]) index.drop(number);
        numbers.delete(id);
      }
    },
    search(query) {
      const parts = [heads, names, texts];
      const [first, ...more] = parseQuery(query).map((word) => findEither(parts, word));
      return first ? ranked(more.reduce(inBoth, first), ids) : [];
    },
  };
}

/**
 * What is not there as it was typed may be there otherwise: "COVID-19" as "COVID 19", and "migratoin", in which two
 * letters are swapped.
 */
function findEither(indexes: readonly Finder[], { text, parts }: QueryWord): Hits {
  const whole = findIn(indexes, [text]);
  if (whole.size > 0) return whole;
  const [first, ...more] = parts.map((part) => findIn(indexes, [part]));
  return first ? more.reduce(inBoth, first) : findIn(indexes, swapsOf(text), true);
}

function findIn(indexes: readonly Finder[], words: readonly string[], exactly = false): Hits {
  const all: Hits = new Map();
  for (const index of indexes) {
    for (const word of words) {
      for (const [project, hit] of index.find(word, exactly)) addHit(all, project, hit);
    }
  }
  return all;
}

/** The best first; what is equally good in the order of the IDs, so that it is the same each time. */
function ranked(hits: Hits, ids: readonly string[]): string[] {
  const found = [...hits].map(([number, hit]) => ({ id: ids[number] ?? '', ...hit }));
  found.sort((a, b) => b.level - a.level || b.score - a.score || (a.id < b.id ? -1 : 1));
  return found.map(({ id }) => id);
}
