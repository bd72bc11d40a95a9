import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Lens, launchLens } from './browser.ts';
import { openWatched } from './downloads.ts';
import { eventually } from './panel.ts';
import { write } from './records.ts';
import { FORMULA, HOSTILE, STORED, saveMany, THREE_LANGUAGES } from './taken-records.ts';

let lens: Lens;

beforeAll(async () => {
  lens = await launchLens();
});
beforeEach(() => write(lens, STORED));
afterEach(() => lens.reset());
afterAll(() => lens.close());

const TWO = `#select=${THREE_LANGUAGES.id}&select=${HOSTILE.id}`;

async function open(hash: string, ready: string): Promise<Page> {
  const { page } = await openWatched(lens, hash);
  await page.waitForSelector(ready);
  await page.bringToFront();
  return page;
}

const LETTER = {
  url: 'https://www.iom.int/letter',
  html: '<!doctype html><title>A letter</title><div contenteditable></div>',
};

/** From within the page: a click of the mouse waits for frames, which a tab behind another one does not draw. */
async function pressCopy(page: Page): Promise<void> {
  const copy = await page.waitForSelector('::-p-xpath(//button[text()="Copy"])');
  await copy?.evaluate((it) => (it as HTMLElement).click());
}

/** A page in which somebody has pasted what was copied. */
async function pasted(): Promise<Page> {
  const letter = await lens.open(LETTER);
  await letter.evaluate(() =>
    addEventListener('paste', ({ clipboardData: data }) => {
      Reflect.set(globalThis, 'pasted', [data?.getData('text/plain'), data?.getData('text/html')]);
    }),
  );
  await letter.bringToFront();
  await letter.focus('[contenteditable]');
  await letter.keyboard.press('KeyV', { commands: ['Paste'] });
  await letter.waitForFunction(() => Reflect.get(globalThis, 'pasted'));
  return letter;
}

/** The cells of both kinds, as others read them. */
async function copied(): Promise<{ text: string[][]; html: string[][]; table: Element | null }> {
  const letter = await pasted();
  const [text = '', html = ''] = await letter.evaluate((): string[] => Reflect.get(globalThis, 'pasted'));
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: '\t' });
  expect(errors).toEqual([]);
  const table = new JSDOM(html).window.document.querySelector('table');
  const cells = [...(table?.rows ?? [])].map((row) => [...row.cells].map(linesOf));
  return { text: data, html: cells, table };
}

function linesOf(cell: Element): string {
  for (const end of cell.querySelectorAll('br')) end.replaceWith('\n');
  return cell.textContent ?? '';
}

const ROWS = [
  [
    'Title',
    'Status',
    'Budget (USD)',
    'Start',
    'End',
    'Type',
    'Benefiting states',
    'Region',
    'Tags',
    'Project ID',
  ],
  [
    ...['Safer borders, “step by step”', 'Completed', '250000', '2018', 'readings disagree'],
    ...['Mainstreaming migration into development', 'Ecuador', 'Africa', 'Andes, to read', 'MD.0001'],
  ],
  [
    ...[`'${FORMULA}`, 'Active', '90000.5', '2021', '2023', 'Migration policy activities'],
    ...['France, Tuvalu', 'Europe', "'@sum, <b>bold</b>", 'PO.0002'],
  ],
];

describe('chosen projects', () => {
  test('are copied by the button, as a table and as text of the same cells', async () => {
    const page = await open(TWO, '.selection-bar');
    await pressCopy(page);
    await page.waitForSelector('::-p-text(Copied 2 rows)');

    const { text, html, table } = await copied();
    expect(text).toEqual(ROWS);
    expect(html).toEqual(ROWS);
    expect([...(table?.querySelectorAll('a') ?? [])].map(({ href }) => href)).toEqual([
      'https://www.iom.int/project/safer-borders',
      'https://www.iom.int/project/hostile',
    ]);
    expect(table?.querySelectorAll('img, script, b')).toHaveLength(0);
  });

  test('are copied by Ctrl+C in the table', async () => {
    const page = await open(`#select=${HOSTILE.id}`, '.selection-bar');
    await page.focus('table.grid');
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyC');
    await page.keyboard.up('Control');
    await page.waitForSelector('::-p-text(Copied 1 row)');
    await expect(copied()).resolves.toMatchObject({ text: [ROWS[0], ROWS[2]] });
  });

  test('leave text that is marked elsewhere to Ctrl+C', async () => {
    const page = await open(TWO, '.selection-bar');
    await page.focus('input[type=search]');
    await page.keyboard.type('fronteras');
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyA', { commands: ['SelectAll'] });
    await page.keyboard.press('KeyC', { commands: ['Copy'] });
    await page.keyboard.up('Control');
    await expect(copied()).resolves.toMatchObject({ text: [['fronteras']] });
  });

  test('that cannot be read are said to be', async () => {
    const page = await open('#select=XX.0009', '.selection-bar');
    await pressCopy(page);
    await page.waitForSelector('::-p-text(Copied 1 row)');
    const { text } = await copied();
    expect(text[1]).toEqual(['XX.0009 cannot be read', ...(ROWS[0]?.slice(1).map(() => '') ?? [])]);
  });

  test('are said not to be copied where the browser refuses', async () => {
    const page = await open(TWO, '.selection-bar');
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException('Refused', 'NotAllowedError'));
    });
    await pressCopy(page);
    await page.waitForSelector('.selection-bar ::-p-text(The browser did not let us copy.)');
  });

  test('are pasted as a table where a document is written', async () => {
    const page = await open(TWO, '.selection-bar');
    await pressCopy(page);
    await page.waitForSelector('::-p-text(Copied 2 rows)');
    const letter = await pasted();
    const found = await letter.$$eval('[contenteditable] table tr', (rows) =>
      rows.map((row) => row.cells.length),
    );
    expect(found).toEqual([10, 10, 10]);
  });
});

test('a comparison is copied as it stands, with a line for each field', async () => {
  const page = await open('#tab=compare&compare=PO.0002&compare=MD.0001', '.projects-table');
  await pressCopy(page);
  await page.waitForSelector('::-p-text(Copied)');
  const { text, html } = await copied();

  expect(text.slice(0, 3)).toEqual([
    ['Field', `'${FORMULA}`, 'Safer borders, “step by step”'],
    ['Status', 'Active', 'Completed'],
    ['Budget', 'US$90,000.50', 'US$250,000'],
  ]);
  expect(text).toContainEqual(['End', '2023', '2020 (English); 2021 (French)']);
  expect(text).toContainEqual(['Benefiting states', 'France, Tuvalu', 'Ecuador']);
  expect(html).toEqual(text);
});

test('thousands of rows are copied', { timeout: 120_000 }, async () => {
  await lens.quiet.evaluate(() => chrome.storage.local.clear());
  await saveMany(lens, 3000);
  const page = await open('#select=all', '.selection-bar');
  await pressCopy(page);
  await eventually(() => page.$eval('.selection-bar', ({ textContent }) => textContent)).toContain(
    'Copied 3,000 rows',
  );
  const { text, html } = await copied();
  expect(text).toHaveLength(3001);
  expect(html).toHaveLength(3001);
});
