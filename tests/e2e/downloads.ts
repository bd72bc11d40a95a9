import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Lens } from './browser.ts';

/** A file that the browser was handed. */
export interface DownloadedFile {
  /** As the page proposed it. */
  readonly name: string;
  readonly bytes: Buffer<ArrayBuffer>;
  readonly text: string;
}

/** What the browser is handed by the pages of the extension, kept in a folder of its own. */
export interface Downloads {
  /** How many there were since the last `taken`. */
  count(): number;
  /** Does something that ends in a download, and waits for all of the file. */
  of(act: () => Promise<unknown>): Promise<DownloadedFile>;
  close(): Promise<void>;
}

export async function catchDownloads(lens: Lens): Promise<Downloads> {
  const folder = await mkdtemp(join(tmpdir(), 'project-lens-downloads-'));
  const downloads = await lens.keepDownloads(folder);
  return {
    count: () => downloads.length,
    async of(act) {
      const earlier = downloads.length;
      await act();
      await expect.poll(() => downloads.length, PATIENCE).toBe(earlier + 1);
      await expect.poll(() => downloads[earlier]?.path ?? null, PATIENCE).not.toBeNull();
      const { name = '', path = null } = downloads[earlier] ?? {};
      const bytes = await readFile(path ?? '');
      await rm(path ?? ''); // The next one of its name would get another one.
      return { name, bytes, text: bytes.toString('utf8') };
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A file of thousands of projects takes its time. */
const PATIENCE = { timeout: 90_000, interval: 20 };

/** A page of the extension, with all that it asks for and all that its policy refuses. */
export interface WatchedPage {
  readonly page: Page;
  /** Addresses that were asked for, in order; those of the extension without its ID, others as they are. */
  readonly requests: string[];
  /** Errors and refusals, in words. */
  readonly faults: string[];
}

/** Opens the library in a tab, watched from the beginning. */
export async function openWatched(lens: Lens, hash = ''): Promise<WatchedPage> {
  const [requests, faults]: [string[], string[]] = [[], []];
  const page = await lens.openLibrary(hash, async (tab) => {
    tab.on('request', (request) => requests.push(request.url().replace(lens.own, '/')));
    tab.on('pageerror', (error) => faults.push(String(error)));
    tab.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await tab.exposeFunction('reportRefusal', (refusal: string) => faults.push(refusal));
    await tab.evaluateOnNewDocument(() =>
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        Reflect.get(globalThis, 'reportRefusal')(`${violatedDirective} ${blockedURI}`),
      ),
    );
  });
  return { page, requests, faults };
}

/** Chooses a kind of file in the menu within a part of the page. */
export async function chooseFormat(page: Page, within: string, name: string): Promise<void> {
  const menu = await page.waitForSelector(`${within} details:has(.formats)`);
  if (!menu) throw new Error('There is no menu of formats.');
  const isOpen = await menu.evaluate((details) => (details as HTMLDetailsElement).open);
  if (!isOpen) await (await menu.$('summary'))?.click();
  const button = await page.waitForSelector(`${within} .formats ::-p-xpath(.//button[b[text()="${name}"]])`);
  await button?.click();
}
