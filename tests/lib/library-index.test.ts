import { expect, test } from 'vitest';
import { indexEntry, problemEntry } from '../../lib/library-index.ts';
import { aProject, aReading, fieldsOf, notUnderstood } from '../a-project.ts';

const COLOMBIA = [{ name: 'Colombia', code: 'CO' }];
const COLOMBIE = [
  { name: 'Colombie', code: 'CO' },
  { name: 'Atlantide', code: null },
];

test('an entry holds what lists show and search', () => {
  const values = {
    projectId: 'MD.0029',
    primaId: 'CO10P0633',
    status: 'active',
    budget: { amount: 300000, currency: 'USD' },
    startDate: '2023',
    endDate: '2025',
  } as const;
  const readings = [
    aReading({ language: 'fr', title: 'Un projet', values: { ...values, benefitingStates: COLOMBIE } }),
    aReading({ language: 'en', title: 'A project', values: { ...values, benefitingStates: COLOMBIA } }),
  ];
  expect(indexEntry(aProject({ readings }))).toEqual({
    id: 'MD.0029',
    titles: { en: 'A project', fr: 'Un projet' },
    primaId: 'CO10P0633',
    status: 'active',
    budget: { amount: 300000, currency: 'USD' },
    startDate: '2023',
    endDate: '2025',
    countries: ['CO', 'Atlantide'],
    savedAt: '2026-11-20T09:30:00.000Z',
    problem: null,
  });
});

test('a fact in which readings disagree is not shown, one that only one of them states is', () => {
  const readings = [
    aReading({ language: 'en', values: { endDate: '2022', startDate: '2020' } }),
    aReading({ language: 'fr', values: { endDate: '2024' } }),
  ];
  expect(indexEntry(aProject({ readings }))).toMatchObject({ startDate: '2020', endDate: null });
});

test('a value that was not understood is not shown', () => {
  const fields = { ...fieldsOf({}), status: notUnderstood('Aktiv') };
  expect(indexEntry(aProject({ readings: [aReading({ fields })] }))).toMatchObject({ status: null });
});

test('what cannot be read is listed with the reason', () => {
  expect(problemEntry('MD.0029', 'tooNew')).toMatchObject({ id: 'MD.0029', titles: {}, problem: 'tooNew' });
});
