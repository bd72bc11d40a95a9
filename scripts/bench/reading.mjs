import { withBrowsers } from './browser.mjs';
import { bundleReaders } from './build.mjs';
import { pagesToRead } from './pages.mjs';
import { ratioRow } from './report.mjs';
import { medians, ms } from './stats.mjs';
import { EXACT_CLOCK, openTab } from './tab.mjs';

const WARM_UP = 8;
const ROUNDS = 15;
const COLD = ['ours', 'readability', 'defuddle'];

/** Measures the reading of project pages beside Defuddle, Readability and a bare walk, all on the same documents. */
export async function measureReading({ folder }) {
  const script = await bundleReaders(folder);
  const pages = pagesToRead();
  const samples = await withBrowsers(
    [{ folder, name: 'reading', extension: null }],
    async ([{ browser }]) => {
      const tab = await openTab(browser, pages, EXACT_CLOCK);
      const read = [];
      for (const [index, page] of pages.entries()) read.push(await readOne(tab, page, script, index));
      return read;
    },
  );
  const kinds = Map.groupBy(samples, ({ kind }) => kind);
  return [...kinds].flatMap(([kind, own]) => rowsOf(kind, own));
}

async function readOne(tab, { address, kind }, script, index) {
  await tab.goto(address);
  const order = COLD.map((_, place) => COLD[(place + index) % COLD.length]);
  await tab.evaluate(`${script}; globalThis.bench = bench;`);
  const cold = await tab.evaluate((names) => bench.measureCold(names), order);
  await tab.evaluate((rounds) => void bench.measureRounds(rounds), WARM_UP);
  const warm = medians(await tab.evaluate((rounds) => bench.measureRounds(rounds), ROUNDS));
  const check = await tab.evaluate(() => bench.readAll());
  if (check.fields === 0 || check.readability === 0 || check.defuddle === 0 || !check.isolated) {
    throw new Error(`${address} was not read by all: ${JSON.stringify(check)}`);
  }
  return { kind, cold, warm, check };
}

function rowsOf(kind, samples) {
  const warm = medians(samples.map((sample) => sample.warm));
  const cold = medians(samples.map((sample) => sample.cold));
  const texts = medians(samples.map(({ check }) => check)).texts;
  const worst = (over, under, pick) =>
    `worst page ${pick(...samples.map((each) => each.warm[over] / each.warm[under])).toFixed(1)}`;
  const row = (what, over, under, limit, more) => {
    const ends = worst(over, under, limit.least ? Math.min : Math.max);
    const note = [ends, more].filter(Boolean).join('; ');
    return ratioRow(what, { over: warm[over], under: warm[under], names: [over, under], limit, note });
  };
  const reads = `÷ a walk that reads each text ${(warm.ours / warm.walkAndRead).toFixed(1)}`;
  const rest = `its copy of the page, ${ms(warm.copy)}, not counted`;
  return [
    row(`read a ${kind}: Defuddle ÷ ours`, 'defuddle', 'ours', { least: 20 }),
    row(`read a ${kind}: Readability ÷ ours`, 'readability', 'ours', { least: 5 }, rest),
    row(`read a ${kind}: ours ÷ bare walk`, 'ours', 'walk', { most: 8 }, `${texts} text nodes; ${reads}`),
    {
      what: `read a ${kind} for the first time, cold`,
      value: cold.ours,
      unit: 'ms',
      detail: `readability ${ms(cold.readability)}, defuddle ${ms(cold.defuddle)}`,
    },
  ];
}
