import { describe, expect, test } from 'vitest';
import { type Cell, cellText, linkCell, siteUrl } from '../../../lib/export/cells.ts';
import { projectTable } from '../../../lib/export/project-table.ts';
import { aProject, aReading, fieldsOf, notUnderstood } from '../../a-project.ts';
import { aContext } from './a-context.ts';
import { DISAGREEING, TITLE_ALONE } from './table-projects.ts';

/** The cells of one project, by the heading of their columns. */
async function cellsOf(project = DISAGREEING, locale = 'en'): Promise<Record<string, Cell>> {
  const { head, rows } = await projectTable([project], aContext({ locale }));
  expect(new Set(head).size).toBe(head.length);
  expect(rows.map((row) => row.length)).toEqual([head.length]);
  return Object.fromEntries(head.map((heading, i) => [heading, rows[0]?.[i] ?? { kind: 'empty' }]));
}

describe('what is known of a project', () => {
  const project = aProject({
    readings: [
      aReading({
        values: {
          startDate: '2018',
          endDate: '2020-06-30',
          status: 'active',
          type: 'MD',
          budget: { amount: 300_000, currency: 'USD' },
          coverage: 'multi-regional',
          allocationYear: 2017,
          region: 'global',
          otherCountries: [{ name: 'Perou', code: 'PE' }],
          primaId: 'CO10P0633',
          projectId: 'MD.0029',
          benefitingStates: [
            { name: 'Colombie', code: 'CO' },
            { name: 'Atlantis', code: null },
            { name: 'RDC', code: 'CD' },
          ],
        },
      }),
    ],
    note: 'A note',
    tags: ['one', 'two'],
  });

  test('stands in cells of its own kind', async () => {
    expect(await cellsOf(project)).toEqual({
      'Record ID': { kind: 'link', text: 'MD.0029', url: 'https://www.iom.int/project/a-project' },
      Title: { kind: 'text', text: 'A project' },
      Start: { kind: 'date', date: '2018' },
      End: { kind: 'date', date: '2020-06-30' },
      Status: { kind: 'text', text: 'Active' },
      Type: { kind: 'text', text: 'Mainstreaming migration into development' },
      'Type (code)': { kind: 'text', text: 'MD' },
      Budget: { kind: 'number', number: 300_000 },
      'Budget (currency)': { kind: 'text', text: 'USD' },
      Coverage: { kind: 'text', text: 'Multi-regional' },
      Allocated: { kind: 'date', date: '2017' },
      Region: { kind: 'text', text: 'Global' },
      'Other countries': { kind: 'text', text: 'Peru' },
      'Other countries (ISO codes)': { kind: 'text', text: 'PE' },
      'Prima ID': { kind: 'text', text: 'CO10P0633' },
      'Project ID': { kind: 'text', text: 'MD.0029' },
      'Benefiting states': {
        kind: 'text',
        text: 'Colombia; Atlantis (country not recognised); Democratic Republic of the Congo',
      },
      'Benefiting states (ISO codes)': { kind: 'text', text: 'CO; CD' },
      'Duration (computed)': { kind: 'text', text: 'about 2 years' },
      'Reader’s tags': { kind: 'text', text: 'one; two' },
      'Reader’s note': { kind: 'text', text: 'A note' },
      'Saved at': { kind: 'instant', instant: '2026-11-20T09:30:00.000Z' },
      'Address (English)': {
        kind: 'link',
        text: 'https://www.iom.int/project/a-project',
        url: 'https://www.iom.int/project/a-project',
      },
      'Read at (English)': { kind: 'instant', instant: '2026-11-20T09:00:00.000Z' },
      ...readIn('en', ['Title', 'Start', 'End', 'Status', 'Type', 'Budget', 'Coverage', 'Allocated']),
      ...readIn('en', ['Region', 'Other countries', 'Prima ID', 'Project ID', 'Benefiting states']),
    });
  });

  function readIn(text: string, fields: readonly string[]) {
    return Object.fromEntries(fields.map((field) => [`${field}: read in`, { kind: 'text', text }]));
  }
});

describe('where the readings disagree', () => {
  test.each([
    {
      heading: 'Start',
      text: '2018 (English, French) | “hace mucho” (not understood) (Spanish)',
      readIn: 'en, es, fr',
      why: 'two agree, and one was not understood',
    },
    { heading: 'End', text: '2020-06-30 (English) | 2021 (French)', readIn: 'en, fr', why: 'dates differ' },
    {
      heading: 'Budget',
      text: 'US$300,000 (English) | US$350,000.50 (French)',
      readIn: 'en, fr',
      why: 'amounts differ',
    },
    {
      heading: 'Type',
      text: 'Mainstreaming migration into development (English) | Community and economic development (French)',
      readIn: 'en, fr',
      why: 'terms differ',
    },
    {
      heading: 'Benefiting states',
      text: 'Colombia; Atlantis (country not recognised) (English) | Colombia; Peru (French)',
      readIn: 'en, fr',
      why: 'lists differ',
    },
    {
      heading: 'Region',
      text: '“Middle Earth” (not understood)',
      readIn: 'en',
      why: 'one was not understood',
    },
    {
      heading: 'Status',
      text: '“Asleep” (not understood) (English) | “Endormi” (not understood) (French)',
      readIn: 'en, fr',
      why: 'none was understood',
    },
    { heading: 'Coverage', text: '', readIn: '', why: 'none states it' },
    { heading: 'Project ID', text: 'MD.0029', readIn: 'en, fr, es', why: 'all agree' },
  ])('$heading says so, where $why', async ({ heading, text, readIn }) => {
    const { [heading]: value, [`${heading}: read in`]: source } = await cellsOf();

    expect(value && cellText(value)).toBe(text);
    expect([...(source ? cellText(source).split(', ') : [])].sort()).toEqual(readIn.split(', ').sort());
  });

  test.each(['Start', 'End', 'Budget'])('%s is never of a kind that is calculated with', async (heading) => {
    expect((await cellsOf())[heading]).toMatchObject({ kind: 'text' });
  });

  test('further columns say what each states, and one value where there is one', async () => {
    const cells = await cellsOf();
    expect(cells['Budget (currency)']).toEqual({ kind: 'text', text: 'USD' });
    expect(cells['Type (code)']).toEqual({ kind: 'text', text: 'MD (English) | CE (French)' });
    expect(cells['Benefiting states (ISO codes)']).toEqual({
      kind: 'text',
      text: 'CO (English) | CO; PE (French)',
    });
    expect(cells['Duration (computed)']).toEqual({ kind: 'empty' });
  });

  test('what was not understood on one page stands beside the other, in all columns of the field', async () => {
    const unclear = { budget: notUnderstood('250.000 dollars'), type: notUnderstood('Autre') };
    const readings = [
      aReading({ values: { budget: { amount: 300_000, currency: 'USD' }, type: 'MD' } }),
      aReading({ language: 'fr', fields: { ...fieldsOf({}), ...unclear } }),
    ];
    const cells = await cellsOf(aProject({ readings }));
    expect(cells.Budget).toEqual({
      kind: 'text',
      text: 'US$300,000 (English) | “250.000 dollars” (not understood) (French)',
    });
    expect(cells['Budget (currency)']).toEqual({ kind: 'text', text: 'USD (English)' });
    expect(cells['Type (code)']).toEqual({ kind: 'text', text: 'MD (English)' });
    expect(cells['Budget: read in']).toEqual({ kind: 'text', text: 'en, fr' });
  });

  test('each page has its address and time', async () => {
    const cells = await cellsOf();
    expect(cells['Address (French)']).toMatchObject({ url: 'https://www.iom.int/fr/project/un-projet' });
    expect(cells['Read at (Spanish)']).toEqual({ kind: 'instant', instant: '2026-11-20T09:10:00.000Z' });
  });
});

test.each([
  { locale: 'fr-CA', title: 'Un projet', url: 'https://www.iom.int/fr/project/un-projet', from: 'fr' },
  { locale: 'de', title: 'A project', url: 'https://www.iom.int/project/a-project', from: 'en' },
])(
  'title and link are in the language of a reader of $locale, else English',
  async ({ locale, title, url, from }) => {
    const cells = await cellsOf(DISAGREEING, locale);
    expect(cells.Title).toEqual({ kind: 'text', text: title });
    expect(cells['Record ID']).toMatchObject({ url });
    expect(cells['Title: read in']).toEqual({ kind: 'text', text: from });
  },
);

test('a project of which nothing but a title is known has empty cells, never false ones', async () => {
  const cells = await cellsOf(TITLE_ALONE);
  const filled = Object.entries(cells).filter(([, { kind }]) => kind !== 'empty');
  expect(Object.fromEntries(filled.map(([heading, cell]) => [heading, cellText(cell)]))).toEqual({
    'Record ID': 'https://www.iom.int/project/title-alone',
    Title: 'A title alone',
    'Saved at': '2026-11-20T09:30:00.000Z',
    'Address (English)': 'https://www.iom.int/project/title-alone',
    'Read at (English)': '2026-11-20T09:00:00.000Z',
    'Title: read in': 'en',
  });
});

test('there are columns for every language that any project was read in', async () => {
  const { head, rows } = await projectTable([TITLE_ALONE, DISAGREEING], aContext());
  expect(head.filter((heading) => heading.startsWith('Address'))).toEqual([
    'Address (English)',
    'Address (Spanish)',
    'Address (French)',
  ]);
  expect(rows[0]?.[head.indexOf('Address (French)')]).toEqual({ kind: 'empty' });
});

describe('an address', () => {
  test.each(['https://www.iom.int/project/a', 'http://iom.int/', 'https://egypt.iom.int/a?b=c#d'])(
    'of the site becomes a link: %s',
    (url) => {
      expect(siteUrl(url)).toBe(url);
    },
  );

  test.each([
    'javascript:alert(1)//.iom.int',
    'https://evil.example/iom.int',
    'https://iom.int.evil.example/',
    'https://notiom.int/',
    'https://iom.int@evil.example/',
    'https://user:password@www.iom.int/',
    'ftp://www.iom.int/',
    'data:text/html,iom.int',
    'www.iom.int',
    '',
  ])('of any other kind stays a text: %s', (url) => {
    expect(linkCell('text', url)).toEqual({ kind: 'text', text: 'text' });
  });

  test('is written without blanks and quotes', () => {
    expect(siteUrl('https://www.iom.int/a "b"')).toBe('https://www.iom.int/a%20%22b%22');
  });
});
