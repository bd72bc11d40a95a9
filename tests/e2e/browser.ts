import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import { figure } from '../figures.ts';
import { launchChromium } from './chromium.ts';
import type { Driver } from './driver.ts';
import { launchFirefox } from './firefox.ts';
import type { SitePage } from './fixtures.ts';
import { isByContentScript } from './network-log.ts';

const BUILDS = {
  chromium: fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url)),
  firefox: fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url)),
};

/** In which browser this run tries the extension. */
export const BROWSER = process.env.PROJECT_LENS_BROWSER === 'firefox' ? 'firefox' : 'chromium';

/** From this width on, a page has room beside the panel. */
const WIDE = { width: 1280, height: 900 };

type OfDriver = 'browser' | 'own' | 'reload' | 'emulate' | 'print' | 'allowClipboard' | 'keepDownloads';

/** A browser with a new profile and the built extension in it. */
export interface Lens extends Pick<Driver, OfDriver> {
  /**
   * A page of the extension without a script of ours, for what only the extension may ask of the browser. It does not
   * depend on the background, which may be stopped.
   */
  readonly quiet: Page;
  /** Opens the address of a page, which is answered with its HTML; whatever else is asked for is refused. */
  open(page: SitePage, options?: OpenOptions): Promise<Page>;
  /** Opens the popup in a tab, as large as browsers let a popup be. */
  openPopup(hash?: string): Promise<Page>;
  /** Opens the library page in a tab. `adapt` may change the tab before. */
  openLibrary(hash?: string, adapt?: (tab: Page) => Promise<unknown>): Promise<Page>;
  /** Opens the settings page in a tab. */
  openSettings(): Promise<Page>;
  /** Opens the popup that belongs to the tab, as a click on the extension's button does. */
  openActionPopup(tab: Page): Promise<ActionPopup>;
  /** Runs a function in the background, which is woken if it is not running. Only JSON crosses. */
  inWorker<A extends unknown[], T>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Ends the background, whatever it is doing, as browsers do with idle ones. */
  stopWorker(): Promise<void>;
  /** Closes all tabs that a test opened, and empties the storage. */
  reset(): Promise<void>;
  /** @throws Where the extension asked the network for anything meanwhile. */
  close(): Promise<void>;
}

interface OpenOptions {
  readonly viewport?: { width: number; height: number };
  /**
   * Answers what the reader has the extension ask for from within the page, by address. Not given: it asks for nothing,
   * or `close` throws.
   */
  readonly fetched?: (url: string) => Promise<FetchedPage>;
}

/** What the site answers. */
interface FetchedPage {
  readonly status?: number;
  readonly html: string;
}

/** A popup that belongs to a tab. */
export interface ActionPopup {
  /** Runs a function with the window of the popup, once it is there. Only JSON crosses. */
  evaluate<A extends unknown[], T>(run: (popup: Window, ...args: A) => T, ...args: A): Promise<T>;
  close(): Promise<void>;
}

/** @param language BCP 47, of the browser's interface. */
export async function launchLens(language = 'en'): Promise<Lens> {
  const folder = BUILDS[BROWSER];
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error('The extension is not built: run "npm run build" and "npm run build:firefox" first.');
  }
  const driver = await (BROWSER === 'firefox' ? launchFirefox : launchChromium)(folder, language);
  try {
    const quiet = await driver.browser.newPage();
    await driver.show(quiet, 'manifest.json');
    await closeWelcome(quiet);
    const byScripts: string[] = [];
    return {
      ...driver,
      quiet,
      ...actions(driver, quiet, byScripts),
      close: () => closeQuiet(driver, byScripts),
    };
  } catch (error) {
    await driver.close();
    throw error;
  }
}

/** The page that opens with the installation would come between the first tabs of a test. */
async function closeWelcome(quiet: Page): Promise<void> {
  const close = () =>
    quiet.evaluate(async () => {
      const all = await chrome.tabs.query({});
      const shown = all.filter(({ url }) => url === `${location.origin}/welcome.html`);
      await chrome.tabs.remove(shown.map(({ id = -1 }) => id));
      return shown.length;
    });
  await vi.waitFor(async () => expect(await close()).toBe(1), { timeout: 10_000, interval: 20 });
}

async function closeQuiet(driver: Driver, byScripts: readonly string[]): Promise<void> {
  const asked = [...byScripts, ...(await driver.close())];
  if (asked.length > 0) throw new Error(`The extension asked the network for ${asked.join(', ')}`);
  figure('network log of the whole browser test run', 'one run of the browser, 0 requests by the extension');
}

type Actions = Omit<Lens, OfDriver | 'quiet' | 'close'>;

function actions(driver: Driver, quiet: Page, byScripts: string[]): Actions {
  const { browser } = driver;
  const openOwn = async (path: string, viewport: { width: number; height: number }, adapt?: Adapt) => {
    const tab = await browser.newPage();
    await tab.setViewport(viewport);
    await adapt?.(tab);
    await driver.show(tab, path);
    return tab;
  };
  return {
    async open(page, { viewport = WIDE, fetched } = {}) {
      const tab = await browser.newPage();
      await tab.setViewport(viewport);
      await answerWith(tab, [page], fetched);
      tab.on('request', (request) => !fetched && isByContentScript(request) && byScripts.push(request.url()));
      await tab.goto(page.url);
      return tab;
    },
    openPopup: (hash = '') => openOwn(`popup.html${hash}`, { width: 760, height: 600 }),
    openLibrary: (hash = '', adapt) => openOwn(`library.html${hash}`, { width: 1400, height: 900 }, adapt),
    openSettings: () => openOwn('options.html', { width: 1000, height: 900 }),
    async openActionPopup(tab) {
      await driver.openActionPopup(tab);
      return actionPopup(quiet);
    },
    // What comes back is what the function returns, as JSON carries it.
    inWorker: (run, ...args) =>
      driver.evaluateInBackground(quiet, `(${run})(...${JSON.stringify(args)})`) as ReturnType<
        Actions['inWorker']
      > as never,
    stopWorker: driver.stopBackground,
    async reset() {
      await quiet.evaluate(async () => {
        // Firefox leaves a popup open when its tab goes.
        for (const popup of chrome.extension.getViews({ type: 'popup' })) (popup as Window).close();
        const [self, tabs] = await Promise.all([chrome.tabs.getCurrent(), chrome.tabs.query({})]);
        const others = tabs.map(({ id = -1 }) => id).filter((id) => id !== self?.id);
        await chrome.tabs.remove(others);
        await chrome.storage.local.clear();
      });
    },
  };
}

type Adapt = (tab: Page) => Promise<unknown>;

/** The popup is no tab, and browsers let no driver into it; another page of the extension may look. */
function actionPopup(quiet: Page): ActionPopup {
  const isThere = () => quiet.evaluate(() => chrome.extension.getViews({ type: 'popup' }).length > 0);
  return {
    async evaluate(run, ...args) {
      await expect.poll(isThere, { timeout: 10_000, interval: 20 }).toBe(true);
      const call = `(${run})(chrome.extension.getViews({ type: 'popup' })[0], ...${JSON.stringify(args)})`;
      return quiet.evaluate(call) as Promise<ReturnType<typeof run>>;
    },
    close: () =>
      quiet.evaluate(() => (chrome.extension.getViews({ type: 'popup' })[0] as Window | undefined)?.close()),
  };
}

/** Answers what a tab asks for from these pages. A page may be added later: the list is read at each request. */
async function answerWith(
  tab: Page,
  pages: readonly SitePage[],
  fetched: OpenOptions['fetched'],
): Promise<void> {
  await tab.setRequestInterception(true);
  tab.on('request', (request) => {
    const address = request.url().replace(/#.*$/s, '');
    const page = pages.find(({ url }) => url === address);
    if (!page && fetched && isOfSite(address)) {
      void fetched(address).then(({ status = 200, html: body }) =>
        // The reader has cancelled it meanwhile, or closed the tab.
        request.respond({ status, contentType: HTML, body }).catch(() => undefined),
      );
      return;
    }
    const { html: body, headers = {} } = page ?? { html: '' };
    const done = page ? request.respond({ contentType: HTML, headers, body }) : request.abort();
    done.catch(() => undefined); // The tab was closed meanwhile.
  });
}

/** Whether it is for the site. What a page asks for by itself as soon as it is opened, its icon, is left out. */
function isOfSite(url: string): boolean {
  return /^https:\/\/(?:[^/]+\.)?iom\.int\/(?!favicon)/.test(url);
}

const HTML = 'text/html; charset=utf-8';

/** Sends a message to the background as one of our own pages would. */
export function ask(quiet: Page, message: unknown): Promise<unknown> {
  return quiet.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
}
