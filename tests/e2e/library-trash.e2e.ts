import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ask, BROWSER, type Lens, launchLens } from './browser.ts';
import { FIVE, NEWEST_FIRST, openWith, rowIds, selectionText } from './library.ts';
import { button, eventually, press } from './panel.ts';
import { storedRecords, write } from './records.ts';

let lens: Lens;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(() => lens.reset());
afterAll(() => lens.close());

/** The IDs of what is in the trash, as it is shown. */
function trashed(page: Page): Promise<string[]> {
  return page.$$eval('[data-trashed]', (rows) => rows.map((one) => one.getAttribute('data-trashed') ?? ''));
}

const shown = (page: Page) => eventually(() => trashed(page));
const text = (page: Page) => page.$eval('#library', (one) => (one as HTMLElement).innerText);

/** Presses a button in the row of one removed project. */
async function pressIn(page: Page, id: string, name: string): Promise<void> {
  await page.waitForSelector(`[data-trashed="${id}"] button`);
  const buttons = await page.$$(`[data-trashed="${id}"] button`);
  for (const each of buttons) {
    if ((await each.evaluate((one) => one.textContent)) === name) return each.click();
  }
  throw new Error(`There is no button ${name} of ${id}.`);
}

/** Opens the trash with the first of the five projects in it, and a record that cannot be read. */
async function openTrash(): Promise<Page> {
  const broken = { format: 9, id: 'PO.0009' };
  const page = await openWith(lens, { records: [...FIVE, broken as never] });
  await ask(lens.quiet, {
    name: 'remove',
    payload: { ids: ['PO.0001', 'TC.0004', 'PO.0009'], forGood: false },
  });
  await (await page.waitForSelector('.ways a:nth-child(3)'))?.click();
  await eventually(async () => (await trashed(page)).toSorted()).toEqual(['PO.0001', 'PO.0009', 'TC.0004']);
  return page;
}

describe('the trash', () => {
  test('says what it is for where it is empty', async () => {
    const page = await lens.openLibrary('#tab=trash');

    await eventually(() => text(page)).toContain('The trash is empty.');
    await eventually(() => text(page)).toContain(
      'What you remove stays here for 30 days, and can be put back.',
    );
  });

  test('has what was removed, with the day and the day until when it is kept', async () => {
    const page = await openWith(lens);
    const [record] = FIVE;
    await write(lens, {
      'trash:XX.0001': { removedAt: '2099-01-05T12:00:00.000Z', record: { ...record, id: 'XX.0001' } },
    });
    await (await page.waitForSelector('.ways a:nth-child(3)'))?.click();
    await shown(page).toEqual(['XX.0001']);
    const cells = () => page.$$eval('[data-trashed] :is(th, td)', (all) => all.map((one) => one.textContent));

    await eventually(async () => (await cells()).slice(0, 3)).toEqual([
      'Études sur les côtesXX.0001',
      'Jan 5, 2099',
      'Feb 4, 2099',
    ]);
  });

  test('gives back what was removed, as it was, and takes it again by Undo', async () => {
    const page = await openTrash();
    await pressIn(page, 'PO.0001', 'Put back');
    await eventually(async () => (await trashed(page)).includes('PO.0001')).toBe(false);
    expect((await storedRecords(lens))['project:PO.0001']).toEqual(FIVE[0]);
    await press(page, 'Undo');

    await eventually(async () => (await trashed(page)).includes('PO.0001')).toBe(true);
  });

  test('gives back what cannot be read', async () => {
    const page = await openTrash();
    await pressIn(page, 'PO.0009', 'Put back');

    await eventually(async () => (await storedRecords(lens))['project:PO.0009']).toEqual({
      format: 9,
      id: 'PO.0009',
    });
  });

  test('gives back all of it at once', async () => {
    const page = await openTrash();
    await press(page, 'Put back all');
    await eventually(() => text(page)).toContain('The trash is empty.');
    await page.click('.ways a:nth-child(1)');

    await eventually(async () => (await rowIds(page)).toSorted()).toEqual(
      [...NEWEST_FIRST, 'PO.0009'].toSorted(),
    );
  });

  test('asks before it takes something out for good, and keeps it where the answer is no', async () => {
    const page = await openTrash();
    await pressIn(page, 'TC.0004', 'Remove for good');
    await eventually(() => text(page)).toContain('There is no way back.');
    await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Keep');
    await page.keyboard.press('Enter');
    await eventually(() => text(page)).not.toContain('There is no way back.');
    await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Remove for good');
    expect(await trashed(page)).toContain('TC.0004');
    await pressIn(page, 'TC.0004', 'Remove for good');
    await page.waitForSelector('.sure');
    await page.click('button.danger');

    await eventually(async () => (await trashed(page)).toSorted()).toEqual(['PO.0001', 'PO.0009']);
    await expect(lens.quiet.evaluate(() => chrome.storage.local.get('trash:TC.0004'))).resolves.toEqual({});
  });

  test('asks before it is emptied; Esc is a no', async () => {
    const page = await openTrash();
    await press(page, 'Empty the trash');
    await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Keep');
    await page.keyboard.press('Escape');
    await eventually(() => page.$('.sure')).toBeNull();
    expect(await trashed(page)).toHaveLength(3);
    await press(page, 'Empty the trash');
    await page.waitForSelector('.sure');
    await page.click('button.danger');

    await eventually(() => text(page)).toContain('The trash is empty.');
  });

  test('shows what is removed elsewhere while it is open', async () => {
    const page = await openTrash();
    await ask(lens.quiet, { name: 'remove', payload: { ids: ['MD.0003'], forGood: false } });

    await eventually(async () => (await trashed(page)).includes('MD.0003')).toBe(true);
  });
});

// Firefox lets no script into a page of ours before those of the page.
describe.runIf(BROWSER === 'chromium')('room', () => {
  const shortOf = (free: number) => (page: Page) =>
    page.evaluateOnNewDocument((left) => {
      navigator.storage.estimate = async () => {
        Reflect.set(globalThis, 'isEstimated', true);
        return { usage: 1_000_000_000 - left, quota: 1_000_000_000 };
      };
    }, free);

  test('that is nearly gone is said before it is', async () => {
    const page = await lens.openLibrary('', shortOf(12_000_000));

    await eventually(() => text(page)).toMatch(/This device has room for about 1[12](?:\.\d)? MB more/);
  });

  test('that there is enough of is not spoken of', async () => {
    const page = await lens.openLibrary('', shortOf(500_000_000));
    await page.waitForSelector('div.empty');
    await page.waitForFunction(() => Reflect.has(globalThis, 'isEstimated'));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100))); // To be drawn.

    await expect(text(page)).resolves.not.toContain('This device has room');
  });

  test('that does not suffice for a change is said, and nothing is changed', async () => {
    const page = await openWith(lens, { hash: '#select=PO.0001' });
    await eventually(() => selectionText(page)).toMatch(/^1 selected/);
    await lens.inWorker(() => {
      chrome.storage.local.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
    });
    await press(page, 'Remove');
    await page.waitForSelector('.failure');

    expect(Object.keys(await storedRecords(lens))).toHaveLength(5);
    await eventually(() => rowIds(page)).toEqual(NEWEST_FIRST);
    await lens.stopWorker();
    await press(page, 'Remove');
    await eventually(() => rowIds(page)).toEqual(NEWEST_FIRST.slice(0, 4));
    await button(page, 'Undo');
    await eventually(() => page.$('.failure')).toBeNull();
  });
});
