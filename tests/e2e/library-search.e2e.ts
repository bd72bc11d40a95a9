import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import { ask, type Lens, launchLens } from './browser.ts';
import { NEWEST_FIRST, openWith, rowIds, saved, searchFor, writeAll } from './library.ts';
import { eventually, press } from './panel.ts';

let lens: Lens;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(() => lens.reset());
afterAll(() => lens.close());

/** The texts that are marked as found, in order. */
function marks(page: Page): Promise<string[]> {
  return page.$$eval('tbody mark', (all) => all.map((one) => one.textContent ?? ''));
}

describe('the search of the library page', () => {
  test.each([
    { words: 'Équateur', why: 'a country in the language that it was read in', found: ['PO.0001'] },
    { words: 'Ecuador', why: 'a country in another language', found: ['PO.0001'] },
    { words: 'EC', why: 'the code of a country', found: ['PO.0001'] },
    { words: 'equateur', why: 'a country, accents and case aside', found: ['PO.0001'] },
    { words: 'littoral', why: 'a word of a description', found: ['PO.0001'] },
    { words: 'municipios', why: 'a word of a description of a second reading', found: ['MD.0003'] },
    { words: 'alcaldes', why: 'a word of a title of a second reading', found: ['MD.0003'] },
    { words: 'lighthouse', why: 'a word of a note', found: ['IB.0005'] },
    { words: 'read', why: 'a word of a tag', found: ['TC.0004'] },
    { words: 'frontières', why: 'the type in another language', found: ['IB.0005'] },
    { words: 'Retorno', why: 'the type in a third language', found: ['RR.0002'] },
    { words: 'asie océanie', why: 'the region in another language', found: ['TC.0004'] },
    { words: 'md.0003', why: 'an ID', found: ['MD.0003'] },
    { words: '0003', why: 'a part of an ID', found: ['MD.0003'] },
    { words: 'judgse', why: 'a word with two letters changed over', found: ['TC.0004'] },
    { words: 'mayrs', why: 'a word with a letter left out', found: ['MD.0003'] },
    { words: 'judg', why: 'the beginning of a word', found: ['TC.0004'] },
    { words: 'desk border', why: 'two words, both of which have to be there', found: ['IB.0005', 'TC.0004'] },
    { words: 'desk ghana', why: 'words of different fields', found: ['IB.0005'] },
    {
      words: 'border',
      why: 'what has it in the title before what has it in the description',
      found: ['IB.0005', 'TC.0004'],
    },
  ])('finds by $why: "$words"', async ({ words, found }) => {
    const page = await openWith(lens);
    await searchFor(page, words);

    await eventually(() => rowIds(page)).toEqual(found);
    await eventually(() => page.$eval('.bar .count', (one) => one.textContent)).toBe(
      `${found.length} of 5 shown`,
    );
  });

  test('marks what was found where it stands, accents aside', async () => {
    const page = await openWith(lens);
    await searchFor(page, 'cotes etudes');
    await eventually(() => marks(page)).toEqual(['Études', 'côtes']);
    await searchFor(page, 'desk');

    await eventually(() => marks(page)).toEqual(['Desk', 'Desk']);
  });

  test('says that nothing was found, and leads out', async () => {
    const page = await openWith(lens);
    await searchFor(page, 'zebra crossing');
    await eventually(() => page.$eval('.found', (one) => (one as HTMLElement).innerText)).toContain(
      'No saved project matches.',
    );
    await press(page, 'Show all');

    await eventually(() => rowIds(page)).toEqual(NEWEST_FIRST);
    await eventually(() => page.$eval('input[type="search"]', ({ value }) => value)).toBe('');
  });

  test('goes on finding while projects are saved, annotated and removed', async () => {
    const page = await openWith(lens);
    await searchFor(page, 'lagoon');
    await eventually(() => rowIds(page)).toEqual([]);
    const late = saved('PO.0006', [{ title: 'The lagoon', description: '', fields: {} }], {
      savedAt: '2026-02-01T10:00:00.000Z',
    });
    await writeAll(lens, [late]);
    await eventually(() => rowIds(page)).toEqual(['PO.0006']);
    const note = { changes: [{ id: 'TC.0004', note: 'Near the lagoon.' }] };
    await ask(lens.quiet, { name: 'annotate', payload: note });
    await eventually(() => rowIds(page)).toEqual(['PO.0006', 'TC.0004']);
    await ask(lens.quiet, { name: 'remove', payload: { ids: ['PO.0006'], forGood: false } });

    await eventually(() => rowIds(page)).toEqual(['TC.0004']);
  });

  test('takes no words for orders of its own', async () => {
    const page = await openWith(lens);
    for (const words of ['.*', '(', '"', '<b>', '__proto__', 'constructor', '\\', '%', ' '.repeat(50)]) {
      await searchFor(page, words);
      await eventually(() => page.$eval('.bar .count', (one) => one.textContent)).toMatch(/saved|shown/);
    }
    await searchFor(page, 'ghana');

    await eventually(() => rowIds(page)).toEqual(['IB.0005']);
  });
});
