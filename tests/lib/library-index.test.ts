import { expect, test } from 'vitest';
import { indexEntry, NO_FACTS, problemEntry } from '../../lib/library-index.ts';
import { aProject, aReading, fieldsOf, notUnderstood } from '../a-project.ts';

const COLOMBIA = [{ name: 'Colombia', code: 'CO' }];
const COLOMBIE = [
  { name: 'Colombie', code: 'CO' },
  { name: 'Atlantide', code: null },
];

test('an entry holds what lists, filters and pictures show', () => {
  const values = {
    projectId: 'MD.0029',
    primaId: 'CO10P0633',
    status: 'active',
    budget: { amount: 300000, currency: 'USD' },
    startDate: '2023',
  } as const;
  const readings = [
    aReading({ language: 'fr', title: 'Un projet', url: 'https://www.iom.int/fr/project/un', values }),
    aReading({ language: 'en', title: 'A project', url: 'https://www.iom.int/project/a', values }),
  ];
  const note = 'Ask in March.';
  const changedAt = '2026-11-21T08:00:00.000Z';
  expect(indexEntry(aProject({ readings, note, tags: ['Andes'], changedAt }))).toEqual({
    id: 'MD.0029',
    kind: 'project',
    titles: { en: 'A project', fr: 'Un projet' },
    urls: { en: 'https://www.iom.int/project/a', fr: 'https://www.iom.int/fr/project/un' },
    readAt: { en: '2026-11-20T09:00:00.000Z', fr: '2026-11-20T09:00:00.000Z' },
    facts: { ...NO_FACTS, ...values },
    disagreeing: [],
    chosen: [],
    countries: [],
    tags: ['Andes'],
    note: 'Ask in March.',
    savedAt: '2026-11-20T09:30:00.000Z',
    changedAt,
    problem: null,
  });
});

test('countries are those of all readings, by their codes where they have one', () => {
  const readings = [
    aReading({ language: 'fr', values: { benefitingStates: COLOMBIE } }),
    aReading({ language: 'en', values: { benefitingStates: COLOMBIA } }),
  ];
  const { countries, facts, disagreeing } = indexEntry(aProject({ readings }));

  expect(countries).toEqual(['CO', 'Atlantide']);
  expect(facts.benefitingStates).toBeNull();
  expect(disagreeing).toEqual(['benefitingStates']);
});

test('a fact in which readings disagree is not known, one that only one of them states is', () => {
  const readings = [
    aReading({ language: 'en', values: { endDate: '2022', startDate: '2020' } }),
    aReading({ language: 'fr', values: { endDate: '2024' } }),
  ];
  const { facts, disagreeing } = indexEntry(aProject({ readings }));

  expect(facts).toEqual({ ...NO_FACTS, startDate: '2020' });
  expect(disagreeing).toEqual(['endDate']);
});

test('a value that was not understood is not known', () => {
  const fields = { ...fieldsOf({}), status: notUnderstood('Aktiv') };
  expect(indexEntry(aProject({ readings: [aReading({ fields })] })).facts).toEqual(NO_FACTS);
});

test('a long note is in the index by its beginning', () => {
  expect(indexEntry(aProject({ note: 'x'.repeat(300) })).note).toBe('x'.repeat(280));
});

test('what cannot be read is listed with the reason', () => {
  expect(problemEntry('MD.0029', 'tooNew')).toMatchObject({ id: 'MD.0029', titles: {}, problem: 'tooNew' });
});
