import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { ask, launchLens } from './browser.ts';
import { FIVE, field, openWith, row, saved } from './library.ts';
import { eventually } from './panel.ts';

/** What English and the other language write the same way, or what is a name. */
const SAME = new Set([
  'Description',
  'Description',
  'Budget',
  'Table',
  'Type',
  'Date',
  'Note',
  'Notes',
  'Africa',
]);

/** Every text of our own interface in a language, as it is built. */
function wordsOf(language: string): Set<string> {
  const file = new URL(`../../.output/chrome-mv3/_locales/${language}/messages.json`, import.meta.url);
  const messages: Record<string, { message: string }> = JSON.parse(readFileSync(file, 'utf8'));
  return new Set(Object.values(messages).flatMap(({ message }) => message.split(' | ')));
}

/** Whatever a view says in words of ours: buttons, headings, names, hints, labels, titles, placeholders. */
function saidBy(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
    for (const element of document.querySelectorAll('*')) {
      for (const name of ['aria-label', 'title', 'placeholder']) texts.push(element.getAttribute(name) ?? '');
    }
    return [...new Set([document.title, ...texts].map((text) => text.trim()))].filter((text) => text !== '');
  });
}

/** Two readings that agree in no date: there is little room to say so. */
const DISAGREES = saved(
  'PO.0007',
  ['2019', '2021'].map((year, i) => ({
    language: ['en', 'es'][i] ?? 'en',
    title: `Dates ${year}`,
    description: '',
    fields: { startDate: field(year), endDate: field(year) },
  })),
  { savedAt: '2026-01-06T10:00:00.000Z' },
);

const VIEWS: readonly { hash: string; show?(page: Page): Promise<unknown> }[] = [
  { hash: '' },
  {
    hash: '#status=active&budget=1..&select=PO.0001&select=IB.0005&q=border',
    show: async (page) => {
      // From within the page: rows move while the search goes on.
      await row(page, 'IB.0005');
      const press = () =>
        page.evaluate(() => {
          document.querySelector<HTMLElement>('[data-project="IB.0005"] td.title .text')?.click();
          return document.querySelector('.detail .tag-input') !== null;
        });
      await eventually(press).toBe(true);
      await page.$$eval('details.menu', (all) => {
        for (const menu of all) Object.assign(menu, { open: true });
      });
      await page.waitForSelector('.formats button');
    },
  },
  { hash: '#q=zebra', show: (page) => page.waitForSelector('div.empty button') },
  { hash: '#tab=pictures', show: (page) => page.waitForSelector('.pictures-box svg') },
  {
    hash: '#tab=compare&compare=MD.0003&compare=IB.0005&base=IB.0005',
    show: (page) => page.waitForSelector('tbody tr'),
  },
  { hash: '#tab=trash', show: (page) => page.waitForSelector('[data-trashed], div.empty') },
  { hash: '#tab=backup' },
];

describe.each([
  { language: 'fr', heading: 'Projets enregistrés' },
  { language: 'es', heading: 'Proyectos guardados' },
])('a library page whose reader speaks $language', ({ language, heading }) => {
  test('has no English text left, wherever one goes, and all of it fits', { timeout: 60_000 }, async ({
    skip,
  }) => {
    const own = wordsOf(language);
    const english = [...wordsOf('en')].filter(
      (text) => !own.has(text) && !SAME.has(text) && /[a-z]{3}/i.test(text),
    );
    const lens = await launchLens(language);
    try {
      const spoken = await lens.quiet.evaluate(() => chrome.i18n.getUILanguage());
      skip(!spoken.startsWith(language), `This browser has no language pack for ${language}.`);
      const page = await openWith(lens, { records: [...FIVE, DISAGREES] });
      const heights = await page.$$eval('tr[data-project]', (rows) =>
        rows.map(({ offsetHeight }) => offsetHeight),
      );
      await page.close();
      expect(new Set(heights)).toEqual(new Set([44])); // Rows out of sight are counted as so high.
      await ask(lens.quiet, { name: 'remove', payload: { ids: ['RR.0002'], forGood: false } });
      const titles = new Set(
        FIVE.flatMap(({ readings }) => Object.values(readings).map(({ title }) => title)),
      );
      const left: string[] = [];
      for (const { hash, show } of VIEWS) {
        const page = await lens.openLibrary(hash);
        await eventually(() => page.$eval('h1', (one) => one.textContent)).toBe(heading);
        await (show ? show(page) : page.waitForSelector('tr[data-project], .backup'));
        const said = await saidBy(page);
        left.push(...said.filter((text) => !titles.has(text) && english.includes(text)));
        await page.close();
      }
      expect(left).toEqual([]);
    } finally {
      await lens.close();
    }
  });
});
