import { median, ms } from './stats.mjs';
import { pause } from './tab.mjs';

const OPENINGS = 5;
const WORDS = ['migration', 'réintégration'];
const BETWEEN_KEYS = 120;
const REST = 1_500;
const CATEGORIES = ['disabled-by-default-devtools.timeline', 'blink.user_timing'];

/** Measures the longest task of the popup's main thread while words are typed letter by letter into its search. */
export async function measureKeystrokes(library) {
  const openings = [];
  for (let i = 0; i < OPENINGS; i++) openings.push(await typeWords(library));
  const longest = openings.map((tasks) => Math.max(...tasks));
  const first = median(openings.map(([task]) => task));
  const rest = median(openings.map(([, ...tasks]) => Math.max(...tasks)));
  return [
    {
      what: 'a keystroke in search over 10,000: longest task',
      value: Math.max(...longest),
      unit: 'ms',
      limit: { most: 50 },
      detail: `first key ${ms(first)}, longest of the other keys ${ms(rest)}`,
    },
  ];
}

/** The longest task after each key. */
async function typeWords({ tab, pages }) {
  await tab.goto('about:blank');
  await tab.goto(`${pages}popup.html`);
  await pause(REST); // The list is whole.
  await tab.focus('input[type=search]');
  await tab.tracing.start({ categories: CATEGORIES });
  for (const [index, word] of WORDS.entries()) {
    if (index > 0) await tab.$eval('input[type=search]', (input) => input.select());
    for (const letter of word) {
      await tab.evaluate(() => void performance.mark('bench-key'));
      await tab.keyboard.sendCharacter(letter);
      await pause(BETWEEN_KEYS);
    }
  }
  return longestTasks(JSON.parse(new TextDecoder().decode(await tab.tracing.stop())).traceEvents);
}

function longestTasks(events) {
  const marks = events.filter(({ name }) => name === 'bench-key').sort((a, b) => a.ts - b.ts);
  const [{ pid, tid }] = marks;
  const tasks = events.filter((each) => each.name === 'RunTask' && each.pid === pid && each.tid === tid);
  return marks.map(({ ts }, index) => {
    const end = marks[index + 1]?.ts ?? Number.POSITIVE_INFINITY;
    const own = tasks.filter((task) => task.ts >= ts && task.ts < end);
    return Math.max(...own.map(({ dur }) => dur / 1000), 0);
  });
}
