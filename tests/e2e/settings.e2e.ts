import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Lens, launchLens } from './browser.ts';
import { catchDownloads } from './downloads.ts';
import { drawPage, fixture } from './fixtures.ts';
import { cell, FIVE, openWith, rowIds, writeAll } from './library.ts';
import {
  badge,
  button,
  eventually,
  focusInPanel,
  partOfPanel,
  press,
  shownField,
  untilRead,
} from './panel.ts';
import { aRecord, write } from './records.ts';

let lens: Lens;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(() => lens.reset());
afterAll(() => lens.close());

const COLOMBIA = fixture('colombia-fr-list');
const NARROW = { width: 700, height: 900 };

/** Makes a choice on the settings page, and waits until it is kept. */
async function choose(settings: Page, of: string, value: string | number): Promise<void> {
  await settings.bringToFront();
  await eventually(() => settings.$(`[data-choice="${of}"]`)).not.toBeNull();
  await settings.$eval(`[data-choice="${of}"] input[value="${value}"]`, (one) =>
    (one as HTMLElement).click(),
  );
  await eventually(() => settings.$eval(`[data-choice="${of}"] > .kept`, (one) => one.textContent)).toBe(
    'Kept',
  );
}

/** The same on a settings page that is closed behind it. */
async function chosen(of: string, value: string | number): Promise<void> {
  const settings = await lens.openSettings();
  await choose(settings, of, value);
  await settings.close();
}

/** At which side the panel is, how wide, and the room that the page leaves at its left and right. */
function edges(tab: Page) {
  return tab.evaluate(() => {
    const { left = NaN, right = NaN } =
      document.querySelector('project-lens-panel')?.getBoundingClientRect() ?? {};
    const { marginLeft, marginRight } = getComputedStyle(document.documentElement);
    const atRight = right === document.documentElement.clientWidth ? 'right' : null; // But for the scroll bar.
    return {
      at: left === 0 ? 'left' : atRight,
      width: right - left,
      margins: `${marginLeft} ${marginRight}`,
    };
  });
}

function isPanelThere(tab: Page): Promise<boolean> {
  return tab.evaluate(() => document.querySelector('project-lens-panel') !== null);
}

/** All that a page of ours says. */
function said(tab: Page): Promise<string> {
  return tab.evaluate(() => document.body.innerText);
}

async function pressHere(tab: Page, name: string): Promise<void> {
  await tab.bringToFront();
  await eventually(() =>
    tab.evaluate((words) => {
      const found = [...document.querySelectorAll('button')].findLast((one) => one.textContent === words);
      found?.focus();
      found?.click();
      return found !== undefined;
    }, name),
  ).toBe(true);
}

describe('the panel', () => {
  test('goes to the left, in an open page too, and pushes the page aside there', async () => {
    const tab = await lens.open(COLOMBIA);
    await partOfPanel(tab, '[data-field="budget"]');
    await eventually(() => edges(tab)).toEqual({ at: 'right', width: 340, margins: '0px 340px' });
    await chosen('panelSide', 'left');

    await eventually(() => edges(tab)).toEqual({ at: 'left', width: 340, margins: '340px 0px' });
    await tab.bringToFront();
    await press(tab, 'Collapse the panel');
    await eventually(() => edges(tab)).toEqual({ at: 'left', width: 40, margins: '40px 0px' });
    await lens.reload(tab);
    await button(tab, 'Open Project Lens');
    await eventually(() => edges(tab)).toEqual({ at: 'left', width: 40, margins: '40px 0px' });
  });

  test('is a drawer at the left where there is no room, and moves nothing of the page', async () => {
    await chosen('panelSide', 'left');
    const tab = await lens.open(COLOMBIA, { viewport: NARROW });
    await press(tab, 'Open Project Lens');
    await button(tab, 'Collapse the panel');

    await eventually(() => edges(tab)).toEqual({ at: 'left', width: 340, margins: '40px 0px' });
  });

  test.each([
    { width: 280, room: 700 },
    { width: 400, room: 820 },
    { width: 480, room: 900 },
  ])('is $width px wide, and takes them from pages of $room px and more', async ({ width, room }) => {
    await chosen('panelWidth', width);
    const tab = await lens.open(COLOMBIA, { viewport: { width: room, height: 900 } });
    await partOfPanel(tab, '[data-field="budget"]');
    await eventually(() => edges(tab)).toEqual({ at: 'right', width, margins: `0px ${width}px` });
    await tab.setViewport({ width: room - 1, height: 900 });

    await eventually(() => edges(tab)).toMatchObject({ at: 'right', margins: '0px 40px' });
  });

  test('is not drawn before it is asked for, and the badge says what it says', async () => {
    await chosen('panelOpening', 'asked');
    const tab = await lens.open(COLOMBIA);
    await untilRead(lens);
    await eventually(() => badge(lens)).toMatchObject({ text: '+' });
    await expect(isPanelThere(tab)).resolves.toBe(false);
    await eventually(() => edges(tab)).toMatchObject({ margins: '0px 0px' });

    const popup = await lens.openActionPopup(tab);
    const show = () =>
      popup.evaluate(({ document }) => {
        const found = [...document.querySelectorAll('button')].find(
          (one) => one.textContent === 'Show the panel',
        );
        found?.click();
        return found !== undefined;
      });
    await eventually(show).toBe(true);
    await partOfPanel(tab, '[data-field="budget"]');
    await eventually(() => focusInPanel(tab)).toBe('icon toggle');

    await press(tab, 'Collapse the panel');
    await eventually(() => isPanelThere(tab)).toBe(false);
    await eventually(() => edges(tab)).toMatchObject({ margins: '0px 0px' });
  });

  test('that waits is shown by saving with the keyboard', async () => {
    await chosen('panelOpening', 'asked');
    const tab = await lens.open(COLOMBIA);
    await untilRead(lens);
    await lens.quiet.evaluate(async () => {
      const [front] = await chrome.tabs.query({ active: true });
      await chrome.tabs.sendMessage(front?.id ?? -1, { name: 'savePage' });
    });

    await button(tab, 'Saved');
  });

  test('leaves an open page, and comes back to it, as the reader chooses', async () => {
    const tab = await lens.open(COLOMBIA);
    await partOfPanel(tab, '[data-field="budget"]');
    const settings = await lens.openSettings();
    await choose(settings, 'panelOpening', 'asked');
    await eventually(() => isPanelThere(tab)).toBe(false);
    await choose(settings, 'panelOpening', 'itself');

    await eventually(() => edges(tab)).toMatchObject({ margins: '0px 340px' });
  });
});

describe('where pages are read', () => {
  test('a host that is left out has neither panel nor badge, in an open page too; others have', async () => {
    const tab = await lens.open(drawPage({ url: 'https://serbia.iom.int/project/a' }));
    await partOfPanel(tab, '[data-field="budget"]');
    const settings = await lens.openSettings();
    await choose(settings, 'places', 'allBut');
    await settings.type('#excluded-host', 'https://Serbia.iom.int/project/a');
    await settings.keyboard.press('Enter');

    await eventually(() => isPanelThere(tab)).toBe(false);
    await tab.bringToFront();
    await eventually(() => badge(lens)).toMatchObject({ text: '' });
    await lens.reload(tab);
    await untilRead(lens);
    await expect(isPanelThere(tab)).resolves.toBe(false);
    await partOfPanel(await lens.open(COLOMBIA), '[data-field="budget"]');

    await settings.bringToFront();
    await settings.$eval('button[aria-label="Read serbia.iom.int again"]', (one) =>
      (one as HTMLElement).click(),
    );
    await eventually(() => settings.evaluate(() => document.activeElement?.id)).toBe('excluded-host');
    await eventually(() => isPanelThere(tab)).toBe(true);
  });

  test('is www.iom.int alone, if the reader wants it so', async () => {
    await chosen('places', 'main');
    const tab = await lens.open(drawPage({ url: 'https://serbia.iom.int/project/a' }));
    await untilRead(lens);

    await expect(isPanelThere(tab)).resolves.toBe(false);
    await eventually(() => badge(lens)).toMatchObject({ text: '' });
    await partOfPanel(await lens.open(COLOMBIA), '[data-field="budget"]');
  });

  test.each([
    { typed: 'www.example.org', words: '“www.example.org” is no site of iom.int.' },
    { typed: '', words: 'Type a site first' },
  ])('"$typed" is refused in words', async ({ typed, words }) => {
    const settings = await lens.openSettings();
    await choose(settings, 'places', 'allBut');
    await settings.focus('#excluded-host');
    if (typed !== '') await settings.keyboard.type(typed);
    await settings.keyboard.press('Enter');

    await eventually(() => said(settings)).toContain(words);
    await eventually(() => settings.$eval('#excluded-host', (one) => one.ariaInvalid)).toBe('true');
    await expect(settings.$$('.hosts li')).resolves.toHaveLength(0);
  });
});

test('numbers and money are shown as the reader chose, in the panel and in an open library', async () => {
  const tab = await lens.open(COLOMBIA);
  await partOfPanel(tab, '[data-field="budget"]');
  const library = await openWith(lens);
  await eventually(() => cell(library, 'IB.0005', 'budget')).toBe('US$90,000');
  const settings = await lens.openSettings();
  await choose(settings, 'numbers', 'space');
  await choose(settings, 'currency', 'code');

  await eventually(() => shownField(tab, 'budget')).toBe('USD\u00A0300\u202F000');
  await eventually(() => cell(library, 'IB.0005', 'budget')).toBe('USD\u00A090\u202F000');
  const popup = await lens.openPopup();
  await eventually(() => said(popup)).toContain('USD\u00A090\u202F000');
});

test('what is chosen is there again when the page is opened again', async () => {
  await chosen('panelWidth', 480);
  const settings = await lens.openSettings();
  await eventually(() =>
    settings.$$eval('input:checked', (all) => all.map((one) => (one as HTMLInputElement).value)),
  ).toEqual(['itself', 'right', '480', 'everywhere', 'asked', 'language', 'symbol']);
});

test('a choice that storage refuses is said in words, and taken back', async () => {
  const settings = await lens.openSettings();
  await eventually(() => settings.$('[data-choice="panelSide"]')).not.toBeNull();
  await lens.inWorker(() => {
    chrome.storage.local.set = () => Promise.reject(new Error('Storage is broken.'));
  });
  await settings.$eval('input[value="left"]', (one) => (one as HTMLElement).click());

  const failed = () =>
    settings.$eval('[data-choice="panelSide"]', (one) => one.querySelector('.failure') !== null);
  await eventually(failed).toBe(true);
  await eventually(() =>
    settings.$eval('input[value="right"]', (one) => (one as HTMLInputElement).checked),
  ).toBe(true);
  await lens.stopWorker();
});

describe('clearing everything', () => {
  const stored = () => lens.quiet.evaluate(async () => Object.keys(await chrome.storage.local.get()));

  async function ask(): Promise<Page> {
    const settings = await lens.openSettings();
    await eventually(() =>
      settings.evaluate(() => document.querySelector('button.danger')?.getAttribute('aria-disabled')),
    ).toBe('false');
    await pressHere(settings, 'Clear everything…');
    return settings;
  }

  const isAsked = (settings: Page) =>
    settings.evaluate(() => document.querySelector('dialog[open]') !== null);

  test('asks with the number of projects, and keeps all where the reader does not want it', async () => {
    await writeAll(lens, FIVE);
    const settings = await ask();
    await eventually(() => said(settings)).toContain('Delete all 5 saved projects and everything else?');
    await eventually(() => settings.evaluate(() => document.activeElement?.textContent)).toBe(
      'Keep everything',
    );
    await settings.keyboard.press('Escape');

    await eventually(() => isAsked(settings)).toBe(false);
    await eventually(() => settings.evaluate(() => document.activeElement?.textContent)).toBe(
      'Clear everything…',
    );
    await eventually(() => stored()).toContain('project:IB.0005');
  });

  test('saves a backup first where it is asked to, deletes all, and open views follow', async () => {
    const downloads = await catchDownloads(lens);
    const tab = await lens.open(drawPage());
    await press(tab, 'Save');
    await button(tab, 'Saved');
    const library = await openWith(lens, { rows: 6 });
    await chosen('panelSide', 'left');
    const settings = await ask();
    const file = await downloads.of(() => pressHere(settings, 'Save a backup first'));
    expect(JSON.parse(file.text).projects).toHaveLength(6);
    await eventually(() => isAsked(settings)).toBe(true);
    await pressHere(settings, 'Clear everything');

    await eventually(() => said(settings)).toContain('Everything is cleared, and 6 projects with it.');
    await eventually(() => rowIds(library)).toEqual([]);
    await tab.bringToFront();
    await button(tab, 'Save');
    await eventually(() => edges(tab)).toMatchObject({ margins: '0px 340px' });
    const left = (await stored()).filter((key) => !/^(?:index|find)(?::|$)/.test(key));
    expect(left).toEqual([]);
    await downloads.close();
  });

  test('does nothing where a project was saved since, and asks again', async () => {
    await writeAll(lens, FIVE);
    const settings = await ask();
    await eventually(() => said(settings)).toContain('Delete all 5 saved projects');
    await write(lens, { 'project:PO.0999': aRecord('PO.0999') });
    await pressHere(settings, 'Clear everything');

    await eventually(() => said(settings)).toContain('Delete all 6 saved projects');
    await eventually(() => said(settings)).toContain('Nothing was cleared');
    await eventually(() => stored()).toContain('project:IB.0005');
  });
});

test('the settings are reached from the library and from the popup', async () => {
  for (const open of [() => lens.openLibrary(), () => lens.openPopup()]) {
    const tab = await open();
    await eventually(() => tab.$('.to-settings')).not.toBeNull();
    await tab.$eval('.to-settings', (link) => (link as HTMLElement).click());
    const isOpen = async () =>
      (await lens.quiet.evaluate(() => chrome.tabs.query({}))).some(({ url }) =>
        url?.endsWith('/options.html'),
      );
    await eventually(isOpen).toBe(true);
    await lens.reset();
  }
});
