import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { FIELD_KEYS, type FieldKey } from '../../lib/fields.ts';
import { readPage } from '../../lib/page.ts';

const NOW = new Date('2026-11-21T10:00:00Z');
const BODY =
  'The project helped the people who came back to the north of the country to find work, homes and schools.';

type Row = readonly [label: string, value: string];

/** Label and value in each way that such pages print them. */
const MARKUPS: Readonly<Record<string, (rows: readonly Row[]) => string>> = {
  'lines of one paragraph': (rows) => `<p>${rows.map((row) => row.join(': ')).join('<br>')}</p>`,
  'strong labels in one paragraph': (rows) =>
    `<p>${rows.map(([label, value]) => `<strong>${label}:</strong> ${value}`).join('<br>\n')}</p>`,
  'paragraphs with strong labels': (rows) =>
    rows.map(([label, value]) => `<p><strong>${label}:</strong> ${value}</p>`).join('\n'),
  'plain paragraphs': (rows) => rows.map((row) => `<p>${row.join(': ')}</p>`).join(''),
  'a definition list': (rows) =>
    `<dl>${rows.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join('')}</dl>`,
  'a table': (rows) =>
    `<table>${rows.map(([label, value]) => `<tr><th>${label}</th><td>${value}</td></tr>`).join('')}</table>`,
  'a list': (rows) => `<ul>${rows.map((row) => `<li>${row.join(' : ')}</li>`).join('')}</ul>`,
  spans: (rows) =>
    rows.map(([label, value]) => `<div><span>${label}</span> <span>${value}</span></div>`).join(''),
  'Drupal fields': (rows) =>
    rows
      .map(
        ([label, value], i) =>
          `<div class="field f-${i}"><div class="field__label">${label}</div><div class="field__item">${value}</div></div>`,
      )
      .join(''),
  'headings and paragraphs': (rows) =>
    rows.map(([label, value]) => `<h3>${label}</h3><p>${value}</p>`).join(''),
};

const IN_ENGLISH: readonly Row[] = [
  ['Donor', 'European Union'],
  ['Duration', '21 months (2013 – 2015)'],
  ['Budget', 'EUR 498,528'],
  ['Geographical coverage', 'National'],
  ['Project Partners', 'Ministry of Labour, Caritas'],
];

describe.each(Object.entries(MARKUPS))('a project of a sub-site in %s', (_, draw) => {
  test('is read in English', () => {
    const reading = read(draw(IN_ENGLISH));
    expect(reading?.title).toBe('New roads home');
    expect(valuesOf(reading)).toEqual({
      startDate: '2013',
      endDate: '2015',
      budget: { amount: 498_528, currency: 'EUR' },
      coverage: 'national',
    });
    expect(reading?.otherRows).toEqual([
      { label: 'Donor', printed: 'European Union' },
      { label: 'Project Partners', printed: 'Ministry of Labour, Caritas' },
    ]);
    expect(reading?.description).toEqual([BODY]);
  });

  test('is read in French', () => {
    const rows: readonly Row[] = [
      ['Fonds', 'Fonds européen pour les réfugiés'],
      ['Durée', 'janvier 2012 à décembre 2013'],
      ['Chef de file', 'OIM Belgique'],
      ['Partenaires', 'Caritas, Fedasil'],
    ];
    const reading = read(draw(rows));
    expect(reading?.language).toBe('fr');
    expect(valuesOf(reading)).toEqual({ startDate: '2012-01', endDate: '2013-12' });
    expect(reading?.otherRows.map(({ label }) => label)).toEqual(['Fonds', 'Chef de file', 'Partenaires']);
  });

  test('is read in Spanish', () => {
    const rows: readonly Row[] = [
      ['Países', 'Colombia, Perú'],
      ['Estatus', 'En ejecución'],
      ['Fechas de inicio y fin', '01.07.2011 - 31.12.2013'],
      ['Donante', 'Unión Europea'],
    ];
    const reading = read(draw(rows));
    expect(reading?.language).toBe('es');
    expect(valuesOf(reading)).toEqual({
      startDate: '2011-07-01',
      endDate: '2013-12-31',
      status: 'active',
      benefitingStates: [
        { name: 'Colombia', code: 'CO' },
        { name: 'Perú', code: 'PE' },
      ],
    });
  });

  test('is none where its rows are those of several, as in a listing', () => {
    const one = draw(IN_ENGLISH);
    const other = draw([
      ['Donor', 'Government of Norway'],
      ['Duration', '24 months'],
      ['Budget', 'USD 200,000'],
    ]);
    expect(read(`<h2>One</h2>${one}<p>${BODY}</p><h2>Two</h2>${other}`)).toBeNull();
  });
});

describe('the rows of a template', () => {
  test('carry the label and the text of a period at both ends', () => {
    const { fields } = read(MARKUPS['a list']?.(IN_ENGLISH) ?? '') ?? {};
    const printed = { label: 'Duration', printed: '21 months (2013 – 2015)' };
    expect(fields?.startDate).toEqual({ ...printed, value: '2013' });
    expect(fields?.endDate).toEqual({ ...printed, value: '2015' });
  });

  test.each([
    { rows: [['Duration', '21 months']], is: { startDate: null, endDate: null } },
    { rows: [['Implementation period', '01/02/2013 to 03/04/2014']], is: {}, why: 'no period is understood' },
    {
      rows: [
        ['Start', 'May 2013'],
        ['End', '31.12.2014'],
      ],
      is: { startDate: '2013-05', endDate: '2014-12-31' },
    },
    { rows: [['Budget', '$ 500,000']], is: { budget: null } },
    { rows: [['Budget', '498.528 EUR']], is: { budget: null } },
    { rows: [['Total budget (EUR)', '498,528']], is: { budget: { amount: 498_528, currency: 'EUR' } } },
    { rows: [['Budget Amount (USD)', '50,000']], is: { budget: { amount: 50_000, currency: 'USD' } } },
    {
      rows: [
        ['Period', '2013-2015'],
        ['Status', 'Closed'],
      ],
      is: { startDate: '2013', endDate: '2015', status: 'completed' },
    },
    {
      rows: [
        ['Period', '2013-2015'],
        ['Geographical coverage', 'Kisumu county'],
      ],
      is: { startDate: '2013', endDate: '2015' },
    },
  ] as const)('$rows say $is', ({ rows, is }) => {
    const all = [...rows, ['Donor', 'Japan'], ['Partners', 'Caritas'], ['Location', 'Nairobi']] as Row[];
    const fields = read(`<ul>${all.map((row) => `<li>${row.join(': ')}</li>`).join('')}</ul>`)?.fields;
    const stated = FIELD_KEYS.flatMap((key) => (fields?.[key] ? [[key, fields[key].value]] : []));
    expect(Object.fromEntries(stated)).toEqual(is);
  });

  test('keep a coverage that is no term of ours as it is printed', () => {
    const rows: Row[] = [...IN_ENGLISH.slice(0, 3), ['Geographical coverage', 'Kisumu county']];
    expect(read(`<p>${rows.map((row) => row.join(': ')).join('<br>')}</p>`)?.otherRows).toContainEqual({
      label: 'Geographical coverage',
      printed: 'Kisumu county',
    });
  });

  test('need no colon before an amount', () => {
    const html = '<p>Donor: Japan<br>Partners: Caritas<br>Budget EUR 498,528</p>';
    expect(read(html)?.fields.budget).toEqual({
      label: 'Budget',
      printed: 'EUR 498,528',
      value: { amount: 498_528, currency: 'EUR' },
    });
  });
});

describe('a period or a budget and two other rows make a project:', () => {
  test.each([
    {
      rows: [
        'Países: Ecuador',
        'Estatus: En ejecución',
        'Fechas de inicio y fin: enero 2012 - diciembre 2014',
      ],
      values: {
        startDate: '2012-01',
        endDate: '2014-12',
        status: 'active',
        benefitingStates: [{ name: 'Ecuador', code: 'EC' }],
      },
    },
    {
      rows: ['Durée : 2012 – 2014', 'Fonds : Union européenne', 'Chef de file : Caritas'],
      values: { startDate: '2012', endDate: '2014' },
    },
    {
      rows: ['Budget EUR 498,528', 'Donor: Japan', 'Geographical coverage: National'],
      values: { budget: { amount: 498_528, currency: 'EUR' }, coverage: 'national' },
    },
    {
      rows: [
        'Implementation period: January 2006 - December 2006',
        'Donor: Japan',
        'Project Partners: Caritas',
      ],
      values: { startDate: '2006-01', endDate: '2006-12' },
    },
    {
      rows: ['Duration: 01.07.2011 to 31.12.2013', 'Donor: Japan', 'Country: Kenya'],
      values: {
        startDate: '2011-07-01',
        endDate: '2013-12-31',
        benefitingStates: [{ name: 'Kenya', code: 'KE' }],
      },
    },
  ])('$rows', ({ rows, values }) => {
    for (const html of [
      rows.map((row) => `<p>${row}</p>`).join(''),
      `<p>${rows.join('<br>')}</p>`,
      `<ul><li>${rows.join('</li><li>')}</li></ul>`,
    ]) {
      expect(valuesOf(read(html)), html).toEqual(values);
    }
  });
});

describe('no project is', () => {
  test.each([
    { what: 'an event in a country', rows: ['Start: 5 May 2024', 'End: 7 May 2024', 'Country: Kenya'] },
    { what: 'an event', rows: ['Start: 5 May 2024', 'End: 7 May 2024', 'Location: Geneva'] },
    { what: 'a vacancy', rows: ['Location: Nairobi', 'Duration: 6 months', 'Status: Open'] },
    {
      what: 'a listing whose projects have one period',
      rows: [
        'Donor: Japan',
        'Duration: 2013 – 2015',
        'Partners: IOM',
        'Donor: Norway',
        'Duration: 2013 – 2015',
      ],
    },
    { what: 'a page with two rows', rows: ['Donor: Japan', 'Duration: 2013 – 2015'] },
    {
      what: 'a page without a period or a budget',
      rows: ['Donor: Japan', 'Partners: Caritas', 'Country: Kenya'],
    },
    {
      what: 'a page of three of our rows',
      rows: ['Coverage: National', 'Budget Amount (USD): 5.00', 'Year: 2022'],
    },
    {
      what: 'a menu',
      rows: ['Donor', 'Partners', 'Budget', 'Duration', 'Countries'].map(
        (text) => `<a href="/x">${text}</a>`,
      ),
    },
  ])('$what', ({ rows }) => {
    for (const html of [
      rows.map((row) => `<p>${row}</p>`).join(''),
      `<ul><li>${rows.join('</li><li>')}</li></ul>`,
    ])
      expect(read(html)).toBeNull();
  });
});

function read(rows: string) {
  const html = `<body><main><h1>New roads home</h1><div>${rows}</div><div><p>${BODY}</p></div></main></body>`;
  const { document } = new JSDOM(html, { url: 'https://kenya.iom.int/new-roads-home' }).window;
  return readPage(document, NOW, '0.1.0');
}

function valuesOf(reading: ReturnType<typeof read>) {
  const understood = (key: FieldKey) => reading?.fields[key]?.value ?? null;
  const values = FIELD_KEYS.map((key) => [key, understood(key)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== null));
}
