import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Lens, launchLens } from './browser.ts';
import {
  chosenIds,
  NEWEST_FIRST,
  openWith,
  row,
  rowIds,
  searchFor,
  selectionText,
  toggleFilter,
} from './library.ts';
import { eventually, press } from './panel.ts';

let lens: Lens;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(() => lens.reset());
afterAll(() => lens.close());

const shown = (page: Page) => eventually(() => rowIds(page));
const hashOf = (page: Page) => page.evaluate(() => location.hash);

const titleSort = (page: Page) =>
  page.$eval('th[data-column="title"]', (one) => one.getAttribute('aria-sort'));

/** A view with a search, a filter, an order and two chosen projects. */
async function openView(): Promise<Page> {
  const page = await openWith(lens);
  await toggleFilter(page, 'Tag', 'Desk');
  await searchFor(page, 'border');
  for (const direction of ['ascending', 'descending']) {
    await page.click('th[data-column="title"] button');
    await eventually(() => titleSort(page)).toBe(direction);
  }
  await shown(page).toEqual(['TC.0004', 'IB.0005']);
  await (await row(page, 'TC.0004')).click();
  await eventually(() => hashOf(page)).toContain('select');
  return page;
}

async function isThatView(page: Page): Promise<void> {
  await shown(page).toEqual(['TC.0004', 'IB.0005']);
  await eventually(() => chosenIds(page)).toEqual(['TC.0004']);
  await eventually(() => page.$eval('input[type="search"]', ({ value }) => value)).toBe('border');
  await eventually(() => page.$eval('.active-filters', (one) => one.textContent)).toBe('Tag: Desk');
  await eventually(() => titleSort(page)).toBe('descending');
}

describe('the address of the library page', () => {
  test('carries search, filter, order and selection over a reload', async () => {
    const page = await openView();
    await lens.reload(page);

    await isThatView(page);
  });

  test('carries them into another tab', async () => {
    const hash = await hashOf(await openView());

    await isThatView(await lens.openLibrary(hash));
  });

  test('carries them into an open page, where somebody types it', async () => {
    const hash = await hashOf(await openView());
    const page = await lens.openLibrary('#select=PO.0001');
    await eventually(() => chosenIds(page)).toEqual(['PO.0001']);
    await page.evaluate((next) => location.assign(next), hash);

    await isThatView(page);
  });

  test('names all that are shown by one word, however many they are', async () => {
    const page = await openWith(lens);
    await page.focus('[role="grid"]');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await eventually(() => hashOf(page)).toBe('#select=all');
    await lens.reload(page);

    await eventually(() => chosenIds(page)).toEqual(NEWEST_FIRST);
  });

  test('has all that a filter leaves chosen, and none that it hides', async () => {
    const page = await openWith(lens, { hash: '#select=all&status=active', rows: 2 });

    await eventually(() => selectionText(page)).toMatch(/^2 selected/);
    await expect(selectionText(page)).resolves.not.toContain('not shown');
  });

  test('names what is chosen where a filter hides some of it afterwards', async () => {
    const page = await openWith(lens, { hash: '#select=all' });
    await eventually(() => selectionText(page)).toMatch(/^5 selected/);
    await toggleFilter(page, 'Status', 'Active');
    await eventually(() => selectionText(page)).toMatch(/^5 selected\s+3 of them are not shown/);
    await eventually(() => hashOf(page)).toContain('status=active');
    await lens.reload(page);
    await shown(page).toEqual(['IB.0005', 'MD.0003']);

    await eventually(() => selectionText(page)).toMatch(/^5 selected\s+3 of them are not shown/);
  });

  test('leads back from a comparison to the table, and forth again', async () => {
    const page = await openWith(lens, { hash: '#select=PO.0001&select=IB.0005' });
    await press(page, 'Compare');
    await page.waitForSelector('.comparison, .compare, thead [data-column]');
    await eventually(() => hashOf(page)).toContain('tab=compare');
    await page.goBack();
    await shown(page).toEqual(NEWEST_FIRST);
    await eventually(() => chosenIds(page)).toEqual(['IB.0005', 'PO.0001']);
    await page.goForward();

    await eventually(() => hashOf(page)).toContain('tab=compare');
    await eventually(async () => (await page.$('tr[data-project]')) === null).toBe(true);
  });

  test.each([
    { hash: '#tab=nothing', left: NEWEST_FIRST },
    { hash: '#sort=nothing&sort=-&sort=__proto__', left: NEWEST_FIRST },
    { hash: '#select=%00&select=<script>alert(1)</script>&select=__proto__', left: NEWEST_FIRST },
    { hash: '#status=nothing&type=__proto__', left: NEWEST_FIRST },
    { hash: '#budget=9..1~XXX&years=..&alloc=1e9..2', left: [] },
    { hash: '#budget=-5..5&years=x', left: NEWEST_FIRST },
    { hash: '#%E0%A4%A&&&===&q=%', left: NEWEST_FIRST, query: '%' },
    { hash: `#q=${'x'.repeat(20_000)}`, left: [] },
    { hash: '#tag=<img src=x onerror=alert(1)>', left: [] },
    { hash: '#country=%2D%2D%2D', left: [] },
    { hash: '#lang=xx-invalid-language-tag-that-is-too-long', left: [] },
    { hash: '#country=ZZ', left: [] },
  ])('may be whatever it likes: $hash', async ({ hash, left }) => {
    const page = await openWith(lens, { hash, rows: left.length });
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => void dialogs.push(dialog.message()));

    const heading = () => page.$eval('body', (body) => body.querySelector('h1')?.textContent);
    await eventually(heading).toBe('Saved projects');
    await shown(page).toEqual(left);
    await expect(page.$('script:not([src]), img')).resolves.toBeNull();
    expect(dialogs).toEqual([]);
  });
});
