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

/** What moves by itself: animations and transitions that run, or would, and scrolling that takes its time. */
function motions(tab: Page): Promise<string[]> {
  return tab.evaluate(() => {
    const panel = document.querySelector('project-lens-panel')?.shadowRoot;
    const running = [document, ...(panel ? [panel] : [])].flatMap((root) => root.getAnimations());
    const ours = panel && !document.querySelector('#welcome') ? panel : document;
    const moving = [...ours.querySelectorAll('*'), ...(panel?.querySelectorAll('*') ?? [])].filter((one) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(one);
      const isInstant = transitionDuration.split(', ').every((duration) => Number.parseFloat(duration) === 0);
      return animationName !== 'none' || !isInstant || scrollBehavior !== 'auto';
    });
    return [...running.map(String), ...moving.map((one) => one.outerHTML.slice(0, 80))];
  });
}

interface Told {
  /** What is to be told apart, and from what. */
  readonly one: string;
  readonly other: string;
}

/** What is told by backgrounds and colours where a reader's system leaves them to us. */
const TOLD: readonly Told[] = [
  { one: '.ways a[aria-current]', other: '.ways a:not([aria-current])' },
  { one: 'button.main[aria-disabled="true"]', other: 'button:not([aria-disabled="true"], .icon, .link)' },
  { one: '.chip', other: 'p' },
  { one: '.note:not(.access)', other: 'p.hint' },
  { one: 'div.failure', other: 'p.hint' },
  { one: 'mark', other: 'bdi' },
  { one: '.period .now', other: '.period .span' },
  { one: '.period .span', other: '.period .around' },
  { one: '.scene .bar-selected', other: '.scene .bar' },
];

/** Pairs of elements that look the same where all colours are those of the system. */
function alike(tab: Page): Promise<string[]> {
  return tab.evaluate((told) => {
    const root = document.querySelector('project-lens-panel')?.shadowRoot ?? document;
    const look = (one: Element) => {
      const { color, backgroundColor, fill, borderTopWidth, borderTopStyle, borderTopColor, outlineStyle } =
        getComputedStyle(one);
      const border = borderTopStyle === 'none' ? 'none' : `${borderTopWidth} ${borderTopColor}`;
      return [one instanceof SVGElement ? fill : color, backgroundColor, border, outlineStyle].join();
    };
    return told.flatMap(({ one, other }) => {
      const [first, second] = [root.querySelector(one), root.querySelector(other)];
      return first && second && look(first) === look(second) ? [`${one} looks like ${other}`] : [];
    });
  }, TOLD);
}

describe('with reduced motion and forced colours, nothing moves and nothing vanishes', () => {
  test.each(VIEWS)('$what', async (view) => {
    await eachState(
      lens,
      view,
      async (tab, state) => {
        const colours = await tab.evaluate(() => matchMedia('(forced-colors: active)').matches);
        const calm = await tab.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
        const found = [...(await motions(tab)), ...(await alike(tab))];
        expect({ state, colours, calm, found }).toEqual({ state, colours: true, calm: true, found: [] });
      },
      { looks: { reducedMotion: true, forcedColors: true } },
    );
  });
});
