import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { root, say } from '../run.mjs';
import { answerFrom } from './browser.mjs';
import { findNames } from './names.mjs';
import { correctedPage, readOtherPages } from './pages.mjs';
import { seeSite } from './site.mjs';
import { readTable, textTable } from './table.mjs';

const PICTURES = join(root, 'demo');
const PAGE_SIZE = { width: 1280, height: 900, deviceScaleFactor: 2 };
const POPUP_SIZE = { width: 780, height: 600, deviceScaleFactor: 2 };
const PATIENCE = { timeout: 15_000 };
const ROW_BOXES = ':is(li, tr, [role=row], [role=listitem], [role=option]) input[type=checkbox]';

async function inWords(what, promise) {
  try {
    return await promise;
  } catch (error) {
    // That it took too long is said by `what` already.
    throw error.name === 'TimeoutError' ? new Error(what) : new Error(`${what} (${error.message})`);
  }
}

async function picture(tab, name, options = {}) {
  const path = join(PICTURES, `${name}.png`);
  await tab.screenshot({ path, ...options });
  return relative(root, path);
}

async function lightAndDark(tab, name, options) {
  const take = async (scheme, file) => {
    await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    return picture(tab, file, options);
  };
  return [await take('light', name), await take('dark', `${name}-dark`)];
}

async function saveFromPanel(tab, page, names) {
  const button = (name) => tab.waitForSelector(`::-p-aria([name="${name}"][role="button"])`, PATIENCE);
  await tab.goto(page.address, { waitUntil: 'load' });
  await inWords(`No panel appeared on ${page.file}.`, tab.waitForSelector('project-lens-panel', PATIENCE));
  const save = await inWords(`The panel on ${page.file} has no button ${names.save}.`, button(names.save));
  await save.click();
  await inWords(`${page.file}: ${names.save} was pressed, and nothing was saved.`, button(names.saved));
  say(`  saved  ${page.language}  ${page.address}`);
}

async function openList(tab, extension, projects) {
  await tab.setViewport(POPUP_SIZE);
  await tab.goto(`chrome-extension://${extension}/popup.html`);
  const ready = (selector, count) => document.querySelectorAll(selector).length >= count;
  const boxes = tab.waitForFunction(ready, PATIENCE, ROW_BOXES, projects);
  await inWords(`The popup does not list ${projects} projects.`, boxes);
  return picture(tab, 'list');
}

async function compareAll(tab, names) {
  const boxes = await tab.$$(ROW_BOXES);
  for (const box of boxes) await box.evaluate((input) => input.checked || input.click());
  const findButton = (name) =>
    [...document.querySelectorAll('button:not(:disabled)')].find((one) =>
      (one.ariaLabel ?? one.innerText).trim().startsWith(name),
    );
  const button = tab.waitForFunction(findButton, PATIENCE, names.compare);
  await (await inWords(`The popup has no button ${names.compare}.`, button)).click();
  const table = tab.waitForSelector('table', PATIENCE);
  await inWords(`${names.compare} was pressed, and no table appeared.`, table);
  return boxes.length;
}

function measureTable(tab) {
  return tab.$eval('table', (table) => {
    const size = { width: 0, height: 0, body: document.body.getBoundingClientRect().right };
    for (let part = table; part; part = part.parentElement) {
      size.width = Math.max(size.width, part.scrollWidth);
      size.height = Math.max(size.height, part.scrollHeight);
    }
    return size;
  });
}

/** Makes a tab as large as its table, so that a picture shows the part one would scroll to. */
async function fitTable(tab) {
  const { width } = await measureTable(tab);
  const wide = { ...POPUP_SIZE, width: Math.min(Math.max(width + 40, POPUP_SIZE.width), 2400) };
  await tab.setViewport(wide);
  const { height, body } = await measureTable(tab);
  // A popup of a fixed width does not grow with its window.
  if (body < wide.width * 0.9) wide.width = POPUP_SIZE.width;
  await tab.setViewport({ ...wide, height: Math.min(Math.max(height, POPUP_SIZE.height), 4000) });
}

/** The library page and its pictures of what was saved. */
async function seeLibrary(tab, extension) {
  await tab.setViewport(PAGE_SIZE);
  await tab.goto(`chrome-extension://${extension}/library.html`);
  const rows = tab.waitForSelector('[data-project]', PATIENCE);
  await inWords('The library page lists no project.', rows);
  const table = await picture(tab, 'library');
  await tab.goto('about:blank'); // A change of the fragment alone loads nothing.
  await tab.goto(`chrome-extension://${extension}/library.html#tab=pictures`);
  const drawn = tab.waitForSelector('.picture svg', PATIENCE);
  await inWords('The library page draws no picture.', drawn);
  return [table, await picture(tab, 'pictures')];
}

/** Does without a window what a reader would do, and leaves pictures and a printed table of it. */
export async function walk({ browser, extension }, { pages, picked, language }) {
  await mkdir(PICTURES, { recursive: true });
  const tab = await browser.newPage();
  const others = readOtherPages();
  const all = [...pages, ...Object.values(others)];
  await answerFrom(all, tab);
  await tab.setViewport(PAGE_SIZE);
  const names = await findNames(tab, extension, language);
  say(`Opening ${picked.length} sample pages at their true addresses, and saving each from its panel:`);
  const pictures = [];
  for (const page of picked) {
    await saveFromPanel(tab, page, names);
    if (page === picked[0]) pictures.push(...(await lightAndDark(tab, 'panel')));
  }
  await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  say('Opening the popup …');
  pictures.push(await openList(tab, extension, 2));
  const count = await compareAll(tab, names);
  say(`Comparing the ${count} projects that were saved …`);
  await fitTable(tab);
  pictures.push(...(await lightAndDark(tab, 'comparison', { fullPage: true })));
  say(`\n${textTable(await readTable(tab))}\n`);
  say('Opening the library page …');
  pictures.push(...(await seeLibrary(tab, extension)));
  say('Opening other pages of the site, and one that was corrected since it was saved:');
  await tab.setViewport(PAGE_SIZE);
  const site = { others, corrected: correctedPage(pages), pages: all, picture, inWords };
  pictures.push(...(await seeSite({ browser, extension }, tab, site)));
  say(`Pictures:\n${pictures.map((path) => `  ${path}`).join('\n')}`);
}
