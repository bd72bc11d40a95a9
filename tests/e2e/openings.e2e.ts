import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figure } from '../figures.ts';
import { BROWSER, type Lens, launchLens } from './browser.ts';
import { drawMain, drawPage, ROWS } from './fixtures.ts';
import { FIVE, writeAll } from './library.ts';
import { eventually, partOfPanel } from './panel.ts';

let lens: Lens;
const said: string[] = [];

beforeAll(async () => {
  lens = await launchLens();
  await writeAll(lens, FIVE);
});
afterAll(async () => {
  await lens.close();
  figure('1,000 openings and closings of panel and popup', said.join('; '));
});

/** What one round finds may keep something that the next one finds. */
async function throwAway(session: CDPSession): Promise<void> {
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
}

/** What a page holds when all that is left over was thrown away. */
interface Held {
  readonly kilobytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** Chromium alone tells; its two other worlds, such as that of our content script, are in it. */
async function held(page: Page): Promise<Held> {
  const session = await page.createCDPSession();
  await throwAway(session);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {
    kilobytes: Math.round(of('JSHeapUsedSize') / 1024),
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
  };
}

/** What the background holds, in kilobytes, when all that is left over was thrown away. */
async function heldByBackground(): Promise<number> {
  await lens.quiet.evaluate(() => chrome.runtime.sendMessage(null)); // It wakes, and refuses this at once.
  const isOurs = (url: string) => url.startsWith(lens.own);
  const target = await lens.browser.waitForTarget(
    (one) => one.type() === 'service_worker' && isOurs(one.url()),
  );
  const session = await target.createCDPSession();
  await throwAway(session);
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return Math.round(usedSize / 1024);
}

interface Times {
  readonly first: number;
  readonly last: number;
}

/** Does something many times; what is held may not grow between the first measurement and the last. */
async function expectLevel(
  page: Page,
  { what, first, last }: Times & { readonly what: string },
  act: (from: number, to: number) => Promise<unknown>,
): Promise<void> {
  await act(0, first);
  const [early, earlyBackground] = [await held(page), await heldByBackground()];
  await act(first, last);
  const times = last - first;
  const look = async () => {
    const [late, lateBackground] = [await held(page), await heldByBackground()];
    const words =
      `${what}, ${first}th and ${last}th: heap ${early.kilobytes} and ${late.kilobytes} KB, ` +
      `nodes ${early.nodes} and ${late.nodes}, listeners ${early.listeners} and ${late.listeners}, ` +
      `background ${earlyBackground} and ${lateBackground} KB`;
    // Less than a tenth of a node or a listener for each time, and one kilobyte.
    const isLevel =
      late.nodes - early.nodes < times / 10 &&
      late.listeners - early.listeners < times / 10 &&
      late.kilobytes - early.kilobytes < times &&
      lateBackground - earlyBackground < times;
    if (isLevel) said.push(words);
    return isLevel ? 'level' : words;
  };
  // What nobody holds any more is thrown away in the browser's own time.
  await eventually(look).toBe('level');
}

/** Firefox tells a driver nothing of what is held. */
const onlyWhereTold = test.runIf(BROWSER === 'chromium');

onlyWhereTold('a panel that is opened and collapsed is held once', { timeout: 60_000 }, async () => {
  const tab = await lens.open(drawPage());
  await (await partOfPanel(tab, '.toggle')).focus();
  const what = { what: 'panel opened or collapsed', first: 100, last: 800 };
  await expectLevel(tab, what, async (from, to) => {
    for (let i = from; i < to; i++) await tab.keyboard.press('Enter');
    await partOfPanel(tab, 'button.main'); // Open again, after an even number of times.
  });
});

onlyWhereTold('a panel that comes and goes with its project is held once', { timeout: 60_000 }, async () => {
  const tab = await lens.open(drawPage());
  await partOfPanel(tab, 'button.main');
  const pages = [drawMain('News', {}), drawMain('Another project', ROWS)];
  const shown = () => tab.$$eval('project-lens-panel', (all) => all.length);
  await expectLevel(tab, { what: 'panel come or gone', first: 20, last: 60 }, async (from, to) => {
    for (let i = from; i < to; i++) {
      await tab.$eval('main', (main, html) => Object.assign(main, { innerHTML: html }), pages[i % 2]);
      await expect.poll(shown, { timeout: 5_000, interval: 5 }).toBe(i % 2);
    }
  });
});

onlyWhereTold('popups that are opened and closed leave nothing behind', { timeout: 60_000 }, async () => {
  const what = { what: 'popup opened and closed', first: 20, last: 200 };
  await expectLevel(lens.quiet, what, async (from, to) => {
    for (let i = from; i < to; i += 10) await lens.quiet.evaluate(openAndClose, 10);
  });
});

/** Opens so many popups at once, waits until all show the list, and closes them. */
async function openAndClose(count: number): Promise<void> {
  const opened = await Promise.all(
    Array.from({ length: count }, () => chrome.tabs.create({ url: '/popup.html', active: false })),
  );
  const listed = () =>
    chrome.extension
      .getViews({ type: 'tab' })
      .map((view): NodeList => Reflect.get(view, 'document').querySelectorAll('[data-project]'));
  const drawn = () => listed().filter(({ length }) => length === 5).length;
  while (drawn() < count) await new Promise((resolve) => setTimeout(resolve, 5));
  await chrome.tabs.remove(opened.map(({ id = -1 }) => id));
}
