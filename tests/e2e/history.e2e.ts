import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Lens, launchLens } from './browser.ts';
import { drawPage, ROWS } from './fixtures.ts';
import { cell, field, openWith, saved } from './library.ts';
import { button, eventually, partOfPanel, press } from './panel.ts';
import { storedRecords } from './records.ts';

let lens: Lens;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(() => lens.reset());
afterAll(() => lens.close());

const BEFORE = drawPage();
const AFTER = drawPage({ rows: { ...ROWS, 'End Date': '2024' } });
const FEWER = drawPage({ rows: Object.fromEntries(Object.entries(ROWS).slice(2)) });

const ID = 'PO.0500';
const record = async () => (await storedRecords(lens))[`project:${ID}`] as { history: unknown[] } | undefined;

/** The end date alone has changed. */
const SEEN = {
  seenAt: expect.any(String),
  lastSeenAt: expect.any(String),
  language: 'en',
  url: BEFORE.url,
  changes: [
    {
      of: 'endDate',
      was: { label: 'End Date', printed: '2023', value: '2023' },
      is: { label: 'End Date', printed: '2024', value: '2024' },
    },
  ],
};

/** Saves the page as it was, and closes it. */
async function saveFirst(): Promise<void> {
  const tab = await lens.open(BEFORE);
  await press(tab, 'Save');
  await button(tab, 'Saved');
  await tab.close();
}

async function takeByThemselves(): Promise<void> {
  const settings = await lens.openSettings();
  const choice = '[data-choice="updating"]';
  await settings.waitForSelector(choice);
  await settings.$eval(`${choice} input[value="itself"]`, (one) => (one as HTMLElement).click());
  await eventually(() => settings.$eval(`${choice} > .kept`, (one) => one.textContent)).toBe('Kept');
  await settings.close();
}

async function openDetail(library: Page, id: string): Promise<void> {
  await library.$eval(`tr[data-project="${id}"]`, (one) =>
    one.dispatchEvent(new MouseEvent('dblclick', { bubbles: true })),
  );
  await library.waitForSelector('.detail dl');
}

const textOf = (page: Page, part: string) => page.$eval(part, (one) => (one as HTMLElement).innerText);

describe('a saved page that says something else', () => {
  test('keeps what it said before as history once it is saved again, and the library shows it', async () => {
    await saveFirst();
    const tab = await lens.open(AFTER);
    await press(tab, 'Save');
    await button(tab, 'Saved');
    await expect(record()).resolves.toMatchObject({ history: [SEEN] });

    const library = await lens.openLibrary();
    await library.waitForSelector(`tr[data-project="${ID}"]`);
    await openDetail(library, ID);
    await eventually(() => library.$$eval('.history [data-change]', (all) => all.length)).toBe(1);
    await expect(textOf(library, '.history h3')).resolves.toBe('What changed');
    await expect(textOf(library, '.history [data-change="endDate"]')).resolves.toBe(
      'End\nbefore: 2023\nafter: 2024',
    );
    await expect(library.$eval('.history del', (one) => one.textContent)).resolves.toBe('2023');
    await expect(library.$eval('.history ins', (one) => one.textContent)).resolves.toBe('2024');
  });

  test('is left as it was saved until the reader asks', async () => {
    await saveFirst();
    const tab = await lens.open(AFTER);
    await button(tab, 'Save');
    await expect(record()).resolves.toMatchObject({ history: [] });
  });

  test('is taken by itself where the reader wants that, and the panel says so', async () => {
    await takeByThemselves();
    await saveFirst();
    const tab = await lens.open(AFTER);
    await button(tab, 'Saved');
    const note = await partOfPanel(tab, '.saving .note');
    await expect(note.evaluate(({ innerText }) => innerText)).resolves.toBe(
      'The page had changed, and what is saved was updated. What it said before is in the history of the project.',
    );
    await expect(record()).resolves.toMatchObject({ history: [SEEN] });
  });

  test('is not taken by itself where it states less than was saved', async () => {
    await takeByThemselves();
    await saveFirst();
    const tab = await lens.open(FEWER);
    await button(tab, 'Save');
    await expect(record()).resolves.toMatchObject({ history: [] });
  });
});

describe('pages that disagree', () => {
  const DISPUTED = saved(
    'MD.0001',
    [
      { title: 'Safer borders', description: 'In English.', fields: { endDate: field('2018') } },
      {
        language: 'fr',
        title: 'Frontières',
        description: 'En français.',
        fields: { endDate: field('2024') },
      },
    ],
    { savedAt: '2026-01-01T10:00:00.000Z' },
  );
  const OTHER = saved(
    'MD.0002',
    [{ title: 'Another', description: 'Another.', fields: { endDate: field('2018') } }],
    { savedAt: '2026-01-01T09:00:00.000Z' },
  );

  const endDate = (page: Page) => cell(page, 'MD.0001', 'endDate');
  const choiceOf = (page: Page) =>
    page.$$eval('[data-choice="endDate"] input[type="radio"]', (all) =>
      (all as HTMLInputElement[]).filter(({ checked }) => checked).map(({ value }) => value),
    );
  const choices = async () => {
    const { 'project:MD.0001': stored } = await storedRecords(lens);
    return (stored as { choices: Record<string, unknown> }).choices;
  };

  test('are settled by key, with a reason, and all that is shown follows, until it is undone', async () => {
    const library = await openWith(lens, { records: [DISPUTED, OTHER] });
    await eventually(() => endDate(library)).toBe('readings disagree');
    await openDetail(library, 'MD.0001');
    await library.waitForSelector('[data-choice="endDate"]');
    await expect(choiceOf(library)).resolves.toEqual(['']);
    await expect(
      library.$$eval('[data-choice="endDate"] a', (all) =>
        all.map((one) => [one.ariaLabel, one.getAttribute('href')]),
      ),
    ).resolves.toEqual([
      ['Page in English', 'https://www.iom.int/en/project/md.0001'],
      ['Page in French', 'https://www.iom.int/fr/project/md.0001'],
    ]);

    await library.focus('[data-choice="endDate"] input[value="en"]');
    await library.keyboard.press(' ');
    await eventually(() => textOf(library, '.undo-bar [role="status"] span')).toBe(
      'End: the page in English counts.',
    );
    await eventually(() => endDate(library)).toBe('2018 counts');
    await eventually(() => choiceOf(library)).toEqual(['en']);

    await library.waitForSelector('[data-choice="endDate"] .reason input');
    await library.type('[data-choice="endDate"] .reason input', 'The report says so.');
    await library.keyboard.press('Tab');
    await eventually(choices).toEqual({
      endDate: {
        language: 'en',
        printed: '2018',
        reason: 'The report says so.',
        chosenAt: expect.any(String),
      },
    });
    await eventually(() => textOf(library, '[data-field="endDate"] .chosen')).toBe(
      'You chose this, since the pages disagree: The report says so.',
    );
    await expect(textOf(library, '[data-field="endDate"] dd')).resolves.toContain('2024');

    await press(library, 'Undo');
    await eventually(choices).toMatchObject({ endDate: { language: 'en', reason: '' } });
    await library.keyboard.down('Control');
    await library.keyboard.press('z');
    await library.keyboard.up('Control');
    await eventually(choices).toEqual({});
    await eventually(() => endDate(library)).toBe('readings disagree');
  });

  test('are compared by what counts, with the other value beside it', async () => {
    const chosenAt = '2026-01-02T10:00:00.000Z';
    const choice = { language: 'en', printed: '2018', reason: 'The report says so.', chosenAt };
    await openWith(lens, { records: [{ ...DISPUTED, choices: { endDate: choice } }, OTHER] });
    const popup = await lens.openPopup('#compare=MD.0001,MD.0002');
    await popup.waitForSelector('tr[data-field="endDate"] td');
    const row = (await popup.$('tr[data-field="endDate"]')) as NonNullable<Awaited<ReturnType<Page['$']>>>;
    const text = await row.evaluate((one) => (one as HTMLElement).innerText.replaceAll(/\s+/g, ' '));
    expect(text).toContain('2018 English counts');
    expect(text).toContain('2024 French');
    expect(text).toContain('You chose this, since the pages disagree: The report says so.');
  });

  test('of which one prints something else by now count for nothing, and that is said', async () => {
    const chosenAt = '2026-01-02T10:00:00.000Z';
    const choice = { language: 'en', printed: '2017', reason: '', chosenAt };
    const library = await openWith(lens, { records: [{ ...DISPUTED, choices: { endDate: choice } }] });
    await eventually(() => endDate(library)).toBe('readings disagree');
    await openDetail(library, 'MD.0001');
    await eventually(() => textOf(library, '[data-choice="endDate"] .note')).toBe(
      'You chose the page in English, which said “2017”. It prints something else by now, so no page counts.',
    );
  });
});
