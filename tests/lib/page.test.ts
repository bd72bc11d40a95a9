import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../lib/page.ts';
import { drawPage } from '../markups/draw-page.ts';
import { type OtherFacts, readFacts } from '../markups/facts.ts';
import { MARKUPS } from '../markups/index.ts';

const NOW = new Date('2026-11-21T10:00:00Z');
const FIXTURES = new URL('../fixtures/', import.meta.url);

/** Pages of a folder; the first comment of each holds its address. */
function pagesIn(folder: string) {
  return readdirSync(new URL(folder, FIXTURES)).map((file) => {
    const html = readFileSync(new URL(`${folder}/${file}`, FIXTURES), 'utf8');
    const url = /^<!--\s*(\S+)\s*-->/.exec(html)?.[1] ?? '';
    return { name: file.replace('.html', ''), html, url };
  });
}

describe('project pages', () => {
  test.each(pagesIn('pages'))('$name is read as a person would read it', ({ name, html, url }) => {
    const { document } = new JSDOM(html, { url }).window;
    const expected: unknown = JSON.parse(readFileSync(new URL(`expected/${name}.json`, FIXTURES), 'utf8'));

    expect(readPage(document, NOW, '0.1.0')).toEqual(expected);
  });

  test.each(pagesIn('pages'))('$name is left as it was', ({ html, url }) => {
    const { document } = new JSDOM(html, { url }).window;
    const before = document.documentElement.outerHTML;

    readPage(document, NOW, '0.1.0');

    expect(document.documentElement.outerHTML).toBe(before);
  });
});

/** Without rows, the markups differ in how they lay out the description alone. */
const LAYOUTS = [MARKUPS.list, MARKUPS.drupalField, MARKUPS.headingsFlat, MARKUPS.labelValueBreaks].filter(
  (markup) => markup !== undefined,
);

describe('other pages', () => {
  test.each(pagesIn('other-pages'))('$name is no project', ({ html, url }) => {
    expect(readPage(new JSDOM(html, { url }).window.document, NOW, '0.1.0')).toBeNull();
  });

  test.each(readFacts<OtherFacts>('other-pages'))(
    '$url is no project, whichever way its text is laid out',
    (facts) => {
      for (const markup of LAYOUTS) {
        const html = drawPage({ ...facts, rows: [] }, markup);
        expect(readPage(new JSDOM(html, { url: facts.url }).window.document, NOW, '0.1.0')).toBeNull();
      }
    },
  );
});
