import { describe, expect, test } from 'vitest';
import { derive, durationBetween } from '../../lib/derived.ts';
import { factsOf } from '../../lib/facts.ts';
import { odditiesOf } from '../../lib/oddities.ts';
import { aReading, fieldsOf, notUnderstood } from '../a-project.ts';

type Values = Parameters<typeof fieldsOf>[0];

const usd = (amount: number) => ({ amount, currency: 'USD' });
const factsOfOne = (values: Values) => factsOf([aReading({ values })]);
const states = (...codes: string[]) => codes.map((code) => ({ name: code, code }));

describe('what the readings of a project say together', () => {
  test('is missing where none states it', () => {
    expect(factsOfOne({}).status).toEqual({ kind: 'missing' });
  });

  test('is known where one states it and the others do not', () => {
    const facts = factsOf([
      aReading({ values: {} }),
      aReading({ language: 'fr', values: { endDate: '2024' } }),
    ]);
    expect(facts.endDate).toMatchObject({
      kind: 'known',
      value: '2024',
      statements: [{ languages: ['fr'] }],
    });
  });

  test('is said once where all state the same', () => {
    const facts = factsOf(
      ['en', 'fr'].map((language) => aReading({ language, values: { status: 'active' } })),
    );
    expect(facts.status).toMatchObject({
      kind: 'known',
      value: 'active',
      statements: [{ languages: ['en', 'fr'] }],
    });
    expect(facts.status).toHaveProperty('statements.length', 1);
  });

  test('is each statement with its languages where they disagree, and nobody wins', () => {
    const facts = factsOf([
      aReading({ language: 'en', values: { endDate: '2022' } }),
      aReading({ language: 'fr', values: { endDate: '2024' } }),
      aReading({ language: 'es', values: { endDate: '2022' } }),
    ]);
    expect(facts.endDate).toMatchObject({
      kind: 'disagree',
      statements: [
        { languages: ['en', 'es'], observed: { value: '2022' } },
        { languages: ['fr'], observed: { value: '2024' } },
      ],
    });
    expect(facts.endDate).not.toHaveProperty('value');
  });

  test('is known where one is understood and another is not, and both are shown', () => {
    const facts = factsOf([
      aReading({ fields: { ...fieldsOf({}), status: notUnderstood('Aktiv') } }),
      aReading({ language: 'fr', values: { status: 'active' } }),
    ]);
    expect(facts.status).toMatchObject({ kind: 'known', value: 'active' });
    expect(facts.status).toHaveProperty('statements.length', 2);
  });

  test('is not understood where none is', () => {
    const facts = factsOf([aReading({ fields: { ...fieldsOf({}), status: notUnderstood('Aktiv') } })]);
    expect(facts.status.kind).toBe('notUnderstood');
  });

  test.each([
    { what: 'countries in two languages', a: 'Colombia', b: 'Colombie', code: 'CO' },
    { what: 'a country without a code, printed in capitals', a: 'Atlantis', b: 'ATLANTIS', code: null },
  ])('agrees for $what', ({ a, b, code }) => {
    const facts = factsOf([
      aReading({ values: { benefitingStates: [{ name: a, code }] } }),
      aReading({ language: 'fr', values: { benefitingStates: [{ name: b, code }] } }),
    ]);
    expect(facts.benefitingStates.kind).toBe('known');
  });

  test('agrees for countries in another order, and not for other countries', () => {
    const two = (second: string[]) =>
      factsOf([
        aReading({ values: { benefitingStates: states('CO', 'EC') } }),
        aReading({ language: 'fr', values: { benefitingStates: states(...second) } }),
      ]).benefitingStates.kind;
    expect(two(['EC', 'CO'])).toBe('known');
    expect(two(['EC'])).toBe('disagree');
  });
});

describe('a duration', () => {
  test.each([
    { start: '2023', end: '2025', duration: { unit: 'years', count: 2 } },
    { start: '2023', end: '2023', duration: { unit: 'years', count: 0 } },
    { start: '2023-11', end: '2025', duration: { unit: 'years', count: 2 } },
    { start: '2023', end: '2025-02-01', duration: { unit: 'years', count: 2 } },
    { start: '2023-11', end: '2025-02', duration: { unit: 'months', count: 15 } },
    { start: '2023-11-30', end: '2023-12', duration: { unit: 'months', count: 1 } },
    { start: '2024-02-28', end: '2024-03-01', duration: { unit: 'days', count: 3 } },
    { start: '2024-02-28', end: '2024-02-28', duration: { unit: 'days', count: 1 } },
  ])('from $start to $end is $duration.count $duration.unit', ({ start, end, duration }) => {
    expect(durationBetween(start, end)).toEqual({ value: duration, why: null });
  });

  test.each([
    { start: '2025', end: '2023' },
    { start: '2025-03', end: '2025-02' },
    { start: '2025-02-02', end: '2025-02-01' },
  ])('from $start to $end is none', ({ start, end }) => {
    expect(durationBetween(start, end)).toEqual({ value: null, why: 'endBeforeStart' });
  });
});

describe('what follows from the facts', () => {
  test.each<{ of: string; values: Values; perYear: unknown; perState: unknown }>([
    {
      of: 'two years and two states',
      values: {
        startDate: '2023',
        endDate: '2025',
        budget: usd(300000),
        benefitingStates: states('CO', 'EC'),
      },
      perYear: { value: usd(150000), why: null },
      perState: { value: usd(150000), why: null },
    },
    {
      of: 'one year: no budget a year can be told',
      values: { startDate: '2023', endDate: '2023', budget: usd(300000), benefitingStates: states('CO') },
      perYear: { value: null, why: 'tooShort' },
      perState: { value: usd(300000), why: null },
    },
    {
      of: 'eighteen months',
      values: { startDate: '2023-01', endDate: '2024-07', budget: usd(300000) },
      perYear: { value: usd(200000), why: null },
      perState: { value: null, why: 'missing' },
    },
    {
      of: 'eleven months',
      values: { startDate: '2023-01', endDate: '2023-12', budget: usd(300000) },
      perYear: { value: null, why: 'tooShort' },
      perState: { value: null, why: 'missing' },
    },
    {
      of: 'the days of a whole year',
      values: { startDate: '2023-01-01', endDate: '2023-12-31', budget: usd(300000) },
      perYear: { value: usd(300000), why: null },
      perState: { value: null, why: 'missing' },
    },
    {
      of: 'an end before the start',
      values: { startDate: '2025', endDate: '2023', budget: usd(300000) },
      perYear: { value: null, why: 'endBeforeStart' },
      perState: { value: null, why: 'missing' },
    },
    {
      of: 'no budget',
      values: { startDate: '2023', endDate: '2025', benefitingStates: states('CO') },
      perYear: { value: null, why: 'missing' },
      perState: { value: null, why: 'missing' },
    },
    {
      of: 'no period',
      values: { budget: usd(300000), benefitingStates: states('CO', 'EC', 'PE') },
      perYear: { value: null, why: 'missing' },
      perState: { value: usd(100000), why: null },
    },
  ])('of $of', ({ values, perYear, perState }) => {
    const derived = derive(factsOfOne(values));
    expect(derived.budgetPerYear).toEqual(perYear);
    expect(derived.budgetPerState).toEqual(perState);
  });

  test('is nothing where readings disagree or were not understood', () => {
    const readings = [
      aReading({ values: { startDate: '2020', endDate: '2022', budget: usd(300000) } }),
      aReading({
        language: 'fr',
        fields: { ...fieldsOf({ endDate: '2024' }), benefitingStates: notUnderstood('Les deux') },
      }),
    ];
    expect(derive(factsOf(readings))).toEqual({
      duration: { value: null, why: 'disagree' },
      budgetPerYear: { value: null, why: 'disagree' },
      budgetPerState: { value: null, why: 'notUnderstood' },
    });
  });
});

describe('what a careful reader notices', () => {
  const NOTHING = { activeAfterEnd: null, endBeforeStart: null, allocatedAfterStart: null };

  test.each<{ of: string; values: Values; noticed: Partial<typeof NOTHING> | object }>([
    { of: 'no facts', values: {}, noticed: {} },
    {
      of: 'a project in order',
      values: { startDate: '2023', endDate: '2026', status: 'active', allocationYear: 2023 },
      noticed: {},
    },
    {
      of: 'an end last year',
      values: { endDate: '2025', status: 'active' },
      noticed: { activeAfterEnd: '2025' },
    },
    { of: 'an end this year', values: { endDate: '2026', status: 'active' }, noticed: {} },
    { of: 'an end this month', values: { endDate: '2026-11', status: 'active' }, noticed: {} },
    {
      of: 'an end yesterday',
      values: { endDate: '2026-11-20', status: 'active' },
      noticed: { activeAfterEnd: '2026-11-20' },
    },
    { of: 'an end today', values: { endDate: '2026-11-21', status: 'active' }, noticed: {} },
    { of: 'a completed project', values: { endDate: '2020', status: 'completed' }, noticed: {} },
    {
      of: 'an end before the start',
      values: { startDate: '2024', endDate: '2023' },
      noticed: { endBeforeStart: { start: '2024', end: '2023' } },
    },
    {
      of: 'a start within the year of the end',
      values: { startDate: '2024-05', endDate: '2024' },
      noticed: {},
    },
    {
      of: 'an allocation after the start',
      values: { startDate: '2022-12', allocationYear: 2023 },
      noticed: { allocatedAfterStart: 2023 },
    },
  ])('of $of', ({ values, noticed }) => {
    expect(odditiesOf(factsOfOne(values), '2026-11-21')).toEqual({ ...NOTHING, ...noticed });
  });
});
