// npm run store:pictures: the pictures of docs/store/pictures, taken of the built extension at work on the sample pages,
// 1280 × 800 as stores want them, with icons and tile beside them. --lang=fr or --lang=es takes them in that language,
// into a folder of its own below.
import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { answerFrom, openBrowser } from './demo/browser.mjs';
import { readPages } from './demo/pages.mjs';
import { root, say } from './run.mjs';
import { setUp } from './set-up.mjs';
import { draw } from './store/drawings.mjs';
import { STORE_PICTURES } from './store/pictures.mjs';
import { saveAll } from './store/sample-library.mjs';

const SIZE = { width: 1280, height: 800, deviceScaleFactor: 1 };
const FOLDER = join(root, 'docs', 'store', 'pictures');

const tell = (path) => say(relative(root, path));

/** The first-run page comes by itself, some time after the extension; nothing is drawn in tabs behind it. */
async function closeFirstRun(browser) {
  const welcome = await browser.waitForTarget((one) => one.url().endsWith('/welcome.html'));
  await (await welcome.page()).close();
}

async function take({ browser, extension }, folder) {
  await closeFirstRun(browser);
  const pages = readPages();
  const own = `chrome-extension://${extension}`;
  const tab = await browser.newPage();
  await answerFrom(pages, tab);
  await tab.setViewport(SIZE);
  await saveAll(tab, { pages, own });
  for (const { name, scheme = 'light', prepare } of STORE_PICTURES) {
    await tab.goto('about:blank'); // A change of the fragment alone loads nothing.
    await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await prepare(tab, { own, pages });
    const path = join(folder, `${name}.png`);
    await tab.screenshot({ path });
    tell(path);
  }
}

const language = process.argv.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length) ?? 'en';
const folder = language === 'en' ? FOLDER : join(FOLDER, language);
await setUp({ browsers: ['chromium'] });
await mkdir(folder, { recursive: true });
const opened = await openBrowser({ headless: true, language, offline: true });
try {
  await take(opened, folder);
  if (language === 'en') await draw(await opened.browser.newPage(), FOLDER, tell);
} finally {
  await opened.close();
}
