import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, launch, type Page } from 'puppeteer-core';
import type { SitePage } from './fixtures.ts';

const EXTENSION = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** From this width on, a page has room beside the panel. */
const WIDE = { width: 1280, height: 900 };

/** A browser with a new profile and the built extension in it. */
export interface Lens {
  readonly browser: Browser;
  /** The ID of the extension. */
  readonly id: string;
  /**
   * A page of the extension without a script of ours, for what only the extension may ask of the browser. It does not
   * depend on the service worker, which may be stopped.
   */
  readonly quiet: Page;
  /** Opens the address of a page, which is answered with its HTML; whatever else is asked for is refused. */
  open(page: SitePage, options?: { viewport?: { width: number; height: number } }): Promise<Page>;
  /** Opens the popup in a tab, as large as browsers let a popup be. */
  openPopup(hash?: string): Promise<Page>;
  /** Opens the library page in a tab. `adapt` may change the tab before. */
  openLibrary(hash?: string, adapt?: (tab: Page) => Promise<unknown>): Promise<Page>;
  /** Runs a function in the service worker, which is woken if it is not running. Only JSON crosses. */
  inWorker<A extends unknown[], T>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Ends the service worker, whatever it is doing, as browsers do with idle ones. */
  stopWorker(): Promise<void>;
  /** Closes all tabs that a test opened, and empties the storage. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** @param language BCP 47, of the browser's interface. */
export async function launchLens(language = 'en'): Promise<Lens> {
  if (!existsSync(join(EXTENSION, 'manifest.json'))) {
    throw new Error('The extension is not built: run "npm run build" before the browser tests.');
  }
  if (!existsSync(CHROMIUM)) {
    throw new Error(`There is no browser at ${CHROMIUM}: install Chromium, or name one in CHROMIUM.`);
  }
  const profile = await mkdtemp(join(tmpdir(), 'project-lens-e2e-'));
  const removeProfile = () => rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  const browser = await launch({
    executablePath: CHROMIUM,
    userDataDir: profile,
    enableExtensions: true,
    pipe: true, // Extensions cannot be installed over a web socket.
    args: flags(language),
    // On Linux the language of the interface is that of the environment, whatever --lang says.
    env: { ...process.env, LANGUAGE: language },
  });
  const close = () => browser.close().then(removeProfile);
  try {
    const id = await browser.installExtension(EXTENSION);
    const quiet = await browser.newPage();
    await quiet.goto(`chrome-extension://${id}/manifest.json`);
    return { browser, id, quiet, close, ...actions(browser, id, quiet) };
  } catch (error) {
    await close();
    throw error;
  }
}

function flags(language: string): string[] {
  return [
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--window-size=1280,900',
    '--enable-unsafe-extension-debugging', // Without it, branded Chrome refuses to load an extension.
    '--host-resolver-rules=MAP * ~NOTFOUND', // What no tab has answered itself finds no host.
    `--lang=${language}`,
    // Chromium's own sandbox does not start for root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

function actions(
  browser: Browser,
  id: string,
  quiet: Page,
): Omit<Lens, 'browser' | 'id' | 'quiet' | 'close'> {
  const own = `chrome-extension://${id}/`;
  const isWorker = (type: string, url: string) => type === 'service_worker' && url.startsWith(own);
  return {
    async open(page, { viewport = WIDE } = {}) {
      const tab = await browser.newPage();
      await tab.setViewport(viewport);
      await answerWith(tab, [page]);
      await tab.goto(page.url);
      return tab;
    },
    async openPopup(hash = '') {
      const tab = await browser.newPage();
      await tab.setViewport({ width: 760, height: 600 });
      await tab.goto(`${own}popup.html${hash}`);
      return tab;
    },
    async openLibrary(hash = '', adapt) {
      const tab = await browser.newPage();
      await tab.setViewport({ width: 1400, height: 900 });
      await adapt?.(tab);
      await tab.goto(`${own}library.html${hash}`);
      return tab;
    },
    // Not with a `WebWorker` of puppeteer: it keeps the worker attached, which then does not start again.
    async inWorker(run, ...args) {
      await ask(quiet, null); // Whatever it is sent wakes it; this it refuses at once.
      const target = await browser.waitForTarget((one) => isWorker(one.type(), one.url()));
      const session = await target.createCDPSession();
      const expression = `(${run})(...${JSON.stringify(args)})`;
      const options = { awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, ...options });
      await session.detach();
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    async stopWorker() {
      const session = await browser.target().createCDPSession();
      const { targetInfos } = await session.send('Target.getTargets');
      const running = targetInfos.find(({ type, url }) => isWorker(type, url));
      if (running) await session.send('Target.closeTarget', { targetId: running.targetId });
      await session.detach();
    },
    async reset() {
      const tabs = (await browser.pages()).filter((tab) => tab !== quiet);
      await Promise.all(tabs.map((tab) => tab.close()));
      await quiet.evaluate(() => chrome.storage.local.clear());
    },
  };
}

/** Answers what a tab asks for from these pages. A page may be added later: the list is read at each request. */
async function answerWith(tab: Page, pages: readonly SitePage[]): Promise<void> {
  await tab.setRequestInterception(true);
  tab.on('request', (request) => {
    const address = request.url().replace(/#.*$/s, '');
    const page = pages.find(({ url }) => url === address);
    const { html: body, headers = {} } = page ?? { html: '' };
    const done = page
      ? request.respond({ contentType: 'text/html; charset=utf-8', headers, body })
      : request.abort();
    done.catch(() => undefined); // The tab was closed meanwhile.
  });
}

/** Sends a message to the background as one of our own pages would. */
export function ask(quiet: Page, message: unknown): Promise<unknown> {
  return quiet.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
}
