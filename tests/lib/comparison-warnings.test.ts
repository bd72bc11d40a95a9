import { describe, expect, test } from 'vitest';
import { compare } from '../../lib/comparison.ts';
import { aProject, aReading, fieldsOf, notUnderstood } from '../a-project.ts';

type Given = Parameters<typeof aReading>[0];
type Values = Parameters<typeof fieldsOf>[0];

const usd = (amount: number) => ({ amount, currency: 'USD' });
const values = (given: Values) => ({ values: given });

/** Of a project "A", "B"… for each; several readings for a list. */
function warningsOf(...projects: readonly (Given | readonly Given[])[]) {
  const list = projects.map((given, i) =>
    aProject({ id: 'ABC'.charAt(i), readings: [given].flat().map((each) => aReading(each)) }),
  );
  return compare(list, '2026-11-21').warnings;
}

const period = { startDate: '2024-01-01', endDate: '2026-12-31' };
const usual = { ...period, status: 'active', budget: usd(1) } as const;
const wellKnown = values({ ...usual, allocationYear: 2024 });

describe('a comparison warns', () => {
  test('of nothing where nothing is wrong', () => {
    expect(warningsOf(wellKnown, wellKnown)).toEqual([]);
  });

  test.each<{ of: string; project: Given | Given[]; warning: object }>([
    {
      of: 'durations known in years only',
      project: values({ ...usual, startDate: '2024', endDate: '2026' }),
      warning: { kind: 'yearsOnly' },
    },
    {
      of: 'budgets over different durations',
      project: values({ ...usual, endDate: '2026-12-30' }),
      warning: { kind: 'durations' },
    },
    {
      of: 'a period that is not known',
      project: values({ ...usual, startDate: null }),
      warning: { kind: 'periodUnknown', ids: ['A'] },
    },
    {
      of: 'an end before the start',
      project: values({ ...usual, startDate: '2026-12-31', endDate: '2026-12-01' }),
      warning: { kind: 'endBeforeStart', ids: ['A'] },
    },
    {
      of: 'a project that is active after its end',
      project: values({ ...usual, startDate: '2023-11-21', endDate: '2026-11-20' }),
      warning: { kind: 'activeAfterEnd', ids: ['A'] },
    },
    {
      of: 'an allocation after the start',
      project: values({ ...usual, allocationYear: 2025 }),
      warning: { kind: 'allocatedAfterStart', ids: ['A'] },
    },
    {
      of: 'a budget that the pages of another project state',
      project: values({ ...usual, budget: null }),
      warning: { kind: 'missing', fields: ['budget'], ids: ['A'] },
    },
    {
      of: 'status and budget in one',
      project: values(period),
      warning: { kind: 'missing', fields: ['status', 'budget'], ids: ['A'] },
    },
    {
      of: 'readings that disagree',
      project: [values(usual), { language: 'fr', ...values({ ...usual, endDate: '2024-12-31' }) }],
      warning: { kind: 'disagree', fields: ['endDate'], ids: ['A'] },
    },
    {
      of: 'all fields that readings of one project disagree in, at once',
      project: [
        values(usual),
        { language: 'fr', ...values({ ...period, status: 'completed', budget: usd(2) }) },
      ],
      warning: { kind: 'disagree', fields: ['status', 'budget'], ids: ['A'] },
    },
    {
      of: 'what was not understood',
      project: { fields: { ...fieldsOf(usual), region: notUnderstood('Oceania') } },
      warning: { kind: 'notUnderstood', fields: ['region'], ids: ['A'] },
    },
    {
      of: 'what was not understood on one page, where another was',
      project: [
        values(usual),
        { language: 'fr', fields: { ...fieldsOf(period), budget: notUnderstood('250.000 dollars') } },
      ],
      warning: { kind: 'notUnderstood', fields: ['budget'], ids: ['A'] },
    },
    {
      of: 'currencies that differ',
      project: values({ ...usual, budget: { amount: 1, currency: 'EUR' } }),
      warning: { kind: 'currencies' },
    },
  ])('of $of, and of nothing else', ({ project, warning }) => {
    expect(warningsOf(project, wellKnown)).toEqual([warning]);
  });

  test('of durations in years and in days where they cannot be the same', () => {
    const years = values({ ...usual, startDate: '2024', endDate: '2029' });
    expect(warningsOf(years, wellKnown)).toContainEqual({ kind: 'durations' });
  });

  test('of no value that no project states', () => {
    expect(warningsOf(values(period), values(period))).toEqual([]);
  });

  test('of what weighs most first', () => {
    const odd = values({ startDate: '2024', endDate: '2023', budget: usd(1) });
    const other = [values({ ...usual, endDate: '2030' }), { language: 'fr', ...values({ budget: usd(2) }) }];
    const third = { fields: { ...fieldsOf({ status: 'active' }), region: notUnderstood('Oceania') } };
    const years = values({ startDate: '2024', endDate: '2026' });
    expect(warningsOf(odd, other, third).map(({ kind }) => kind)).toEqual([
      'disagree',
      'endBeforeStart',
      'periodUnknown',
      'missing',
      'missing',
      'notUnderstood',
      'yearsOnly',
    ]);
    const old = values({ ...usual, startDate: '2020-01-01', endDate: '2021-01-01' });
    expect(warningsOf(old, wellKnown).map(({ kind }) => kind)).toEqual(['durations', 'activeAfterEnd']);
    expect(warningsOf(years, wellKnown).at(-1)).toEqual({ kind: 'yearsOnly' });
  });
});
