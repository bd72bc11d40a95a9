import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../lib/page.ts';

const NOW = new Date('2026-11-21T10:00:00Z');
const ROWS = [
  'Project Status: Active',
  'Coverage: National',
  'Budget Amount (USD): 100000.00',
  'IDF Region: Africa',
  'Projects ID: MD.0029',
];
const UNCLEAR = [
  'Start Date: soon',
  'End Date: later',
  'Year: unknown',
  'Prima ID: none',
  'Project Type: other',
];
const LONG =
  'The project helps the administrations of the country to work together and trains those who staff them.';

describe('the title', () => {
  test.each([
    { name: 'is the heading before the rows', head: '', above: '<h1>One</h1>', title: 'One' },
    { name: 'is the nearest of several', head: '', above: '<h1>Site</h1><h1>One</h1>', title: 'One' },
    {
      name: 'is the one that the document is named after',
      head: '<title>Two | IOM</title>',
      above: '<h1>Two</h1><h1>One</h1>',
      title: 'Two',
    },
    { name: 'may be of the second level', head: '', above: '<h2>One</h2>', title: 'One' },
    { name: 'is no hidden heading', head: '', above: '<h1>One</h1><h1 hidden>Two</h1>', title: 'One' },
    {
      name: 'is the document’s where nothing else is',
      head: '<title>One | IOM</title>',
      above: '',
      title: 'One',
    },
    { name: 'is empty where the page has none', head: '', above: '', title: '' },
    { name: 'can be the words of a label', head: '', above: '<h1>Coverage</h1>', title: 'Coverage' },
  ])('$name', ({ head, above, title }) => {
    expect(read({ head, above })?.title).toBe(title);
  });
});

describe('the language', () => {
  const french = ROWS.map((row) => row.replace('Coverage', 'Couverture').replace('Projects ID', 'Projet ID'));

  test.each([
    { name: 'is that of the labels', rows: french, lang: 'en', path: '/es/project/x', language: 'fr' },
    {
      name: 'is what the document says where labels are English',
      rows: ROWS,
      lang: 'fr-FR',
      path: '/',
      language: 'fr',
    },
    {
      name: 'is in the address where the document says nothing',
      rows: ROWS,
      lang: '',
      path: '/es/node/1',
      language: 'es',
    },
    { name: 'is English else', rows: ROWS, lang: 'de', path: '/project/x', language: 'en' },
  ])('$name', ({ rows, lang, path, language }) => {
    expect(read({ rows, lang, path })?.language).toBe(language);
  });
});

describe('the description', () => {
  const text = `<p>${LONG}</p><p>- one</p>`;

  test.each([
    { name: 'follows the rows', above: '<h1>T</h1>', below: text },
    { name: 'may stand before them', above: `<h1>T</h1>${text}`, below: '' },
    { name: 'may be in an article of its own', above: `<article><h1>T</h1>${text}</article>`, below: '' },
    { name: 'is not the menu', above: '<h1>T</h1>', below: `${text}<nav>Menu</nav>` },
    { name: 'is not the foot of the page', above: '<h1>T</h1>', below: `${text}<footer>Foot</footer>` },
    { name: 'is no link alone', above: '<h1>T</h1>', below: `${text}<p><a href="#">More</a></p>` },
  ])('$name', ({ above, below }) => {
    expect(read({ above, below })?.description).toEqual([LONG, '- one']);
  });

  test('is empty where the page has none', () => {
    expect(read({ above: '<h1>T</h1>' })?.description).toEqual([]);
  });
});

describe('a project page', () => {
  test.each([
    { name: 'four fields are understood', rows: ROWS.slice(0, 4), is: true },
    { name: 'three fields are understood', rows: ROWS.slice(0, 3), is: false },
    { name: 'most of the rows mean nothing', rows: [...ROWS.slice(0, 4), ...UNCLEAR], is: false },
    { name: 'a field is stated three times', rows: [...ROWS, ...ROWS, ...ROWS], is: false },
    { name: 'rows are printed twice', rows: [...ROWS, ...ROWS], is: true },
    { name: 'one field is contradicted', rows: [...ROWS, 'Coverage: Regional'], is: true },
    {
      name: 'two fields are contradicted',
      rows: [...ROWS, 'Coverage: Regional', 'IDF Region: Europe'],
      is: false,
    },
  ])('is it or not where $name: $is', ({ rows, is }) => {
    expect(read({ rows }) !== null).toBe(is);
  });
});

interface Parts {
  readonly head?: string;
  readonly above?: string;
  readonly rows?: readonly string[];
  readonly below?: string;
  readonly lang?: string;
  readonly path?: string;
}

function read({ head = '', above = '', rows = ROWS, below = '', lang = '', path = '/project/x' }: Parts) {
  const list = `<ul>${rows.map((row) => `<li>${row}</li>`).join('')}</ul>`;
  const html = `<html lang="${lang}"><head>${head}</head><body><main>${above}${list}${below}</main></body></html>`;
  return readPage(new JSDOM(html, { url: `https://www.iom.int${path}` }).window.document, NOW, '0.1.0');
}
