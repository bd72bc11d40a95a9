import { describe, expect, test } from 'vitest';
import { facetCounts } from '../../lib/facet-counts.ts';
import {
  countFilters,
  type FacetKey,
  type Filters,
  matches,
  NO_FILTERS,
  type Option,
  optionToText,
  type Range,
  type RangeKey,
  textToOption,
  toggleOption,
  withRange,
} from '../../lib/filters.ts';
import { problemEntry } from '../../lib/library-index.ts';
import { anEntry } from './an-entry.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' });

const ENTRIES = [
  anEntry({
    id: 'A',
    titles: { en: 'a', fr: 'a' },
    countries: ['EC', 'CO'],
    tags: ['read', 'border'],
    note: 'Mine',
    facts: {
      status: 'active',
      type: 'MD',
      region: 'latin-america-caribbean',
      coverage: 'national',
      startDate: '2019-04',
      endDate: '2023',
      allocationYear: 2018,
      budget: usd(100_000),
    },
  }),
  anEntry({
    id: 'B',
    titles: { es: 'b' },
    countries: ['EC', 'Atlantis'],
    disagreeing: ['status'],
    facts: { type: 'TC', region: 'latin-america-caribbean', endDate: '2016', budget: usd(50_000) },
  }),
  anEntry({
    id: 'C',
    countries: ['GH'],
    tags: ['border'],
    facts: { status: 'completed', type: 'TC', region: 'africa', startDate: '2024', endDate: '2021' },
  }),
  problemEntry('D', 'malformed'),
];

const choose = (key: FacetKey, ...options: Option[]): Filters => ({
  ...NO_FILTERS,
  options: { [key]: options },
});
const between = (key: RangeKey, range: Partial<Range>): Filters => ({
  ...NO_FILTERS,
  ranges: { [key]: { from: null, to: null, unknown: false, currency: null, ...range } },
});
const idsWith = (filters: Filters) =>
  ENTRIES.filter((entry) => matches(entry, filters))
    .map(({ id }) => id)
    .join('');

describe('what is in:', () => {
  test.each<{ why: string; filters: Filters; ids: string }>([
    { why: 'all without a filter', filters: NO_FILTERS, ids: 'ABCD' },
    { why: 'all where a facet has no option', filters: choose('status'), ids: 'ABCD' },
    { why: 'a status', filters: choose('status', 'active'), ids: 'A' },
    { why: 'a status that is not known, for whatever reason', filters: choose('status', null), ids: 'BD' },
    { why: 'either of two options', filters: choose('status', 'active', 'completed'), ids: 'AC' },
    { why: 'a type', filters: choose('type', 'TC'), ids: 'BC' },
    { why: 'a region', filters: choose('region', 'africa'), ids: 'C' },
    { why: 'a coverage', filters: choose('coverage', 'national'), ids: 'A' },
    { why: 'one of several countries', filters: choose('country', 'EC'), ids: 'AB' },
    { why: 'a country without a code', filters: choose('country', 'Atlantis'), ids: 'B' },
    { why: 'no country', filters: choose('country', null), ids: 'D' },
    { why: 'a language', filters: choose('language', 'en'), ids: 'AC' },
    { why: 'a tag', filters: choose('tag', 'border'), ids: 'AC' },
    { why: 'no tag', filters: choose('tag', null), ids: 'BD' },
    { why: 'a note', filters: choose('note', 'yes'), ids: 'A' },
    { why: 'no note', filters: choose('note', 'no'), ids: 'BCD' },
    { why: 'readings that disagree', filters: choose('disagreement', 'yes'), ids: 'B' },
    { why: 'readings that do not', filters: choose('disagreement', 'no'), ids: 'ACD' },
    {
      why: 'a period that the range is within',
      filters: between('period', { from: 2020, to: 2020 }),
      ids: 'A',
    },
    { why: 'a period that begins in the last year', filters: between('period', { to: 2019 }), ids: 'AB' },
    { why: 'a period that ends in the first year', filters: between('period', { from: 2023 }), ids: 'AC' },
    { why: 'no period before the range', filters: between('period', { from: 2017, to: 2018 }), ids: '' },
    { why: 'nothing guessed of an end that is not known', filters: between('period', { to: 2015 }), ids: '' },
    {
      why: 'a period that ends before it begins, by its end',
      filters: between('period', { from: 2021, to: 2021 }),
      ids: 'AC',
    },
    {
      why: 'a period that ends before it begins, by its start',
      filters: between('period', { from: 2024, to: 2024 }),
      ids: 'C',
    },
    { why: 'the unknown too', filters: between('period', { to: 2016, unknown: true }), ids: 'BD' },
    {
      why: 'a period with one end known that is not in the range, as one that is not known',
      filters: between('period', { from: 2020, to: 2020, unknown: true }),
      ids: 'ABD',
    },
    { why: 'the unknown alone', filters: between('period', { unknown: true }), ids: 'BD' },
    { why: 'a range without limits', filters: between('period', {}), ids: 'ABCD' },
    { why: 'a year of allocation', filters: between('allocated', { from: 2018, to: 2018 }), ids: 'A' },
    { why: 'no known allocation', filters: between('allocated', { unknown: true }), ids: 'BCD' },
    {
      why: 'a budget, both limits within',
      filters: between('budget', { from: 50_000, to: 100_000 }),
      ids: 'AB',
    },
    { why: 'a budget above', filters: between('budget', { from: 50_000.01, currency: 'USD' }), ids: 'A' },
    {
      why: 'no budget of another currency',
      filters: between('budget', { from: 0, currency: 'EUR' }),
      ids: '',
    },
    {
      why: 'nor as one that is not known',
      filters: between('budget', { from: 0, currency: 'EUR', unknown: true }),
      ids: 'CD',
    },
    {
      why: 'what passes all filters',
      filters: {
        options: { type: ['TC'], country: ['EC', 'GH'] },
        ranges: between('budget', { to: 60_000 }).ranges,
      },
      ids: 'B',
    },
  ])('$why', ({ filters, ids }) => {
    expect(idsWith(filters)).toBe(ids);
  });
});

describe('counts', () => {
  const countsOf = (key: FacetKey, filters: Filters) =>
    facetCounts(ENTRIES, filters).options[key].map(({ option, count, chosen }) => [option, count, chosen]);

  test('are of all entries where nothing is filtered, the most frequent first', () => {
    expect(facetCounts(ENTRIES, NO_FILTERS).found).toBe(4);
    expect(countsOf('type', NO_FILTERS)).toEqual([
      ['TC', 2, false],
      [null, 1, false],
      ['MD', 1, false],
    ]);
    expect(countsOf('country', NO_FILTERS)).toEqual([
      ['EC', 2, false],
      [null, 1, false],
      ['Atlantis', 1, false],
      ['CO', 1, false],
      ['GH', 1, false],
    ]);
  });

  test('of a facet are with all other filters, and not with its own', () => {
    const filters: Filters = { options: { type: ['TC'], tag: ['border'] }, ranges: {} };
    expect(facetCounts(ENTRIES, filters).found).toBe(1);
    expect(countsOf('type', filters)).toEqual([
      ['MD', 1, false],
      ['TC', 1, true],
    ]);
    expect(countsOf('tag', filters)).toEqual([
      [null, 1, false],
      ['border', 1, true],
    ]);
    expect(countsOf('region', filters)).toEqual([['africa', 1, false]]);
  });

  test('keep what is chosen in sight where there is none', () => {
    const filters: Filters = { options: { status: ['completed'], tag: ['read'] }, ranges: {} };
    expect(facetCounts(ENTRIES, filters).found).toBe(0);
    expect(countsOf('tag', filters)).toEqual([
      ['border', 1, false],
      ['read', 0, true],
    ]);
  });

  test('of a range say how far what there is reaches, its own limits aside', () => {
    const filters = between('budget', { from: 90_000 });
    const { ranges } = facetCounts(ENTRIES, filters);
    expect(ranges.budget).toEqual({ least: 50_000, most: 100_000, known: 2, unknown: 2 });
    expect(ranges.period).toEqual({ least: 2019, most: 2023, known: 1, unknown: 0 });
    expect(ranges.allocated).toEqual({ least: 2018, most: 2018, known: 1, unknown: 0 });
  });

  test('of periods with one end known are among the unknown, and their years among those that there are', () => {
    const { ranges } = facetCounts(ENTRIES, NO_FILTERS);
    expect(ranges.period).toEqual({ least: 2016, most: 2024, known: 3, unknown: 2 });
  });

  test('of nothing are none', () => {
    expect(facetCounts([], NO_FILTERS)).toMatchObject({
      found: 0,
      options: { status: [], tag: [] },
      ranges: { budget: { least: null, most: null, known: 0, unknown: 0 } },
    });
  });
});

test('an option is chosen, and chosen no more', () => {
  const chosen = toggleOption(toggleOption(NO_FILTERS, 'tag', 'a'), 'tag', null);
  expect(chosen).toEqual({ options: { tag: ['a', null] }, ranges: {} });
  expect(countFilters(chosen)).toBe(2);

  expect(toggleOption(toggleOption(chosen, 'tag', 'a'), 'tag', null)).toEqual(NO_FILTERS);
});

test('a range that excludes nothing is none', () => {
  const range: Range = { from: 2020, to: null, unknown: false, currency: null };
  const chosen = withRange(NO_FILTERS, 'period', range);
  expect(chosen).toEqual({ options: {}, ranges: { period: range } });
  expect(countFilters(chosen)).toBe(1);

  expect(withRange(chosen, 'period', { ...range, from: null })).toEqual(NO_FILTERS);
});

test.each<[Option, string]>([
  [null, '-'],
  ['active', 'active'],
  ['-', '---'],
  ['', '--'],
  ['-a', '--a-'],
])('the option %j is written %s', (option, text) => {
  expect(optionToText(option)).toBe(text);
  expect(textToOption(text)).toBe(option);
});
