import { describe, expect, test } from 'vitest';
import { derive } from '../../lib/derived.ts';
import { factsOf } from '../../lib/facts.ts';
import { indexEntry } from '../../lib/library-index.ts';
import { memberOfColumn, memberOfEntry, type SetMember, statisticsOf } from '../../lib/statistics.ts';
import { aProject, aReading, fieldsOf, notUnderstood } from '../a-project.ts';

type Given = Parameters<typeof aReading>[0];

const money = (amount: number, currency = 'USD') => ({ amount, currency });
const missing = { value: null, why: 'missing' } as const;
const known = <T>(value: T) => ({ value, why: null });
const NOTHING: SetMember = { budget: missing, duration: missing, states: missing };
const ofBudgets = (...budgets: SetMember['budget'][]) =>
  statisticsOf(budgets.map((budget) => ({ ...NOTHING, budget })));

describe('budgets', () => {
  test('are added, and have a mean and a median', () => {
    expect(ofBudgets(known(money(100)), known(money(300)), known(money(50)))).toMatchObject({
      count: 3,
      budgets: [{ currency: 'USD', count: 3, total: 450, mean: 150, median: 100 }],
      budgetsLeftOut: [],
    });
  });

  test('of an even number have the median between the two in the middle', () => {
    const [budget] = ofBudgets(...[100, 10, 40, 20].map((amount) => known(money(amount)))).budgets;
    expect(budget?.median).toBe(30);
  });

  test('are added to the cent', () => {
    expect(ofBudgets(known(money(0.1)), known(money(0.2))).budgets[0]?.total).toBe(0.3);
  });

  test('of several currencies are never added up, and the most frequent comes first', () => {
    const { budgets } = ofBudgets(known(money(5, 'EUR')), known(money(1)), known(money(3)));
    expect(budgets).toEqual([
      { currency: 'USD', count: 2, total: 4, mean: 2, median: 2 },
      { currency: 'EUR', count: 1, total: 5, mean: 5, median: 5 },
    ]);
  });

  test('that are not known are left out, and counted by why', () => {
    const disagree = { value: null, why: 'disagree' } as const;
    const set = ofBudgets(disagree, missing, known(money(7)), missing);
    expect(set.budgets).toMatchObject([{ count: 1, total: 7 }]);
    expect(set.budgetsLeftOut).toEqual([
      { why: 'missing', count: 2 },
      { why: 'disagree', count: 1 },
    ]);
  });

  test('of none have no figures', () => {
    expect(statisticsOf([])).toEqual({
      count: 0,
      budgets: [],
      budgetsLeftOut: [],
      durations: [],
      durationsLeftOut: [],
      states: { count: 0, distinct: 0 },
      statesLeftOut: [],
    });
  });
});

test('durations that are known in years are not mixed with those known in days', () => {
  const durations = [
    { unit: 'years', count: 2 },
    { unit: 'days', count: 400 },
    { unit: 'years', count: 1 },
  ] as const;
  const set = statisticsOf(durations.map((duration) => ({ ...NOTHING, duration: known(duration) })));
  expect(set.durations).toEqual([
    { unit: 'years', count: 2, mean: 1.5, median: 1.5 },
    { unit: 'days', count: 1, mean: 400, median: 400 },
  ]);
});

test('benefiting states are counted once, whatever a page calls them', () => {
  const lists = [
    [
      { name: 'Colombie', code: 'CO' },
      { name: 'Atlantis', code: null },
    ],
    [
      { name: 'Colombia', code: 'CO' },
      { name: 'ATLANTIS', code: null },
      { name: 'Peru', code: 'PE' },
    ],
  ];
  const set = statisticsOf([...lists.map((states) => ({ ...NOTHING, states: known(states) })), NOTHING]);
  expect(set.states).toEqual({ count: 2, distinct: 3 });
  expect(set.statesLeftOut).toEqual([{ why: 'missing', count: 1 }]);
});

describe('a project', () => {
  const values = { startDate: '2020', endDate: '2022', budget: money(9), benefitingStates: [] } as const;
  const french = (given: Parameters<typeof fieldsOf>[0]) => ({ language: 'fr', values: given });
  const column = (...readings: Given[]) => {
    const facts = factsOf(readings.map((each) => aReading(each)));
    return memberOfColumn({ facts, derived: derive(facts) });
  };
  const entry = (...readings: Given[]) =>
    memberOfEntry(indexEntry(aProject({ readings: readings.map((each) => aReading(each)) })));

  test('counts the same in a comparison and in a list', () => {
    const expected = {
      budget: known(money(9)),
      duration: known({ unit: 'years', count: 2 }),
      states: known([]),
    };
    expect(column({ values })).toEqual(expected);
    expect(entry({ values })).toEqual(expected);
  });

  test('whose readings disagree is left out for that', () => {
    const readings = [{ values }, french({ ...values, endDate: '2023', budget: money(8) })];
    const why = { value: null, why: 'disagree' };
    expect(column(...readings)).toMatchObject({ budget: why, duration: why });
    expect(entry(...readings)).toMatchObject({ budget: why, duration: why });
  });

  test('that ends before it starts has no duration', () => {
    const why = { value: null, why: 'endBeforeStart' };
    expect(column({ values: { ...values, endDate: '2019' } }).duration).toEqual(why);
    expect(entry({ values: { ...values, endDate: '2019' } }).duration).toEqual(why);
  });

  test('of a list is not known to lack a value or to print it in other words', () => {
    const fields = { ...fieldsOf({}), budget: notUnderstood('some') };
    expect(column({ fields }).budget).toEqual({ value: null, why: 'notUnderstood' });
    expect(entry({ fields }).budget).toEqual({ value: null, why: 'unknown' });
    expect(entry({ values: {} }).duration).toEqual({ value: null, why: 'unknown' });
  });
});
