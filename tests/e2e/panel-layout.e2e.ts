import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Lens, launchLens } from './browser.ts';
import { drawPage, fixture } from './fixtures.ts';
import { button, eventually, focusInPanel, partOfPanel, press } from './panel.ts';

let lens: Lens;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(() => lens.reset());
afterAll(() => lens.close());

const COLOMBIA = fixture('colombia-fr-list');
const NARROW = { width: 700, height: 900 };

/** Where the panel begins, and how far to the right anything of the page that can be seen goes. */
function edges(tab: Page): Promise<{ panel: number; page: number }> {
  return tab.evaluate(() => {
    const seen = [...document.body.querySelectorAll('*')].map((one) => one.getBoundingClientRect());
    return {
      panel: document.querySelector('project-lens-panel')?.getBoundingClientRect().left ?? Number.NaN,
      page: Math.max(...seen.filter(({ right }) => right > 0).map(({ right }) => right)),
    };
  });
}

describe('where the page has room', () => {
  test.each([{ width: 800 }, { width: 1280 }, { width: 1920 }])(
    'the panel takes 340 of $width px, and the page ends where it begins',
    async ({ width }) => {
      const tab = await lens.open(COLOMBIA, { viewport: { width, height: 900 } });
      await partOfPanel(tab, '[data-field="budget"]');
      const { panel, page } = await edges(tab);

      expect(panel).toBe(width - 340);
      expect(page).toBeLessThanOrEqual(panel);
      await eventually(() => tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
    },
  );

  test('it is collapsed and opened again with the keyboard, and the focus stays where it is', async () => {
    const tab = await lens.open(COLOMBIA);
    await (await button(tab, 'Collapse the panel')).focus();
    await tab.keyboard.press('Enter');

    const collapsed = await button(tab, 'Open Project Lens');
    await eventually(() => focusInPanel(tab)).toBe('icon toggle');
    await eventually(() => collapsed.evaluate((one) => one.ariaExpanded)).toBe('false');
    await expect(tab.$$('project-lens-panel >>> [data-field]')).resolves.toHaveLength(0);
    await eventually(async () => (await edges(tab)).panel).toBe(1280 - 40);
    await eventually(async () => (await edges(tab)).page).toBeLessThanOrEqual(1280 - 40);

    await tab.keyboard.press(' ');
    await button(tab, 'Collapse the panel');
    await eventually(() => focusInPanel(tab)).toBe('icon toggle');
    await eventually(() => tab.$$('project-lens-panel >>> [data-field]')).toHaveLength(11);
  });

  test('Esc collapses it', async () => {
    const tab = await lens.open(COLOMBIA);
    await (await button(tab, 'Save')).focus();
    await tab.keyboard.press('Escape');

    await button(tab, 'Open Project Lens');
    await eventually(() => focusInPanel(tab)).toBe('icon toggle');
  });

  test('collapsed or open is remembered for the next page', async () => {
    const tab = await lens.open(COLOMBIA);
    await press(tab, 'Collapse the panel');
    await eventually(() => storedSettings()).toMatchObject({ panelOpen: false });
    await lens.reload(tab);
    await button(tab, 'Open Project Lens');
    await tab.close();

    const other = await lens.open(drawPage());
    await press(other, 'Open Project Lens');
    await eventually(() => storedSettings()).toMatchObject({ panelOpen: true });
    await lens.reload(other);
    await button(other, 'Collapse the panel');
  });
});

describe('where there is no room', () => {
  test('the panel waits as a rail beside the page', async () => {
    const tab = await lens.open(COLOMBIA, { viewport: NARROW });
    await button(tab, 'Open Project Lens');

    await eventually(async () => (await edges(tab)).panel).toBe(700 - 40);
    await eventually(async () => (await edges(tab)).page).toBeLessThanOrEqual(700 - 40);
  });

  test('it is a drawer when it is asked for, that moves nothing of the page, and Esc closes it', async () => {
    const tab = await lens.open(COLOMBIA, { viewport: NARROW });
    await button(tab, 'Open Project Lens');
    await eventually(async () => (await edges(tab)).panel).toBe(700 - 40);
    const before = await edges(tab);
    await press(tab, 'Open Project Lens');
    await button(tab, 'Collapse the panel');

    await eventually(() => edges(tab)).toEqual({ panel: 700 - 340, page: before.page });
    await tab.keyboard.press('Escape');
    await button(tab, 'Open Project Lens');
    await eventually(() => edges(tab)).toEqual(before);
  });

  test('a drawer that was opened and closed says nothing about the panel of wide pages', async () => {
    const tab = await lens.open(COLOMBIA, { viewport: NARROW });
    await press(tab, 'Open Project Lens');
    await press(tab, 'Collapse the panel');
    await button(tab, 'Open Project Lens');
    await tab.close();

    await button(await lens.open(COLOMBIA), 'Collapse the panel');
    await expect(storedSettings()).resolves.toBeUndefined();
  });
});

test('a window that becomes narrow gets its width back under the open panel', async () => {
  const tab = await lens.open(COLOMBIA);
  await button(tab, 'Collapse the panel');
  await tab.setViewport(NARROW);

  const state = () => tab.$eval('html', (html) => html.getAttribute('data-project-lens'));
  await eventually(state).toBe('rail');
  await tab.setViewport({ width: 1280, height: 900 });
  await eventually(state).toBe('open');
});

test('a printed page has no room left for the panel', async () => {
  const tab = await lens.open(COLOMBIA);
  await partOfPanel(tab, '[data-field="budget"]');
  await lens.emulate(tab, { medium: 'print' });

  await eventually(() => tab.$eval('html', (html) => getComputedStyle(html).marginRight)).toBe('0px');
  const panel = await tab.$('project-lens-panel');
  await expect(panel?.isVisible()).resolves.toBe(false);
});

async function storedSettings(): Promise<unknown> {
  const { settings } = await lens.quiet.evaluate(() => chrome.storage.local.get('settings'));
  return settings;
}
