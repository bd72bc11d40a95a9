import { createAddressIndex } from './address-index.ts';
import type { SearchDocument, SearchTexts } from './documents.ts';
import { createHeadIndex } from './head-index.ts';
import { addHit, type Finder, type Hits, inBoth, type Manner, withCalled } from './levels.ts';
import { createNameIndex } from './name-index.ts';
import { createTextIndex } from './text-index.ts';
import { mayBeMistyped, swapsOf } from './typos.ts';
import { parseQuery, type QueryWord } from './words.ts';

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
  const [heads, names] = [createHeadIndex(), createNameIndex()];
  const [addresses, texts] = [createAddressIndex(), createTextIndex()];
  const parts = [heads, names, addresses, texts];
  const numbers = new Map<string, number>();
  const ids: string[] = [];

  return {
    put(documents) {
      for (const document of documents) {
        const number = numbers.get(document.id) ?? ids.push(document.id) - 1;
        numbers.set(document.id, number);
        heads.put(number, document);
        names.put(number, document.names);
        addresses.put(number, document.pages);
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
        for (const part of parts) part.drop(number);
        numbers.delete(id);
      }
    },
    search(query) {
      const words = parseQuery(query);
      const [first, ...more] = words.map((word) => findFirst(parts, word));
      if (!first) return [];
      const called = names.called(words.map(({ text }) => text));
      return ranked(withCalled(more.reduce(inBoth, first), called), ids);
    },
  };
}

/**
 * What is not there as it was typed may be there otherwise: "COVID-19" as "COVID 19", and what is nowhere in the
 * library may be mistyped. The first way that finds anything counts.
 */
function findFirst(indexes: readonly Finder[], word: QueryWord): Hits {
  for (const find of WAYS[word.kind]) {
    const hits = find(indexes, word);
    if (hits.size > 0) return hits;
  }
  return new Map();
}

type Way = (indexes: readonly Finder[], word: QueryWord) => Hits;

const WAYS: { readonly [K in QueryWord['kind']]: readonly Way[] } = {
  word: [findBegun, findParts('begun'), findMistyped, findSwapped],
  /** Where the library has nothing of the country, capitals may be a word: "IT". */
  code: [find('code'), find('same'), findParts('same')],
  shortName: [find('same'), findParts('same')],
  address: [find('address'), findParts('begun')],
};

function find(manner: Manner): Way {
  return (indexes, { text }) => findIn(indexes, [text], manner);
}

function findBegun(indexes: readonly Finder[], { text, id }: QueryWord): Hits {
  const hits = findIn(indexes, [text], 'begun');
  if (id === null) return hits;
  for (const [project, hit] of findIn(indexes, [id], 'same')) addHit(hits, project, hit);
  return hits;
}

function findParts(manner: Manner): Way {
  return (indexes, { parts }) => {
    const [first, ...more] = parts.map((part) => findIn(indexes, [part], manner));
    return first ? more.reduce(inBoth, first) : new Map();
  };
}

function findMistyped(indexes: readonly Finder[], { text }: QueryWord): Hits {
  return findIn(indexes, mayBeMistyped(text) ? [text] : [], 'mistyped');
}

/** Two letters swapped are two typos to an index. */
function findSwapped(indexes: readonly Finder[], { text }: QueryWord): Hits {
  return findIn(indexes, mayBeMistyped(text) ? swapsOf(text) : [], 'same');
}

function findIn(indexes: readonly Finder[], words: readonly string[], manner: Manner): Hits {
  const all: Hits = new Map();
  for (const index of indexes) {
    for (const word of words) {
      for (const [project, hit] of index.find(word, manner)) addHit(all, project, hit);
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
