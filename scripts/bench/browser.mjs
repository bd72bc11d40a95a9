import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { FLAGS, OFFLINE } from '../browser-flags.mjs';

/** A folder for everything that a run leaves behind; `remove` takes it away. */
export async function makeFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'project-lens-bench-'));
  return {
    folder,
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
}

/**
 * Starts a browser with a new profile.
 *
 * @param extension The folder of the extension that is put in; `null`: none.
 */
export async function openBrowser({ folder, name, extension }) {
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM,
    headless: true,
    pipe: true,
    enableExtensions: true,
    userDataDir: join(folder, `profile-${name}`),
    defaultViewport: null,
    protocolTimeout: 360_000,
    args: [...FLAGS, OFFLINE, '--lang=en'],
    env: { ...process.env, LANGUAGE: 'en' },
  });
  try {
    const id = extension && (await browser.installExtension(extension));
    return { browser, id };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Opens browsers, does something with them and closes them, whatever happens. */
export async function withBrowsers(options, work) {
  const opened = [];
  try {
    for (const each of options) opened.push(await openBrowser(each));
    return await work(opened);
  } finally {
    await Promise.all(opened.map(({ browser }) => browser.close().catch(() => undefined)));
  }
}

/** Makes an extension that runs an empty content script on the pages that ours runs on, and does nothing else. */
export async function makeEmptyExtension(folder, built) {
  const manifest = JSON.parse(await readFile(join(built, 'manifest.json'), 'utf8'));
  const empty = join(folder, 'empty-extension');
  const scripts = manifest.content_scripts.map(({ css, ...rest }) => ({ ...rest, js: ['empty.js'] }));
  await mkdir(empty, { recursive: true });
  await writeFile(join(empty, 'empty.js'), '');
  await writeFile(
    join(empty, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, name: 'Empty', version: '1', content_scripts: scripts }),
  );
  return empty;
}
