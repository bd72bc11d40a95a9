import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openBrief } from './beside.ts';
import { ask, type Lens, launchLens } from './browser.ts';
import { drawPage, ROWS, type SitePage } from './fixtures.ts';
import { rowIds } from './library.ts';
import { button, eventually, panelText, partOfPanel, press, untilRead } from './panel.ts';
import { aRecord, storedRecords, write } from './records.ts';

let lens: Lens;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(() => lens.reset());
afterAll(() => lens.close());

const MORE_MONEY = { ...ROWS, 'Budget Amount (USD)': '200000.00', 'Project Status': 'Active' };

/** Saves a page from its panel, and closes it. */
async function savePage(page: SitePage): Promise<void> {
  const tab = await lens.open(page);
  await press(tab, 'Save');
  await button(tab, 'Saved');
  await tab.close();
}

/** What the panel says has changed: of each thing what was and what is. */
async function changes(tab: Page): Promise<[of: string, was: string, is: string][]> {
  return tab.$$eval('project-lens-panel >>> [data-change]', (rows) =>
    rows.map((row): [string, string, string] => [
      row.getAttribute('data-change') ?? '',
      row.querySelector('del')?.textContent ?? '',
      row.querySelector('ins')?.textContent ?? '',
    ]),
  );
}

describe('a saved page that has changed', () => {
  test('says by itself what was and what is, without taking the focus, and takes the new reading on one click', async () => {
    await savePage(drawPage());
    const tab = await lens.open(drawPage({ rows: MORE_MONEY, more: '<input id="own" autofocus>' }));
    await eventually(() => changes(tab)).toEqual([
      ['status', 'Completed', 'Active'],
      ['budget', '150000.00', '200000.00'],
    ]);
    expect(await panelText(tab)).toMatch(/before:\s*150000\.00/);
    expect(await tab.evaluate(() => document.activeElement?.tagName)).not.toBe('PROJECT-LENS-PANEL');

    await press(tab, 'Take the new reading');
    await button(tab, 'Saved');
    await eventually(() => changes(tab)).toEqual([]);
    const records = await storedRecords(lens);
    expect(records['project:PO.0500']).toMatchObject({
      readings: { en: { fields: { budget: { printed: '200000.00' } } } },
      history: [{ language: 'en', changes: [{ of: 'status' }, { of: 'budget' }] }],
    });
  });

  test('says so again where the panel was collapsed meanwhile', async () => {
    await savePage(drawPage());
    const tab = await lens.open(drawPage({ rows: MORE_MONEY }));
    await partOfPanel(tab, '[data-change="budget"]');
    await press(tab, 'Collapse the panel');
    await eventually(() => changes(tab)).toEqual([]);
    await press(tab, 'Open Project Lens');

    await partOfPanel(tab, '[data-change="budget"]');
  });

  test('says nothing where it prints what is saved', async () => {
    await savePage(drawPage());
    const tab = await lens.open(drawPage());
    await button(tab, 'Saved');
    await untilRead(lens);

    expect(await changes(tab)).toEqual([]);
  });
});

/** The records that the panel says a page concerns, and why. */
async function touches(tab: Page): Promise<[id: string, why: string][]> {
  return tab.$$eval('project-lens-panel >>> [data-touch]', (rows) =>
    rows.map((row): [string, string] => [
      row.getAttribute('data-touch') ?? '',
      row.querySelector('small')?.textContent ?? '',
    ]),
  );
}

const GHANA = {
  benefitingStates: {
    label: 'Benefiting Member States',
    printed: 'Ghana',
    value: [{ name: 'Ghana', code: 'GH' }],
  },
};

const NEWS: SitePage = {
  url: 'https://www.iom.int/news/border-posts-open',
  html: `<!doctype html><html lang="en"><head><title>Border posts open</title></head><body><main>
    <h1>Two border posts open in the north</h1>
    <p>Accra – Two new posts have opened on 3 May 2021, as planned under project PO.0001, the ministry said, and travellers no longer wait for days.</p>
    <p>They follow the project “Better <b>roads</b> for the northern regions”, which ended last year and was well received by the people of Ghana who live there.</p>
    </main></body></html>`,
};

/** The address of the tab that shows the library; empty: there is none. */
async function libraryAddress(): Promise<string> {
  const tabs = await lens.quiet.evaluate(() => chrome.tabs.query({}));
  return tabs.find(({ url }) => url?.includes('/library.html'))?.url ?? '';
}

describe('a page that concerns saved records', () => {
  test('names them, and why; a link shows them in the library', async () => {
    await write(lens, {
      'project:PO.0001': aRecord('PO.0001', { title: 'Posts at the border' }),
      'project:PO.0002': aRecord('PO.0002', { title: 'Better roads for the northern regions' }),
      'project:PO.0003': aRecord('PO.0003', { title: 'Courses for judges', fields: GHANA }),
      'project:PO.0004': aRecord('PO.0004', { title: 'Courses for nurses' }),
    });
    await ask(lens.quiet, { name: 'checkLibrary', payload: { thorough: true } });
    const tab = await lens.open(NEWS);
    await openBrief(lens, tab);
    await eventually(() => touches(tab)).toEqual([
      ['PO.0001', 'same project ID'],
      ['PO.0002', 'title named here'],
      ['PO.0003', 'countries in common: Ghana'],
    ]);

    await press(tab, 'Posts at the border');
    await eventually(libraryAddress).toMatch(/library\.html#./);
    const [, hash = ''] = (await libraryAddress()).split('library.html');
    const library = await lens.openLibrary(hash);
    await eventually(() => rowIds(library)).toEqual(['PO.0001']);
  });

  test('says so in the panel of a project where the reader asks for more', async () => {
    await write(lens, {
      'project:PO.0003': aRecord('PO.0003', { title: 'Courses for judges', fields: GHANA }),
    });
    await ask(lens.quiet, { name: 'checkLibrary', payload: { thorough: true } });
    const tab = await lens.open(drawPage());
    await button(tab, 'Save');
    expect(await touches(tab)).toEqual([]);
    await press(tab, 'More about this page');

    await eventually(() => touches(tab)).toEqual([['PO.0003', 'countries in common: Ghana']]);
    expect(await tab.$$('project-lens-panel')).toHaveLength(1);
  });

  test('or says in the panel of a project that there is nothing more', async () => {
    const tab = await lens.open(drawPage());
    await press(tab, 'More about this page');
    await eventually(() => panelText(tab)).toContain('Nothing more: it has not changed');
  });
});
