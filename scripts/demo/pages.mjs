import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run.mjs';

const FOLDER = join(root, 'tests', 'fixtures', 'pages');
const ADDRESS = /<!--\s*(https:\/\/[^\s>]+)/;
const LANGUAGE = /<html\b[^>]*\blang=["']?([a-z]+)/i;

// What a reader might open: three languages, and one project in two of them.
const WANTED = [
  { prefix: 'colombia-fr', language: 'fr' },
  { language: 'en' },
  { language: 'es' },
  { prefix: 'iran-en', language: 'en' },
  { prefix: 'iran-fr', language: 'fr' },
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

/** The few sample pages that the demo opens, each once. */
export function pickPages(pages) {
  const named = WANTED.map(({ prefix }) => prefix && pages.find(({ file }) => file.startsWith(prefix)));
  const picked = new Set(named.filter(Boolean));
  WANTED.forEach(({ language }, index) => {
    if (named[index]) return;
    const other = pages.find((page) => !picked.has(page) && page.language === language);
    named[index] = other;
    if (other) picked.add(other);
  });
  return named.filter(Boolean);
}
