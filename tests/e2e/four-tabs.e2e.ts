import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { isReadable } from '../../lib/stored-record.ts';
import { figure } from '../figures.ts';
import { recordsIn } from '../library-truth.ts';
import { BROWSER, type Lens, launchLens } from './browser.ts';
import { drawMain, drawPage, ROWS } from './fixtures.ts';
import { expectSound } from './killing.ts';
import { partOfPanel } from './panel.ts';
import { aRecord } from './records.ts';

const EACH = 100;
const CLICKED = 10;

let lens: Lens;
/** Whether all tests of this file have passed so far: else there is no figure. */
let isSound = true;
let tabs: readonly Page[];
const kept = { messages: 0, clicks: 0 };

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(({ task }) => {
  isSound &&= task.result?.state === 'pass';
  return lens.reset();
});
afterAll(async () => {
  await lens.close();
  if (!isSound) return;
  figure(
    'four tabs saving 100 projects each at once, two languages of the same projects',
    `${kept.messages} of ${4 * EACH} saves by message${BROWSER === 'chromium' ? ` and ${kept.clicks} of ${4 * CLICKED} by click` : ''}: 0 lost`,
  );
});

/** Two languages of the projects of one letter, and two of those of another. */
const TABS = [
  { letter: 'A', language: 'en' },
  { letter: 'A', language: 'fr' },
  { letter: 'B', language: 'en' },
  { letter: 'B', language: 'fr' },
];

const idOf = (letter: string, n: number) => `${letter}S.${String(n).padStart(4, '0')}`;
const addressOf = (language: string, id: string) =>
  `${language === 'en' ? '' : `/${language}`}/project/${id.toLowerCase()}`;

function readingOf({ letter, language }: (typeof TABS)[number], n: number) {
  const id = idOf(letter, n);
  const url = `https://www.iom.int${addressOf(language, id)}`;
  return { ...aRecord(id).readings.en, url, language, title: `${id} in ${language}` };
}

async function openFour(): Promise<void> {
  tabs = await Promise.all(
    TABS.map(({ letter, language }) =>
      lens.open(drawPage({ url: `https://www.iom.int/project/of-tab-${letter}-${language}` })),
    ),
  );
  for (const tab of tabs) {
    await tab.bringToFront();
    await partOfPanel(tab, 'button.main');
  }
}

/** Where messages are sent from: the script of the page, or what comes nearest where no driver gets into it. */
function senderOf(tab: Page) {
  return (BROWSER === 'chromium' ? tab.extensionRealms()[0] : undefined) ?? lens.quiet;
}

/** The languages of each record. */
async function expectAll(count: number): Promise<number> {
  const records = recordsIn(await expectSound(lens, 'in the end')).filter(isReadable);
  const titles = records.flatMap(({ readings }) => Object.values(readings).map(({ title }) => title));
  const wanted = TABS.flatMap((tab) => Array.from({ length: count }, (_, n) => readingOf(tab, n).title));
  expect(titles.toSorted()).toEqual(wanted.toSorted());
  expect(records).toHaveLength(2 * count);
  return titles.length;
}

test('four tabs that save 100 projects each at once, two languages of each, lose none', async () => {
  await openFour();
  const answers = await Promise.all(
    TABS.map((each, at) =>
      senderOf(tabs[at] ?? lens.quiet).evaluate(
        (readings) =>
          Promise.all(
            readings.map((reading) => chrome.runtime.sendMessage({ name: 'save', payload: { reading } })),
          ),
        Array.from({ length: EACH }, (_, n) => readingOf(each, n)),
      ),
    ),
  );

  expect(answers.flat().filter((answer) => answer?.ok !== true)).toEqual([]);
  kept.messages = await expectAll(EACH);
});

// In Firefox, the timers of tabs behind others wait longer than a click counts.
test.runIf(BROWSER === 'chromium')(
  'four tabs whose pages change without a load, and are saved by a click each time, lose none',
  async () => {
    await openFour();
    const mains = TABS.map((each) =>
      Array.from({ length: CLICKED }, (_, n) => {
        const { title, language } = readingOf(each, n);
        const id = idOf(each.letter, n);
        const rows = { ...ROWS, 'Prima ID': '', 'Projects ID': id };
        return { id, path: addressOf(language, id), language, html: drawMain(title, rows) };
      }),
    );
    // Each by a step of its own: the panel answers to what its reader has just done.
    const saveAll = async (all: readonly Main[], tab?: Page) => {
      for (const main of all) await tab?.evaluate(saveOne, main);
    };
    await Promise.all(mains.map((all, at) => saveAll(all, tabs[at])));

    kept.clicks = await expectAll(CLICKED);
  },
);

interface Main {
  readonly id: string;
  readonly path: string;
  readonly language: string;
  readonly html: string;
}

/** Runs in the page: shows a project, and presses the panel's button once that has followed. */
async function saveOne({ id, path, language, html }: Main): Promise<void> {
  const inPanel = (selector: string) =>
    document.querySelector('project-lens-panel')?.shadowRoot?.querySelector<HTMLElement>(selector);
  const until = (holds: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => (holds() ? resolve() : setTimeout(look, 20));
      look();
    });
  history.pushState(null, '', path);
  document.documentElement.lang = language;
  const main = document.querySelector('main');
  if (main) main.innerHTML = html;
  await until(() => inPanel('[data-field="projectId"] button.value')?.textContent === id);
  inPanel('button.main:not(.done)')?.click();
  await until(() => inPanel('button.main.done') !== null);
}
