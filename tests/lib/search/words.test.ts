import { describe, expect, test } from 'vitest';
import { idWords, indexedWords, parseQuery } from '../../../lib/search/words.ts';

describe('a query asks for', () => {
  test.each([
    { query: 'Border  management', words: ['border', 'management'] },
    { query: 'l’accès à la côte', words: ['acces', 'cote'] },
    { query: 'de la', words: ['de', 'la'] },
    { query: 'main-d’œuvre', words: ['main', 'oeuvre'] },
    { query: 'MD.0029', words: ['md0029'] },
    { query: 'MD.', words: ['md'] },
    { query: 'border Border', words: ['border'] },
    { query: 'https://www.iom.int/fr/project/retour-volontaire?x=1#y', words: ['retour', 'volontaire'] },
    { query: '🙂 !', words: [] },
    { query: 'x'.repeat(500), words: ['x'.repeat(60)] },
  ])('"$query"', ({ query, words }) => {
    expect(parseQuery(query).map(({ text }) => text)).toEqual(words);
  });

  test('no more words than somebody types', () => {
    expect(parseQuery(Array.from({ length: 100 }, (_, i) => `w${i}`).join(' '))).toHaveLength(16);
  });

  test('the parts of what is one thing as well', () => {
    expect(parseQuery('COVID-19')).toEqual([{ text: 'covid19', parts: ['covid', '19'] }]);
  });
});

test('a text is found by its words, and what has digits and separators as a whole too', () => {
  expect(indexedWords('L’IDF, Q40-805: 2,5 ans')).toEqual([
    'l',
    'idf',
    'q40',
    '805',
    '2',
    '5',
    'ans',
    'q40805',
  ]);
});

test.each([
  { id: 'MD.0029', words: ['md', '0029', 'md0029', '29'] },
  { id: 'CO10P0633', words: ['co10p0633'] },
  { id: 'https://www.iom.int/project/a-border', words: ['a', 'border'] },
])('an ID is found whole, by its parts, and by its number: $id', ({ id, words }) => {
  expect(idWords(id)).toEqual(words);
});
