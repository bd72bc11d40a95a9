import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run.mjs';

const FIXTURES = join(root, 'tests', 'fixtures');
const ADDRESS = /<!--\s*(https:\/\/[^\s>]+)/;
const LANGUAGE = /<html\b[^>]*\blang=["']?([a-z]+)/i;

// What a reader might open: three languages, and one project in two of them, which disagree.
const WANTED = [
  'colombia-fr-list',
  'north-africa-en-cards',
  'maldives-es-dl',
  'djibouti-en-label-value-lines',
  'djibouti-fr-label-value-breaks',
];

/** Pages of the site that are no project: a news item, a programme, and one that leads to projects. */
const OTHERS = { news: 'news-delegation-fr', programme: 'programme-joint-en', listing: 'listing-links-en' };

/** What the site is taken to have corrected since a page was saved. */
const CORRECTED = ['djibouti-en-label-value-lines', '200000.00', '230000.00'];

function readPage(file, folder) {
  const html = readFileSync(join(FIXTURES, folder, file), 'utf8');
  const address = ADDRESS.exec(html)?.[1];
  return address && { file, html, address, language: LANGUAGE.exec(html)?.[1]?.toLowerCase() ?? '' };
}

/** The sample pages, each with the address that its first comment names. */
export function readPages() {
  const files = readdirSync(join(FIXTURES, 'pages')).filter((file) => file.endsWith('.html'));
  const pages = files
    .sort()
    .map((file) => readPage(file, 'pages'))
    .filter(Boolean);
  if (pages.length === 0) throw new Error('There are no sample pages in tests/fixtures/pages.');
  return pages;
}

/** The few sample pages that the demo opens. */
export function pickPages(pages) {
  return WANTED.map((name) => {
    const page = pages.find(({ file }) => file === `${name}.html`);
    if (!page) throw new Error(`There is no sample page ${name} in tests/fixtures/pages.`);
    return page;
  });
}

/** The sample pages of the site that are no project, by what they are. */
export function readOtherPages() {
  const read = ([kind, name]) => [kind, readPage(`${name}.html`, 'other-pages')];
  return Object.fromEntries(Object.entries(OTHERS).map(read));
}

/** One of the sample pages as it is after the site has corrected its budget. */
export function correctedPage(pages) {
  const [name, was, is] = CORRECTED;
  const page = pages.find(({ file }) => file === `${name}.html`);
  if (!page?.html.includes(was)) throw new Error(`The sample page ${name} does not print ${was}.`);
  return { ...page, html: page.html.replace(was, is) };
}
