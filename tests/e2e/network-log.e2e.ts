import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BROWSER } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import { isByContentScript } from './network-log.ts';
import { eventually } from './panel.ts';

/** An extension that asks the network for something in every way that it may, without our rules against it. */
const FILES = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Asks',
    version: '1',
    // Each browser takes its own.
    background: { service_worker: 'background.js', scripts: ['background.js'] },
    browser_specific_settings: { gecko: { id: 'asks@iom-projects.example' } },
    content_security_policy: { extension_pages: "script-src 'self'" },
    content_scripts: [{ matches: ['*://*.iom.int/*'], js: ['content.js'] }],
  }),
  'background.js': `fetch('https://www.example.org/background').catch(() => {});
    chrome.tabs.create({ url: 'https://www.example.org/tab' });`,
  'content.js': `fetch('/content').catch(() => {}).then(() => { document.title = 'asked'; });`,
  'page.html': `<link rel="preconnect" href="https://host.example.org/"><img src="https://www.example.org/image">
    <script src="page.js"></script>`,
  'page.js': `const done = () => { document.title = 'asked'; };
    navigator.sendBeacon('https://www.example.org/beacon');
    new Worker('worker.js').onmessage = done;`,
  'worker.js': `fetch('https://www.example.org/worker').catch(() => {}).then(() => postMessage(null));`,
};

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'project-lens-network-'));
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text);
});
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));

test('what an extension asks the network for is seen, wherever in it that is', async () => {
  const driver = await (BROWSER === 'firefox' ? launchFirefox : launchChromium)(folder, 'en');
  const byScript: string[] = [];
  const page = await driver.browser.newPage();
  await driver.show(page, 'page.html');
  await eventually(() => page.title()).toBe('asked');
  const tab = await driver.browser.newPage();
  await tab.setRequestInterception(true);
  tab.on('request', (request) => {
    if (isByContentScript(request)) byScript.push(request.url());
    const isPage = request.url().endsWith('/project/one');
    const html = { contentType: 'text/html', body: '<img src="/of-the-page.png">' };
    void (isPage ? request.respond(html) : request.abort());
  });
  await tab.goto('https://www.iom.int/project/one');
  await eventually(() => tab.title()).toBe('asked');

  const seen = new Set(await driver.close());
  const parts = ['background', 'tab', 'image', 'beacon', 'worker'];
  expect(parts.filter((part) => !seen.has(`https://www.example.org/${part}`))).toEqual([]);
  expect([...seen].filter((url) => url.includes('iom.int'))).toEqual([]);
  // Firefox does not say which script of a page asks.
  if (BROWSER === 'chromium') expect(byScript).toEqual(['https://www.iom.int/content']);
});
