import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { EXAMPLES, type Example } from '../../components/welcome/examples.ts';
import { readExample } from '../../components/welcome/read-example.ts';
import { NOW } from '../a-project.ts';

const AT = { now: NOW, readerVersion: '0.1.0' };

/** What a page of the same project says, written by hand from the page. */
const PAGES: Readonly<Record<string, string>> = {
  en: 'djibouti-en-label-value-lines',
  fr: 'colombia-fr-list',
};

/** A part of a page in another language, with the example in it. */
function draw({ title, rows, description }: Example): Element {
  const { document } = new JSDOM('<html lang="es"><body><h1>Project Lens</h1></body></html>').window;
  const part = document.body.appendChild(document.createElement('article'));
  part.appendChild(document.createElement('h2')).textContent = title;
  const list = part.appendChild(document.createElement('dl'));
  for (const [label, printed] of rows) {
    const row = list.appendChild(document.createElement('div'));
    row.appendChild(document.createElement('dt')).textContent = label;
    row.appendChild(document.createElement('dd')).textContent = printed;
  }
  for (const text of description) part.appendChild(document.createElement('p')).textContent = text;
  return part;
}

describe.each(EXAMPLES)('the example in $language', (example) => {
  const file = new URL(`../fixtures/expected/${PAGES[example.language]}.json`, import.meta.url);
  const expected = JSON.parse(readFileSync(file, 'utf8'));

  test('is read as the page of the project is', () => {
    expect(readExample(draw(example), example, AT)).toEqual({
      url: expected.url,
      language: expected.language,
      title: expected.title,
      description: example.description,
      fields: expected.fields,
      otherRows: [],
      readAt: '2026-11-21T10:00:00.000Z',
      readerVersion: '0.1.0',
    });
  });

  test('stays as it was drawn', () => {
    const part = draw(example);
    const before = part.ownerDocument.documentElement.outerHTML;
    readExample(part, example, AT);
    expect(part.ownerDocument.documentElement.outerHTML).toBe(before);
  });
});

test('a part without rows is no example', () => {
  const [example] = EXAMPLES;
  expect(readExample(draw({ ...example, rows: [] }), example, AT)).toBeNull();
});
