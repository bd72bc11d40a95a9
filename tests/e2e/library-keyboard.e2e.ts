import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Lens, launchLens } from './browser.ts';
import { activeId, chosenIds, many, NEWEST_FIRST, openWith, rowIds } from './library.ts';
import { button, eventually } from './panel.ts';

let lens: Lens;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(() => lens.reset());
afterAll(() => lens.close());

const active = (page: Page) => eventually(() => activeId(page));
const chosen = (page: Page) => eventually(() => chosenIds(page));
const focused = (page: Page) =>
  eventually(() =>
    page.evaluate(() => document.activeElement?.textContent || document.activeElement?.tagName),
  );

/** Presses a key, with others held down: "Control+a". */
async function key(page: Page, keys: string): Promise<void> {
  const all = keys.split('+') as KeyInput[];
  const last = all.pop();
  for (const each of all) await page.keyboard.down(each);
  if (last) await page.keyboard.press(last);
  for (const each of all) await page.keyboard.up(each);
}

/** Goes to the table by Tab alone. */
async function toGrid(page: Page): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if (await page.evaluate(() => document.activeElement?.getAttribute('role') === 'grid')) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The Tab key never leads to the table.');
}

describe('the keyboard alone', () => {
  test('leads to the table, moves in it and chooses', async () => {
    const page = await openWith(lens);
    await toGrid(page);
    await key(page, 'ArrowDown');
    await active(page).toBe('IB.0005');
    await key(page, 'ArrowDown');
    await active(page).toBe('TC.0004');
    await chosen(page).toEqual([]);
    await key(page, ' ');
    await chosen(page).toEqual(['TC.0004']);
    await key(page, 'Shift+ArrowDown');
    await key(page, 'Shift+ArrowDown');
    await chosen(page).toEqual(['TC.0004', 'MD.0003', 'RR.0002']);
    await key(page, 'Shift+ArrowUp');
    await chosen(page).toEqual(['TC.0004', 'MD.0003']);
    await key(page, 'End');
    await active(page).toBe('PO.0001');
    await key(page, 'Home');
    await active(page).toBe('IB.0005');
    await chosen(page).toEqual(['TC.0004', 'MD.0003']);
    await key(page, 'Control+a');
    await chosen(page).toEqual(NEWEST_FIRST);
    await key(page, 'Escape');

    await chosen(page).toEqual([]);
  });

  test('moves a page at a time through thousands, each row in sight below the header', async () => {
    const page = await openWith(lens, { records: many(600), rows: 27 });
    await eventually(() => page.$eval('.bar .count', (one) => one.textContent)).toBe('600 saved');
    await toGrid(page);
    const inSight = () =>
      page.evaluate(() => {
        const id = document.querySelector('[role="grid"]')?.getAttribute('aria-activedescendant') ?? '';
        const place = document.getElementById(id)?.getBoundingClientRect();
        const head = document.querySelector('thead')?.getBoundingClientRect().bottom ?? 0;
        const end = document.querySelector('.table-box')?.getBoundingClientRect().bottom ?? 0;
        return place !== undefined && place.top >= head - 1 && place.bottom <= end + 1;
      });
    await key(page, 'ArrowDown');
    for (const keys of ['PageDown', 'PageDown', 'PageUp', 'End', 'PageUp', 'Home']) {
      const before = await activeId(page);
      await key(page, keys);
      await eventually(async () => (await activeId(page)) !== before).toBe(true);
      await eventually(inSight).toBe(true);
    }
    await active(page).toBe('PO.0000');
    await key(page, 'End');

    await active(page).toBe('PO.0599');
  });

  test('opens all of one project and goes there, and back to its row with Esc', async () => {
    const page = await openWith(lens);
    await toGrid(page);
    await key(page, 'ArrowDown');
    await key(page, 'ArrowDown');
    await key(page, 'Enter');
    await focused(page).toBe('Courses for judges');
    await key(page, 'Escape');
    await eventually(() => page.$('.detail')).toBeNull();
    await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
    await key(page, 'ArrowDown');

    await active(page).toBe('MD.0003');
  });

  test('goes from the table into what is open beside it with Enter, again', async () => {
    const page = await openWith(lens);
    await toGrid(page);
    await key(page, 'ArrowDown');
    await key(page, 'Enter');
    await focused(page).toBe('Border posts');
    await page.focus('[role="grid"]');
    await key(page, 'Enter');

    await focused(page).toBe('Border posts');
  });

  test('shows beside the table the row that it moves to, and stays in the table', async () => {
    const page = await openWith(lens);
    await toGrid(page);
    await key(page, 'ArrowDown');
    await key(page, 'Enter');
    await focused(page).toBe('Border posts');
    await page.focus('[role="grid"]');
    await key(page, 'ArrowDown');

    await eventually(() => page.$eval('.detail h2', (one) => one.textContent)).toBe('Courses for judges');
    await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
  });

  test('closes what cannot be read with Esc as well', async () => {
    const broken = { format: 9, id: 'PO.0009' };
    const page = await openWith(lens, { records: [broken as never] });
    await toGrid(page);
    await key(page, 'ArrowDown');
    await key(page, 'Enter');
    await focused(page).toBe('PO.0009');
    await key(page, 'Escape');

    await eventually(() => page.$('.detail')).toBeNull();
  });

  test('removes with Delete, and undoes by button and by Ctrl+Z', async () => {
    const page = await openWith(lens);
    await toGrid(page);
    await key(page, 'ArrowDown');
    await key(page, ' ');
    await key(page, 'Delete');
    await eventually(() => rowIds(page)).toEqual(NEWEST_FIRST.slice(1));
    await key(page, 'Control+z');
    await eventually(() => rowIds(page)).toEqual(NEWEST_FIRST);
    await key(page, 'Delete');
    await eventually(() => rowIds(page)).toEqual(NEWEST_FIRST.slice(1));
    const undo = await button(page, 'Undo');
    for (let i = 0; i < 40 && !(await undo.evaluate((one) => one === document.activeElement)); i++) {
      await key(page, 'Tab');
    }
    await key(page, 'Enter');

    await eventually(() => rowIds(page)).toEqual(NEWEST_FIRST);
  });

  test('moves on from where it was when its row was removed', async () => {
    const page = await openWith(lens);
    await toGrid(page);
    for (const keys of ['ArrowDown', 'ArrowDown', 'ArrowDown', ' ', 'Delete']) await key(page, keys);
    await eventually(() => rowIds(page)).toEqual(['IB.0005', 'TC.0004', 'RR.0002', 'PO.0001']);

    await active(page).toBe('RR.0002');
  });

  test('does nothing with Delete where nothing is chosen', async () => {
    const page = await openWith(lens);
    await toGrid(page);
    await key(page, 'ArrowDown');
    await key(page, 'Delete');
    await key(page, 'ArrowDown');

    await active(page).toBe('TC.0004');
    await eventually(() => rowIds(page)).toEqual(NEWEST_FIRST);
  });

  test('goes to the search with a slash, which is not typed there, and types slashes in it', async () => {
    const page = await openWith(lens);
    await toGrid(page);
    await key(page, '/');
    await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await expect(page.$eval('input[type="search"]', ({ value }) => value)).resolves.toBe('');
    await page.keyboard.type('a/b');

    await eventually(() => page.$eval('input[type="search"]', ({ value }) => value)).toBe('a/b');
  });

  test('goes on from the box of a row that was clicked', async () => {
    const page = await openWith(lens);
    await page.click('tr[data-project="TC.0004"] input');
    await key(page, 'ArrowDown');
    await active(page).toBe('MD.0003');
    await key(page, ' ');
    await chosen(page).toEqual(['TC.0004', 'MD.0003']);
    await page.click('tr[data-project="RR.0002"] input');
    await key(page, 'Delete');
    await eventually(() => rowIds(page)).toEqual(['IB.0005', 'PO.0001']);
    await page.click('tr[data-project="PO.0001"] input');
    await key(page, 'Control+z');

    await eventually(() => rowIds(page)).toEqual(NEWEST_FIRST);
  });

  test('opens a menu, and Esc shuts it and goes back to its button', async () => {
    const page = await openWith(lens);
    await page.focus('details.menu summary');
    await key(page, 'Enter');
    await eventually(() => page.$('details.menu[open]').then(Boolean)).toBe(true);
    await key(page, 'Tab');
    await key(page, 'Escape');

    await eventually(() => page.$('details.menu[open]')).toBeNull();
    await focused(page).toBe('Columns');
  });
});
