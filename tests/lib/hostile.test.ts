import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test, vi } from 'vitest';
import { FIELD_KEYS } from '../../lib/fields.ts';
import { readPage } from '../../lib/page.ts';
import {
  CLOBBERING_MUTATIONS,
  DOCUMENT_MUTATIONS,
  nestRows,
  ROW_SELECTORS,
} from '../markups/hostile-document.ts';
import { FACTS_MUTATIONS, type HostilePage, hostilePage, statedFor } from '../markups/hostile-facts.ts';
import { MARKUPS } from '../markups/index.ts';

const NOW = new Date('2026-11-21T10:00:00Z');
const SEED = 20261121;
const MUTATED_PAGES = 10_000;
const { window } = new JSDOM('', { url: 'https://www.iom.int/project/hostile' });
vi.stubGlobal('Element', window.Element);

describe('mutated pages', () => {
  test('are never read wrong, never changed, and never make the reader throw', {
    timeout: 300_000,
  }, async () => {
    const judged = { clear: 0, understood: 0 };
    const judge = async (mutated: MutatedPage) => {
      await setImmediate(); // Lets go of the page before.
      const { page, document } = draw(mutated);
      const before = htmlOf(document);
      const reading = readPage(document, NOW, '0.1.0');

      expect(htmlOf(document)).toBe(before);
      for (const key of FIELD_KEYS) {
        const value = JSON.stringify(reading?.fields[key]?.value ?? null);
        const stated = [...new Set(statedFor(key, page.rows).map((each) => JSON.stringify(each)))];
        if (value !== 'null') expect(stated, key).toEqual([value]);
        judged.clear += Number(stated.length === 1 && stated[0] !== 'null');
        judged.understood += Number(value !== 'null');
      }
    };
    await fc.assert(fc.asyncProperty(mutatedPage, judge), { seed: SEED, numRuns: MUTATED_PAGES });

    // A reader that understands nothing is never wrong.
    expect(judged.understood / judged.clear).toBeGreaterThan(0.95);
  });
});

const mutation = (kinds: readonly string[]) =>
  fc.tuple(fc.constantFrom(...kinds), fc.nat({ max: 999 }), fc.nat({ max: 999 }));

const mutatedPage = fc.record({
  page: fc.nat({ max: 57 }),
  markup: fc.constantFrom(...Object.keys(MARKUPS)),
  facts: fc.array(mutation(Object.keys(FACTS_MUTATIONS)), { maxLength: 3 }),
  structure: fc.array(mutation([...Object.keys(DOCUMENT_MUTATIONS), 'nest']), { maxLength: 2 }),
  names: fc.option(mutation(Object.keys(CLOBBERING_MUTATIONS))),
});

type MutatedPage = typeof mutatedPage extends fc.Arbitrary<infer T> ? T : never;

function draw({ page: index, markup, facts, structure, names }: MutatedPage) {
  const page = facts.reduce<HostilePage>(
    (said, [kind, a, b]) => FACTS_MUTATIONS[kind]?.(said, a, b) ?? said,
    hostilePage(index),
  );
  const document = parse(MARKUPS[markup]?.(page) ?? '');
  for (const [kind, a, b] of structure) {
    if (kind === 'nest') nestRows(document, ROW_SELECTORS[markup] ?? 'nothing', a, b);
    else DOCUMENT_MUTATIONS[kind]?.(document, page, a, b);
  }
  // Last, since the other mutations could not find their way through the page after it.
  if (names) CLOBBERING_MUTATIONS[names[0]]?.(document, page, names[1], names[2]);
  return { page, document };
}

function parse(html: string): Document {
  return new window.DOMParser().parseFromString(`<title>Hostile</title>${html}`, 'text/html');
}

/** Through the prototypes: an element of the page can be named `documentElement`, and an input `outerHTML`. */
function htmlOf(document: Document): string {
  const root: unknown = Reflect.get(window.Document.prototype, 'documentElement', document);
  return String(Reflect.get(window.Element.prototype, 'outerHTML', root));
}

describe('enormous pages', () => {
  const long = 'A sentence about the project. ';
  const facts = (index = 0) => MARKUPS.list?.(hostilePage(index)) ?? '';

  test.each([
    { name: '5 MB in one text', body: () => [long.repeat(170_000)] },
    { name: '5 MB in one text that begins with a label', body: () => [`Coverage ${long.repeat(170_000)}`] },
    { name: '5 MB of bullets behind a label', body: () => [`Coverage ${'•'.repeat(5_000_000)} x`] },
    { name: '5 MB of dashes behind a label', body: () => [`Coverage: ${'-'.repeat(5_000_000)} x`] },
    { name: '5 MB of spaces', body: () => [`Coverage:${' '.repeat(5_000_000)}x${' '.repeat(100)}`] },
    { name: '5 MB in many texts', body: () => Array.from({ length: 17_000 }, () => long.repeat(10)) },
    { name: '50,000 elements side by side', body: () => Array.from({ length: 50_000 }, () => 'Coverage of') },
  ])('$name leave the facts beside them readable', { timeout: 120_000 }, ({ body }) => {
    const document = parse(facts());
    for (const text of body()) {
      const paragraph = document.createElement('p');
      paragraph.append(text);
      document.body.append(paragraph);
    }
    expect(readPage(document, NOW, '0.1.0')?.fields.projectId?.value).toBe('TC.0066');
  });

  test.each([
    { name: 'facts under 20,000 levels', at: 'inside' },
    { name: 'facts beside 20,000 levels', at: 'beside' },
    { name: 'a value under 20,000 levels', at: 'value' },
  ])('$name are read', { timeout: 120_000 }, ({ at }) => {
    const document = parse(facts());
    const [outer, inner] = nested(document, 20_000);
    const value = [...document.querySelectorAll('li > p + p')].find((p) => p.textContent === 'TC.0066');
    const content = at === 'value' ? [...(value?.childNodes ?? [])] : [...document.body.childNodes];
    inner.append('Deep down.', ...(at === 'beside' ? [] : content));
    (at === 'value' ? value : document.body)?.append(outer);

    const field = readPage(document, NOW, '0.1.0')?.fields.region;
    expect(field?.value).toBe('africa');
  });

  test.each([
    { name: 'label', html: '<p>Project Status</p>'.repeat(50_000) },
    { name: 'row', html: '<p>Project Status: Active</p>'.repeat(50_000) },
    { name: 'label in one text', html: `<p>${'Project Status: Active; '.repeat(50_000)}</p>` },
    { name: 'first word of a label', html: '<b>Project</b>'.repeat(50_000) },
  ])('a page that repeats a $name 50,000 times is no project', { timeout: 120_000 }, ({ html }) => {
    expect(readPage(parse(html), NOW, '0.1.0')).toBeNull();
  });

  test.each([
    { name: 'words', value: 'Afrique '.repeat(125_000) },
    { name: 'digits', value: '1'.repeat(1_000_000) },
    { name: 'one letter', value: 'a'.repeat(1_000_000) },
    { name: 'countries', value: 'Niger Nigeria '.repeat(70_000) },
    { name: 'elements', value: '<b>Chile</b> '.repeat(20_000) },
    { name: 'lines', value: 'Chile<br>'.repeat(20_000) },
  ])('a value of 1 MB of $name is not understood', { timeout: 120_000 }, ({ value }) => {
    for (const label of ['Couverture', 'IDF Region', 'Other Countries Benefiting at Time of Allocation']) {
      const row = `<li><p>${label}</p><p>${value}</p></li>`;
      const page = hostilePage(0);
      const html = MARKUPS.list?.({ ...page, rows: page.rows.filter((each) => each.label !== label) }) ?? '';
      const reading = readPage(parse(html.replace('</ul>', `${row}</ul>`)), NOW, '0.1.0');
      expect(reading?.fields.projectId?.value).toBe('TC.0066');
      const key = { Couverture: 'coverage', 'IDF Region': 'region' }[label] ?? 'otherCountries';
      expect(reading?.fields[key as 'coverage'] ?? null).toMatchObject({ value: null });
    }
  });
});

/** Built by halves, since jsdom walks through all that is above and below at each step. */
function nested(document: Document, levels: number): readonly [outer: Element, inner: Element] {
  if (levels === 1) {
    const element = document.createElement('div');
    return [element, element];
  }
  const half = Math.floor(levels / 2);
  const [outer, above] = nested(document, half);
  const [below, inner] = nested(document, levels - half);
  above.append(below);
  return [outer, inner];
}
