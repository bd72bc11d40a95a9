import { readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readProjectRecord } from '../../lib/project-record.ts';
import { BROWSER, type Lens, launchLens } from './browser.ts';
import {
  catchDownloads,
  chooseFormat,
  type DownloadedFile,
  type Downloads,
  openWatched,
} from './downloads.ts';
import { eventually } from './panel.ts';
import { countPages } from './pdf.ts';
import { write } from './records.ts';
import {
  FORMULA,
  HOSTILE,
  MARKUP,
  READABLE,
  STORED,
  saveMany,
  THREE_LANGUAGES,
  WITHOUT_ID,
} from './taken-records.ts';

let lens: Lens;
let downloads: Downloads;

beforeAll(async () => {
  lens = await launchLens();
  downloads = await catchDownloads(lens);
});
afterEach(() => lens.reset());
afterAll(async () => {
  await downloads.close();
  await lens.close();
});

const BAR = '.found > .bar';
const SELECTION = '.selection-bar';

const [FIRST, SECOND, THIRD] = [THREE_LANGUAGES.id, HOSTILE.id, WITHOUT_ID.id];

const { DOMParser } = new JSDOM().window;

function parsed(text: string, type: 'application/xml' | 'text/html'): Document {
  const document = new DOMParser().parseFromString(text, type);
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined();
  return document;
}

function csvRows(text: string, delimiter = ','): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text, {
    ...{ header: true, skipEmptyLines: true, delimiter },
  });
  expect(errors).toEqual([]);
  return data;
}

async function workbook({ bytes }: DownloadedFile): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  return book;
}

/** What a library for citations reads. */
function citations({ text, name }: DownloadedFile) {
  return new Cite(text, { forceType: TYPES[name.replace(/^.*?\./, '')] ?? '' }).data;
}

const TYPES: Readonly<Record<string, string>> = {
  bib: '@biblatex/text',
  ris: '@ris/file',
  'csl.json': '@else/json',
};

function cited(file: DownloadedFile): string[] {
  return citations(file).map(({ title }) => String(title));
}

const TITLES = new Map<string, string>(
  READABLE.flatMap(({ id, readings }) => Object.values(readings).map(({ title }) => [title, id] as const)),
);

const ofTitles = (titles: readonly string[]) => [
  ...new Set(titles.map((title) => TITLES.get(title) ?? title)),
];

/** The kinds of files, and which projects somebody else's reader finds in each. */
const FORMATS: readonly {
  readonly name: string;
  readonly extension: string;
  ids(file: DownloadedFile): readonly string[] | Promise<readonly string[]>;
}[] = [
  {
    name: 'Excel (XLSX)',
    extension: 'xlsx',
    async ids(file) {
      const rows = (await workbook(file)).worksheets[0]?.getRows(2, 100) ?? [];
      return rows.map((row) => row.getCell(1).text).filter((id) => id !== '');
    },
  },
  { name: 'CSV', extension: 'csv', ids: ({ text }) => csvRows(text).map((row) => row['Record ID'] ?? '') },
  {
    name: 'HTML report',
    extension: 'html',
    ids: ({ text }) =>
      ofTitles([...parsed(text, 'text/html').querySelectorAll('h3')].map((one) => one.textContent)),
  },
  {
    name: 'Markdown',
    extension: 'md',
    ids: ({ text }) =>
      [...text.matchAll(/^\| \[.*?\]\((.*?)\) \|/gm)].map(
        ([, url]) => READABLE.find(({ readings }) => readings.en.url === url)?.id ?? '',
      ),
  },
  { name: 'BibTeX', extension: 'bib', ids: (file) => ofTitles(cited(file)) },
  { name: 'RIS', extension: 'ris', ids: (file) => ofTitles(cited(file)) },
  { name: 'CSL-JSON', extension: 'csl.json', ids: (file) => ofTitles(cited(file)) },
  {
    name: 'IATI 2.03 XML',
    extension: 'xml',
    ids: ({ text }) =>
      [...parsed(text, 'application/xml').querySelectorAll('iati-identifier')].map(({ textContent }) =>
        decodeURIComponent(textContent.replace('PROJECT-LENS-EXTRACT-', '')),
      ),
  },
  {
    name: 'JSON',
    extension: 'json',
    ids: ({ text }) => JSON.parse(text).projects.map((record: unknown) => readProjectRecord(record).id),
  },
];

async function save(): Promise<void> {
  await write(lens, STORED);
}

async function openAt(hash: string) {
  await save();
  const watched = await openWatched(lens, hash);
  await watched.page.waitForSelector('tr[data-project], thead .project-head, th a');
  return watched;
}

/** What is said of the last file. */
function said(page: Page): Promise<string> {
  return page.$eval('.undo-bar [role="status"]', (status) => status.textContent.trim());
}

/** One kind of file of all that is saved. */
async function fileOfAll(name: string): Promise<DownloadedFile> {
  const { page } = await openAt('');
  return downloads.of(() => chooseFormat(page, BAR, name));
}

describe('files of every kind hold', () => {
  const LEFT_OUT = '1 project could not be read and is not in it.';

  test.each([
    { what: 'all that is saved', hash: '', within: BAR, ids: [FIRST, SECOND, THIRD], more: LEFT_OUT },
    { what: 'what is searched for', hash: '#q=fronteras', within: BAR, ids: [FIRST], more: '' },
    { what: 'what the filters leave', hash: '#status=active', within: BAR, ids: [SECOND, THIRD], more: '' },
    {
      what: 'what is shown, in the order of the table',
      hash: '#sort=title',
      within: BAR,
      ids: [SECOND, FIRST, THIRD],
      more: LEFT_OUT,
    },
    {
      what: 'what is selected',
      hash: `#select=${FIRST}&select=${encodeURIComponent(THIRD)}`,
      within: SELECTION,
      ids: [FIRST, THIRD],
      more: '',
    },
    {
      what: 'what is selected, in the order of the table, hidden ones last',
      hash: '#sort=title&status=active&select=MD.0001&select=https%3A%2F%2Fwww.iom.int%2Fproject%2Fwithout-id&select=PO.0002',
      within: SELECTION,
      ids: [SECOND, THIRD, FIRST],
      more: '',
    },
    {
      what: 'what is selected, but not what cannot be read',
      hash: '#select=XX.0009&select=PO.0002',
      within: SELECTION,
      ids: [SECOND],
      more: LEFT_OUT,
    },
    {
      what: 'what is compared',
      hash: `#tab=compare&compare=PO.0002&compare=MD.0001`,
      within: 'main',
      ids: [SECOND, FIRST],
      more: '',
    },
  ])('$what', async ({ hash, within, ids, more }) => {
    const { page, requests, faults } = await openAt(hash);
    for (const format of FORMATS) {
      const file = await downloads.of(() => chooseFormat(page, within, format.name));
      expect([format.name, await format.ids(file)]).toEqual([format.name, ids]);
      const name = `project-lens-${new Date().toISOString().slice(0, 10)}.${format.extension}`;
      expect(file.name).toBe(name);
      await eventually(() => said(page)).toBe(`Made: ${name} ${more}`.trim());
    }

    expect(faults).toEqual([]);
    expect(requests.filter((address) => !address.startsWith('/') && !address.startsWith('blob:'))).toEqual(
      [],
    );
  });
});

test('a menu closes over what was chosen, and the focus goes back to it', async () => {
  const { page } = await openAt('');
  await downloads.of(() => chooseFormat(page, BAR, 'Markdown'));
  await eventually(() => page.$(`${BAR} details[open]:has(.formats)`)).toBeNull();
  await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Export');
});

test('where there is nothing to take away, no file is offered', async () => {
  const { page } = await openWatched(lens);
  await (await page.waitForSelector(`${BAR} details:last-of-type summary`))?.click();
  await page.waitForSelector('::-p-text(There is nothing to take away.)');
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  await expect(page.$(`${BAR} .formats button`)).resolves.toBeNull();
});

describe('CSV', () => {
  test.each([
    { option: 'Comma', separator: ',' },
    { option: 'Semicolon', separator: ';' },
    { option: 'Tab', separator: '\t' },
  ])('has what the reader chose between its cells: $option', async ({ option, separator }) => {
    const { page } = await openAt('');
    await (await page.waitForSelector(`${BAR} details:has(.formats) summary`))?.click();
    await page.waitForSelector(`${BAR} .separator select`);
    await page.select(`${BAR} .separator select`, separator);
    await eventually(() => page.$eval(`${BAR} select option:checked`, (one) => one.textContent)).toBe(option);
    const { text, bytes } = await downloads.of(() => chooseFormat(page, BAR, 'CSV'));

    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text.split(separator)[1]).toBe('Title');
    const [first, second, third] = csvRows(text, separator);
    expect(first).toMatchObject({
      Title: 'Safer borders, “step by step”',
      Start: '2018',
      End: '2020 (English) | 2021 (French)',
      'End: read in': 'en, fr',
      Budget: '250000',
      'Budget (currency)': 'USD',
      'Duration (computed)': '',
      'Benefiting states (ISO codes)': 'EC',
      'Reader’s note': 'Plain; with "quotes",\nand a second line',
      'Reader’s tags': 'Andes; to read',
      'Address (French)': 'https://www.iom.int/fr/project/frontieres',
      'Read at (Spanish)': '2026-03-04T05:06:07.000Z',
    });
    expect(second).toMatchObject({
      Title: `'${FORMULA}`,
      Budget: '90000.5',
      'Reader’s note': `${MARKUP}\n'=1+1`,
      'Reader’s tags': "'@sum; <b>bold</b>",
      'Duration (computed)': 'about 2 years',
    });
    expect(third).toMatchObject({ 'Record ID': THIRD, 'Project ID': '', Budget: '', End: '' });
  });
});

test('XLSX has numbers, years and links, and formulas that are text', async () => {
  const book = await workbook(await fileOfAll('Excel (XLSX)'));
  expect(book.worksheets.map(({ name }) => name)).toEqual(['Projects', 'Benefiting states', 'Sources']);
  const [projects, states, sources] = book.worksheets;
  const heads = (projects?.getRow(1).values ?? []) as string[];
  const cell = (row: number, head: string) => projects?.getCell(row, heads.indexOf(head)).value;

  expect([cell(2, 'Budget'), cell(3, 'Budget'), cell(4, 'Budget')]).toEqual([250_000, 90_000.5, null]);
  expect([cell(2, 'Start'), cell(2, 'End')]).toEqual([2018, '2020 (English) | 2021 (French)']);
  expect(cell(3, 'Title')).toBe(FORMULA);
  expect(cell(3, 'Reader’s note')).toBe(`${MARKUP}\n=1+1`);
  expect(cell(2, 'Record ID')).toMatchObject({
    text: 'MD.0001',
    hyperlink: 'https://www.iom.int/project/safer-borders',
  });
  expect(projects?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  const stated = states
    ?.getRows(2, 3)
    ?.map((row) => [row.getCell(1).text, ...((row.values ?? []) as unknown[])]);
  expect(stated?.map((row) => [row[0], row.find((one) => /^[A-Z]{2}$/.test(String(one)))])).toEqual([
    ['MD.0001', 'EC'],
    ['PO.0002', 'FR'],
    ['PO.0002', 'TV'],
  ]);
  const values = [THREE_LANGUAGES, HOSTILE, WITHOUT_ID].flatMap(({ readings }) =>
    Object.values(readings).flatMap(({ fields }) => Object.values(fields).filter((field) => field !== null)),
  );
  expect(sources?.actualRowCount).toBeGreaterThan(values.length);
});

test('JSON holds the records as they are stored, and their schema', async () => {
  const { kind, schema, projects } = JSON.parse((await fileOfAll('JSON')).text);
  expect(kind).toBe('project-lens');
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(projects).toEqual(READABLE);
});

describe('citations', () => {
  const PAGES = [
    {
      title: 'Safer borders, “step by step”',
      language: 'en',
      URL: 'https://www.iom.int/project/safer-borders',
    },
    { title: 'Fronteras más seguras', language: 'es', URL: 'https://www.iom.int/es/project/fronteras' },
    {
      title: 'Des frontières plus sûres : l’Équateur',
      language: 'fr',
      URL: 'https://www.iom.int/fr/project/frontieres',
    },
    { title: FORMULA, language: 'en', URL: 'https://www.iom.int/project/hostile' },
    { title: 'Without an ID', language: 'en', URL: 'https://www.iom.int/project/without-id' },
  ];

  /** BibTeX names languages. */
  const TAGS: Readonly<Record<string, string>> = { english: 'en', spanish: 'es', french: 'fr' };

  /** 4 March 2026, as each of them writes it. */
  const DAY_READ =
    /urldate = \{2026-03-04\}|^Y2 {2}- 2026\/03\/04\/\r$|"accessed": \{\s*"date-parts": \[\s*\[\s*2026,\s*3,\s*4\s*\]/gm;

  test.each(['BibTeX', 'RIS', 'CSL-JSON'])('in %s are of every page that was read', async (name) => {
    const file = await fileOfAll(name);
    const data = citations(file);
    expect(
      data.map(({ title, language, URL }) => ({ title, language: TAGS[String(language)] ?? language, URL })),
    ).toEqual(PAGES);
    expect(file.text.match(DAY_READ)).toHaveLength(PAGES.length);
    expect(data.filter(({ issued }) => issued)).toEqual([]);
  });
});

describe('IATI', () => {
  /** Those parts of an activity that we write, in the order of the schema of 2.03. */
  const ORDER =
    'iati-identifier reporting-org title description participating-org other-identifier activity-status ' +
    'activity-date activity-scope recipient-country recipient-region sector document-link';

  test('has an activity for each project, its parts in order, its codes on their lists', async () => {
    const { documentElement: root } = parsed((await fileOfAll('IATI 2.03 XML')).text, 'application/xml');
    const activities = [...root.children];
    expect(root.getAttribute('version')).toBe('2.03');
    for (const activity of activities) {
      const places = [...activity.children].map(({ localName }) => ORDER.split(' ').indexOf(localName));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places).not.toContain(-1);
    }
    const codes = (selector: string, name: string) =>
      activities.map((each) => [...each.querySelectorAll(selector)].map((one) => one.getAttribute(name)));
    // 2: implementation, 4: closed; 1: planned start, 3: planned end.
    expect(codes('activity-status', 'code')).toEqual([['4'], ['2'], ['2']]);
    expect(codes('activity-date', 'type')).toEqual([['1'], ['1', '3'], ['1']]);
    expect(codes('activity-date', 'iso-date')).toEqual([
      ['2018-01-01'],
      ['2021-01-01', '2023-12-31'],
      ['2022-01-01'],
    ]);
    expect(codes('recipient-country', 'code')).toEqual([['EC'], ['FR', 'TV'], []]);
    expect(codes('other-identifier', 'ref')).toEqual([['MD.0001', 'EC10P0001'], ['PO.0002'], []]);
    expect(root.querySelector('budget')).toBeNull();
  });
});

test('Markdown has a line for each project, and markup that is text', async () => {
  const { text } = await fileOfAll('Markdown');
  const rows = text.split('\n').filter((line) => line.startsWith('| ['));
  expect(rows).toHaveLength(3);
  expect(rows[0]).toContain('| Safer borders, “step by step” | Completed \\[1\\] |');
  expect(rows[0]).toContain('US\\$250,000');
  expect(rows[1]).toContain('| \\=HYPERLINK(');
  expect(rows[1]).not.toContain('https://evil.example');
  expect(text).toContain(
    '3. Des frontières plus sûres : l’Équateur, <https://www.iom.int/fr/project/frontieres>, page in French, read at 2026-03-04T05:06:07.000Z',
  );
});

test('the report stands by itself: no script, no request, and it prints', async () => {
  const { bytes } = await fileOfAll('HTML report');
  const path = join(tmpdir(), `project-lens-report-${process.pid}.html`);
  await writeFile(path, bytes);
  const page = await lens.browser.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(path).href);

  const found = await page.evaluate(() => ({
    scripts: document.querySelectorAll('script, iframe, object, embed, img, link[rel=stylesheet]').length,
    handlers: [...document.querySelectorAll('*')].flatMap(({ attributes }) =>
      [...attributes].filter(({ name }) => name.startsWith('on')),
    ).length,
    heads: [...document.querySelectorAll('table thead')][0]?.textContent,
    rows: document.querySelectorAll('table')[0]?.rows.length ?? 0,
  }));
  expect(found).toMatchObject({ scripts: 0, handlers: 0 });
  expect(found.heads).toContain(FORMULA);
  expect(found.rows).toBeGreaterThan(8);
  expect(requests.filter((url) => !/^(?:file|data):/.test(url))).toEqual([]);
  expect(countPages(await lens.print(page))).toBeGreaterThan(1);
});

describe('thousands of projects', () => {
  const MANY = BROWSER === 'firefox' ? 1500 : 3000;
  const SHOWN = MANY.toLocaleString('en');
  const rowsOf = (sheet: Uint8Array = new Uint8Array()) => strFromU8(sheet).match(/<row\b/g)?.length;

  const KINDS = [
    {
      name: 'Excel (XLSX)',
      lines: ({ bytes }: DownloadedFile) => rowsOf(unzipSync(bytes)[SHEET]),
      count: MANY + 1,
    },
    { name: 'CSV', lines: ({ text }: DownloadedFile) => csvRows(text).length, count: MANY },
  ];
  const SHEET = 'xl/worksheets/sheet1.xml';

  test('show how far they are, leave the page alive, can be cancelled, and arrive', async () => {
    await saveMany(lens, MANY);
    const { page, faults } = await openWatched(lens);
    await page.waitForSelector(`::-p-text(${SHOWN} saved)`);
    await page.bringToFront();

    for (const { name, lines, count } of KINDS) {
      const before = downloads.count();
      await chooseFormat(page, BAR, name);
      await page
        .waitForSelector('.undo-bar progress ~ button')
        .then((cancel) => cancel?.evaluate((it) => it.click()));
      await page.waitForSelector('.undo-bar progress', { hidden: true });
      await expect(said(page)).resolves.toBe('');

      const seen = await watch(page);
      const file = await downloads.of(() => chooseFormat(page, BAR, name));
      const { steps, frames } = await seen();
      expect(downloads.count()).toBe(before + 1);
      expect(lines(file)).toBe(count);
      expect(frames).toBeGreaterThan(20);
      expect(new Set(steps).size).toBeGreaterThan(10);
      expect(steps.filter((step) => !step.endsWith(` of ${SHOWN}`))).toEqual([]);
    }
    expect(faults).toEqual([]);
  }, 180_000);
});

/** Of the work from now on: each step that is shown, and how many frames are drawn. */
async function watch(page: Page) {
  await page.evaluate(() => {
    const seen = { steps: [] as string[], frames: 0 };
    Reflect.set(globalThis, 'seen', seen);
    const frame = () => {
      seen.frames += 1;
      const step = document.querySelector('.undo-bar progress')?.getAttribute('aria-label');
      if (step) seen.steps.push(step);
      if (Reflect.get(globalThis, 'seen') === seen) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  return () => page.evaluate((): { steps: string[]; frames: number } => Reflect.get(globalThis, 'seen'));
}

test('no chunk of the built extension makes code or asks for anything, but for the pages that a reader wants read', async () => {
  const folder = new URL('../../.output/chrome-mv3/', import.meta.url);
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.js'));
  const read = files.map(async (name) => [name, await readFile(new URL(name, folder), 'utf8')] as const);
  const found = (await Promise.all(read)).flatMap(([name, code]) =>
    [
      ...code.matchAll(
        /(?<![.\w$])(?:eval|Function|fetch|importScripts)\((?!\w+,\w+\)\{)|\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b/g,
      ),
    ].map(([match]) => `${name}: ${match}`),
  );
  expect(files.length).toBeGreaterThan(10);
  expect(found).toEqual(['beside.js: fetch(']);
});
