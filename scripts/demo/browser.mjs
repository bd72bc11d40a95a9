import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { FLAGS, OFFLINE } from '../browser-flags.mjs';
import { root } from '../run.mjs';

const EXTENSION = join(root, '.output', 'chrome-mv3');
const OWN_SITE = /(^|\.)iom\.int$/;
const HARMLESS = new Set(['chrome-extension:', 'data:', 'blob:', 'about:', 'chrome:']);

function flags({ language, offline }) {
  return [...FLAGS, `--lang=${language}`, ...(offline ? [OFFLINE] : [])];
}

async function loadExtension(browser) {
  try {
    return await browser.installExtension(EXTENSION);
  } catch (error) {
    const version = await browser.version();
    throw new Error(`${version} refused the extension: ${error.message}`);
  }
}

async function end(browser) {
  const late = setTimeout(() => browser.process()?.kill('SIGKILL'), 5_000);
  // One that is gone already needs no end.
  await browser.close().catch(() => undefined);
  clearTimeout(late);
}

/** Starts the browser with a new profile and the extension in it. `close` ends it and removes the profile. */
export async function openBrowser({ headless, language, offline }) {
  if (!existsSync(EXTENSION))
    throw new Error('There is no built extension: run npm start, or npm run build.');
  const profile = await mkdtemp(join(tmpdir(), 'project-lens-'));
  const removeProfile = () => rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  let browser;
  try {
    browser = await puppeteer.launch({
      executablePath: process.env.CHROMIUM,
      headless,
      pipe: true,
      enableExtensions: true,
      userDataDir: profile,
      defaultViewport: null,
      protocolTimeout: 60_000,
      args: flags({ language, offline }),
      // On Linux the language of the interface is that of the environment, whatever --lang says.
      env: { ...process.env, LANGUAGE: language },
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    // Not with `enableExtensions: [path]`: that does not wait, and a refusal would go by unheard.
    const extension = await loadExtension(browser);
    return { browser, extension, close: () => end(browser).finally(removeProfile) };
  } catch (error) {
    if (browser) await end(browser);
    await removeProfile();
    throw error;
  }
}

async function answer(request, pages) {
  const address = new URL(request.url());
  address.hash = '';
  const page = pages.find((one) => one.address === address.href);
  if (page) return request.respond({ contentType: 'text/html; charset=utf-8', body: page.html });
  if (OWN_SITE.test(address.hostname)) return request.respond({ status: 404, body: 'Not in the samples.' });
  return HARMLESS.has(address.protocol) ? request.continue() : request.abort();
}

/** Answers what this tab asks for from the sample pages, so that nothing leaves the machine. */
export async function answerFrom(pages, tab) {
  await tab.setRequestInterception(true);
  // A tab that is closed meanwhile needs no answer.
  tab.on('request', (request) => answer(request, pages).catch(() => undefined));
}
