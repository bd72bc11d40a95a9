import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import type { Download, Driver, Looks } from './driver.ts';
import { networkLogFlag, requestsByExtensions } from './network-log.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/**
 * Starts Chromium with a new profile and an extension in it.
 *
 * @param folder Of the built extension.
 * @param language BCP 47, of the browser's interface.
 */
export async function launchChromium(folder: string, language: string): Promise<Driver> {
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
    args: [...flags(language), networkLogFlag(profile)],
    // On Linux the language of the interface is that of the environment, whatever --lang says.
    env: { ...process.env, LANGUAGE: language },
  });
  const close = async () => {
    await browser.close(); // Then the log is whole.
    const asked = await requestsByExtensions(profile);
    await removeProfile();
    return asked;
  };
  try {
    return { ...driverOf(browser, await browser.installExtension(folder)), close };
  } catch (error) {
    await browser.close().then(removeProfile);
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

function driverOf(browser: Browser, id: string): Omit<Driver, 'close'> {
  const own = `chrome-extension://${id}/`;
  const isWorker = (type: string, url: string) => type === 'service_worker' && url.startsWith(own);
  return {
    name: 'chromium',
    browser,
    own,
    show: async (tab, path) => void (await tab.goto(own + path)),
    reload: async (tab) => void (await tab.reload()),
    emulate,
    print: async (tab) => Buffer.from(await tab.pdf({ format: 'A4' })),
    // Not with a `WebWorker` of puppeteer: it keeps the worker attached, which then does not start again.
    async evaluateInBackground(quiet, expression) {
      await quiet.evaluate(() => chrome.runtime.sendMessage(null)); // It wakes, and refuses this at once.
      const target = await browser.waitForTarget((one) => isWorker(one.type(), one.url()));
      const session = await target.createCDPSession();
      const options = { awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, ...options });
      await session.detach();
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    async stopBackground() {
      const session = await browser.target().createCDPSession();
      const { targetInfos } = await session.send('Target.getTargets');
      const running = targetInfos.find(({ type, url }) => isWorker(type, url));
      if (running) await session.send('Target.closeTarget', { targetId: running.targetId });
      await session.detach();
    },
    async openActionPopup(tab) {
      const extension = (await browser.extensions()).get(id);
      if (!extension) throw new Error('The extension is not there.');
      await tab.triggerExtensionAction(extension);
    },
    allowClipboard: (origin) =>
      browser
        .defaultBrowserContext()
        .overridePermissions(origin, ['clipboard-read', 'clipboard-sanitized-write']),
    keepDownloads: (folder) => keepDownloads(browser, folder),
  };
}

async function emulate(
  tab: Page,
  { medium, colorScheme, reducedMotion, forcedColors }: Looks,
): Promise<void> {
  if (medium) await tab.emulateMediaType(medium);
  const features = [
    ...(colorScheme ? [{ name: 'prefers-color-scheme', value: colorScheme }] : []),
    ...(reducedMotion ? [{ name: 'prefers-reduced-motion', value: 'reduce' }] : []),
  ];
  if (features.length > 0) await tab.emulateMediaFeatures(features);
  if (!forcedColors) return;
  // Puppeteer knows of no such feature.
  const session = await tab.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [...features, { name: 'forced-colors', value: 'active' }],
  });
}

/** Under names of the browser's own, so that two of one name do not meet. */
async function keepDownloads(browser: Browser, folder: string): Promise<readonly Download[]> {
  const downloads: Download[] = [];
  const session = await browser.target().createCDPSession();
  const places = new Map<string, number>();
  session.on('Browser.downloadWillBegin', ({ guid, suggestedFilename: name }) => {
    places.set(guid, downloads.push({ name, path: null }) - 1);
  });
  session.on('Browser.downloadProgress', ({ guid, state }) => {
    const place = places.get(guid) ?? -1;
    const download = downloads[place];
    if (download && state === 'completed') downloads[place] = { ...download, path: join(folder, guid) };
  });
  const options = { behavior: 'allowAndName', downloadPath: folder, eventsEnabled: true } as const;
  await session.send('Browser.setDownloadBehavior', options);
  return downloads;
}
