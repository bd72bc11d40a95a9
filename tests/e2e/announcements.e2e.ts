import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import { type Lens, launchLens } from './browser.ts';
import { catchDownloads, chooseFormat } from './downloads.ts';
import { drawPage } from './fixtures.ts';
import { openWith, searchFor, toggleFilter } from './library.ts';
import { button, eventually, partOfPanel, press } from './panel.ts';
import { aRecord, write } from './records.ts';

let lens: Lens;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(() => lens.reset());
afterAll(() => lens.close());

/**
 * Hears what a screen reader reads out from now on: only what changes in a live region that is there already, and is
 * told of. A region that comes with its words is often not heard.
 */
async function listen(tab: Page): Promise<void> {
  await tab.evaluate(() => {
    const root = document.querySelector('project-lens-panel')?.shadowRoot ?? document;
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const textOf = (region: Element) => region.textContent?.trim() ?? '';
    const isTold = (region: Element) => region.checkVisibility({ visibilityProperty: true });
    const regions = [...root.querySelectorAll('[role="status"], [role="alert"]')].filter(isTold);
    const before = new Map(regions.map((region) => [region, textOf(region)]));
    const look = () => {
      const news = regions.filter((region) => isTold(region) && textOf(region) !== before.get(region));
      for (const region of news) before.set(region, textOf(region));
      heard.push(...news.map(textOf));
    };
    new MutationObserver(look).observe(root, { childList: true, characterData: true, subtree: true });
  });
}

/** Waits until this was read out. */
async function hear(tab: Page, words: string): Promise<void> {
  const heard = () => tab.evaluate(() => Reflect.get(globalThis, 'heard').join('\n') as string);
  await eventually(heard).toContain(words);
}

/** Has the background's storage refuse to write, until it is ended. */
async function breakStorage(): Promise<void> {
  await lens.inWorker(() => {
    chrome.storage.local.set = () => Promise.reject(new Error('Resource::kQuotaBytes quota exceeded'));
  });
}

const FULL = 'There is no room left on this device.';

describe('saved, removed and failed are read out', () => {
  test('in the panel', async () => {
    const tab = await lens.open(drawPage());
    await button(tab, 'Save');
    await listen(tab);
    await press(tab, 'Save');
    await hear(tab, 'Saved');
    await press(tab, 'Remove');
    await hear(tab, 'Removed');
    await press(tab, 'Copy Project ID');
    await eventually(() => tab.evaluate(() => Reflect.get(globalThis, 'heard').at(-1))).toMatch(/cop/i);

    await breakStorage();
    await press(tab, 'Save');
    await hear(tab, FULL);
    await lens.stopWorker();
    await press(tab, 'Save');
    await button(tab, 'Saved');
    await listen(tab);
    await (await partOfPanel(tab, '.note-text')).type('Ask Ana');
    await hear(tab, 'Kept.');
  });

  test('in the popup, and how many projects are found', async () => {
    await write(lens, { 'project:PO.0001': aRecord('PO.0001', { title: 'Border posts' }) });
    await write(lens, { 'project:PO.0002': aRecord('PO.0002', { title: 'Courses' }) });
    const popup = await lens.openPopup();
    await eventually(async () => (await popup.$$('[data-project]')).length).toBe(2);
    await listen(popup);
    await searchFor(popup, 'border');
    await hear(popup, '1 found');
    await press(popup, 'Remove Border posts');
    await hear(popup, 'Removed: Border posts');
    await searchFor(popup, '');
    await breakStorage();
    await press(popup, 'Remove Courses');
    await hear(popup, 'so nothing was removed');
    await lens.stopWorker();
  });

  test('in the library, and how many projects are shown, and which file is made', async () => {
    const downloads = await catchDownloads(lens);
    const page = await openWith(lens, { hash: '#select=IB.0005&select=TC.0004' });
    await button(page, 'Remove');
    await listen(page);
    await toggleFilter(page, 'Status', 'Active');
    await hear(page, '2 of 5 shown');
    await downloads.of(() => chooseFormat(page, '.found > .bar', 'CSV'));
    await hear(page, '.csv');
    await press(page, 'Remove');
    await hear(page, '2 projects');
    await press(page, 'Undo');
    await eventually(async () => (await page.$$('tr[data-project]')).length).toBe(2);
    await page.click('tr[data-project] input');
    await breakStorage();
    await press(page, 'Remove');
    await hear(page, 'so nothing was removed');
    await lens.stopWorker();
    await downloads.close();
  });

  test('in the settings', async () => {
    const settings = await lens.openSettings();
    await settings.waitForSelector('button.danger[aria-disabled="false"]');
    await listen(settings);
    await settings.click('input[value="left"]');
    await hear(settings, 'Kept');
    await breakStorage();
    await settings.click('input[value="right"]');
    await hear(settings, FULL);
    await lens.stopWorker();
    await press(settings, 'Clear everything…');
    await settings.waitForSelector('dialog[open]');
    await settings.click('dialog button.danger');
    await hear(settings, 'Everything is cleared');
  });
});
