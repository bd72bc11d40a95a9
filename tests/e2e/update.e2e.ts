import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figure } from '../figures.ts';
import { BROWSER, type Lens, launchLens } from './browser.ts';
import { drawMain, drawPage, ROWS } from './fixtures.ts';
import { button, eventually, panelText, partOfPanel, press, shownField } from './panel.ts';

let lens: Lens;
let pages: readonly Page[];
const faults: string[] = [];

/** Of the page: whatever it asks for but itself is refused. */
const NOT_OURS = /^Failed to load resource/;

const BUILD = BROWSER === 'firefox' ? '../../.output/firefox-mv3' : '../../.output/chrome-mv3';

/**
 * Installs the extension over itself, which is what an update does. Chromium cuts the scripts in open pages off and
 * closes all our own pages; Firefox ends the scripts, and runs those of the new version in open pages.
 */
async function update({ browser, quiet }: Lens): Promise<void> {
  const mark = () => document.querySelector('project-lens-panel')?.setAttribute('data-old', '');
  for (const page of pages) await page.evaluate(mark);
  await browser.installExtension(fileURLToPath(new URL(BUILD, import.meta.url)));
  if (BROWSER === 'chromium') await eventually(async () => quiet.isClosed()).toBe(true);
  else for (const page of pages) await eventually(() => page.$$('[data-old]')).toHaveLength(0);
}

describe('pages that are open while the extension is updated', () => {
  beforeAll(async () => {
    lens = await launchLens();
  });
  afterAll(async () => {
    await lens.close();
    figure(
      'extension updated while pages are open',
      BROWSER === 'chromium'
        ? '2 pages: no second panel, no uncaught error, the old one says that it is outdated'
        : '2 pages: no second panel, no uncaught error, the new version takes over',
    );
  });

  test('have one panel, which shows what it showed', async () => {
    const tabs = [0, 1].map((n) => lens.open(drawPage({ url: `https://www.iom.int/project/open-${n}` })));
    pages = await Promise.all(tabs);
    for (const page of pages) {
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on(
        'console',
        (message) =>
          message.type() === 'error' && !NOT_OURS.test(message.text()) && faults.push(message.text()),
      );
      await page.bringToFront();
      await partOfPanel(page, 'button.main');
    }
    await update(lens);

    for (const page of pages) {
      await eventually(() => shownField(page, 'projectId')).toBe('PO.0500');
      await expect(panels(page)).resolves.toBe(1);
    }
    expect(faults).toEqual([]);
  });

  test.runIf(BROWSER === 'chromium')(
    'say that they are outdated when they are used, and what to do',
    async () => {
      const [page] = pages;
      if (!page) throw new Error('There is no page.');
      await page.bringToFront();
      await press(page, 'Save');
      await eventually(() => panelText(page)).toMatch(/updated.*[Rr]eload/s);
      await press(page, 'Collapse the panel');
      await press(page, 'Project Lens was updated. Reload this page to go on.');
      await button(page, 'Collapse the panel');

      await expect(panels(page)).resolves.toBe(1);
      expect(faults).toEqual([]);
    },
  );

  test.runIf(BROWSER === 'chromium')('show nothing of a project that is not there any more', async () => {
    const page = pages[1];
    if (!page) throw new Error('There is no page.');
    await page.bringToFront();
    const rows = { ...ROWS, 'Projects ID': 'PO.0501' };
    await page.$eval(
      'main',
      (main, html) => {
        main.innerHTML = html;
        history.pushState(null, '', '/project/other');
      },
      drawMain('Another', rows),
    );
    await eventually(() => panels(page)).toBe(0);
    expect(faults).toEqual([]);
  });

  test('have one panel, of the new version, when they are loaded again', async () => {
    for (const page of pages) {
      await page.bringToFront();
      await page.goto(page.url().replace('/other', '/open-1'));
      await button(page, 'Save');
      await expect(panels(page)).resolves.toBe(1);
    }
    const [page] = pages;
    if (!page) throw new Error('There is no page.');
    await page.bringToFront();
    await press(page, 'Save');
    await button(page, 'Saved');
    expect(faults).toEqual([]);
  });
});

const panels = (page: Page) => page.$$eval('project-lens-panel', (all) => all.length);
