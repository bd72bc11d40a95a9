import { withBrowsers } from './browser.mjs';
import { measureKeystrokes } from './keystrokes.mjs';
import { measureLists } from './lists.mjs';
import { makeRecords } from './records.mjs';
import { measureSaves } from './saves.mjs';

const SIZES = [10, 1_000, 10_000];
const BATCH = 500;

/** Measures lists, saves and search, each size of library in a browser of its own. */
export async function measureLibrary({ folder, built }) {
  const options = SIZES.map((size) => ({ folder, name: `library-${size}`, extension: built }));
  return withBrowsers(options, async (opened) => {
    const libraries = [];
    for (const [index, { browser, id }] of opened.entries()) {
      const tab = await browser.newPage();
      const library = { tab, size: SIZES[index], pages: `chrome-extension://${id}/` };
      await fill(library);
      libraries.push(library);
    }
    return [
      ...(await measureLists(libraries)),
      ...(await measureSaves(libraries)),
      ...(await measureKeystrokes(libraries.at(-1))),
    ];
  });
}

async function fill({ tab, size, pages }) {
  await tab.goto(`${pages}manifest.json`); // A page of the extension that does nothing by itself.
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
