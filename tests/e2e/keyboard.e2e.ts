import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ask, type Lens, launchLens } from './browser.ts';
import { catchDownloads } from './downloads.ts';
import { drawPage, fixture } from './fixtures.ts';
import { expectFocus, expectSomeFocus, key, tabTo } from './focus.ts';
import { FIVE, openWith, rowIds, writeAll } from './library.ts';
import { eventually, focusInPanel, partOfPanel } from './panel.ts';
import { storedRecords } from './records.ts';

let lens: Lens;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(() => lens.reset());
afterAll(() => lens.close());

const GHANA = drawPage();
const COLOMBIA = fixture('colombia-fr-list');
const NARROW = { width: 700, height: 900 };

describe('the main job is done with the keyboard alone, and the focus is always seen:', () => {
  test('a project is read, saved, annotated, removed and put back in the panel', async () => {
    const tab = await lens.open(GHANA);
    await partOfPanel(tab, 'footer button');
    await tabTo(tab, 'US$150,000');
    const explanation = await tab.$eval('project-lens-panel >>> [data-field="budget"] .value', (one) => ({
      printed: one.getAttribute('aria-description'),
      visibility: getComputedStyle(one, '::after').visibility,
    }));
    expect(explanation.printed).toContain('150000.00');
    expect(explanation.visibility).toBe('visible');

    await tabTo(tab, 'Save');
    await key(tab, 'Enter');
    await expectFocus(tab, 'Saved');
    await tabTo(tab, 'Your note', 'Shift+Tab');
    await tab.keyboard.type('Ask Ana');
    await tabTo(tab, 'Add a tag', 'Shift+Tab');
    await tab.keyboard.type('desk');
    await key(tab, 'Enter');
    const record = async () => (await storedRecords(lens))['project:PO.0500'];
    await eventually(record).toMatchObject({ note: 'Ask Ana', tags: ['desk'] });

    await tabTo(tab, 'Remove the tag desk', 'Shift+Tab');
    await key(tab, 'Enter');
    await expectFocus(tab, 'Add a tag');
    await eventually(record).toMatchObject({ tags: [] });
    await tabTo(tab, 'Undo');
    await key(tab, 'Enter');
    await eventually(record).toMatchObject({ tags: ['desk'] });
    await expectFocus(tab, 'Your note');

    await tabTo(tab, 'Saved');
    await tabTo(tab, 'Remove');
    await key(tab, 'Enter');
    await expectFocus(tab, 'Undo');
    await key(tab, 'Enter');
    await expectFocus(tab, 'Remove');
    await eventually(record).toMatchObject({ note: 'Ask Ana', tags: ['desk'] });
  });

  test('projects are found, chosen and compared in the popup, removed and put back', async () => {
    for (const page of [GHANA, COLOMBIA]) {
      const tab = await lens.open(page);
      await partOfPanel(tab, 'footer button');
      await tabTo(tab, 'Save');
      await key(tab, 'Enter');
      await expectFocus(tab, 'Saved');
    }
    const popup = await lens.openPopup();
    await popup.waitForSelector('[data-project="PO.0500"]');
    const listed = () =>
      popup.$$eval('[data-project]', (rows) => rows.map((row) => row.getAttribute('data-project')));
    await tabTo(popup, 'Search by title*');
    await popup.keyboard.type('ghana');
    await eventually(listed).toEqual(['PO.0500']);
    await key(popup, 'Control+a');
    await key(popup, 'Backspace');
    await eventually(listed).toEqual(['MD.0029', 'PO.0500']);

    for (const name of ['Select Renforcement*', 'Select A project*']) {
      await tabTo(popup, name);
      await key(popup, ' ');
    }
    await tabTo(popup, 'Compare 2');
    await key(popup, 'Enter');
    await expectFocus(popup, 'Compare 2 projects');
    await tabTo(popup, 'Differences only');
    await key(popup, ' ');
    await eventually(async () => (await popup.$$('tbody tr:not(.differs)')).length).toBe(0);
    await key(popup, ' ');
    // Through all of the table, which scrolls under its head, and back.
    await tabTo(popup, 'MD.0029');
    await tabTo(popup, 'Differences only', 'Shift+Tab');
    await tabTo(popup, 'Back to the list', 'Shift+Tab');
    await key(popup, 'Enter');
    await expectFocus(popup, 'Search by title*');

    await tabTo(popup, 'Remove A project*');
    await key(popup, 'Enter');
    await expectFocus(popup, 'Undo');
    await eventually(listed).toEqual(['MD.0029']);
    await key(popup, 'Enter');
    await expectFocus(popup, 'Search by title*');
    await eventually(listed).toEqual(['MD.0029', 'PO.0500']);
  });

  test('projects are chosen, tagged, compared, exported, removed and put back in the library', async () => {
    const downloads = await catchDownloads(lens);
    const page = await openWith(lens);
    const choose = async () => {
      await tabTo(page, 'Saved projects');
      for (const keys of ['Home', ' ', 'ArrowDown', ' ']) await key(page, keys);
      await eventually(() => page.$$eval('tr[aria-selected="true"]', ({ length }) => length)).toBe(2);
      await expectSomeFocus(page);
    };
    await choose();
    await tabTo(page, 'Tag');
    await key(page, 'Enter');
    await tabTo(page, 'Add a tag');
    await page.keyboard.type('seen');
    await key(page, 'Enter');
    await eventually(async () => (await storedRecords(lens))['project:TC.0004']).toMatchObject({
      tags: ['Desk', 'to read', 'seen'],
    });
    await tabTo(page, 'Remove the tag seen');
    await key(page, 'Enter');
    await expectFocus(page, 'Remove the tag to read');
    await key(page, 'Escape');
    await expectFocus(page, 'Tag');

    await tabTo(page, 'Export');
    await key(page, 'Enter');
    await page.waitForSelector('.selection-bar .formats button');
    await tabTo(page, 'CSV*');
    const { name } = await downloads.of(() => key(page, 'Enter'));
    expect(name).toMatch(/\.csv$/);
    await expectFocus(page, 'Export');

    await tabTo(page, 'Compare', 'Shift+Tab');
    await key(page, 'Enter');
    await expectFocus(page, 'Compare 2 projects');
    await tabTo(page, 'Back to the list', 'Shift+Tab');
    await key(page, 'Enter');
    await expectFocus(page, 'Saved projects');

    await tabTo(page, 'Remove');
    await key(page, 'Enter');
    await eventually(() => rowIds(page)).toHaveLength(3);
    await expectFocus(page, 'Saved projects');
    await tabTo(page, 'Undo');
    await key(page, 'Enter');
    await eventually(() => rowIds(page)).toHaveLength(5);
    await expectSomeFocus(page);
    await downloads.close();
  });

  test('columns, filters and the trash leave the focus where it was, or beside it', async () => {
    const page = await openWith(lens);
    await tabTo(page, 'Active*');
    await key(page, ' ');
    await tabTo(page, 'Take away: Status: Active');
    await key(page, 'Enter');
    await expectFocus(page, 'Export');
    await tabTo(page, 'Columns', 'Shift+Tab');
    await key(page, 'Enter');
    await tabTo(page, 'Move Budget up');
    await key(page, 'Enter');
    await expectFocus(page, 'Move Budget up');
    await tabTo(page, 'Budget', 'Shift+Tab');
    await key(page, ' ');
    await expectSomeFocus(page);
    await key(page, 'Escape');
    await expectFocus(page, 'Columns');

    await ask(lens.quiet, { name: 'remove', payload: { ids: ['TC.0004', 'IB.0005'], forGood: false } });
    await tabTo(page, 'Trash', 'Shift+Tab');
    await key(page, 'Enter');
    await page.waitForSelector('[data-trashed]');
    await expectFocus(page, 'Trash');
    await tabTo(page, 'Put back');
    await tabTo(page, 'Remove for good');
    await key(page, 'Shift+Tab');
    await key(page, 'Enter');
    await eventually(() => page.$$eval('[data-trashed]', ({ length }) => length)).toBe(1);
    await expectFocus(page, 'Put back');
    await key(page, 'Enter');
    await page.waitForSelector('div.empty');
    await expectSomeFocus(page);
  });
});

describe('Esc closes what is open, and the focus goes back to what opened it:', () => {
  test('the panel as a drawer over the page', async () => {
    const tab = await lens.open(COLOMBIA, { viewport: NARROW });
    await tab.waitForSelector('project-lens-panel >>> .toggle');
    await tabTo(tab, 'Open Project Lens');
    await key(tab, 'Enter');
    await expectFocus(tab, 'Collapse the panel');
    await tabTo(tab, 'Save');
    await key(tab, 'Escape');

    await eventually(() => tab.$('project-lens-panel >>> footer')).toBeNull();
    await expectFocus(tab, 'Open Project Lens');
    await eventually(() => focusInPanel(tab)).toBe('icon toggle');
  });

  test('the note in a row of the popup, which keeps what was typed', async () => {
    await writeAll(lens, FIVE);
    const popup = await lens.openPopup();
    await popup.waitForSelector('[data-project="TC.0004"]');
    await tabTo(popup, 'Note and tags of Courses for judges');
    await key(popup, 'Enter');
    await tabTo(popup, 'Your note');
    await popup.keyboard.type('Ask Ana');
    await key(popup, 'Escape');

    await eventually(() => popup.$('.row-notes')).toBeNull();
    await expectFocus(popup, 'Note and tags of Courses for judges');
    await eventually(async () => (await storedRecords(lens))['project:TC.0004']).toMatchObject({
      note: 'Ask Ana',
    });
  });

  test('all of one project beside the table, and a question that is asked in the trash', async () => {
    const page = await openWith(lens);
    await tabTo(page, 'Saved projects');
    await key(page, 'ArrowDown');
    await key(page, 'Enter');
    await expectFocus(page, 'Border posts');
    await tabTo(page, 'Your note');
    await key(page, 'Escape');
    await eventually(() => page.$('.detail')).toBeNull();
    await expectFocus(page, 'Saved projects');

    await ask(lens.quiet, { name: 'remove', payload: { ids: ['TC.0004'], forGood: false } });
    await tabTo(page, 'Trash', 'Shift+Tab');
    await key(page, 'Enter');
    await page.waitForSelector('[data-trashed]');
    await tabTo(page, 'Empty the trash');
    await key(page, 'Enter');
    await expectFocus(page, 'Keep');
    await key(page, 'Escape');
    await expectFocus(page, 'Empty the trash');
  });

  test('the question of the settings before all is deleted', async () => {
    await writeAll(lens, FIVE);
    const settings = await lens.openSettings();
    await settings.waitForSelector('button.danger[aria-disabled="false"]');
    await tabTo(settings, 'Clear everything…');
    await key(settings, 'Enter');
    await expectFocus(settings, 'Keep everything');
    await key(settings, 'Tab');
    await expectFocus(settings, 'Clear everything');
    await key(settings, 'Escape');

    await expectFocus(settings, 'Clear everything…');
  });
});
