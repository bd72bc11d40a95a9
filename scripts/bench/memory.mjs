import { median, ms } from './stats.mjs';
import { pause } from './tab.mjs';

const MEGABYTE = 1_000_000;
const WORD = 'réintégration';
const BETWEEN = 1_500;
const LONGEST = 120;
const NAMES = ['Bangladesh', 'Djibouti', 'Honduras', 'Cameroon', 'Colombia'];

/**
 * Measures what the library page and its search worker hold when all was read and something was searched for, and how
 * long a search takes then.
 */
export async function measureMemory({ tab, pages }) {
  await tab.goto('about:blank');
  await tab.goto(`${pages}library.html`);
  await pause(BETWEEN);
  const before = await heapOf(tab);
  await tab.type('input[type=search]', WORD);
  const { page, worker } = await settled(tab);
  const marked = [];
  for (const name of NAMES) marked.push(await tab.evaluate(untilMarked, name));
  return [
    {
      what: "library page's search over 10,000: from a word to the marked rows",
      value: median(marked),
      unit: 'ms',
      detail: `longest of ${marked.length} words ${ms(Math.max(...marked))}`,
    },
    {
      what: 'library page of 10,000, searched: memory',
      value: page + worker,
      unit: 'MB',
      limit: { most: 150 },
      detail: `page ${mb(page)} + search worker ${mb(worker)}; not searched: ${mb(before.page + before.worker)}`,
    },
  ];
}

/** The search reads descriptions for a while after the first key. */
async function settled(tab) {
  let [last, same] = [await heapOf(tab), 0];
  for (let i = 0; i < LONGEST && same < 2; i++) {
    await pause(BETWEEN);
    const next = await heapOf(tab);
    same = Math.abs(next.worker - last.worker) < 0.1 ? same + 1 : 0;
    last = next;
  }
  return last;
}

/** Runs in the page: how long it takes from a word in the search to the first frame with what it finds. */
async function untilMarked(word) {
  const input = document.querySelector('input[type=search]');
  const rows = () => document.querySelector('table.grid')?.getAttribute('aria-rowcount');
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const search = async (text, isDone) => {
    const start = performance.now();
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    while (!isDone() && performance.now() - start < 10_000) await frame();
    return performance.now() - start;
  };
  await search('', () => rows() === '10001');
  return search(word, () => rows() !== '10001' && document.querySelector('tr mark') !== null);
}

async function heapOf(tab) {
  const session = await tab.createCDPSession();
  const page = await usedBy(session);
  await session.detach();
  let worker = 0;
  for (const each of tab.workers()) worker += await usedBy(each.client);
  return { page, worker };
}

/** In megabytes, after garbage was collected: objects of scripts, of the browser for them, and buffers. */
async function usedBy(session) {
  await session.send('HeapProfiler.collectGarbage');
  const {
    usedSize,
    embedderHeapUsedSize = 0,
    backingStorageSize = 0,
  } = await session.send('Runtime.getHeapUsage');
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / MEGABYTE;
}

function mb(number) {
  return `${number.toFixed(1)} MB`;
}
