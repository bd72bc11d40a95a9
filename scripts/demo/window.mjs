import { say } from '../run.mjs';
import { answerFrom } from './browser.mjs';
import { readOtherPages } from './pages.mjs';

const TABS = 9;
const LIVE = 'https://www.iom.int/';

/** Answers new tabs from the sample pages too; returns what makes sure of it for one tab. */
function answerNewTabs(browser, pages) {
  const known = new WeakSet();
  const prepare = async (tab) => {
    if (known.has(tab)) return;
    known.add(tab);
    await answerFrom(pages, tab);
  };
  browser.on('targetcreated', async (target) => {
    if (target.type() !== 'page') return;
    // A tab may be closed before it could be looked at.
    await target
      .page()
      .then(prepare)
      .catch(() => undefined);
  });
  return prepare;
}

/** Opens the sample pages, or with `live` the true site, in a window, and waits until it is closed. */
export async function showWindow({ browser }, { pages, picked, live, onReady }) {
  const others = Object.values(readOtherPages());
  const prepare = live ? () => undefined : answerNewTabs(browser, [...pages, ...others]);
  const rest = pages.filter((page) => !picked.includes(page));
  const shown = [...picked, ...others, ...rest].slice(0, TABS);
  const addresses = live ? [LIVE] : shown.map(({ address }) => address);
  const [first] = await browser.pages();
  for (const [index, address] of addresses.entries()) {
    const tab = index === 0 ? first : await browser.newPage();
    await prepare(tab);
    // A slow or failing page stays open for the reader to see.
    await tab.goto(address).catch((error) => say(`  ${address}: ${error.message}`));
  }
  await first.bringToFront();
  say('The browser is open, with the extension in it. Close its window to end.');
  onReady();
  await new Promise((resolve) => {
    browser.on('disconnected', resolve);
    // On a Mac a browser lives on without a window.
    browser.on('targetdestroyed', async () => {
      const left = await browser.pages().catch(() => []);
      if (left.length === 0) resolve();
    });
  });
}
