import { ratioRow } from './report.mjs';
import { median } from './stats.mjs';
import { pause } from './tab.mjs';

const WARM_UP = 2;
const ROUNDS = 15;
const REST = 400;

/** Measures how long the popup takes until its first row is painted, for each library in turn. */
export async function measurePopup(libraries) {
  const [ten, thousand, tenThousand] = await firstPaints(libraries, 'popup.html', '[data-project]');
  const row = (what, over, name, most) =>
    ratioRow(`popup's first list: ${what} saved ÷ 10`, {
      over,
      under: ten,
      names: [name, '10'],
      limit: { most },
    });
  return [row('1,000', thousand, '1,000', 1.3), row('10,000', tenThousand, '10,000', 2)];
}

/**
 * Measures how long the library page takes until its first row is painted.
 *
 * @param empty The library with nothing in it, whose page says so.
 */
export async function measurePage(libraries, empty) {
  const compared = [empty, ...libraries];
  const first = '[data-project], .empty .hint';
  const [under, ...times] = await firstPaints(compared, 'library.html', first);
  return times.map((over, index) => {
    const size = libraries[index].size.toLocaleString('en');
    const what = `library page's first rows: ${size} saved ÷ none`;
    return ratioRow(what, { over, under, names: [size, 'none'], limit: { most: 1.5 } });
  });
}

/** The medians, in the order of the libraries. */
async function firstPaints(libraries, page, first) {
  const times = libraries.map(() => []);
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const turns = [...libraries.entries()];
    for (const [index, library] of round % 2 === 0 ? turns : turns.toReversed()) {
      const time = await openPage(library, page, first);
      if (round >= WARM_UP) times[index].push(time);
    }
  }
  return times.map(median);
}

async function openPage({ tab, pages }, page, first) {
  await tab.goto('about:blank');
  const { identifier } = await tab.evaluateOnNewDocument(watchFor, first);
  await tab.goto(`${pages}${page}`);
  await tab.removeScriptToEvaluateOnNewDocument(identifier);
  for (let i = 0; i < 50; i++) {
    await pause(REST);
    const time = await tab.evaluate(() => globalThis.benchFirst);
    if (time) return time;
  }
  throw new Error(`${page} shows no row.`);
}

/** Runs in the page before all else: keeps when the first element was painted that a selector names. */
function watchFor(first) {
  const observer = new MutationObserver(() => {
    if (!document.querySelector(first)) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        globalThis.benchFirst = performance.now();
      };
      port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}
