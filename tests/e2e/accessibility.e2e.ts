import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ask, type Lens, launchLens } from './browser.ts';
import { drawPage, expectedReading, fixture } from './fixtures.ts';
import { FIVE, openMenu, row, writeAll } from './library.ts';
import { button, partOfPanel, press } from './panel.ts';

const AXE = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

let lens: Lens;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(() => lens.reset());
afterAll(() => lens.close());

/** What axe finds wrong within an element: rules and the elements that break them. */
async function faults(tab: Page, within: string): Promise<string[]> {
  await tab.evaluate(AXE);
  const { violations } = await tab.evaluate(
    (selector): Promise<AxeResults> => Reflect.get(globalThis, 'axe').run(selector),
    within,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

async function saveSome(): Promise<void> {
  const names = ['colombia-fr-list', 'djibouti-en-label-value-lines', 'djibouti-fr-label-value-breaks'];
  for (const name of [...names, 'mesoamerica-es-drupal-field']) {
    await ask(lens.quiet, { name: 'save', payload: { reading: expectedReading(name) } });
  }
}

describe.each(['light', 'dark'])('axe finds nothing wrong, in %s colours,', (value) => {
  const scheme = [{ name: 'prefers-color-scheme', value }];

  test.each([
    { what: 'a project of one country', page: fixture('colombia-fr-list') },
    { what: 'one of many countries', page: fixture('mesoamerica-fr-drupal-field') },
    { what: 'one with rows that are new', page: fixture('djibouti-fr-label-value-breaks') },
  ])('in the panel of $what, saved or not, open or collapsed', async ({ page }) => {
    const tab = await lens.open(page);
    await tab.emulateMediaFeatures(scheme);
    await button(tab, 'Save');
    await expect(faults(tab, 'project-lens-panel')).resolves.toEqual([]);
    await press(tab, 'Save');
    await button(tab, 'Saved');
    await expect(faults(tab, 'project-lens-panel')).resolves.toEqual([]);
    await press(tab, 'Collapse the panel');
    await button(tab, 'Open Project Lens');
    await expect(faults(tab, 'project-lens-panel')).resolves.toEqual([]);
  });

  test('in the empty list', async () => {
    const popup = await lens.openPopup();
    await popup.emulateMediaFeatures(scheme);
    await popup.waitForSelector('div.empty');

    await expect(faults(popup, 'html')).resolves.toEqual([]);
  });

  test('in the list, with something chosen and something removed', async () => {
    await saveSome();
    const popup = await lens.openPopup();
    await popup.emulateMediaFeatures(scheme);
    await (await popup.waitForSelector('[data-project="MD.0029"] input'))?.click();
    const remove = await popup.waitForSelector('[data-project="RR.0005"] button[aria-label^="Remove"]');
    await remove?.click();
    await button(popup, 'Undo');

    await expect(faults(popup, 'html')).resolves.toEqual([]);
  });

  test('in a comparison with readings that disagree', async () => {
    await saveSome();
    const popup = await lens.openPopup('#compare=MD.0029,RR.0005');
    await popup.emulateMediaFeatures(scheme);
    await popup.waitForSelector('table');

    await expect(faults(popup, 'html')).resolves.toEqual([]);
  });
});

const BROKEN = { format: 9, id: 'PO.0009' };

/** What the library page is brought to show before it is looked at. */
const LIBRARY_VIEWS: readonly {
  what: string;
  hash?: string;
  empty?: boolean;
  show(page: Page): Promise<unknown>;
}[] = [
  { what: 'the empty library', empty: true, show: (page) => page.waitForSelector('div.empty') },
  {
    what: 'the table with a selection, and one project beside it',
    hash: '#select=IB.0005&select=MD.0003&sort=-budget&sort=title',
    show: async (page) => {
      await (await row(page, 'MD.0003')).click({ count: 2 });
      await page.waitForSelector('.detail .tag-input');
      await page.click('tr[data-project="TC.0004"] input');
    },
  },
  {
    what: 'the table with a record that cannot be read beside it',
    show: async (page) => {
      await (await row(page, BROKEN.id)).click({ count: 2 });
      await page.waitForSelector('.detail h2');
    },
  },
  {
    what: 'the table with filters and marks',
    hash: '#status=active&tag=Desk&years=2020..2026%2B&q=border',
    show: (page) => page.waitForSelector('tbody mark'),
  },
  { what: 'nothing found', hash: '#q=zebra', show: (page) => page.waitForSelector('div.empty button') },
  { what: 'the menu of columns', show: (page) => openMenu(page, 'Columns') },
  {
    what: 'the menu of files',
    show: async (page) => {
      await openMenu(page, 'Export');
      await page.waitForSelector('.formats button');
    },
  },
  {
    what: 'the menu of tags, and what was done, with the way back',
    hash: '#select=IB.0005&select=MD.0003',
    show: async (page) => {
      await openMenu(page, 'Tag');
      await press(page, 'Remove the tag Desk');
      await button(page, 'Undo');
    },
  },
  { what: 'the pictures', hash: '#tab=pictures', show: (page) => page.waitForSelector('.pictures-box svg') },
  {
    what: 'a comparison',
    hash: '#tab=compare&compare=MD.0003&compare=IB.0005&base=IB.0005',
    show: (page) => page.waitForSelector('table tbody tr'),
  },
  { what: 'the empty trash', hash: '#tab=trash', show: (page) => page.waitForSelector('div.empty') },
  {
    what: 'the trash, which asks whether it is to be emptied',
    hash: '#tab=trash',
    show: async (page) => {
      await ask(lens.quiet, { name: 'remove', payload: { ids: ['TC.0004', BROKEN.id], forGood: false } });
      await page.waitForSelector('[data-trashed]');
      await press(page, 'Empty the trash');
      await page.waitForSelector('.sure');
    },
  },
  { what: 'the backup', hash: '#tab=backup', show: (page) => page.waitForSelector('.ways a[aria-current]') },
];

describe.each(['light', 'dark'])('axe finds nothing wrong on the library page, in %s colours,', (value) => {
  test.each(LIBRARY_VIEWS)('in $what', async ({ hash = '', empty = false, show }) => {
    if (!empty) await writeAll(lens, [...FIVE, BROKEN]);
    const page = await lens.openLibrary(hash, (tab) =>
      tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]),
    );
    await show(page);

    await expect(faults(page, 'html')).resolves.toEqual([]);
  });
});

/** Presses Tab until something has the focus; fails when that takes more steps than a page of ours has. */
async function tabTo(tab: Page, isThere: () => boolean): Promise<void> {
  for (let i = 0; i < 80; i++) {
    if (await tab.evaluate(isThere)) return;
    await tab.keyboard.press('Tab');
  }
  throw new Error('The Tab key never leads there.');
}

test('the main job is done with the keyboard alone: read, save, choose, compare', async () => {
  for (const page of [drawPage(), fixture('colombia-fr-list')]) {
    const tab = await lens.open(page);
    await partOfPanel(tab, 'footer button');
    await tabTo(tab, () => {
      const inside = document.querySelector('project-lens-panel')?.shadowRoot?.activeElement;
      return inside?.textContent === 'Save';
    });
    await tab.keyboard.press('Enter');
    await button(tab, 'Saved');
  }
  const popup = await lens.openPopup();
  for (const id of ['MD.0029', 'PO.0500']) await popup.waitForSelector(`[data-project="${id}"]`);
  for (const name of ['Select Renforcement', 'Select A project']) {
    await tabTo(popup, name === 'Select A project' ? isSecondBox : isFirstBox);
    await popup.keyboard.press('Space');
  }
  await tabTo(popup, () => document.activeElement?.textContent === 'Compare 2');
  await popup.keyboard.press('Enter');
  await popup.waitForSelector('table');
  await tabTo(popup, () => document.activeElement?.getAttribute('role') === 'switch');
  await popup.keyboard.press('Space');

  const unmarked = await popup.$$('tbody tr:not(.differs)');
  expect(unmarked).toHaveLength(0);
});

const isFirstBox = () => document.activeElement?.matches('li:nth-child(1) > input') ?? false;
const isSecondBox = () => document.activeElement?.matches('li:nth-child(2) > input') ?? false;
