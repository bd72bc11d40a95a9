import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { FIELD_KEYS } from '../../lib/fields.ts';
import { readPage } from '../../lib/page.ts';
import { figure } from '../figures.ts';
import { PAGE_MUTATIONS } from '../mutations/page-mutations.ts';
import { DRAWN_PAGES, drawnPage, SAVED_PAGES } from '../mutations/source-pages.ts';
import { type TruePage, truePage } from '../mutations/true-page.ts';

const NOW = new Date('2026-11-21T10:00:00Z');
const SEED = 20261122;
const SOURCES = 2_500;
const STEPS = 4;
const { window } = new JSDOM('', { url: 'https://www.iom.int/project/mutated' });

test('10,000 mutated pages are never read wrong, never changed, and never make the reader throw', {
  timeout: 300_000,
}, async () => {
  const judged = { pages: 0, stated: 0, understood: 0 };
  const judge = (page: TruePage) => {
    const reading = readUnchanged(page.document);
    judged.pages++;
    for (const key of FIELD_KEYS) {
      const [value, truth] = [reading?.fields[key]?.value ?? null, page.truth.get(key) ?? null];
      judged.stated += Number(truth !== null);
      judged.understood += Number(value !== null);
      if (value !== null && !isDeepStrictEqual(value, truth))
        expect({ key, value }).toEqual({ key, value: truth });
    }
  };
  const mutateAndJudge = async ({ source, mutations }: MutatedPage) => {
    await setImmediate(); // Lets go of the page before.
    const page = truePage(parse(sourcePage(source).html), sourcePage(source));
    for (const [kind, a, b] of mutations) {
      PAGE_MUTATIONS[kind]?.(page, a, b);
      judge(page);
    }
  };
  await fc.assert(fc.asyncProperty(mutatedPage, mutateAndJudge), { seed: SEED, numRuns: SOURCES });

  expect(judged.pages).toBe(SOURCES * STEPS);
  // A reader that understands nothing is never wrong.
  expect(judged.understood / judged.stated).toBeGreaterThan(0.95);
  const said = `${judged.pages} read: 0 exceptions, 0 changed nodes, 0 confident wrong values`;
  figure('pages mutated at random, 10,000', said, 'node');
});

const mutatedPage = fc.record({
  source: fc.nat({ max: 2 * DRAWN_PAGES - 1 }),
  mutations: fc.array(
    fc.tuple(fc.constantFrom(...Object.keys(PAGE_MUTATIONS)), fc.nat({ max: 9999 }), fc.nat({ max: 9999 })),
    { minLength: STEPS, maxLength: STEPS },
  ),
});

type MutatedPage = typeof mutatedPage extends fc.Arbitrary<infer T> ? T : never;

/** As often a saved page as a drawn one. */
function sourcePage(index: number) {
  const saved = SAVED_PAGES[index % SAVED_PAGES.length];
  return index % 2 && saved ? saved : drawnPage(Math.floor(index / 2));
}

function parse(html: string): Document {
  return new window.DOMParser().parseFromString(html, 'text/html');
}

/** Reads a page under watch: whatever the reader does to a node is seen. */
function readUnchanged(document: Document) {
  const observer = new window.MutationObserver(() => null);
  observer.observe(document, { childList: true, attributes: true, characterData: true, subtree: true });
  const reading = readPage(document, NOW, '0.1.0');
  expect(observer.takeRecords()).toHaveLength(0);
  observer.disconnect();
  return reading;
}
