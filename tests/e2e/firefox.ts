import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import type { Download, Driver, Looks } from './driver.ts';
import { type Bidi, bidiOf, contextOf, type Privileged, privileged } from './firefox-bidi.ts';
import { watchRequests } from './network-log.ts';

const FIREFOX = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';

/** What our pages are found at; without it, Firefox makes one up that nobody is told. */
const UUID = '1d8b6a1e-7d1c-4b76-9a3c-6f0f1a1c0001';

/**
 * Starts Firefox with a new profile and an extension in it.
 *
 * @param folder Of the built extension.
 * @param language BCP 47, of the browser's interface.
 */
export async function launchFirefox(folder: string, language: string): Promise<Driver> {
  if (!existsSync(FIREFOX)) {
    throw new Error(`There is no browser at ${FIREFOX}: install Firefox ESR, or name one in FIREFOX_PATH.`);
  }
  const profile = await mkdtemp(join(tmpdir(), 'project-lens-e2e-'));
  const browser = await launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    userDataDir: profile,
    args: ['--remote-allow-system-access'], // To end the background, and to say how pages are to be shown.
    extraPrefsFirefox: preferences(idOf(folder)),
  });
  const removeProfile = () => rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  const end = () => browser.close().then(removeProfile);
  try {
    const bidi = bidiOf(browser);
    const inBrowser = await privileged(bidi);
    const requests = await watchRequests(inBrowser);
    await speak(inBrowser, language);
    const id = await browser.installExtension(folder);
    const close = async () => {
      const asked = await requests();
      await end();
      return asked;
    };
    return { ...driverOf(browser, { bidi, inBrowser, id }), close };
  } catch (error) {
    await end();
    throw error;
  }
}

function idOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

function preferences(id: string): Record<string, unknown> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
    'extensions.webextOptionalPermissionPrompts': false, // What the extension asks for, it is given.
    'ui.useOverlayScrollbars': 1, // As headless Chromium has them: the same widths in both.
    'services.settings.server': 'data:,', // Firefox asks for lists of its own all the time.
    'browser.download.alwaysOpenPanel': false, // It takes the focus from the page.
    'devtools.jsonview.enabled': false, // Its page has no access to the extension.
    'dom.events.testing.asyncClipboard': true, // Reading needs no click on a prompt.
    // What no tab has answered itself finds no host.
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': 9,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': 9,
  };
}

/** Before the extension is there: it takes the language that it finds. No pack of words of the browser is needed. */
async function speak(inBrowser: Privileged, language: string): Promise<void> {
  await inBrowser(`
    Services.locale.availableLocales = ['en-US', 'fr', 'es-ES'];
    Services.locale.requestedLocales = [${JSON.stringify({ es: 'es-ES', en: 'en-US' }[language] ?? language)}];
  `);
}

interface Inside {
  readonly bidi: Bidi;
  readonly inBrowser: Privileged;
  readonly id: string;
}

function driverOf(browser: Browser, { bidi, inBrowser, id }: Inside): Omit<Driver, 'close'> {
  const own = `moz-extension://${UUID}/`;
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`;
  return {
    name: 'firefox',
    browser,
    own,
    async show(tab, path) {
      await tab.goto(own + path, { waitUntil: [] });
      await untilLoaded(tab, own + path);
    },
    async reload(tab) {
      const url = await tab.evaluate(() => {
        Reflect.set(globalThis, 'isOld', true);
        return location.href;
      });
      if (!url.startsWith(own)) return void (await tab.reload());
      await tab.evaluate(() => location.reload());
      await untilLoaded(tab, url);
    },
    emulate: (tab, looks) => emulate(inBrowser, tab, looks),
    async print(tab) {
      const { data } = await bidi.send('browsingContext.print', { context: contextOf(tab) });
      return Buffer.from(String(data), 'base64');
    },
    evaluateInBackground: (quiet, expression) => evaluateInBackground(quiet, expression),
    stopBackground: async () =>
      void (await inBrowser(`${extension}.terminateBackground({ disableResetIdleForTest: true })`)),
    async openActionPopup(tab) {
      await tab.bringToFront();
      await inBrowser(`
        ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
          .ExtensionParent.apiManager.global.browserActionFor(${extension}).triggerAction(window)
      `);
    },
    allowClipboard: async () => undefined, // A preference allows it to all.
    keepDownloads: (folder) => keepDownloads(bidi, folder),
  };
}

/** Of pages of extensions, Firefox tells no driver when they are loaded. */
async function untilLoaded(tab: Page, url: string): Promise<void> {
  const isLoaded = (address: string) =>
    location.href.split('#')[0] === address.split('#')[0] &&
    document.readyState === 'complete' &&
    !Reflect.has(globalThis, 'isOld');
  // While one page takes the place of another there is nothing to ask.
  const ask = () => tab.evaluate(isLoaded, url).catch(() => false);
  const end = Date.now() + 30_000;
  while (!(await ask())) {
    if (Date.now() > end) throw new Error(`${url} does not load.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function emulate(inBrowser: Privileged, tab: Page, looks: Looks): Promise<void> {
  const { colorScheme, reducedMotion, forcedColors, medium } = looks;
  await inBrowser(`
    const context = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs')
      .NavigableManager.getBrowsingContextById(${JSON.stringify(contextOf(tab))});
    Object.assign(context, ${JSON.stringify({
      ...(colorScheme && { prefersColorSchemeOverride: colorScheme }),
      ...(reducedMotion !== undefined && {
        prefersReducedMotionOverride: reducedMotion ? 'reduce' : 'no-preference',
      }),
      ...(forcedColors !== undefined && { forcedColorsOverride: forcedColors ? 'active' : 'none' }),
      ...(medium && { mediumOverride: medium }),
    })});
  `);
}

/** The page of the background is one that our pages may reach into. Asking for it wakes it. */
function evaluateInBackground(quiet: Page, expression: string): Promise<unknown> {
  return quiet.evaluate(`(async () => {
    const background = await chrome.runtime.getBackgroundPage();
    const run = (globalThis, self, chrome, browser) => (${expression});
    return run(background, background, background.browser, background.browser);
  })()`);
}

async function keepDownloads(bidi: Bidi, folder: string): Promise<readonly Download[]> {
  const downloads: Download[] = [];
  await bidi.send('browser.setDownloadBehavior', {
    downloadBehavior: { type: 'allowed', destinationFolder: folder },
  });
  await bidi.listen('browsingContext.downloadWillBegin', ({ suggestedFilename }) => {
    downloads.push({ name: String(suggestedFilename), path: null });
  });
  await bidi.listen('browsingContext.downloadEnd', ({ filepath }) => {
    const place = downloads.findIndex(
      ({ name, path }) => path === null && basename(String(filepath)) === name,
    );
    const download = downloads[place];
    if (download) downloads[place] = { ...download, path: String(filepath) };
  });
  return downloads;
}
