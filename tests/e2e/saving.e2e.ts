import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Lens, launchLens } from './browser.ts';
import { drawPage, fixture, ROWS, type SitePage } from './fixtures.ts';
import { badge, button, eventually, panelText, press } from './panel.ts';
import { COLOMBIA_READING, storedRecords } from './records.ts';

let lens: Lens;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(() => lens.reset());
afterAll(() => lens.close());

const COLOMBIA = fixture('colombia-fr-list');

/** Saves a page from its panel and closes it. */
async function save(page: SitePage): Promise<void> {
  const tab = await lens.open(page);
  await press(tab, 'Save');
  await button(tab, 'Saved');
  await tab.close();
}

describe('saving from the panel', () => {
  test('writes exactly the record, and says Saved', async () => {
    const before = new Date().toISOString();
    const tab = await lens.open(COLOMBIA);
    await press(tab, 'Save');
    await button(tab, 'Saved');
    await button(tab, 'Remove');
    const after = new Date().toISOString();

    const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    const records = await storedRecords(lens);
    expect(records).toEqual({
      'project:MD.0029': {
        format: 2,
        kind: 'project',
        id: 'MD.0029',
        history: [],
        choices: {},
        readings: { fr: { ...COLOMBIA_READING, readAt: time, readerVersion: '0.1.0' } },
        note: '',
        tags: [],
        savedAt: time,
        changedAt: time,
      },
    });
    const { savedAt } = records['project:MD.0029'] as { savedAt: string };
    expect([before, savedAt, after]).toEqual([before, savedAt, after].toSorted());
  });

  test('can be taken back, and the taking back as well, which brings the same record', async () => {
    const tab = await lens.open(COLOMBIA);
    await press(tab, 'Save');
    await press(tab, 'Remove');
    await button(tab, 'Save');
    await eventually(() => storedRecords(lens)).toEqual({});
    await press(tab, 'Undo');
    await button(tab, 'Saved');

    const records = await storedRecords(lens);
    expect(records).toMatchObject({ 'project:MD.0029': { readings: { fr: COLOMBIA_READING } } });
  });

  test('with the keyboard keeps the focus on the button that takes it back, and on', async () => {
    const tab = await lens.open(COLOMBIA);
    await press(tab, 'Save');
    await (await button(tab, 'Remove')).focus();
    await tab.keyboard.press('Enter');
    await button(tab, 'Undo');
    await eventually(() => focusedText(tab)).toBe('Undo');
    await tab.keyboard.press('Enter');
    await button(tab, 'Saved');

    await eventually(() => focusedText(tab)).toBe('Remove');
  });

  test('twice in a row leaves one record', async () => {
    await save(COLOMBIA);
    const first = await storedRecords(lens);
    const tab = await lens.open(COLOMBIA);
    await button(tab, 'Saved');

    await expect(storedRecords(lens)).resolves.toEqual(first);
  });

  test('is seen in another tab of the same project', async () => {
    const other = await lens.open(COLOMBIA);
    await button(other, 'Save');
    const tab = await lens.open(COLOMBIA);
    await press(tab, 'Save');
    await button(tab, 'Saved');
    await other.bringToFront();
    await button(other, 'Saved');
    await press(other, 'Remove');
    await tab.bringToFront();

    await button(tab, 'Save');
  });
});

describe('a project that was saved in another language', () => {
  test('gets this reading added, which is said before', async () => {
    await save(fixture('iran-en-table'));
    const tab = await lens.open(fixture('iran-fr-cards'));
    const saveAgain = await button(tab, 'Save');

    await eventually(() => panelText(tab)).toContain('Saved in English. “Save” adds this page in French.');
    await saveAgain.click();
    await button(tab, 'Saved');
    const records = await storedRecords(lens);
    expect(Object.keys(records)).toEqual(['project:PO.0216']);
    expect(records).toMatchObject({
      'project:PO.0216': {
        readings: {
          en: { title: 'Contributing towards Migration Governance in the Islamic Republic of Iran' },
          fr: { title: 'Contribution à la gouvernance des migrations en République islamique d’Iran' },
        },
      },
    });
  });
});

describe('a page that has changed since it was saved', () => {
  const changed = drawPage({ rows: { ...ROWS, 'End Date': '2024' } });

  test('says so, and Save takes what it says now', async () => {
    await save(drawPage());
    const tab = await lens.open(changed);
    const saveAgain = await button(tab, 'Save');

    await eventually(() => panelText(tab)).toContain(
      'The page has changed since you saved it. “Save” keeps what it says now.',
    );
    await saveAgain.click();
    await button(tab, 'Saved');
    await eventually(() => storedRecords(lens)).toMatchObject({
      'project:PO.0500': { readings: { en: { fields: { endDate: { printed: '2024', value: '2024' } } } } },
    });
  });
});

describe('the button of the extension', () => {
  test.each<{ what: string; saved?: SitePage; page: SitePage; sign: string; title: string }>([
    { what: 'a project', page: COLOMBIA, sign: '+', title: 'a project, not saved' },
    { what: 'a saved one', saved: COLOMBIA, page: COLOMBIA, sign: '✓', title: 'saved' },
    {
      what: 'one saved in another language',
      saved: fixture('iran-en-table'),
      page: fixture('iran-fr-cards'),
      sign: '+',
      title: 'saved, but not in this language',
    },
    {
      what: 'one that has changed since',
      saved: drawPage(),
      page: drawPage({ rows: { ...ROWS, Coverage: 'Regional' } }),
      sign: '≠',
      title: 'saved, but the page has changed since',
    },
  ])('tells of $what by sign and title', async ({ saved, page, sign, title }) => {
    if (saved) await save(saved);
    await lens.open(page);

    await eventually(() => badge(lens)).toEqual({ text: sign, title: `Project Lens: ${title}` });
  });

  test('tells nothing where there is no project', async () => {
    await lens.open(fixture('faq-dollars-en', 'other-pages'));

    await eventually(() => badge(lens)).toEqual({ text: '', title: 'Project Lens: no project on this page' });
  });

  test('follows Save and Remove', async () => {
    const tab = await lens.open(COLOMBIA);
    await press(tab, 'Save');
    await eventually(() => badge(lens)).toEqual({ text: '✓', title: 'Project Lens: saved' });
    await press(tab, 'Remove');
    await eventually(() => badge(lens)).toEqual({ text: '+', title: 'Project Lens: a project, not saved' });
  });
});

function focusedText(tab: Page): Promise<string | null> {
  return tab.evaluate(
    () => document.querySelector('project-lens-panel')?.shadowRoot?.activeElement?.textContent ?? null,
  );
}
