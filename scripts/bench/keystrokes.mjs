import { median, ms } from './stats.mjs';
import { pause } from './tab.mjs';
import { traceTasks } from './tasks.mjs';

const OPENINGS = 5;
const WORDS = ['migration', 'réintégration'];
const BETWEEN_KEYS = 120;
const REST = 1_500;

/**
 * Measures the longest task of a page's main thread while words are typed letter by letter into its search.
 *
 * @param page Its file.
 * @param where In which search, for the report.
 */
export async function measureKeystrokes(library, { page, where }) {
  const openings = [];
  for (let i = 0; i < OPENINGS; i++) openings.push(await typeWords(library, page));
  const longest = openings.map((tasks) => Math.max(...tasks));
  const first = median(openings.map(([task]) => task));
  const rest = median(openings.map(([, ...tasks]) => Math.max(...tasks)));
  return [
    {
      what: `a keystroke in ${where} over 10,000: longest task`,
      value: Math.max(...longest),
      unit: 'ms',
      limit: { most: 50 },
      detail: `first key ${ms(first)}, longest of the other keys ${ms(rest)}`,
    },
  ];
}

/** The longest task after each key. */
async function typeWords({ tab, pages }, page) {
  await tab.goto('about:blank');
  await tab.goto(`${pages}${page}`);
  await pause(REST); // The list is whole.
  await tab.focus('input[type=search]');
  const tasks = await traceTasks(tab, async (mark) => {
    for (const [index, word] of WORDS.entries()) {
      if (index > 0) await tab.$eval('input[type=search]', (input) => input.select());
      for (const letter of word) {
        await mark('key');
        await tab.keyboard.sendCharacter(letter);
        await pause(BETWEEN_KEYS);
      }
    }
  });
  return tasks.get('key');
}
