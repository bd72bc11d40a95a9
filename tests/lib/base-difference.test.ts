import { describe, expect, test } from 'vitest';
import {
  type Difference,
  derivedDifference,
  fieldDifference,
  printedDifference,
} from '../../lib/base-difference.ts';
import type { Outcome } from '../../lib/derived.ts';
import type { Fact } from '../../lib/facts.ts';
import type { FieldKey } from '../../lib/fields.ts';

const known = (value: unknown): Fact<unknown> => ({ kind: 'known', value, statements: [] });
const usd = (amount: number) => ({ amount, currency: 'USD' });
const country = (name: string, code: string | null) => ({ name, code });
const PERU = country('Peru', 'PE');
const CHILE = country('Chile', 'CL');

interface Case {
  readonly what: string;
  readonly key: FieldKey;
  readonly base: unknown;
  readonly value: unknown;
  readonly difference: Difference | null;
}

test.each<Case>([
  {
    what: 'years by years',
    key: 'startDate',
    base: '2021',
    value: '2023',
    difference: { kind: 'later', unit: 'years', count: 2 },
  },
  {
    what: 'an earlier year',
    key: 'endDate',
    base: '2023',
    value: '2022',
    difference: { kind: 'earlier', unit: 'years', count: 1 },
  },
  { what: 'the same year', key: 'endDate', base: '2023', value: '2023', difference: { kind: 'same' } },
  {
    what: 'a month and a year by the years',
    key: 'startDate',
    base: '2021-12',
    value: '2023',
    difference: { kind: 'later', unit: 'years', count: 2 },
  },
  {
    what: 'a day and its month as no more than that',
    key: 'startDate',
    base: '2021-12-05',
    value: '2021-12',
    difference: { kind: 'later', unit: 'months', count: 0 },
  },
  {
    what: 'months over the end of a year',
    key: 'startDate',
    base: '2021-11',
    value: '2022-02',
    difference: { kind: 'later', unit: 'months', count: 3 },
  },
  {
    what: 'days over the end of a February',
    key: 'endDate',
    base: '2024-03-01',
    value: '2024-02-28',
    difference: { kind: 'earlier', unit: 'days', count: 2 },
  },
  {
    what: 'years of allocation',
    key: 'allocationYear',
    base: 2020,
    value: 2021,
    difference: { kind: 'later', unit: 'years', count: 1 },
  },
  {
    what: 'a smaller budget',
    key: 'budget',
    base: usd(400_000),
    value: usd(200_000),
    difference: { kind: 'less', by: usd(200_000), share: 0.5 },
  },
  {
    what: 'a larger budget to the cent',
    key: 'budget',
    base: usd(0.1),
    value: usd(0.3),
    difference: { kind: 'more', by: usd(0.2), share: 0.3 / 0.1 },
  },
  {
    what: 'a budget to one of nothing, without a share',
    key: 'budget',
    base: usd(0),
    value: usd(5),
    difference: { kind: 'more', by: usd(5), share: null },
  },
  { what: 'the same budget', key: 'budget', base: usd(5), value: usd(5), difference: { kind: 'same' } },
  {
    what: 'nothing of budgets in two currencies',
    key: 'budget',
    base: usd(5),
    value: { amount: 5, currency: 'EUR' },
    difference: null,
  },
  {
    what: 'countries added and missing, by their codes',
    key: 'benefitingStates',
    base: [CHILE, country('Colombie', 'CO')],
    value: [country('Colombia', 'CO'), PERU],
    difference: { kind: 'countries', added: [PERU], missing: [CHILE] },
  },
  {
    what: 'countries without a code by their names, accents aside',
    key: 'otherCountries',
    base: [country('Été', null)],
    value: [country('ete', null)],
    difference: { kind: 'same' },
  },
  {
    what: 'that a term differs',
    key: 'status',
    base: 'active',
    value: 'completed',
    difference: { kind: 'differs' },
  },
  { what: 'that a term is the same', key: 'type', base: 'MD', value: 'MD', difference: { kind: 'same' } },
  { what: 'nothing of IDs', key: 'projectId', base: 'MD.0001', value: 'MD.0002', difference: null },
])('a field says $what', ({ key, base, value, difference }) => {
  expect(fieldDifference(key, known(base), known(value))).toEqual(difference);
});

test.each<Fact<unknown>>([
  { kind: 'missing' },
  { kind: 'disagree', statements: [] },
  { kind: 'notUnderstood', statements: [] },
])('nothing is said where a side is $kind', (fact) => {
  expect(fieldDifference('status', known('active'), fact)).toBeNull();
  expect(fieldDifference('status', fact, known('active'))).toBeNull();
});

describe('what follows', () => {
  const outcome = (value: unknown): Outcome<unknown> => ({ value, why: null });
  const years = (count: number) => ({ unit: 'years', count });
  const days = (count: number) => ({ unit: 'days', count });

  test.each<{ what: string; base: unknown; value: unknown; difference: Difference | null }>([
    {
      what: 'is longer',
      base: years(1),
      value: years(3),
      difference: { kind: 'longer', unit: 'years', count: 2 },
    },
    {
      what: 'is shorter by days',
      base: days(30),
      value: days(10),
      difference: { kind: 'shorter', unit: 'days', count: 20 },
    },
    {
      what: 'in years is as long as far as it is known',
      base: years(2),
      value: years(2),
      difference: { kind: 'longer', unit: 'years', count: 0 },
    },
    { what: 'in days is the same', base: days(2), value: days(2), difference: { kind: 'same' } },
    { what: 'in years and in days is not compared', base: years(1), value: days(365), difference: null },
  ])('$what', ({ base, value, difference }) => {
    expect(derivedDifference('duration', outcome(base), outcome(value))).toEqual(difference);
  });

  test('of rounded amounts is a share alone', () => {
    expect(derivedDifference('budgetPerYear', outcome(usd(100)), outcome(usd(50)))).toEqual({
      kind: 'less',
      by: null,
      share: 0.5,
    });
  });

  test('is not compared where it does not follow', () => {
    const unknown = { value: null, why: 'missing' } as const;
    expect(derivedDifference('duration', outcome(years(1)), unknown)).toBeNull();
    expect(derivedDifference('duration', unknown, outcome(years(1)))).toBeNull();
  });
});

test('rows that we do not know are compared by what they print, case and accents aside', () => {
  const row = (printed: string) => ({ label: 'Donor', printed });
  expect(printedDifference(row('Été'), row('ETE'))).toEqual({ kind: 'same' });
  expect(printedDifference(row('IOM'), row('EU'))).toEqual({ kind: 'differs' });
  expect(printedDifference(row('IOM'), null)).toBeNull();
  expect(printedDifference(null, row('IOM'))).toBeNull();
});
