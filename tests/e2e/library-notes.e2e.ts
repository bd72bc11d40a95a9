import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Lens, launchLens } from './browser.ts';
import { drawPage } from './fixtures.ts';
import { cell, openMenu, openWith, row, rowIds } from './library.ts';
import { button, eventually, partOfPanel, press } from './panel.ts';
import { storedRecords } from './records.ts';

let lens: Lens;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(() => lens.reset());
afterAll(() => lens.close());

interface Own {
  readonly note: string;
  readonly tags: readonly string[];
}

/** Note and tags as they are stored. */
async function stored(id: string): Promise<Own> {
  const record = (await storedRecords(lens))[`project:${id}`];
  const { note, tags } = record as Own;
  return { note, tags };
}

const own = (id: string) => eventually(() => stored(id));

/** Opens all of one project, and goes to where its tags are typed, or its note. */
async function openDetail(id: string, part: '.tag-input' | 'textarea'): Promise<Page> {
  const page = await openWith(lens);
  await (await row(page, id)).click({ count: 2 });
  await (await page.waitForSelector(`.detail ${part}`))?.click();
  return page;
}

const HOSTILE = '<img src=x onerror="document.title=1"><script>alert(1)</script>';

describe('a note in the library', () => {
  test('is kept as it is typed, with its lines, and shown in the table', async () => {
    const page = await openDetail('MD.0003', 'textarea');
    await page.keyboard.type('Ask Lima.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Then Geneva.');
    await own('MD.0003').toEqual({ note: 'Ask Lima.\nThen Geneva.', tags: [] });
    await openMenu(page, 'Columns');
    await page.evaluate(() => {
      const labels = [...document.querySelectorAll('.columns label')];
      labels
        .find((label) => label.textContent === 'Note')
        ?.querySelector('input')
        ?.click();
    });

    await eventually(() => cell(page, 'MD.0003', 'note')).toContain('Ask Lima.');
  });

  test('is taken back by Undo to what it was before it was typed', async () => {
    const page = await openDetail('IB.0005', 'textarea');
    await page.keyboard.press('End');
    await page.keyboard.type(' Twice.');
    await own('IB.0005').toEqual({ note: 'Ask about the lighthouse. Twice.', tags: ['Desk'] });
    await page.keyboard.type(' Thrice.');
    await own('IB.0005').toEqual({ note: 'Ask about the lighthouse. Twice. Thrice.', tags: ['Desk'] });
    await press(page, 'Undo');

    await own('IB.0005').toEqual({ note: 'Ask about the lighthouse.', tags: ['Desk'] });
    await eventually(() => page.$eval('.detail textarea', ({ value }) => value)).toBe(
      'Ask about the lighthouse.',
    );
  });

  test('is not lost when the page is left at once', async () => {
    const page = await openDetail('MD.0003', 'textarea');
    await page.keyboard.type('In a hurry');
    await page.goto('about:blank');

    await own('MD.0003').toEqual({ note: 'In a hurry', tags: [] });
  });

  test('goes to its own project when another one is opened at once', async () => {
    const page = await openDetail('MD.0003', 'textarea');
    await page.keyboard.type('For mayors');
    await (await row(page, 'TC.0004')).click({ count: 2 });

    await own('MD.0003').toEqual({ note: 'For mayors', tags: [] });
    await own('TC.0004').toEqual({ note: '', tags: ['Desk', 'to read'] });
    await eventually(() => page.$eval('.detail h2', (one) => one.textContent)).toBe('Courses for judges');
    await eventually(() => page.$eval('.detail textarea', ({ value }) => value)).toBe('');
  });

  test('is text, whatever it holds', async () => {
    const page = await openDetail('MD.0003', 'textarea');
    await page.keyboard.type(HOSTILE);
    await own('MD.0003').toEqual({ note: HOSTILE, tags: [] });
    await lens.reload(page);
    await (await row(page, 'MD.0003')).click({ count: 2 });

    await eventually(() => page.$eval('.detail textarea', ({ value }) => value)).toBe(HOSTILE);
    await expect(page.$('img, script:not([src])')).resolves.toBeNull();
  });
});

describe('tags in the library', () => {
  test('are added by Enter and by comma, each behind the one before, and taken away by Backspace', async () => {
    const page = await openDetail('MD.0003', '.tag-input');
    await page.keyboard.type('Lima,Peru desk,  urgent  ');
    await page.keyboard.press('Enter');
    await own('MD.0003').toEqual({ note: '', tags: ['Lima', 'Peru desk', 'urgent'] });
    await eventually(() => cell(page, 'MD.0003', 'tags')).toBe('LimaPeru deskurgent');
    await page.keyboard.press('Backspace');

    await own('MD.0003').toEqual({ note: '', tags: ['Lima', 'Peru desk'] });
  });

  test('are added when the reader goes on without Enter', async () => {
    const page = await openDetail('MD.0003', '.tag-input');
    await page.keyboard.type('Lima');
    await page.keyboard.press('Tab');

    await own('MD.0003').toEqual({ note: '', tags: ['Lima'] });
  });

  test('are not given twice, however they are spelled', async () => {
    const page = await openDetail('TC.0004', '.tag-input');
    await page.keyboard.type('desk,DESK,Désk,new,');
    await own('TC.0004').toEqual({ note: '', tags: ['Desk', 'to read', 'new'] });
    const chips = () => page.$$eval('.detail .chip.tag', (all) => all.map((one) => one.textContent));

    await eventually(chips).toEqual(['Desk', 'to read', 'new']);
  });

  test('are taken away by their buttons, and given back by Undo', async () => {
    const page = await openDetail('TC.0004', '.tag-input');
    await press(page, 'Remove the tag Desk');
    await own('TC.0004').toEqual({ note: '', tags: ['to read'] });
    await press(page, 'Undo');

    await own('TC.0004').toEqual({ note: '', tags: ['Desk', 'to read'] });
  });

  test('stay when a note that was typed behind them is undone', async () => {
    const page = await openDetail('MD.0003', '.tag-input');
    await page.keyboard.type('Lima,');
    await own('MD.0003').toEqual({ note: '', tags: ['Lima'] });
    await page.click('.detail textarea');
    await page.keyboard.type('A note');
    await own('MD.0003').toEqual({ note: 'A note', tags: ['Lima'] });
    await press(page, 'Undo');

    await own('MD.0003').toEqual({ note: '', tags: ['Lima'] });
  });

  test('are offered where they are known from other projects', async () => {
    const page = await openDetail('TC.0004', '.tag-input');
    await page.keyboard.type('Lima,');
    await own('TC.0004').toEqual({ note: '', tags: ['Desk', 'to read', 'Lima'] });
    await (await row(page, 'IB.0005')).click({ count: 2 });
    const offered = () => page.$$eval('.detail datalist option', (all) => all.map(({ value }) => value));

    await eventually(offered).toEqual(['Lima', 'to read']);
  });

  test('are text, whatever they hold', async () => {
    const tag = '<img src=x onerror=alert(1)>';
    const page = await openDetail('MD.0003', '.tag-input');
    await page.keyboard.type(tag);
    await page.keyboard.press('Enter');
    await own('MD.0003').toEqual({ note: '', tags: [tag] });
    await eventually(() => cell(page, 'MD.0003', 'tags')).toBe(tag);
    const popup = await lens.openPopup();
    await eventually(() => popup.$eval('[data-project="MD.0003"]', (one) => one.textContent)).toContain(tag);

    for (const each of [page, popup]) {
      await expect(each.$('img, script:not([src])')).resolves.toBeNull();
    }
  });
});

describe('elsewhere', () => {
  test('a note and tags typed in the panel show in an open library at once, and the other way round', async () => {
    const page = await openWith(lens);
    const tab = await lens.open(drawPage());
    await press(tab, 'Save');
    const input = await partOfPanel(tab, '.tag-input');
    await input.click();
    await tab.keyboard.type('Accra,coast,');
    await (await partOfPanel(tab, 'textarea')).click();
    await tab.keyboard.type('Ask about boats.');
    await own('PO.0500').toEqual({ note: 'Ask about boats.', tags: ['Accra', 'coast'] });
    await eventually(() => rowIds(page)).toContain('PO.0500');
    await eventually(() => cell(page, 'PO.0500', 'tags')).toBe('Accracoast');
    await page.bringToFront();
    await (await row(page, 'PO.0500')).click({ count: 2 });
    await press(page, 'Remove the tag Accra');

    const chips = () =>
      tab.$$eval('project-lens-panel >>> .chip.tag', (all) => all.map(({ textContent }) => textContent));
    await eventually(chips).toEqual(['coast']);
  });

  test('the panel offers the tags of other projects that begin as it is typed, and no others to the page', async () => {
    await (await openWith(lens)).close();
    const tab = await lens.open(drawPage());
    await press(tab, 'Save');
    await (await partOfPanel(tab, '.tag-input')).click();
    const offered = () =>
      tab.$$eval('project-lens-panel >>> datalist option', (all) =>
        all.map((one) => one.getAttribute('value')),
      );

    await tab.keyboard.type('T');
    await eventually(offered).toEqual(['to read']);
    await tab.keyboard.press('Backspace');
    await eventually(offered).toEqual([]);
  });

  test('keys that are typed into the panel do nothing in the page', async () => {
    const heard = "document.addEventListener('keydown', ({ key }) => { document.title += key })";
    const tab = await lens.open(drawPage({ more: `<script>document.title = '';${heard}</script>` }));
    await press(tab, 'Save');
    await (await partOfPanel(tab, 'textarea')).click();
    await tab.keyboard.type('ab');

    await own('PO.0500').toEqual({ note: 'ab', tags: [] });
    await expect(tab.title()).resolves.toBe('');
  });

  test('a note of a row of the popup is kept, also when the popup closes at once', async () => {
    await (await openWith(lens)).close();
    const popup = await lens.openPopup();
    await press(popup, 'Note and tags of Data for mayors');
    await (await popup.waitForSelector('[data-project="MD.0003"] textarea'))?.click();
    await popup.keyboard.type('Quick');
    await popup.goto('about:blank');

    await own('MD.0003').toEqual({ note: 'Quick', tags: [] });
  });

  test('the popup of a page has its note and tags, which the panel shows as well', async () => {
    const tab = await lens.open(drawPage());
    await press(tab, 'Save');
    await button(tab, 'Saved');
    const popup = await lens.openActionPopup(tab);
    const write = () =>
      popup.evaluate(({ document }) => {
        const note = document.querySelector<HTMLTextAreaElement>('.this-page textarea');
        if (!note) return false;
        note.value = 'From the popup';
        note.dispatchEvent(new InputEvent('input', { bubbles: true }));
        return true;
      });
    await eventually(write).toBe(true);

    await own('PO.0500').toEqual({ note: 'From the popup', tags: [] });
    await popup.close();
    await eventually(() =>
      tab.$eval('project-lens-panel >>> textarea', (one) => (one as HTMLTextAreaElement).value),
    ).toBe('From the popup');
  });
});
