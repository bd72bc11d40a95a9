import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ask, type Lens, launchLens } from './browser.ts';
import { drawPage, expectedReading, fixture } from './fixtures.ts';
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
