import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Lens, launchLens } from './browser.ts';
import { cell, columnNames, openMenu, openWith, row } from './library.ts';
import { eventually, press } from './panel.ts';

let lens: Lens;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(() => lens.reset());
afterAll(() => lens.close());

const AT_FIRST = [
  'title',
  'status',
  'budget',
  'startDate',
  'endDate',
  'type',
  'benefitingStates',
  'region',
  'tags',
  'projectId',
];

const columns = (page: Page) => eventually(() => columnNames(page));

async function toggle(page: Page, name: string): Promise<void> {
  const labels = await page.$$('.columns label');
  for (const label of labels) {
    if ((await label.evaluate((one) => one.textContent)) === name) return label.click();
  }
  throw new Error(`There is no column ${name}.`);
}

/** What of the settings is stored, once the worker has written it. */
const remembered = () =>
  lens.quiet.evaluate(async () =>
    Reflect.get(Object((await chrome.storage.local.get()).settings), 'libraryColumns'),
  );

describe('the columns', () => {
  test('are chosen, hidden and moved, and stay so after a reload', async () => {
    const page = await openWith(lens);
    await columns(page).toEqual(AT_FIRST);
    await openMenu(page, 'Columns');
    for (const name of ['Type', 'Region', 'Tags', 'Project ID', 'Benefiting states', 'End'])
      await toggle(page, name);
    await toggle(page, 'Note');
    await toggle(page, 'Read in');
    await press(page, 'Move Note up');
    await press(page, 'Move Note up');
    await press(page, 'Move Budget down');
    const chosen = ['title', 'status', 'note', 'startDate', 'budget', 'languages'];
    await columns(page).toEqual(chosen);
    await eventually(() => cell(page, 'IB.0005', 'note')).toBe('Ask about the lighthouse.');
    await eventually(() => cell(page, 'MD.0003', 'languages')).toBe('English and Spanish');
    await eventually(remembered).toEqual(chosen);
    await lens.reload(page);

    await columns(page).toEqual(chosen);
  });

  test('are as at first again by one button', async () => {
    const page = await openWith(lens);
    await openMenu(page, 'Columns');
    await toggle(page, 'Type');
    await columns(page).toEqual(AT_FIRST.filter((column) => column !== 'type'));
    await press(page, 'As at first');

    await columns(page).toEqual(AT_FIRST);
  });

  test('always begin with the title, which cannot be hidden or moved', async () => {
    const page = await openWith(lens);
    await openMenu(page, 'Columns');
    await toggle(page, 'Title');
    await press(page, 'Move Status up');

    await columns(page).toEqual(AT_FIRST);
    await expect(page.$('button[aria-label^="Move Title"]')).resolves.toBeNull();
  });

  test('can all be shown at once, and every one sorts', async () => {
    const page = await openWith(lens);
    await openMenu(page, 'Columns');
    const unchosen = '.columns input:not(:checked)';
    for (let box = await page.$(unchosen); box; box = await page.$(unchosen)) {
      await box.click();
    }
    await page.keyboard.press('Escape');
    await eventually(() => columnNames(page)).toHaveLength(21);
    for (const column of await columnNames(page)) {
      await page.$eval(`th[data-column="${column}"] button`, (button) => (button as HTMLElement).click());
      await eventually(() => page.$eval(`th[data-column="${column}"]`, (head) => head.ariaSort)).not.toBe(
        'none',
      );
    }
  });

  test('that nobody knows any more are left out', async () => {
    await lens.quiet.evaluate(() =>
      chrome.storage.local.set({
        settings: { panelOpen: true, libraryColumns: ['ghost', 'note', 'note', 'title'] },
      }),
    );
    const page = await openWith(lens);

    await columns(page).toEqual(['title', 'note']);
  });
});

test('a click on a title shows all of its project beside the list', async () => {
  const page = await openWith(lens);
  const title = await (await row(page, 'MD.0003')).$('.text');
  await title?.click();

  await eventually(() => page.$eval('.detail h2', (one) => one.textContent)).toBe('Data for mayors');
  const text = () => page.$eval('.detail', (one) => (one as HTMLElement).innerText);
  await eventually(text).toContain('US$100,000');
  await eventually(text).toContain('US$120,000');
  await eventually(text).toContain('Peru');
  const links = () =>
    page.$$eval('.detail .sources a', (all) => all.map((one) => (one as HTMLAnchorElement).href));
  await eventually(links).toEqual([
    'https://www.iom.int/en/project/md.0003',
    'https://www.iom.int/es/project/md.0003',
  ]);
});
