import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import ExcelJS from 'exceljs';
import Papa from 'papaparse';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Project } from '../../lib/project.ts';
import { aBrief, aBriefReading, aSavedBrief } from '../a-brief.ts';
import { ask, type Lens, launchLens } from './browser.ts';
import { catchDownloads, chooseFormat, type Downloads } from './downloads.ts';
import {
  FIVE,
  filterOptions,
  openMenu,
  openWith,
  row,
  rowIds,
  searchFor,
  selectionText,
  toggleFilter,
} from './library.ts';
import { eventually, press } from './panel.ts';
import { storedRecords } from './records.ts';

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

const NEWS = aSavedBrief({ savedAt: '2026-01-07T10:00:00.000Z', changedAt: '2026-01-07T10:00:00.000Z' });
const OTHER = aSavedBrief({
  readings: [
    aBriefReading({
      url: 'https://www.iom.int/programme/return',
      language: 'en',
      title: 'Return and reintegration',
      brief: aBrief({
        kind: 'programme',
        date: null,
        countries: [{ name: 'Nepal', code: 'NP', count: 2 }],
        figures: [],
      }),
    }),
  ],
  savedAt: '2026-01-06T10:00:00.000Z',
  changedAt: '2026-01-06T10:00:00.000Z',
});
const ADDRESS = 'https://www.iom.int/fr/news/postes';

// The five are of the first format, which the extension reads as it reads this one.
const open = (hash = '', records: readonly Project[] = [NEWS, OTHER], rows = 7) =>
  openWith(lens, { records: [...FIVE, ...records] as unknown as typeof FIVE, hash, rows });

const text = (page: Page, selector: string) =>
  page.$eval(selector, (one) => (one as HTMLElement).innerText.replace(/\s+/g, ' ').trim());

describe('pages that are no projects', () => {
  test.each([
    { words: 'Colombia', found: [NEWS.id] },
    { words: 'Ecuador', found: [NEWS.id, 'PO.0001'] },
    { words: 'Cruz Roja postes', found: [NEWS.id] },
    { words: 'Ana Ruiz Nepal', found: [OTHER.id] },
    { words: 'Colombiens', found: [NEWS.id] },
  ])('are found by what they name: "$words"', async ({ words, found }) => {
    const page = await open();
    await searchFor(page, words);

    await eventually(async () => (await rowIds(page)).toSorted()).toEqual(found.toSorted());
  });

  test('are filtered by their kind, and nothing of theirs is unknown', async () => {
    const page = await open();
    await eventually(() => filterOptions(page, 'Kind')).toEqual(['Project 5', 'News 1', 'Programme 1']);
    // Of the five, one states no status.
    await eventually(() => filterOptions(page, 'Status')).toContain('Not known 1');

    await toggleFilter(page, 'Kind', 'News');
    await eventually(() => rowIds(page)).toEqual([NEWS.id]);
    await eventually(() => page.evaluate(() => location.hash)).toBe('#kind=news');
  });

  test('show their kind in a column, and no ID', async () => {
    const page = await open('#kind=news', [NEWS, OTHER], 1);
    await openMenu(page, 'Columns');
    for (const name of ['Kind', 'Saved as']) {
      const option = await page.waitForSelector(`details.menu label ::-p-text(${name})`);
      await option?.click();
    }

    await eventually(() => text(page, `tr[data-project="${NEWS.id}"] td.kind`)).toBe('News');
    await eventually(() => text(page, `tr[data-project="${NEWS.id}"] td.id`)).toBe('');
    expect(await text(page, 'body')).not.toContain('brief:');
  });

  test('show in the detail what they say, in the reader’s words', async () => {
    const page = await open();
    await (await (await row(page, NEWS.id)).$('.text'))?.click();
    await page.waitForSelector('.detail .brief');
    const part = (name: string) => text(page, `.detail [data-brief="${name}"] dd`);

    expect(await part('date')).toBe('November 5, 2025');
    expect(await part('countries')).toBe('Colombia 3 times Ecuador once');
    expect(await part('organisations')).toBe('Cruz Roja 2 times');
    expect(await part('money')).toBe('€2,500,000');
    expect(await part('figures')).toBe('3 800 Colombiens');
    expect(await part('contacts')).toContain('Ana Ruiz OIM Bogotá aruiz@iom.int +57 1 555 01 23');
    expect(await part('outline')).toBe('Les postes');
    expect(await page.$eval('.detail [data-brief="links"] a', (link) => link.getAttribute('href'))).toBe(
      'https://example.org/a',
    );
    expect(await text(page, '.detail')).toContain('News');
    expect(await text(page, '.detail')).not.toContain('brief:');
    expect(await text(page, '.detail')).not.toContain('Budget');
  });

  test('are compared with their kind, differences marked', async () => {
    const page = await open(
      `#tab=compare&${new URLSearchParams([
        ['compare', NEWS.id],
        ['compare', OTHER.id],
      ])}`,
      [NEWS, OTHER],
      0,
    );
    await page.waitForSelector('.projects-table tbody tr');
    const rows = await page.$$eval('tr[data-field]', (all) =>
      all.map((one) => `${one.getAttribute('data-field')}${one.classList.contains('differs') ? ' ≠' : ''}`),
    );

    expect(rows).toEqual([
      ...['kind ≠', 'date', 'countries ≠', 'organisations', 'money', 'figures', 'contacts', 'links'],
    ]);
    expect(await text(page, 'tr[data-field="countries"]')).toContain('Countries named');
    expect(await text(page, 'tr[data-field="countries"] td:nth-child(2)')).toBe('Colombia Ecuador');
    expect(await text(page, 'tr[data-field="date"] td:nth-child(3)')).toBe('not on the page');
    expect(await page.$('.together')).toBeNull();
  });

  test('and projects are compared in what both have, which is said', async () => {
    const page = await open(`#tab=compare&compare=PO.0001&compare=${encodeURIComponent(NEWS.id)}`, [NEWS], 0);
    await page.waitForSelector('.projects-table tbody tr');

    expect(await text(page, '.comparison .note')).toBe(
      'Projects and other pages are compared only in what both have.',
    );
    expect(
      await page.$$eval('tr[data-field]', (all) => all.map((one) => one.getAttribute('data-field'))),
    ).toEqual(['kind', 'countries']);
    expect(await text(page, 'tr[data-field="countries"] td:nth-child(2)')).toBe('Ecuador');
  });

  test('are in no picture, which is said', async () => {
    const page = await open('#tab=pictures', [NEWS, OTHER], 0);

    await eventually(() => text(page, '.pictures')).toContain(
      'In no picture, since these pages are no projects: 2.',
    );
    await eventually(() => text(page, '.pictures')).toContain('Projects: 5.');
  });

  test('go to the trash, and come back as they were', async () => {
    const page = await open();
    const before = (await storedRecords(lens))[`project:${NEWS.id}`];
    await ask(lens.quiet, { name: 'remove', payload: { ids: [NEWS.id], forGood: false } });
    await eventually(() => rowIds(page)).not.toContain(NEWS.id);
    await (await page.waitForSelector('.ways a:nth-child(3)'))?.click();
    await page.waitForSelector('[data-trashed]');

    expect(await text(page, '[data-trashed]')).toContain('Des postes à la frontière News');
    await press(page, 'Put back');
    await eventually(async () => (await storedRecords(lens))[`project:${NEWS.id}`]).toEqual(before);
  });
});

describe('files of pages that are no projects', () => {
  const BAR = '.found > .bar';
  const SELECTED = `#select=${encodeURIComponent(NEWS.id)}&select=PO.0001`;

  async function fileOf(name: string) {
    const page = await open(SELECTED);
    await eventually(() => selectionText(page)).toContain('2 selected');
    return downloads.of(() => chooseFormat(page, '.selection-bar', name));
  }

  test('are read back as CSV', async () => {
    const { text: written } = await fileOf('CSV');
    const { data } = Papa.parse<Record<string, string>>(written, { header: true, skipEmptyLines: true });

    expect(data).toHaveLength(2);
    expect(data.find((line) => line.Kind === 'News')).toMatchObject({
      'Record ID': ADDRESS,
      Published: '2025-11-05',
      'Countries named': 'Colombia; Ecuador',
      'Address (French)': ADDRESS,
    });
    expect(data.find((line) => line.Kind === 'Project')).toMatchObject({
      'Record ID': 'PO.0001',
      Budget: '50000',
    });
  });

  test('are read back as XLSX, with a sheet of what they say', async () => {
    const { bytes } = await fileOf('Excel (XLSX)');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
    const sheet = book.getWorksheet('Other pages');
    const fields = sheet?.getColumn(4).values.slice(2);

    expect(fields).toEqual([
      ...['Published', 'Countries named', 'Countries named', 'Organisations', 'Sums of money'],
      ...['Other figures', 'Contacts', 'Web addresses'],
    ]);
    expect(sheet?.getRow(6).getCell(5).value).toBe(2_500_000);
  });

  test('are read back as BibTeX, with their day', async () => {
    const { text: written } = await fileOf('BibTeX');
    const cited = new Cite(written, { forceType: '@biblatex/text' }).data;

    expect(cited.find(({ URL }) => URL === ADDRESS)).toMatchObject({
      title: 'Des postes à la frontière',
      issued: { 'date-parts': [[2025, 11, 5]] },
    });
  });

  test('are restored from a backup', async () => {
    const page = await open();
    const { text: written } = await downloads.of(() => chooseFormat(page, BAR, 'JSON'));
    const before = (await storedRecords(lens))[`project:${NEWS.id}`];
    await ask(lens.quiet, { name: 'remove', payload: { ids: [NEWS.id], forGood: true } });
    const folder = await mkdtemp(join(tmpdir(), 'project-lens-briefs-'));
    const path = join(folder, 'backup.json');
    await writeFile(path, written);
    const tab = await lens.openLibrary('#tab=backup');
    await ((await tab.waitForSelector('#backup-file')) as ElementHandle<HTMLInputElement>).uploadFile(path);
    await tab.waitForSelector('[data-part="new"]');
    await rm(folder, { recursive: true });

    expect(await tab.$eval('[data-part="new"]', (part) => part.textContent)).toContain(
      'Des postes à la frontière',
    );
    expect(await tab.$eval('[data-part="new"]', (part) => part.textContent)).not.toContain('brief:');
    await press(tab, 'Restore');
    await eventually(async () => (await storedRecords(lens))[`project:${NEWS.id}`]).toEqual(before);
  });
});
