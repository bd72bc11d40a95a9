import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run.mjs';

const FOLDER = join(root, 'tests', 'fixtures', 'pages');
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

function readPage(file) {
  const html = readFileSync(join(FOLDER, file), 'utf8');
  const address = ADDRESS.exec(html)?.[1];
  return address && { file, html, address, language: LANGUAGE.exec(html)?.[1]?.toLowerCase() ?? '' };
}

/** The sample pages, each with the address that its first comment names. */
export function readPages() {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.html'));
  const pages = files.sort().map(readPage).filter(Boolean);
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
