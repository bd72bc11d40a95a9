import { expect, test } from 'vitest';
import { compare } from '../../lib/comparison.ts';
import { comparisonTable, type TableWords } from '../../lib/comparison-table.ts';
import { aProject, aReading, fieldsOf, notUnderstood } from '../a-project.ts';

const WORDS: TableWords = {
  field: (key) => `field ${key}`,
  value: (_, value) => JSON.stringify(value),
  language: (tag) => `in ${tag}`,
  duration: ({ unit, count }) => `${count} ${unit}`,
  derived: (key) => `derived ${key}`,
  kind: (kind) => `kind ${kind}`,
  country: (code) => `country ${code}`,
  brief: (key) => `brief ${key}`,
  unclear: (printed) => `${printed}?`,
  about: ({ amount }) => `about ${amount}`,
  computed: (name) => `computed ${name}`,
  say: (name) => `<${name}>`,
};

const ALPHA = aProject({
  id: 'MD.0001',
  readings: [
    aReading({
      title: 'Alpha',
      url: 'https://www.iom.int/a',
      values: { startDate: '2020', endDate: '2022' },
    }),
    aReading({
      title: 'Alpha en français',
      language: 'fr',
      url: 'https://www.iom.int/fr/a',
      values: { startDate: '2020', endDate: '2022', status: 'active' },
    }),
  ],
});
const BETA = aProject({
  id: 'MD.0002',
  readings: [
    aReading({
      title: 'Beta',
      url: 'https://www.iom.int/b',
      fields: {
        ...fieldsOf({ startDate: '2020', budget: { amount: 5, currency: 'USD' } }),
        region: notUnderstood('Oceania'),
      },
      otherRows: [{ label: 'Donor', printed: 'IOM' }],
    }),
    aReading({ language: 'es', url: 'https://www.iom.int/es/b', values: { startDate: '2021' } }),
  ],
});

const table = (differencesOnly: boolean, locale = 'en') =>
  comparisonTable(compare([ALPHA, BETA], '2026-11-21'), WORDS, { locale, differencesOnly });
const rowOf = (name: string) =>
  table(false)
    .rows.find(([first]) => first === name)
    ?.slice(1);

test('the head names the projects in the language of the reader', () => {
  expect(table(false).head).toEqual(['<field>', 'Alpha', 'Beta']);
  expect(table(false, 'fr').head[1]).toBe('Alpha en français');
});

test.each<[name: string, cells: [string, string]]>([
  ['field status', ['"active"', '<notOnPage>']],
  ['field startDate', ['"2020"', '"2020" (in en); "2021" (in es)']],
  ['field region', ['<notOnPage>', 'Oceania (<notUnderstood>)']],
  ['computed derived duration', ['2 years', '<notKnown>']],
  ['Donor', ['<notOnPage>', 'IOM']],
  [
    '<pages>',
    [
      'https://www.iom.int/a (in en, 2026-11-20T09:00Z); https://www.iom.int/fr/a (in fr, 2026-11-20T09:00Z)',
      'https://www.iom.int/b (in en, 2026-11-20T09:00Z); https://www.iom.int/es/b (in es, 2026-11-20T09:00Z)',
    ],
  ],
])('the row "%s" has a text for each project', (name, cells) => {
  expect(rowOf(name)).toEqual(cells);
});

test('an amount that follows is about', () => {
  const values = { startDate: '2020', endDate: '2022', budget: { amount: 8, currency: 'USD' } };
  const project = aProject({ readings: [aReading({ values })] });
  const { rows } = comparisonTable(compare([project], '2026-11-21'), WORDS, {
    locale: 'en',
    differencesOnly: false,
  });
  expect(rows).toContainEqual(['computed derived budgetPerYear', 'about 4']);
});

test('each row has as many cells as the head', () => {
  const { head, rows } = table(false);
  expect(rows.map((row) => row.length)).toEqual(rows.map(() => head.length));
});

test('differences alone keep the pages that they come from', () => {
  expect(table(true).rows.map(([name]) => name)).toEqual(['field startDate', '<pages>']);
});
