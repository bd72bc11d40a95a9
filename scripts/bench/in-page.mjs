// Runs in the pages that are read, bundled into one script with all readers.
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { readPage } from '../../lib/page.ts';

const NOW = new Date('2026-01-01T00:00:00Z');

function walk() {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let texts = 0;
  while (walker.nextNode()) texts++;
  return texts;
}

/** A walk that does what every reader of texts has to do at least. */
function walkAndRead() {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (walker.nextNode()) length += walker.currentNode.data.length;
  return length;
}

// What changes its document gets a copy; `times` lets what is quick be measured several times at once.
const READERS = {
  ours: { times: 5, run: () => readPage(document, NOW, 'bench') },
  walk: { times: 50, run: walk },
  walkAndRead: { times: 50, run: walkAndRead },
  copy: { times: 1, run: () => document.cloneNode(true) },
  readability: {
    times: 1,
    prepare: () => document.cloneNode(true),
    run: (copy) => new Readability(copy).parse(),
  },
  defuddle: { times: 1, run: () => new Defuddle(document, { url: document.URL }).parse() },
};

function measure({ prepare, run }, times) {
  const input = prepare?.();
  const start = performance.now();
  let result;
  for (let i = 0; i < times; i++) result = run(input);
  return { time: (performance.now() - start) / times, result };
}

/** Measures the very first reading of each: nothing of it was ever run in this page. */
export function measureCold(order) {
  return Object.fromEntries(order.map((name) => [name, measure(READERS[name], 1).time]));
}

/** Measures so many rounds of all readers, each round in another order; returns the times of each round. */
export function measureRounds(rounds) {
  const names = Object.keys(READERS);
  return Array.from({ length: rounds }, (_, round) => {
    const order = names.map((_, index) => names[(index + round) % names.length]);
    return Object.fromEntries(order.map((name) => [name, measure(READERS[name], READERS[name].times).time]));
  });
}

/** What each of them read, to be sure that each did. */
export function readAll() {
  const { ours, walk: texts, readability, defuddle } = READERS;
  return {
    fields: Object.values(ours.run()?.fields ?? {}).filter((field) => field?.value != null).length,
    texts: texts.run(),
    readability: (readability.run(readability.prepare())?.textContent ?? '').length,
    defuddle: (defuddle.run().content ?? '').length,
    isolated: crossOriginIsolated,
  };
}
