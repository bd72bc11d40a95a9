import { describe, expect, test } from 'vitest';
import { LIBRARY_COLUMNS, type LibraryColumn } from '../../lib/library-columns.ts';
import { problemEntry } from '../../lib/library-index.ts';
import { nextSort, type ShownWords, type SortKey, sortByColumns } from '../../lib/multi-sort.ts';
import { anEntry } from './an-entry.ts';

const NAMES: Readonly<Record<string, string>> = {
  active: 'Zurzeit',
  completed: 'Abgeschlossen',
  MD: 'Zz',
  TC: 'Aa',
  EC: 'Équateur',
  ES: 'Espagne',
  GH: 'Ghana',
  africa: 'Afrique',
  europe: 'Europe',
  national: 'Nationale',
  global: 'Mondiale',
  project: 'Projet',
  news: 'Actualité',
  en: 'anglais',
  fr: 'français',
};
const WORDS: ShownWords = {
  locale: 'fr',
  term: (_, term) => NAMES[term] ?? term,
  kind: (kind) => NAMES[kind] ?? kind,
  country: (code) => NAMES[code] ?? code,
  language: (tag) => NAMES[tag] ?? tag,
};

const ENTRIES = [
  anEntry({
    id: 'PO.10',
    titles: { fr: 'élan', en: 'z' },
    countries: ['EC'],
    tags: ['b'],
    note: 'zwei',
    savedAt: '2026-01-03T00:00:00.000Z',
    changedAt: '2026-01-04T00:00:00.000Z',
    facts: {
      status: 'active',
      type: 'MD',
      region: 'europe',
      coverage: 'national',
      budget: { amount: 90_000, currency: 'USD' },
      startDate: '2020',
      endDate: '2022',
      allocationYear: 2019,
      projectId: 'PO.10',
      primaId: 'B',
      benefitingStates: [{ name: 'Ecuador', code: 'EC' }],
      otherCountries: [{ name: 'Ghana', code: 'GH' }],
    },
  }),
  problemEntry('PO.9', 'malformed'),
  anEntry({
    id: 'PO.2',
    titles: { fr: 'Eau', ar: 'x' },
    countries: ['ES', 'GH'],
    tags: ['a', 'z'],
    note: 'eins',
    savedAt: '2026-01-02T00:00:00.000Z',
    changedAt: '2026-01-05T00:00:00.000Z',
    facts: {
      status: 'completed',
      type: 'TC',
      region: 'africa',
      coverage: 'global',
      budget: { amount: 100_000, currency: 'USD' },
      startDate: '2020-03',
      endDate: '2021-03',
      allocationYear: 2021,
      projectId: 'PO.2',
      primaId: 'A',
      benefitingStates: [],
      otherCountries: [{ name: 'Atlantis', code: null }],
    },
  }),
];

const sorted = (keys: readonly SortKey[], entries = ENTRIES) =>
  sortByColumns(entries, keys, WORDS).map(({ id }) => id);
const up = (column: LibraryColumn): SortKey => ({ column, descending: false });
const down = (column: LibraryColumn): SortKey => ({ column, descending: true });

describe('a column', () => {
  /** Which of PO.10 and PO.2 comes first upwards; PO.9 has nothing in any column but its ID. */
  test.each<[LibraryColumn, '10' | '2', string]>([
    ['title', '2', 'Eau before élan, in the reader’s language'],
    ['id', '2', 'numbers by their size'],
    ['startDate', '10', 'a year before its months'],
    ['endDate', '2', 'by time'],
    ['status', '2', 'by the words shown'],
    ['type', '2', 'by the words shown'],
    ['budget', '10', 'by amount'],
    ['coverage', '2', 'by the words shown'],
    ['allocationYear', '10', 'by year'],
    ['region', '2', 'by the words shown'],
    ['otherCountries', '2', 'by the names shown, or as printed'],
    ['primaId', '2', 'by letters'],
    ['projectId', '2', 'numbers by their size'],
    ['benefitingStates', '10', 'Équateur before Espagne'],
    ['duration', '2', '12 months before 2 years'],
    ['languages', '10', 'anglais before ar, behind français'],
    ['tags', '2', 'by the first'],
    ['note', '2', 'by letters'],
    ['savedAt', '2', 'by time'],
    ['changedAt', '10', 'by time'],
  ])('%s: PO.%s first, %s', (column, first) => {
    const [a, b] = first === '10' ? ['PO.10', 'PO.2'] : ['PO.2', 'PO.10'];
    const last = column === 'id' ? { up: ['PO.2', 'PO.9', 'PO.10'], down: ['PO.10', 'PO.9', 'PO.2'] } : null;

    expect(sorted([up(column)])).toEqual(last?.up ?? [a, b, 'PO.9']);
    expect(sorted([down(column)])).toEqual(last?.down ?? [b, a, 'PO.9']);
  });

  test('of a page that is no project is empty where it is an ID or a field', () => {
    const news = anEntry({ id: 'brief:https://www.iom.int/news', kind: 'news', countries: ['EC'] });
    const [project, unreadable] = [anEntry({ id: 'PO.2' }), problemEntry('PO.9', 'malformed')];
    const of = (keys: readonly SortKey[]) => sorted(keys, [unreadable, news, project]);

    // "Actualité" stands before "Projet".
    expect(of([up('kind')])).toEqual([news.id, 'PO.2', 'PO.9']);
    expect(of([down('kind')])).toEqual(['PO.2', news.id, 'PO.9']);
    expect(of([down('id')])).toEqual(['PO.9', 'PO.2', news.id]);
    expect(of([up('benefitingStates')])).toEqual(['PO.9', news.id, 'PO.2']);
  });

  test('is none that this test does not know', () => {
    expect(LIBRARY_COLUMNS).toHaveLength(21);
  });
});

describe('several columns', () => {
  const entry = (id: string, status: 'active' | 'completed', year: number | null) =>
    anEntry({ id, facts: { status, allocationYear: year } });
  const entries = [
    entry('a', 'active', 2020),
    entry('b', 'completed', 2020),
    entry('c', 'active', null),
    entry('d', 'active', 2022),
    entry('e', 'completed', 2020),
  ];

  test.each([
    { keys: [up('status'), down('allocationYear')], order: 'bedac' },
    { keys: [down('status'), up('allocationYear')], order: 'adcbe' },
    { keys: [up('allocationYear'), up('status'), down('id')], order: 'ebadc' },
    { keys: [up('status')], order: 'beacd' },
    { keys: [], order: 'abcde' },
  ])('one after the other, what is the same as it was: $order', ({ keys, order }) => {
    expect(sorted(keys, entries).join('')).toBe(order);
  });
});

test('texts that differ in nothing that counts are the same, and so the next column decides', () => {
  const entries = ['b', 'a'].map((id, i) =>
    anEntry({ id, titles: { fr: i === 0 ? 'e\u0301t\u00e9' : '\u00e9te\u0301' } }),
  );

  expect(sorted([up('title'), up('id')], entries)).toEqual(['a', 'b']);
});

describe('a click on a column', () => {
  test.each<{ why: string; sort: SortKey[]; column: LibraryColumn; add: boolean; next: SortKey[] }>([
    { why: 'orders by it alone', sort: [up('id')], column: 'title', add: false, next: [up('title')] },
    { why: 'has the largest first', sort: [], column: 'budget', add: false, next: [down('budget')] },
    { why: 'turns it round', sort: [up('title')], column: 'title', add: false, next: [down('title')] },
    { why: 'and then leaves it', sort: [down('title')], column: 'title', add: false, next: [] },
    {
      why: 'takes the others away',
      sort: [up('id'), up('title')],
      column: 'title',
      add: false,
      next: [up('title')],
    },
    {
      why: 'with Shift comes behind',
      sort: [up('id')],
      column: 'title',
      add: true,
      next: [up('id'), up('title')],
    },
    {
      why: 'with Shift turns one round in its place',
      sort: [up('id'), up('title')],
      column: 'id',
      add: true,
      next: [down('id'), up('title')],
    },
    {
      why: 'with Shift leaves one',
      sort: [down('id'), up('title')],
      column: 'id',
      add: true,
      next: [up('title')],
    },
  ])('$why', ({ sort, column, add, next }) => {
    expect(nextSort(sort, column, { add })).toEqual(next);
  });
});

test('budgets in different currencies are put together by currency, and never compared', () => {
  const entry = (id: string, amount: number, currency: string) =>
    anEntry({ id, facts: { budget: { amount, currency } } });
  const entries = [
    entry('EUR 9', 9_000, 'EUR'),
    entry('USD 5', 5_000, 'USD'),
    entry('CHF 7', 7_000, 'CHF'),
    entry('EUR 1', 1_000, 'EUR'),
    entry('USD 8', 8_000, 'USD'),
  ];
  const sorted = sortByColumns(entries, [{ column: 'budget', descending: false }], WORDS);
  expect(sorted.map(({ id }) => id)).toEqual(['USD 5', 'USD 8', 'CHF 7', 'EUR 1', 'EUR 9']);
});
