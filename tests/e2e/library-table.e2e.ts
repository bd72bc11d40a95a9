import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Lens, launchLens } from './browser.ts';
import { cell, FIVE, many, NEWEST_FIRST, openWith, rowIds } from './library.ts';
import { eventually } from './panel.ts';

let lens: Lens;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(() => lens.reset());
afterAll(() => lens.close());

async function sortBy(page: Page, column: string, withShift = false): Promise<void> {
  if (withShift) await page.keyboard.down('Shift');
  await page.click(`th[data-column="${column}"] button`);
  if (withShift) await page.keyboard.up('Shift');
}

function sorts(page: Page): Promise<Record<string, string>> {
  return page.$$eval('th[aria-sort]:not([aria-sort="none"])', (heads) =>
    Object.fromEntries(
      heads.map((head) => [head.getAttribute('data-column'), head.getAttribute('aria-sort')]),
    ),
  );
}

describe('the table', () => {
  test('shows every saved project, the newest first, with its facts in words', async () => {
    const page = await openWith(lens);

    await eventually(() => rowIds(page)).toEqual(NEWEST_FIRST);
    await eventually(() => cell(page, 'PO.0001', 'status')).toBe('Completed');
    await eventually(() => cell(page, 'PO.0001', 'benefitingStates')).toBe('Ecuador');
    await eventually(() => cell(page, 'PO.0001', 'budget')).toBe('US$50,000');
    await eventually(() => cell(page, 'MD.0003', 'budget')).toBe('readings disagree');
    await eventually(() => cell(page, 'RR.0002', 'budget')).toBe('');
    await eventually(() => page.$eval('.bar .count', (one) => one.textContent)).toBe('5 saved');
  });

  test.each([
    // What states no budget, or states two, comes last both ways.
    { column: 'budget', first: 'descending', order: ['IB.0005', 'TC.0004', 'PO.0001', 'MD.0003', 'RR.0002'] },
    { column: 'title', first: 'ascending', order: ['IB.0005', 'RR.0002', 'TC.0004', 'MD.0003', 'PO.0001'] },
    {
      column: 'startDate',
      first: 'descending',
      order: ['IB.0005', 'MD.0003', 'TC.0004', 'PO.0001', 'RR.0002'],
    },
    {
      column: 'benefitingStates',
      first: 'ascending',
      order: ['PO.0001', 'IB.0005', 'TC.0004', 'MD.0003', 'RR.0002'],
    },
  ])('is sorted by $column', async ({ column, first, order }) => {
    const page = await openWith(lens);
    await sortBy(page, column);

    await eventually(() => rowIds(page)).toEqual(order);
    await eventually(() => sorts(page)).toEqual({ [column]: first });
  });

  test('is sorted the other way round by a second click, what is missing still last, and not by a third', async () => {
    const page = await openWith(lens);
    await sortBy(page, 'budget');
    await eventually(() => sorts(page)).toEqual({ budget: 'descending' });
    await sortBy(page, 'budget');
    await eventually(() => rowIds(page)).toEqual(['PO.0001', 'TC.0004', 'IB.0005', 'MD.0003', 'RR.0002']);
    await eventually(() => sorts(page)).toEqual({ budget: 'ascending' });
    await sortBy(page, 'budget');

    await eventually(() => rowIds(page)).toEqual(NEWEST_FIRST);
    await eventually(() => sorts(page)).toEqual({});
  });

  test('is sorted by a second column with Shift, and says which comes first', async () => {
    const page = await openWith(lens);
    await sortBy(page, 'status');
    await sortBy(page, 'title', true);

    await eventually(() => rowIds(page)).toEqual(['IB.0005', 'MD.0003', 'TC.0004', 'PO.0001', 'RR.0002']);
    const places = () =>
      page.$$eval('th[data-column] .sorted small', (all) => all.map((one) => one.textContent));
    await eventually(places).toEqual(['2', '1']);
  });

  test('sorts from the keyboard', async () => {
    const page = await openWith(lens);
    await page.focus('th[data-column="title"] button');
    await page.keyboard.press('Enter');

    await eventually(() => sorts(page)).toEqual({ title: 'ascending' });
  });

  test('shows a record that cannot be read, by its ID', async () => {
    const broken = { format: 9, id: 'PO.0009' };
    const page = await openWith(lens, { records: [...FIVE, broken as never] });

    await eventually(() => cell(page, 'PO.0009', 'title')).toBe('PO.0009 cannot be read');
  });

  test('has names for every row: how many there are and where each stands', async () => {
    const page = await openWith(lens);
    const grid = () => page.$eval('[role="grid"]', (one) => one.getAttribute('aria-rowcount'));
    const places = () =>
      page.$$eval('tr[aria-rowindex]', (all) => all.map((one) => one.getAttribute('aria-rowindex')));

    await eventually(grid).toBe('6');
    await eventually(places).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  test('of 600 projects draws fewer than 100 rows, and the last one when it is scrolled to the end', async () => {
    const page = await openWith(lens, { records: many(600), rows: 27 });
    await eventually(() => page.$eval('.bar .count', (one) => one.textContent)).toBe('600 saved');

    expect((await rowIds(page)).length).toBeLessThan(100);
    await page.$eval('.table-box', (box) => box.scrollTo(0, box.scrollHeight));
    await eventually(async () => (await rowIds(page)).at(-1)).toBe('PO.0599');
    expect((await rowIds(page)).length).toBeLessThan(100);
    const [below, boxEnd] = await page.evaluate(() => [
      document.querySelector('tr[data-project="PO.0599"]')?.getBoundingClientRect().bottom,
      document.querySelector('.table-box')?.getBoundingClientRect().bottom,
    ]);
    expect(below).toBeLessThanOrEqual((boxEnd ?? 0) + 1);
  });

  test('keeps header and titles in sight when it is scrolled', async () => {
    const page = await openWith(lens, { records: many(60), rows: 27 });
    await page.setViewport({ width: 900, height: 600 });
    await page.$eval('.table-box', (box) => box.scrollTo(500, 1000));
    await eventually(async () => (await rowIds(page)).includes('PO.0025')).toBe(true);
    const seen = await page.evaluate(() => {
      const place = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
      const [box, head, title] = ['.table-box', 'thead th.budget', '[data-project="PO.0025"] td.title'].map(
        place,
      );
      return {
        scrolled: document.querySelector('.table-box')?.scrollLeft,
        head: (head?.top ?? -1) - (box?.top ?? 0),
        title: (title?.left ?? -1) - (box?.left ?? 0),
      };
    });

    expect(seen.scrolled).toBe(500);
    expect(seen.head).toBeLessThanOrEqual(1); // The line above the table.
    expect(seen.head).toBeGreaterThanOrEqual(0);
    expect(seen.title).toBeGreaterThanOrEqual(0);
    expect(seen.title).toBeLessThan(60);
  });
});
