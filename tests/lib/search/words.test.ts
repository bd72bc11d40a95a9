import { describe, expect, test } from 'vitest';
import { idWords, indexedWords } from '../../../lib/search/indexed-words.ts';
import { parseQuery } from '../../../lib/search/words.ts';

describe('a query asks for', () => {
  test.each([
    { query: 'Border  management', words: ['border', 'management'] },
    { query: 'l’accès à la côte', words: ['acces', 'cote'] },
    { query: 'de la', words: ['de', 'la'] },
    { query: 'main-d’œuvre', words: ['main', 'oeuvre'] },
    { query: 'MD.0029', words: ['md0029'] },
    { query: 'MD.', words: ['md'] },
    { query: 'border Border', words: ['border'] },
    { query: 'https://www.iom.int/fr/project/retour-volontaire?x=1#y', words: ['retour-volontaire'] },
    { query: 'iom.int/fr/project/retour-volontaire/', words: ['retour-volontaire'] },
    { query: 'https://www.iom.int', words: ['www.iom.int'] },
    { query: 'Île Maurice', words: ['maurice'] },
    { query: 'Costa Rica islands', words: ['costa', 'rica'] },
    { query: 'islands of Costa Rica', words: ['costa', 'rica'] },
    { query: 'e.g. borders', words: ['g', 'borders'] },
    { query: 'Islas Marshall', words: ['islas', 'marshall'] },
    { query: 'EE. UU.', words: ['eeuu'] },
    { query: 'EE. AA.', words: ['ee', 'aa'] },
    { query: 'A. Smith', words: ['smith'] },
    { query: '🙂 !', words: [] },
    { query: 'x'.repeat(500), words: ['x'.repeat(60)] },
  ])('"$query"', ({ query, words }) => {
    expect(parseQuery(query).map(({ text }) => text)).toEqual(words);
  });

  test('no more words than somebody types', () => {
    expect(parseQuery(Array.from({ length: 100 }, (_, i) => `w${i}`).join(' '))).toHaveLength(16);
  });

  test.each([
    { query: 'COVID-19', kind: 'word', text: 'covid19', parts: ['covid', '19'], id: null },
    { query: 'MD29', kind: 'word', text: 'md29', parts: [], id: 'md0029' },
    { query: 'px.340', kind: 'word', text: 'px340', parts: ['px', '340'], id: 'px0340' },
    { query: 'MD0029', kind: 'word', text: 'md0029', parts: [], id: null },
    { query: 'Q4', kind: 'word', text: 'q4', parts: [], id: null },
    { query: 'EC', kind: 'code', text: 'ec', parts: [], id: null },
    { query: 'ec', kind: 'word', text: 'ec', parts: [], id: null },
    { query: 'EX', kind: 'word', text: 'ex', parts: [], id: null },
    { query: 'RDC', kind: 'shortName', text: 'rdc', parts: [], id: null },
    { query: 'EE. UU.', kind: 'shortName', text: 'eeuu', parts: ['ee', 'uu'], id: null },
    {
      query: 'https://www.iom.int/project/a-border-2',
      kind: 'address',
      text: 'a-border-2',
      parts: ['border', '2'],
      id: null,
    },
  ])('"$query" as one thing', ({ query, ...word }) => {
    expect(parseQuery(query)).toEqual([word]);
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
