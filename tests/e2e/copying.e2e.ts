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

/** Opens the page, and keeps what it gives to the clipboard: headless browsers paste in their own good time. */
async function open(hash: string, ready: string): Promise<Page> {
  const { page } = await openWatched(lens, hash);
  await page.waitForSelector(ready);
  await page.bringToFront();
  await page.evaluate(() => {
    const write = navigator.clipboard.write.bind(navigator.clipboard);
    navigator.clipboard.write = (items) => {
      Reflect.set(globalThis, 'given', items);
      return write(items);
    };
  });
  return page;
}

const LETTER = {
  url: 'https://www.iom.int/letter',
  html: '<!doctype html><title>A letter</title><div contenteditable></div>',
};

/** From within the page: a click of the mouse waits for frames, which a tab behind another one does not draw. */
async function pressCopy(page: Page): Promise<void> {
  const press = () =>
    page.evaluate(() => {
      const copy = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Copy');
      copy?.click();
      return copy !== undefined;
    });
  await eventually(press).toBe(true);
}

/** Asks for it again and again: what waits for frames waits long in a tab that draws none. */
function says(page: Page, words: string): Promise<void> {
  return eventually(() => page.$eval('body', ({ textContent }) => textContent)).toContain(words);
}

/** What was given to the clipboard, of each type; `null`: nothing of it. */
function given(page: Page, type: string): Promise<string | null> {
  return page.evaluate(async (wanted) => {
    const [item]: ClipboardItem[] = Reflect.get(globalThis, 'given') ?? [];
    return item?.types.includes(wanted) ? (await item.getType(wanted)).text() : null;
  }, type);
}

/** The cells of both kinds, as others read them. */
async function copied(
  page: Page,
): Promise<{ text: string[][]; html: string[][] | null; table: Element | null }> {
  const { data, errors } = Papa.parse<string[]>((await given(page, 'text/plain')) ?? '', { delimiter: '\t' });
  expect(errors).toEqual([]);
  const html = await given(page, 'text/html');
  const table = html === null ? null : new JSDOM(html).window.document.querySelector('table');
  const cells = table && [...table.rows].map((row) => [...row.cells].map(linesOf));
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
    'Pages that were read',
  ],
  [
    ...['Safer borders, “step by step”', 'Completed', '250000', '2018', '2020 (English) | 2021 (French)'],
    ...['Mainstreaming migration into development', 'Ecuador', 'Africa', 'Andes, to read', 'MD.0001'],
    [
      'https://www.iom.int/project/safer-borders (English, 2026-03-04T05:06Z)',
      'https://www.iom.int/es/project/fronteras (Spanish, 2026-03-04T05:06Z)',
      'https://www.iom.int/fr/project/frontieres (French, 2026-03-04T05:06Z)',
    ].join('; '),
  ],
  [
    ...[`'${FORMULA}`, 'Active', '90000.5', '2021', '2023', 'Migration policy activities'],
    ...['France, Tuvalu', 'Europe', "'@sum, <b>bold</b>", 'PO.0002'],
    'https://www.iom.int/project/hostile (English, 2026-03-04T05:06Z)',
  ],
];

describe('chosen projects', () => {
  test('are copied by the button, as a table and as text of the same cells', async () => {
    const page = await open(TWO, '.selection-bar');
    await pressCopy(page);
    await says(page, 'Copied 2 rows');

    const { text, html, table } = await copied(page);
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
    await says(page, 'Copied 1 row');
    await eventually(() => copied(page)).toMatchObject({ text: [ROWS[0], ROWS[2]] });
  });

  test('leave text that is marked elsewhere to Ctrl+C', async () => {
    const page = await open(TWO, '.selection-bar');
    await page.focus('input[type=search]');
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyC');
    await page.keyboard.up('Control');
    await expect(given(page, 'text/plain')).resolves.toBeNull();
  });

  test('that cannot be read are said to be', async () => {
    const page = await open('#select=XX.0009', '.selection-bar');
    await pressCopy(page);
    await says(page, 'Copied 1 row');
    const { text } = await copied(page);
    expect(text[1]).toEqual(['XX.0009 cannot be read', ...(ROWS[0]?.slice(1).map(() => '') ?? [])]);
  });

  test('are said not to be copied where the browser refuses', async () => {
    const page = await open(TWO, '.selection-bar');
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException('Refused', 'NotAllowedError'));
    });
    await pressCopy(page);
    await says(page, 'The browser did not let us copy.');
  });

  test('become a table where a document is written', async () => {
    const page = await open(TWO, '.selection-bar');
    await pressCopy(page);
    await says(page, 'Copied 2 rows');
    const html = await given(page, 'text/html');
    const letter = await lens.open(LETTER);
    const found = await letter.$eval(
      '[contenteditable]',
      (document_, copiedHtml) => {
        (document_ as HTMLElement).focus();
        document.execCommand('insertHTML', false, copiedHtml ?? '');
        return [...document_.querySelectorAll('table tr')].map((row) => row.childElementCount);
      },
      html,
    );
    expect(found).toEqual([11, 11, 11]);
  });
});

test('a comparison is copied as it stands, with a line for each field', async () => {
  const page = await open('#tab=compare&compare=PO.0002&compare=MD.0001', '.projects-table');
  await pressCopy(page);
  await says(page, 'Copied');
  const { text, html } = await copied(page);

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
  await says(page, 'Copied 3,000 rows');
  const { text, html } = await copied(page);
  expect(text).toHaveLength(3001);
  expect(html).toBeNull(); // Browsers take seconds over so much of it.
});
