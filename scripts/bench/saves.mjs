import { makeReading } from './records.mjs';
import { ratioRow } from './report.mjs';
import { median } from './stats.mjs';
import { pause } from './tab.mjs';

const WARM_UP = 5;
const ROUNDS = 40;
const REST = 60;

/** Measures the saving of new projects in the smallest and the largest library in turn. */
export async function measureSaves(libraries) {
  const compared = [libraries[0], libraries.at(-1)];
  for (const { tab, pages } of compared) await tab.goto(`${pages}manifest.json`);
  const times = compared.map(() => []);
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const [index, { tab }] of compared.entries()) {
      const time = await tab.evaluate(saveAndRemove, makeReading(round), REST);
      if (round >= WARM_UP) times[index].push(time);
      await pause(REST);
    }
  }
  const [under, over] = times.map(median);
  const names = ['10,000', '10'];
  return [ratioRow('one save: 10,000 saved ÷ 10', { over, under, names, limit: { most: 1.5 } })];
}

/** Runs in a page of the extension: saves, and removes again so that the library keeps its size. */
async function saveAndRemove(reading, rest) {
  const send = async (name, payload) => {
    const answer = await chrome.runtime.sendMessage({ name, payload });
    if (!answer?.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return answer.value;
  };
  const start = performance.now();
  const state = await send('save', { reading });
  const time = performance.now() - start;
  // Whoever follows the storage does so now.
  await new Promise((resolve) => setTimeout(resolve, rest));
  await send('remove', { ids: [state.id], forGood: true });
  return time;
}
