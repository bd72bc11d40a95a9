import { JSDOM } from 'jsdom';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BROWSER, type Lens, launchLens } from './browser.ts';
import { catchDownloads, type Downloads, openWatched } from './downloads.ts';
import { eventually } from './panel.ts';
import { write } from './records.ts';
import { FORMULA, HOSTILE, STORED, THREE_LANGUAGES } from './taken-records.ts';

let lens: Lens;
let downloads: Downloads;

beforeAll(async () => {
  lens = await launchLens();
  downloads = await catchDownloads(lens);
});
beforeEach(() => write(lens, STORED));
afterEach(() => lens.reset());
afterAll(async () => {
  await downloads.close();
  await lens.close();
});

const TITLES = ['Timeline', 'Budgets', 'By type', 'By region', 'By year of allocation', 'Benefiting states'];

async function openPictures(more = '') {
  const watched = await openWatched(lens, `#tab=pictures${more}`);
  await eventually(() => watched.page.$$eval('.picture svg', (all) => all.length)).toBe(TITLES.length);
  return watched;
}

async function picture(page: Page, title: string): Promise<ElementHandle> {
  const found = await page.waitForSelector(
    `::-p-xpath(//section[@class="picture"][.//h3[text()="${title}"]])`,
  );
  if (!found) throw new Error(`There is no picture ${title}.`);
  return found;
}

/** The lines of the table behind a picture. */
async function numbersOf(page: Page, title: string): Promise<string[]> {
  const section = await picture(page, title);
  await section.$eval('details', (details) => {
    details.open = true;
  });
  await page.waitForFunction((it) => it.querySelector('tbody tr'), {}, section);
  return section.$$eval('tbody tr', (rows) =>
    rows.map((row) => [...row.cells].map(({ textContent }) => textContent).join(' | ')),
  );
}

const notesOf = async (page: Page, title: string) =>
  (await picture(page, title)).$eval('.picture-notes', ({ textContent }) => textContent);

const marksOf = async (page: Page, title: string) =>
  (await picture(page, title)).$$eval('.scene-keys button', (all) =>
    all.map((one) => one.getAttribute('aria-label')),
  );

const hash = (page: Page) => page.evaluate(() => decodeURIComponent(location.hash));

describe('the table behind', () => {
  test.each([
    {
      title: 'Timeline',
      rows: [
        'Safer borders, “step by step” | 2018 | the readings disagree | 2017',
        `${FORMULA} | 2021 | 2023 | 2020`,
        'Without an ID | 2022 | Not known | Not known',
      ],
    },
    { title: 'Budgets', rows: ['Safer borders, “step by step” | US$250,000', `${FORMULA} | US$90,000.50`] },
    {
      title: 'By type',
      rows: [
        'Mainstreaming migration into development | 1 | US$250,000 | 0',
        'Migration policy activities | 1 | US$90,000.50 | 0',
        'Not known | 1 | none known | 1',
      ],
    },
    {
      title: 'By region',
      rows: [
        'Africa | 1 | US$250,000 | 0',
        'Europe | 1 | US$90,000.50 | 0',
        'Not known | 1 | none known | 1',
      ],
    },
    {
      title: 'By year of allocation',
      rows: ['2017 | 1 | US$250,000 | 0', '2020 | 1 | US$90,000.50 | 0', 'Not known | 1 | none known | 1'],
    },
    { title: 'Benefiting states', rows: ['Ecuador | 1', 'France | 1', 'Tuvalu | 1'] },
  ])('$title holds its numbers', async ({ title, rows }) => {
    const { page, requests, faults } = await openPictures();
    await eventually(() => numbersOf(page, title)).toEqual(rows);
    expect(faults).toEqual([]);
    expect(requests.filter((address) => !address.startsWith('/'))).toEqual([]);
  });
});

test('what cannot be drawn is said', async () => {
  const { page } = await openPictures();
  await page.waitForSelector('::-p-text(In no picture, since the saved copy cannot be read: 1.)');
  const timeline = () => notesOf(page, 'Timeline');
  await eventually(timeline).toContain('Drawn: 3 of 3.');
  await eventually(timeline).toContain('the bar fades and says nothing of the length: 2.');
  await eventually(timeline).toContain('Not known since the readings disagree in start or end: 1.');
  await eventually(() => notesOf(page, 'Budgets')).toContain('Known: 2 of 3. No budget known: 1.');
  await eventually(() => notesOf(page, 'Benefiting states')).toContain(
    'Counted: 2 of 3. No benefiting state known: 1.',
  );
});

test('what a page prints is text', async () => {
  const { page } = await openPictures();
  await expect(page.$$eval('.pictures :is(img, script, b, a)', (all) => all.length)).resolves.toBe(0);
  await eventually(() => marksOf(page, 'Budgets')).toContain(`${FORMULA}: US$90,000.50`);
});

// Firefox tells of nothing that our own pages load.
test.runIf(BROWSER === 'chromium')(
  'their scales and shapes are loaded when they are shown, and not before',
  async () => {
    const { page, requests } = await openWatched(lens);
    await page.waitForSelector('tr[data-project]');
    const loaded = () =>
      ['Pictures-', 'countries-'].filter((name) => requests.some((one) => one.includes(name)));
    expect(loaded()).toEqual([]);
    await page.click('::-p-xpath(//nav//a[text()="Pictures"])');
    await picture(page, 'Benefiting states');
    await eventually(async () => loaded()).toHaveLength(2);
  },
);

describe('a filter', () => {
  test('leaves its projects in every picture', async () => {
    const { page } = await openPictures('&status=active');
    await eventually(() => numbersOf(page, 'Budgets')).toEqual([`${FORMULA} | US$90,000.50`]);
    await eventually(() => numbersOf(page, 'Benefiting states')).toEqual(['France | 1', 'Tuvalu | 1']);
    await page.click(
      '::-p-xpath(//aside//label[.//*[text()="Completed"]]//input | //*[@class="filters"]//label[contains(., "Completed")]//input)',
    );
    await eventually(async () => (await numbersOf(page, 'Benefiting states')).join()).toBe(
      'Ecuador | 1,France | 1,Tuvalu | 1',
    );
  });

  test('that leaves nothing says so', async () => {
    const { page } = await openWatched(lens, '#tab=pictures&q=zzzzqqqq');
    await page.waitForSelector('div.empty'); // Until the search is done, all are drawn.
    await expect(page.$('.picture')).resolves.toBeNull();
  });

  test('that leaves what cannot be read says that there is nothing to show', async () => {
    const { page } = await openWatched(lens, '#tab=pictures&q=XX.0009');
    await page.waitForSelector('::-p-text(No projects to show.)');
    await page.waitForSelector('::-p-text(cannot be read: 1.)');
  });
});

describe('a mark', () => {
  test('that is clicked selects its projects; the others recede', async () => {
    const { page } = await openPictures();
    const budgets = await picture(page, 'Budgets');
    await (await budgets.waitForSelector('.scene-keys button'))?.click();

    await eventually(() => hash(page)).toBe(`#tab=pictures&select=${THREE_LANGUAGES.id}`);
    await page.waitForSelector('.selection-bar ::-p-text(1 selected)');
    await eventually(() => notesOf(page, 'Budgets')).toContain('Selected, standing out: 1.');
    await eventually(() => budgets.$$eval('.mark.receded', (all) => all.length)).toBe(1);
    await eventually(() => budgets.$$eval('.bar-selected', (all) => all.length)).toBe(1);
  });

  test('says what it is where the focus is, and arrow keys go from one to the next', async () => {
    const { page } = await openPictures();
    const budgets = await picture(page, 'Budgets');
    await eventually(() => budgets.$eval('[role=toolbar]', (one) => one.getAttribute('aria-label'))).toBe(
      'Budgets: arrow keys go from mark to mark, Enter selects',
    );
    await eventually(() => budgets.$$eval('.scene-keys [tabindex="0"]', (all) => all.length)).toBe(1);
    await (await budgets.waitForSelector('.scene-keys button'))?.focus();
    await page.keyboard.press('ArrowDown');
    const said = () =>
      page.evaluate(() => [
        document.activeElement?.getAttribute('aria-label'),
        document.querySelector('.scene-tip')?.textContent,
      ]);
    await eventually(said).toEqual([`${FORMULA}: US$90,000.50`, `${FORMULA}: US$90,000.50`]);

    await page.keyboard.press('Enter');
    await eventually(() => hash(page)).toBe(`#tab=pictures&select=${HOSTILE.id}`);
    await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))).toBe(
      'true',
    );
    await page.keyboard.press('Enter');
    await eventually(() => hash(page)).toBe('#tab=pictures');
  });

  test('of the map is a state of any size', async () => {
    const { page } = await openPictures();
    const marks = async () => (await marksOf(page, 'Benefiting states')).toSorted();
    await eventually(marks).toEqual(['Ecuador: 1 project', 'France: 1 project', 'Tuvalu: 1 project']);
    const map = await picture(page, 'Benefiting states');
    const sizes = await map.$$eval('.scene-keys button', (all) =>
      all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)),
    );
    for (const size of sizes) expect(size).toBeGreaterThan(3);
  });

  test.each([
    { project: 'Safer borders, “step by step”', opened: 'Safer borders, “step by step”' },
    { project: FORMULA, opened: FORMULA },
  ])('of $project opens from the table behind', async ({ project, opened }) => {
    const { page } = await openPictures();
    await numbersOf(page, 'Budgets');
    await page.click(`::-p-xpath(//button[@class="link"][text()='${project}'])`);
    await page.waitForSelector('.detail h2');
    await eventually(() => page.$eval('.detail h2', ({ textContent }) => textContent)).toContain(opened);
  });
});

describe.each(TITLES)('%s', (title) => {
  const press = async (page: Page, name: string) =>
    (await (await picture(page, title)).waitForSelector(`::-p-xpath(.//button[text()="${name}"])`))?.click();

  test('is saved as SVG, which refers to nothing outside', async () => {
    const { page, faults } = await openPictures();
    const { name, text } = await downloads.of(() => press(page, 'Save as SVG'));
    expect(name).toMatch(/^[a-z-]+\.svg$/);
    const { document } = new JSDOM(text, { contentType: 'image/svg+xml' }).window;
    const all = [...document.querySelectorAll('*')];
    expect(document.querySelector('svg > title')?.textContent).toBe(title);
    expect(all.filter(({ localName }) => /script|image|style|use|foreignObject|^a$/.test(localName))).toEqual(
      [],
    );
    const values = all.flatMap(({ attributes }) =>
      [...attributes].map(({ name, value }) => `${name}=${value}`),
    );
    expect(
      values.filter((each) => /href|src|url\(|^on|https?:(?!\/\/www\.w3\.org\/2000\/svg$)|var\(/.test(each)),
    ).toEqual([]);
    expect(all.length).toBeGreaterThan(10);
    expect(faults).toEqual([]);
  });

  test('is saved as PNG, which shows something', async () => {
    const { page, faults } = await openPictures();
    const { name, bytes } = await downloads.of(() => press(page, 'Save as PNG'));
    expect(name).toMatch(/^[a-z-]+\.png$/);
    expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    const { width, height, colours } = await pixels(bytes);
    expect(width).toBeGreaterThan(600);
    expect(height).toBeGreaterThan(100);
    expect(colours).toBeGreaterThan(10);
    expect(faults).toEqual([]);
  });
});

/** The size of an image and how many colours there are in it, as the browser decodes it. */
async function pixels(bytes: Buffer): Promise<{ width: number; height: number; colours: number }> {
  const page = await lens.browser.newPage();
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const { width, height, ...image } = await createImageBitmap(new Blob([bytes])).then((bitmap) => {
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const data = context?.getImageData(0, 0, canvas.width, canvas.height).data.buffer ?? new ArrayBuffer();
      return { width: canvas.width, height: canvas.height, data };
    });
    return { width, height, colours: new Set(new Uint32Array(image.data)).size };
  }, bytes.toString('base64'));
}
