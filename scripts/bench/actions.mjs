import { median, ms } from './stats.mjs';
import { pause } from './tab.mjs';
import { traceTasks } from './tasks.mjs';

const ROUNDS = 3;
const REST = 1_000;
const WHOLE = 2_500;

const click = (selector) => (tab) => tab.$eval(selector, (element) => element.click());
const press = (...keys) =>
  async function pressKeys(tab) {
    await tab.focus('table.grid');
    for (const key of keys) await tab.keyboard.down(key);
    for (const key of keys.toReversed()) await tab.keyboard.up(key);
  };

/** What a reader does with the library page, by what the report calls it. */
const ACTIONS = {
  'the whole library arrives': {
    name: 'opening',
    act: (tab, pages) => tab.goto(`${pages}library.html`),
    rest: WHOLE,
  },
  'a sort by title': { name: 'sort', act: click('th[data-column=title] button') },
  'a sort by benefiting states': {
    name: 'sort states',
    act: click('th[data-column=benefitingStates] button'),
  },
  'a filter': { name: 'filter', act: click('.filters .option input') },
  'the filter taken off': { name: 'unfilter', act: click('.filters .option input:checked') },
  'select all': { name: 'select', act: press('Control', 'a') },
  'nothing selected': { name: 'unselect', act: press('Escape') },
  'scroll by a page': { name: 'scroll', act: press('PageDown') },
  'scroll to the end': { name: 'end', act: press('End') },
};

/** Measures the longest task of the library page's main thread for each thing that a reader does. */
export async function measureActions({ tab, pages }) {
  const rounds = [];
  await tab.bringToFront();
  for (let i = 0; i < ROUNDS; i++) {
    await tab.goto(`${pages}manifest.json`);
    rounds.push(await traceTasks(tab, (mark) => doAll(tab, pages, mark)));
  }
  return Object.entries(ACTIONS).map(([what, { name }]) => {
    const times = rounds.map((tasks) => Math.max(...(tasks.get(name) ?? [0])));
    return {
      what: `library page of 10,000: ${what}: longest task`,
      value: Math.max(...times),
      unit: 'ms',
      limit: { most: 50 },
      detail: `median of ${ROUNDS}: ${ms(median(times))}`,
    };
  });
}

async function doAll(tab, pages, mark) {
  for (const { name, act, rest = REST } of Object.values(ACTIONS)) {
    await mark(name);
    await act(tab, pages);
    await pause(rest);
  }
}
