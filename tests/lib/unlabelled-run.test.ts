import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { identityOf, isSameProject } from '../../lib/identity.ts';
import { readPage } from '../../lib/page.ts';

const NOW = new Date('2026-11-21T10:00:00Z');
const TITLE = 'Migration Data in the South of Africa';
const BODY = [
  'The project trains those who collect data at the borders of five countries, as CT.1172 did before it in others.',
  '- one',
];
const VALUES = [
  'Africa',
  'PR.0237',
  'ZA99P0004',
  '150,000',
  'Botswana',
  'Lesotho',
  'Migration Research and Publication',
  'Regional',
  'Active',
];

/** The values in each way that such a page can print them. */
const MARKUPS: Readonly<Record<string, (values: readonly string[]) => string>> = {
  'lines of one paragraph': (values) => `<p>${values.join('<br>\n')}</p>${paragraphs(BODY)}`,
  'lines of one paragraph with the body': (values) =>
    `<div>${[TITLE, ...values, ...BODY].join('<br>')}</div>`,
  paragraphs: (values) => `<h2>${TITLE}</h2>${paragraphs(values)}${paragraphs(BODY)}`,
  'Drupal fields': (values) =>
    `<div>${values.map((value) => `<div class="field"><div class="field__item">${value}</div></div>`).join('')}</div><div>${paragraphs(BODY)}</div>`,
  'a list': (values) =>
    `<ul>${values.map((value) => `<li><span>${value}</span></li>`).join('\n')}</ul>${paragraphs(BODY)}`,
  'spans of one line': (values) =>
    `<div>${values.map((value) => `<span>${value}</span>`).join(' ')}</div>${paragraphs(BODY)}`,
  'rows of a table': (values) =>
    `<table>${values.map((value) => `<tr><td>&nbsp;</td><td>${value}</td></tr>`).join('')}</table>${paragraphs(BODY)}`,
  'a definition list without terms': (values) =>
    `<dl>${values.map((value) => `<dt></dt><dd>${value}</dd>`).join('')}</dl>${paragraphs(BODY)}`,
};

describe.each(Object.entries(MARKUPS))('a project without labels in %s', (_, draw) => {
  test('is read', () => {
    const reading = read(draw(VALUES));
    expect(reading).toMatchObject({ title: TITLE, language: 'en', description: BODY, otherRows: [] });
    expect(reading?.fields).toEqual({
      startDate: null,
      endDate: null,
      status: { label: null, printed: 'Active', value: 'active' },
      type: { label: null, printed: 'Migration Research and Publication', value: 'PR' },
      budget: { label: null, printed: '150,000', value: { amount: 150_000, currency: 'USD' } },
      coverage: { label: null, printed: 'Regional', value: 'regional' },
      allocationYear: null,
      region: { label: null, printed: 'Africa', value: 'africa' },
      otherCountries: null,
      primaId: { label: null, printed: 'ZA99P0004', value: 'ZA99P0004' },
      projectId: { label: null, printed: 'PR.0237', value: 'PR.0237' },
      benefitingStates: {
        label: null,
        printed: 'Botswana Lesotho',
        value: [
          { name: 'Botswana', code: 'BW' },
          { name: 'Lesotho', code: 'LS' },
        ],
      },
    });
  });

  test('is none where several stand on the page, as in a listing', () => {
    const other = VALUES.with(1, 'CT.1172').with(2, 'TJ10P0004');
    expect(read(`${draw(VALUES)}<h2>Another</h2>${draw(other)}`)).toBeNull();
  });
});

describe('the values of a project without labels', () => {
  test.each([
    { countries: ['Botswana / Lesotho'], printed: 'Botswana / Lesotho' },
    { countries: ['Botswana, Lesotho'], printed: 'Botswana, Lesotho' },
    { countries: ['Botswana Lesotho'], printed: 'Botswana Lesotho' },
    { countries: ['Botswana,', 'Lesotho'], printed: 'Botswana, Lesotho' },
  ])('hold the countries of $countries', ({ countries, printed }) => {
    const { benefitingStates, status } =
      fieldsOf([...VALUES.slice(0, 4), ...countries, ...VALUES.slice(6)]) ?? {};
    expect(benefitingStates?.printed).toBe(printed);
    expect(benefitingStates?.value?.map(({ code }) => code)).toEqual(['BW', 'LS']);
    expect(status?.value).toBe('active');
  });

  test.each([
    {
      what: 'a region that is in no vocabulary',
      values: VALUES.with(0, 'Asia'),
      is: { region: { printed: 'Asia', value: null } },
    },
    {
      what: 'no region where another text stands',
      values: VALUES.with(0, 'Share this'),
      is: { region: null },
    },
    {
      what: 'no Prima ID where there is none',
      values: VALUES.toSpliced(2, 1),
      is: { primaId: null, budget: { value: { amount: 150_000 } } },
    },
    {
      what: 'a type that is in no vocabulary',
      values: VALUES.with(6, 'Other things'),
      is: { type: { printed: 'Other things', value: null }, status: { value: 'active' } },
    },
    {
      what: 'a country that nobody knows',
      values: VALUES.with(5, 'Atlantis/UN'),
      is: { benefitingStates: { value: null }, status: { value: 'active' } },
    },
    {
      what: 'French words',
      values: VALUES.with(8, 'Actif').with(0, 'Afrique'),
      is: { region: { value: 'africa' }, status: { value: 'active' } },
    },
    {
      what: 'nothing behind what is no value',
      values: VALUES.toSpliced(7, 0, 'A line'),
      is: { type: { value: 'PR' }, coverage: null, status: null },
    },
  ])('are: $what', ({ values, is }) => {
    expect(fieldsOf(values)).toMatchObject(is);
  });

  test.each([
    { why: 'no project ID', values: VALUES.toSpliced(1, 1) },
    { why: 'a project ID in a sentence', values: VALUES.with(1, 'Project PR.0237') },
    { why: 'too few', values: VALUES.slice(0, 4) },
    { why: 'another order', values: [...VALUES.slice(0, 2), ...VALUES.slice(2).reverse()] },
    {
      why: 'nothing but a list of countries',
      values: [...VALUES.slice(0, 2), ...VALUES.slice(4, 6), 'And more'],
    },
  ])('make no project: $why', ({ values }) => {
    expect(fieldsOf(values)).toBeNull();
  });

  test('belong to the project of the labelled page with the same project ID', () => {
    const rows = ['Projects ID: PR.0237', 'Project Status: Active', 'Coverage: Regional', 'Year: 2010'];
    const labelled = read(
      `<ul>${rows.map((row) => `<li>${row}</li>`).join('')}</ul>`,
      'https://www.iom.int/project/x',
    );
    const unlabelled = read(paragraphs(VALUES));
    if (!labelled || !unlabelled) throw new Error('Both are projects.');
    expect(isSameProject(identityOf([labelled]), identityOf([unlabelled]))).toBe(true);
    const another = read(paragraphs(VALUES.with(1, 'PR.0238')));
    expect(another && isSameProject(identityOf([labelled]), identityOf([another]))).toBe(false);
  });
});

function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p>${text}</p>`).join('');
}

function fieldsOf(values: readonly string[]) {
  return read(paragraphs(values))?.fields ?? null;
}

function read(content: string, url = 'https://developmentfund.iom.int/fr/node/132886') {
  const html = `<html lang="en"><body><main><h1>${TITLE}</h1>${content}</main><footer>Foot</footer></body></html>`;
  return readPage(new JSDOM(html, { url }).window.document, NOW, '0.1.0');
}
