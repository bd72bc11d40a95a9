import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Lens, launchLens } from './browser.ts';
import { eachState, VIEWS } from './views.ts';

const AXE = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** All rules for WCAG 2.2 A and AA and of good practice, with those that are off unless asked for. */
const ALL: RunOptions = {
  rules: Object.fromEntries(
    ['target-size', 'label-content-name-mismatch', 'p-as-heading', 'table-fake-caption', 'td-has-header'].map(
      (id) => [id, { enabled: true }],
    ),
  ),
};

/** The buttons over the marks of a picture are for keys alone: a pointer goes through them, and meets the mark. */
const CONFIGURATION = JSON.stringify({
  rules: [{ id: 'target-size', selector: '*:not(.scene-keys > button)' }],
});

/** What can be another in other colours. */
const COLOURS: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };

/** What axe finds wrong within an element: rules and the elements that break them. */
async function faults(tab: Page, within: string, options: RunOptions): Promise<string[]> {
  if (!(await tab.evaluate(() => 'axe' in globalThis)))
    await tab.evaluate(`${AXE};axe.configure(${CONFIGURATION})`);
  const { violations } = await tab.evaluate(
    (selector, how): Promise<AxeResults> =>
      Reflect.get(globalThis, 'axe').run(selector, { ...how, resultTypes: ['violations'], preload: false }),
    within,
    options,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

describe.each(['en', 'fr', 'es'])(
  'axe finds nothing wrong, in light and dark, in words of "%s":',
  (language) => {
    let lens: Lens;

    beforeAll(async () => {
      lens = await launchLens(language);
    });
    afterEach(() => lens.reset());
    afterAll(() => lens.close());

    test('they are the words of that language', async () => {
      const spoken = await lens.quiet.evaluate(() =>
        chrome.i18n.getMessage('extension_locale' as '@@ui_locale'),
      );
      expect(spoken).toBe(language);
    });

    test.each(VIEWS)('$what', async (view) => {
      await eachState(lens, view, async (tab, state) => {
        await lens.emulate(tab, { colorScheme: 'light' });
        const found = await faults(tab, view.within, ALL);
        await lens.emulate(tab, { colorScheme: 'dark' });
        const inDark = await faults(tab, view.within, COLOURS);
        expect({ state, found, inDark }).toEqual({ state, found: [], inDark: [] });
      });
    });
  },
);
