import { measureActions } from './actions.mjs';
import { withBrowsers } from './browser.mjs';
import { measureKeystrokes } from './keystrokes.mjs';
import { measurePage, measurePopup } from './lists.mjs';
import { measureMemory } from './memory.mjs';
import { makeRecords } from './records.mjs';
import { measureSaves } from './saves.mjs';
import { measureFiles, measureImport, measurePictures } from './work.mjs';

const SIZES = [10, 1_000, 10_000];
const BATCH = 500;

const POPUP = { page: 'popup.html', where: 'search' };
const PAGE = { page: 'library.html', where: "the library page's search" };

/** What is measured with libraries of each size. */
const STEPS = {
  popup: async ({ libraries, largest }) => [
    ...(await measurePopup(libraries)),
    ...(await measureSaves(libraries)),
    ...(await measureKeystrokes(largest, POPUP)),
  ],
  page: async ({ libraries, empty, largest }) => [
    ...(await measurePage(libraries, empty)),
    ...(await measureKeystrokes(largest, PAGE)),
    ...(await measureActions(largest)),
    ...(await measureMemory(largest)),
  ],
  pictures: ({ libraries }) => measurePictures(libraries.slice(1)),
  files: ({ largest }) => measureFiles(largest),
  // Last, since the empty library is none behind it.
  import: ({ empty }) => measureImport(empty),
};

export const LIBRARY_STEPS = Object.keys(STEPS);

/**
 * Measures lists, saves, search and the library page, each size of library in a browser of its own.
 *
 * @param steps Those that are asked for; nothing: all of them.
 */
export async function measureLibrary({ folder, built, steps = LIBRARY_STEPS }) {
  const options = [...SIZES, 0].map((size) => ({ folder, name: `library-${size}`, extension: built }));
  return withBrowsers(options, async (opened) => {
    const all = [];
    for (const [index, { browser, id }] of opened.entries()) {
      const library = {
        browser,
        folder,
        tab: await browser.newPage(),
        size: SIZES[index] ?? 0,
        pages: `chrome-extension://${id}/`,
      };
      await fill(library);
      all.push(library);
    }
    const libraries = all.slice(0, -1);
    const given = { libraries, empty: all.at(-1), largest: libraries.at(-1) };
    const rows = [];
    for (const step of steps) rows.push(...(await STEPS[step](given)));
    return rows;
  });
}

async function fill({ tab, size, pages }) {
  await tab.goto(`${pages}manifest.json`); // A page of the extension that does nothing by itself.
  if (size === 0) return;
  const records = makeRecords(size);
  for (let i = 0; i < size; i += BATCH) {
    const items = records.slice(i, i + BATCH).map((record) => [`project:${record.id}`, record]);
    await tab.evaluate((batch) => chrome.storage.local.set(batch), Object.fromEntries(items));
  }
  await tab.evaluate(send, 'checkLibrary', { thorough: true });
  await tab.goto(`${pages}popup.html`);
  const whole = (count) =>
    (document.querySelector('[role=status]')?.textContent ?? '').replace(/\D/g, '') === String(count);
  await tab.waitForFunction(whole, { timeout: 60_000, polling: 200 }, size);
  const unreadable = await tab.$$eval('[data-project] input:disabled', (inputs) => inputs.length);
  if (unreadable > 0) throw new Error(`${unreadable} of the records that were made are not valid.`);
}

/** Runs in a page of the extension: sends a message to its background; fails where that refuses. */
async function send(name, payload) {
  const answer = await chrome.runtime.sendMessage({ name, payload });
  if (!answer?.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
}
