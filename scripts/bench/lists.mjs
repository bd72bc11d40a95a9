import { ratioRow } from './report.mjs';
import { median } from './stats.mjs';
import { pause } from './tab.mjs';

const WARM_UP = 2;
const ROUNDS = 15;
const REST = 400;

/** Measures how long the popup takes until its first row is painted, for each library in turn. */
export async function measureLists(libraries) {
  for (const { tab } of libraries) await tab.evaluateOnNewDocument(watchRows);
  const times = new Map(libraries.map(({ size }) => [size, []]));
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const library of round % 2 === 0 ? libraries : libraries.toReversed()) {
      const time = await openList(library);
      if (round >= WARM_UP) times.get(library.size).push(time);
    }
  }
  const [ten, thousand, tenThousand] = libraries.map(({ size }) => median(times.get(size)));
  const row = (what, over, name, most) =>
    ratioRow(`popup's first list: ${what} saved ÷ 10`, {
      over,
      under: ten,
      names: [name, '10'],
      limit: { most },
    });
  return [row('1,000', thousand, '1,000', 1.3), row('10,000', tenThousand, '10,000', 2)];
}

async function openList({ tab, pages }) {
  await tab.goto('about:blank');
  await tab.goto(`${pages}popup.html`);
  for (let i = 0; i < 50; i++) {
    await pause(REST);
    const time = await tab.evaluate(() => globalThis.benchRow);
    if (time) return time;
  }
  throw new Error('The popup shows no row.');
}

/** Runs in the popup before all else: keeps when its first row was painted. */
function watchRows() {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[data-project]')) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        globalThis.benchRow = performance.now();
      };
      port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}
