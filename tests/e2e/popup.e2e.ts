import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Lens, launchLens } from './browser.ts';
import { fixture } from './fixtures.ts';
import { button, eventually, press } from './panel.ts';
import { aRecord, storedRecords, write } from './records.ts';

let lens: Lens;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(() => lens.reset());
afterAll(() => lens.close());

const money = (amount: number) => ({
  budget: { label: 'Budget Amount (USD)', printed: `${amount}.00`, value: { amount, currency: 'USD' } },
});
const states = (name: string, code: string) => ({
  benefitingStates: { label: 'Benefiting Member States', printed: name, value: [{ name, code }] },
});
const LIBRARY = {
  'project:PO.0001': aRecord('PO.0001', {
    title: 'Études sur les côtes',
    fields: { ...money(50_000), ...states('Ecuador', 'EC') },
    savedAt: '2026-01-01T10:00:00.000Z',
  }),
  'project:PO.0002': aRecord('PO.0002', {
    title: 'Border posts',
    fields: { ...money(90_000), ...states('Ghana', 'GH') },
    savedAt: '2026-01-03T10:00:00.000Z',
  }),
  'project:PO.0003': aRecord('PO.0003', {
    title: 'Courses for judges',
    fields: { ...money(70_000), ...states('Nepal', 'NP') },
    savedAt: '2026-01-02T10:00:00.000Z',
  }),
};

/** The IDs of the list, in order. */
function listed(popup: Page): Promise<string[]> {
  return popup.$$eval('[data-project]', (rows) => rows.map((row) => row.getAttribute('data-project') ?? ''));
}

async function search(popup: Page, words: string): Promise<void> {
  const input = await popup.waitForSelector('input[type="search"]');
  await input?.click({ count: 3 });
  await input?.type(words);
}

/** Opens the list of what is stored. */
async function openList(): Promise<Page> {
  await write(lens, LIBRARY);
  const popup = await lens.openPopup();
  await eventually(async () => (await listed(popup)).length).toBe(3);
  return popup;
}

test('an empty library says what to do', async () => {
  const popup = await lens.openPopup();
  const said = () => popup.$eval('div.empty', (one) => one.textContent);

  await eventually(said).toContain('Nothing saved yet.');
  await eventually(said).toContain('Open a project page of iom.int');
  await expect(popup.$('table')).resolves.toBeNull();
});

describe('the list', () => {
  test('shows what somebody else has written into the storage, the newest first, with its facts', async () => {
    const popup = await openList();

    await eventually(() => listed(popup)).toEqual(['PO.0002', 'PO.0003', 'PO.0001']);
    const facts = () => popup.$eval('[data-project="PO.0002"] .facts', (one) => one.textContent);
    await eventually(facts).toBe('PO.0002 · US$90,000 · 2023–2025 · Ghana');
  });

  test('shows what is saved while it is open', async () => {
    const popup = await openList();
    await write(lens, { 'project:PO.0004': aRecord('PO.0004', { savedAt: '2026-02-01T10:00:00.000Z' }) });

    await eventually(() => listed(popup)).toEqual(['PO.0004', 'PO.0002', 'PO.0003', 'PO.0001']);
  });

  test.each([
    { words: 'etudes cotes', why: 'a title, accents aside', found: ['PO.0001'] },
    { words: 'ÉTUDES', why: 'a title, case aside', found: ['PO.0001'] },
    { words: 'po.0003', why: 'an ID', found: ['PO.0003'] },
    { words: 'Équateur', why: 'a country in another language than it was read in', found: ['PO.0001'] },
    { words: 'ghana border', why: 'a country and a word of the title', found: ['PO.0002'] },
    { words: 'border judges', why: 'words of two projects', found: [] },
  ])('is searched by $why: "$words"', async ({ words, found }) => {
    const popup = await openList();
    await search(popup, words);

    await eventually(() => listed(popup)).toEqual(found);
    if (found.length === 0) {
      const text = () => popup.$eval('.empty', (one) => one.textContent);
      await eventually(text).toBe(`No saved project matches “${words}”.`);
    }
  });

  test.each([
    { by: 'title', order: ['PO.0002', 'PO.0003', 'PO.0001'] },
    { by: 'budget', order: ['PO.0002', 'PO.0003', 'PO.0001'] },
    { by: 'id', order: ['PO.0001', 'PO.0002', 'PO.0003'] },
  ])('is sorted by $by', async ({ by, order }) => {
    const popup = await openList();
    await popup.select('select', by);

    await eventually(() => listed(popup)).toEqual(order);
  });

  test('loses a removed project, and has it back by Undo, where the focus is', async () => {
    const popup = await openList();
    await press(popup, 'Remove Border posts');
    await eventually(() => listed(popup)).toEqual(['PO.0003', 'PO.0001']);
    await button(popup, 'Undo');
    const focused = () => popup.evaluate(() => document.activeElement?.textContent);
    await eventually(focused).toBe('Undo');
    await popup.keyboard.press('Enter');

    await eventually(() => listed(popup)).toEqual(['PO.0002', 'PO.0003', 'PO.0001']);
    await eventually(() => popup.evaluate(() => document.activeElement !== document.body)).toBe(true);
    const records = await storedRecords(lens);
    expect(records['project:PO.0002']).toEqual(LIBRARY['project:PO.0002']);
  });

  test('shows a record that cannot be read as such, and loses nothing of it', async () => {
    const record = { format: 9, id: 'PO.0009', secret: 'kept' };
    await write(lens, { 'project:PO.0009': record });
    const popup = await openListWith('PO.0009');
    const row = '[data-project="PO.0009"]';

    await eventually(() => popup.$eval(row, (one) => one.textContent)).toContain('cannot be read');
    await eventually(() => popup.$eval(`${row} input`, ({ disabled }) => disabled)).toBe(true);
    const records = await storedRecords(lens);
    expect(records['project:PO.0009']).toEqual(record);
  });
});

async function openListWith(id: string): Promise<Page> {
  const popup = await lens.openPopup();
  await popup.waitForSelector(`[data-project="${id}"]`);
  return popup;
}

describe('the popup of a tab', () => {
  test('saves the project of its page', async () => {
    const tab = await lens.open(fixture('colombia-fr-list'));
    await button(tab, 'Save');
    const popup = await lens.openActionPopup(tab);
    const heading = () => popup.evaluate(({ document }) => document.querySelector('h2')?.textContent);
    await eventually(heading).toMatch(/^Renforcement des capacités/);
    const press = () =>
      popup.evaluate(({ document }) => {
        const save = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Save');
        save?.click();
        return save !== undefined;
      });
    await eventually(press).toBe(true);

    await eventually(async () => Object.keys(await storedRecords(lens))).toEqual(['project:MD.0029']);
    const isListed = ({ document }: Window) => document.querySelector('[data-project="MD.0029"]') !== null;
    await eventually(() => popup.evaluate(isListed)).toBe(true);
    await popup.close();
    await button(tab, 'Saved');
  });
});
