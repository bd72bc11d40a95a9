import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Lens, launchLens } from './browser.ts';
import { eachState, VIEWS } from './views.ts';

let lens: Lens;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(() => lens.reset());
afterAll(() => lens.close());

const SIGHTS = [
  { what: '200 % zoom of 1280 px', viewport: { width: 640, height: 450, deviceScaleFactor: 2 } },
  { what: 'a width of 320 px', viewport: { width: 320, height: 640 } },
];

/** Whether a page of ours scrolls to the side. */
function isTooWide(tab: Page): Promise<boolean> {
  return tab.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth;
  });
}

/** What is cut off: at an edge of the window, or within something that does not let all of it be seen. */
function cutOff(tab: Page, within: string): Promise<string[]> {
  return tab.evaluate((selector) => {
    const root = document.querySelector(selector)?.shadowRoot ?? document;
    // Tables may be wider than the window: they scroll in a region of their own (WCAG 2.2, 1.4.10).
    const apart =
      '.table-box *, .comparison .scroll *, .trash .scroll *, .picture-table *, .unseen, .print-only *';
    const scrolls = '.table-box, .comparison .scroll, .trash .scroll, .picture-table';
    const isWhole = 'input, select, textarea, svg, progress, [hidden]';
    const isOutside = ({ left, right, width }: DOMRect) => width > 0 && (left < -1 || right > innerWidth + 1);
    const isCut = (one: Element) => {
      const { overflowX, textOverflow } = getComputedStyle(one);
      const isLarger = one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1;
      return isLarger && overflowX !== 'visible' && textOverflow !== 'ellipsis';
    };
    return [...root.querySelectorAll(`*:not(${apart}, ${isWhole})`)]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .filter((one) => isOutside(one.getBoundingClientRect()) || (isCut(one) && !one.matches(scrolls)))
      .map((one) => one.outerHTML.slice(0, 90));
  }, within);
}

/** Controls that something else lies over when they are scrolled to. What a menu or a dialog covers comes back. */
function covered(tab: Page, within: string): Promise<string[]> {
  return tab.evaluate((selector) => {
    const root = document.querySelector(selector)?.shadowRoot ?? document;
    const above = root.querySelector('dialog[open], details.menu[open], .detail') ?? root;
    const controls = above.querySelectorAll('a[href], button, input, select, textarea, summary');
    const isReached = (one: Element) => {
      one.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const { left = -1, top = -1, width = 0, height = 0 } = one.getClientRects()[0] ?? {};
      const there = root.elementFromPoint(left + width / 2, top + height / 2);
      return one.contains(there) || there?.closest('label')?.contains(one) === true;
    };
    return [...controls]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .filter((one) => !one.matches('.unseen, .scene-keys > button, .table-box *') && !isReached(one))
      .map((one) => one.outerHTML.slice(0, 90));
  }, within);
}

describe.each(SIGHTS)('at $what, nothing is cut, covered or beside the window', ({ viewport }) => {
  test.each(VIEWS)('$what', async (view) => {
    const look = async (tab: Page, state: number) => {
      const wide = view.within === 'html' && (await isTooWide(tab));
      const found = { cut: await cutOff(tab, view.within), covered: await covered(tab, view.within) };
      expect({ state, wide, ...found }).toEqual({ state, wide: false, cut: [], covered: [] });
    };
    await eachState(lens, view, look, { viewport });
  });
});
