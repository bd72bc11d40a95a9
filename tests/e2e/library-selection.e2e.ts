import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Lens, launchLens } from './browser.ts';
import {
  cell,
  chosenIds,
  FIVE,
  NEWEST_FIRST,
  openMenu,
  openWith,
  row,
  rowIds,
  selectionText,
  toggleFilter,
} from './library.ts';
import { button, eventually, press } from './panel.ts';
import { storedRecords } from './records.ts';

let lens: Lens;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(() => lens.reset());
afterAll(() => lens.close());

const chosen = (page: Page) => eventually(() => chosenIds(page));
const shown = (page: Page) => eventually(() => rowIds(page));

async function click(page: Page, id: string, key?: KeyInput): Promise<void> {
  if (key) await page.keyboard.down(key);
  await (await row(page, id)).click();
  if (key) await page.keyboard.up(key);
}

/** The tags of the stored records, by ID. */
async function storedTags(): Promise<Record<string, unknown>> {
  const records = Object.values(await storedRecords(lens)) as { id: string; tags: string[] }[];
  return Object.fromEntries(records.map(({ id, tags }) => [id, tags]));
}

const TAGS = {
  'PO.0001': [],
  'RR.0002': [],
  'MD.0003': [],
  'TC.0004': ['Desk', 'to read'],
  'IB.0005': ['Desk'],
};

describe('the mouse chooses', () => {
  test('one row by a click, one more with Ctrl, a range with Shift', async () => {
    const page = await openWith(lens);
    await click(page, 'TC.0004');
    await chosen(page).toEqual(['TC.0004']);
    await click(page, 'PO.0001', 'Control');
    await chosen(page).toEqual(['TC.0004', 'PO.0001']);
    await click(page, 'MD.0003', 'Shift');
    await chosen(page).toEqual(['MD.0003', 'RR.0002', 'PO.0001']);
    await click(page, 'RR.0002', 'Control');
    await chosen(page).toEqual(['MD.0003', 'PO.0001']);
    await eventually(() => selectionText(page)).toMatch(/^2 selected/);
    await press(page, 'Clear selection');

    await chosen(page).toEqual([]);
    await eventually(() => selectionText(page)).toBe('');
  });

  test('rows by their boxes, a range of them with Shift, and all by the one above', async () => {
    const page = await openWith(lens);
    await page.click('tr[data-project="IB.0005"] input');
    await page.click('tr[data-project="MD.0003"] input');
    await chosen(page).toEqual(['IB.0005', 'MD.0003']);
    await eventually(() => page.$eval('thead input', ({ indeterminate }) => indeterminate)).toBe(true);
    await page.keyboard.down('Shift');
    await page.click('tr[data-project="PO.0001"] input');
    await page.keyboard.up('Shift');
    await chosen(page).toEqual(['MD.0003', 'RR.0002', 'PO.0001']);
    const boxes = () =>
      page.$$eval('tbody input', (all) => all.map((one) => (one as HTMLInputElement).checked));
    await eventually(boxes).toEqual([false, false, true, true, true]);
    await page.click('thead input');
    await chosen(page).toEqual(NEWEST_FIRST);
    await page.click('thead input');

    await chosen(page).toEqual([]);
  });

  test('one row to be shown whole, by a double click', async () => {
    const page = await openWith(lens);
    await (await row(page, 'TC.0004')).click({ count: 2 });

    await eventually(() => page.$eval('.detail h2', (one) => one.textContent)).toBe('Courses for judges');
  });
});

describe('with what is chosen', () => {
  test('a tag is given to all, once, and taken back by Undo', async () => {
    const page = await openWith(lens, { hash: '#select=IB.0005&select=MD.0003' });
    await openMenu(page, 'Tag');
    await page.type('.tag-form input', 'Desk');
    await page.keyboard.press('Enter');
    await eventually(() => cell(page, 'MD.0003', 'tags')).toBe('Desk');
    await eventually(storedTags).toEqual({ ...TAGS, 'MD.0003': ['Desk'] });
    await eventually(() => page.$eval('.done span', (one) => one.textContent)).toMatch(
      /^Changed the tags of/,
    );
    await press(page, 'Undo');

    await eventually(storedTags).toEqual(TAGS);
    await eventually(() => cell(page, 'MD.0003', 'tags')).toBe('');
  });

  test('a tag is taken from all that have it, and given back by Ctrl+Z', async () => {
    const page = await openWith(lens, { hash: '#select=all' });
    await eventually(() => selectionText(page)).toMatch(/^5 selected/);
    await openMenu(page, 'Tag');
    await press(page, 'Remove the tag Desk');
    await eventually(storedTags).toEqual({ ...TAGS, 'TC.0004': ['to read'], 'IB.0005': [] });
    await button(page, 'Undo');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');

    await eventually(storedTags).toEqual(TAGS);
  });

  test('projects are removed, and are back by Undo as they were', async () => {
    const page = await openWith(lens, { hash: '#select=IB.0005&select=PO.0001' });
    await eventually(() => selectionText(page)).toMatch(/^2 selected/);
    await press(page, 'Remove');
    await shown(page).toEqual(['TC.0004', 'MD.0003', 'RR.0002']);
    await eventually(() => selectionText(page)).toBe('');
    await press(page, 'Undo');
    await shown(page).toEqual(NEWEST_FIRST);

    const records = await storedRecords(lens);
    expect(Object.values(records)).toHaveLength(5);
    for (const record of FIVE) expect(records[`project:${record.id}`]).toEqual(record);
  });

  test('changes are undone one after the other, the last first', async () => {
    const page = await openWith(lens);
    for (const id of ['IB.0005', 'TC.0004']) {
      await click(page, id);
      await press(page, 'Remove');
      await eventually(async () => (await rowIds(page)).includes(id)).toBe(false);
    }
    for (const left of [NEWEST_FIRST.slice(1), NEWEST_FIRST]) {
      await page.keyboard.down('Control');
      await page.keyboard.press('z');
      await page.keyboard.up('Control');
      await shown(page).toEqual(left);
    }
  });

  test('what cannot be undone any more does not stand in the way of what can', async () => {
    const page = await openWith(lens);
    for (const id of ['IB.0005', 'TC.0004']) {
      await click(page, id);
      await press(page, 'Remove');
      await eventually(async () => (await rowIds(page)).includes(id)).toBe(false);
    }
    await lens.quiet.evaluate(() =>
      chrome.runtime.sendMessage({ name: 'discard', payload: { ids: ['TC.0004'] } }),
    );
    await press(page, 'Undo');
    await page.waitForSelector('::-p-text(This project is no longer in the trash)');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');

    await shown(page).toEqual(['IB.0005', 'MD.0003', 'RR.0002', 'PO.0001']);
  });

  test('a comparison is opened with all that can be read, in their order', async () => {
    const page = await openWith(lens, { hash: '#select=IB.0005&select=PO.0001&select=MD.0003' });
    await eventually(() => selectionText(page)).toMatch(/^3 selected/);
    await press(page, 'Compare');
    await page.waitForSelector('table thead');

    await eventually(() => page.evaluate(() => location.hash)).toMatch(
      /compare=IB.0005.*compare=MD.0003.*compare=PO.0001/,
    );
  });

  test('the page says how many of them a filter hides', async () => {
    const page = await openWith(lens, { hash: '#select=IB.0005&select=PO.0001&select=RR.0002' });
    await eventually(() => selectionText(page)).toMatch(/^3 selected/);
    await toggleFilter(page, 'Status', 'Active');
    await shown(page).toEqual(['IB.0005', 'MD.0003']);

    await eventually(() => selectionText(page)).toMatch(/^3 selected\s+2 of them are not shown/);
  });

  test('one alone is not compared, and the button says why', async () => {
    const page = await openWith(lens, { hash: '#select=IB.0005' });
    const compare = await button(page, 'Compare');

    await eventually(() => compare.evaluate((one) => [one.ariaDisabled, (one as HTMLElement).title])).toEqual(
      ['true', 'Choose two or more to compare'],
    );
    await compare.click();
    await eventually(() => rowIds(page)).toEqual(NEWEST_FIRST);
  });

  test('a record that cannot be read is not compared and not exported, but removed and put back', async () => {
    const broken = { format: 9, id: 'PO.0009', more: [1] };
    const page = await openWith(lens, {
      records: [...FIVE, broken as never],
      hash: '#select=PO.0009&select=IB.0005',
    });
    await eventually(() => selectionText(page)).toMatch(/^2 selected/);
    const compare = await button(page, 'Compare');
    await eventually(() => compare.evaluate((one) => one.ariaDisabled)).toBe('true');
    await page.click('.selection-bar details:nth-of-type(2) summary');
    await eventually(() => page.$eval('.selection-bar details[open] .hint', (one) => one.textContent)).toBe(
      '1 project',
    );
    await page.keyboard.press('Escape');
    await press(page, 'Remove');
    await shown(page).toEqual(NEWEST_FIRST.slice(1));
    await press(page, 'Undo');

    await eventually(async () => (await rowIds(page)).toSorted()).toEqual(
      [...NEWEST_FIRST, 'PO.0009'].toSorted(),
    );
    expect((await storedRecords(lens))['project:PO.0009']).toEqual(broken);
  });
});
