import { describe, expect, test } from 'vitest';
import { compare } from '../../lib/comparison.ts';
import { FIELD_KEYS } from '../../lib/fields.ts';
import { aProject, aReading, fieldsOf, notUnderstood } from '../a-project.ts';

type Given = Parameters<typeof aReading>[0];
type Values = Parameters<typeof fieldsOf>[0];

const TODAY = '2026-11-21';

type Projects = readonly (Given | readonly Given[])[];

/** A project "A", "B"… for each; several readings for a list. */
function comparisonOf(...projects: Projects) {
  const list = projects.map((given, i) =>
    aProject({ id: 'ABC'.charAt(i), readings: [given].flat().map((each) => aReading(each)) }),
  );
  return compare(list, TODAY);
}

function rowOf(key: string, ...projects: Projects) {
  return comparisonOf(...projects).rows.find((row) =>
    row.kind === 'other' ? row.label === key : row.key === key,
  );
}

const values = (given: Values) => ({ values: given });

describe('a field', () => {
  test.each<{ what: string; key: string; a: Given | Given[]; b: Given | Given[]; differs: boolean }>([
    {
      what: 'differs where values differ',
      key: 'status',
      a: values({ status: 'active' }),
      b: values({ status: 'completed' }),
      differs: true,
    },
    {
      what: 'does not differ from what is missing',
      key: 'status',
      a: values({ status: 'active' }),
      b: values({}),
      differs: false,
    },
    {
      what: 'does not differ where both miss it',
      key: 'status',
      a: values({}),
      b: values({}),
      differs: false,
    },
    {
      what: 'does not differ in the language of a country',
      key: 'benefitingStates',
      a: values({ benefitingStates: [{ name: 'Colombia', code: 'CO' }] }),
      b: values({ benefitingStates: [{ name: 'Colombie', code: 'CO' }] }),
      differs: false,
    },
    {
      what: 'does not differ in the order of countries',
      key: 'benefitingStates',
      a: values({
        benefitingStates: [
          { name: 'Belize', code: 'BZ' },
          { name: 'Guyana', code: 'GY' },
        ],
      }),
      b: values({
        benefitingStates: [
          { name: 'Guyana', code: 'GY' },
          { name: 'Belize', code: 'BZ' },
        ],
      }),
      differs: false,
    },
    {
      what: 'does not differ in how one of its readings prints it',
      key: 'status',
      a: [
        values({ status: 'active' }),
        { language: 'fr', fields: { ...fieldsOf({}), status: notUnderstood('Aktiv') } },
      ],
      b: values({ status: 'active' }),
      differs: false,
    },
    {
      what: 'differs where readings of one project disagree',
      key: 'endDate',
      a: [values({ endDate: '2022' }), { language: 'fr', ...values({ endDate: '2024' }) }],
      b: values({ endDate: '2022' }),
      differs: true,
    },
    {
      what: 'differs where one was not understood',
      key: 'status',
      a: values({ status: 'active' }),
      b: { fields: { ...fieldsOf({}), status: notUnderstood('Aktiv') } },
      differs: true,
    },
    {
      what: 'does not differ where neither was understood and both print the same',
      key: 'status',
      a: { fields: { ...fieldsOf({}), status: notUnderstood('AKTIV') } },
      b: { fields: { ...fieldsOf({}), status: notUnderstood('Aktiv') } },
      differs: false,
    },
    {
      what: 'that follows differs where it comes to something else',
      key: 'duration',
      a: values({ startDate: '2020', endDate: '2022' }),
      b: values({ startDate: '2020', endDate: '2023' }),
      differs: true,
    },
    {
      what: 'that follows does not differ from what does not follow',
      key: 'duration',
      a: values({ startDate: '2020', endDate: '2022' }),
      b: values({ startDate: '2020' }),
      differs: false,
    },
  ])('$what', ({ key, a, b, differs }) => {
    expect(rowOf(key, a, b)).toMatchObject({ differs });
    expect(rowOf(key, b, a)).toMatchObject({ differs });
  });
});

describe('rows with labels that we do not know', () => {
  test('are compared by their labels and prints, case and accents aside', () => {
    const rows = (label: string, printed: string) => ({ otherRows: [{ label, printed }] });
    expect(rowOf('Duree', rows('Duree', 'Un an'), rows('DURÉE', 'UN AN'))).toEqual({
      kind: 'other',
      label: 'Duree',
      cells: [
        { label: 'Duree', printed: 'Un an' },
        { label: 'DURÉE', printed: 'UN AN' },
      ],
      differs: false,
    });
    expect(rowOf('Donor', rows('Donor', 'IOM'), rows('donor', 'EU'))).toMatchObject({ differs: true });
  });

  test('are missing where a project has none', () => {
    expect(rowOf('Donor', { otherRows: [{ label: 'Donor', printed: 'IOM' }] }, {})).toMatchObject({
      cells: [{ printed: 'IOM' }, null],
      differs: false,
    });
  });

  test('show all that the pages of one project print, once each', () => {
    const rows = (...printed: string[]) => printed.map((each) => ({ label: 'Donor', printed: each }));
    const project = [{ otherRows: rows('IOM', 'EU') }, { language: 'fr', otherRows: rows('iom', 'UE') }];
    expect(rowOf('Donor', project)).toMatchObject({ cells: [{ printed: 'iom | EU | UE' }] });
  });
});

test('a comparison has a column for each project and a row for each field and what follows', () => {
  const { columns, rows } = comparisonOf({}, {});
  expect(columns.map(({ id }) => id)).toEqual(['A', 'B']);
  expect(rows.map((row) => row.kind !== 'other' && row.key)).toEqual([
    'status',
    'budget',
    'budgetPerYear',
    'startDate',
    'endDate',
    'duration',
    'allocationYear',
    'type',
    'coverage',
    'region',
    'benefitingStates',
    'budgetPerState',
    'otherCountries',
    'projectId',
    'primaId',
  ]);
});

test('every field has its place in a comparison', () => {
  const keys = compare([aProject(), aProject({ id: 'MD.0030' })], '2026-11-21').rows.map(
    (row) => row.kind === 'field' && row.key,
  );

  expect(keys.filter((key) => key !== false).toSorted()).toEqual(FIELD_KEYS.toSorted());
});
