import { afterAll, afterEach, beforeAll, test } from 'vitest';
import { ask, type Lens, launchLens } from './browser.ts';
import { drawPage } from './fixtures.ts';
import { FIVE, openWith, rowIds, writeAll } from './library.ts';
import { eventually, press } from './panel.ts';

let lens: Lens;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(() => lens.reset());
afterAll(() => lens.close());

/** The tabs that show the library page, by what stands behind its address. */
async function libraryTabs(): Promise<string[]> {
  const tabs = await lens.quiet.evaluate(() => chrome.tabs.query({}));
  const addresses = tabs.map(({ url = '' }) => url).filter((url) => url.includes('/library.html'));
  return addresses.map((url) => url.replace(/^.*library\.html/, ''));
}

const open = (hash = '') => ask(lens.quiet, { name: 'openLibrary', payload: { view: 'page', hash } });

test('an empty library says what to do', async () => {
  const page = await lens.openLibrary();

  await eventually(() => page.$eval('div.empty', (one) => one.textContent)).toMatch(
    /^Nothing saved yet\.Open a project page of iom\.int and press “Save”/,
  );
  await eventually(() => page.title()).toBe('Project Lens – saved projects');
});

test('the library page opens from the panel', async () => {
  await writeAll(lens, FIVE);
  const tab = await lens.open(drawPage());
  await press(tab, 'All saved projects');

  await eventually(libraryTabs).toEqual(['']);
});

test('the library page opens from the command, which is a message, and one that is open is used again', async () => {
  await open();
  await eventually(libraryTabs).toEqual(['']);
  const tab = await lens.open(drawPage());
  await open('#select=PO.0001');
  await eventually(libraryTabs).toEqual(['#select=PO.0001']);
  await eventually(() => tab.evaluate(() => document.visibilityState)).toBe('hidden');
  await open();

  await eventually(() => libraryTabs()).toEqual(['#select=PO.0001']);
});

test('the library page shows what is saved while it is open', async () => {
  const page = await openWith(lens);
  const tab = await lens.open(drawPage());
  await press(tab, 'Save');

  await eventually(() => rowIds(page)).toContain('PO.0500');
});

test('a library whose index is missing is read from its records', async () => {
  await (await openWith(lens)).close();
  await lens.quiet.evaluate(async () => {
    const keys = Object.keys(await chrome.storage.local.get()).filter((key) => key.startsWith('index'));
    await chrome.storage.local.remove(keys);
  });
  const page = await lens.openLibrary();

  await eventually(async () => (await rowIds(page)).length).toBe(5);
});
