import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ask, BROWSER, type Lens, launchLens } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import { button, eventually, focusInPanel, partOfPanel, press, shownFields } from './panel.ts';

/** Shows the first-run page in a tab. */
async function openWelcome(lens: Lens, width = 1280): Promise<Page> {
  const tab = await lens.openPopup();
  await tab.setViewport({ width, height: 900 });
  await tab.evaluate(() => location.assign('/welcome.html'));
  await eventually(() =>
    tab.evaluate(() => document.querySelector('.stage project-lens-panel') !== null).catch(() => false),
  ).toBe(true);
  return tab;
}

/** All that is stored, as text. */
function stored({ quiet }: Lens): Promise<string> {
  return quiet.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));
}

/** How many tabs show the first-run page. */
function welcomeTabs(quiet: Page): Promise<number> {
  return quiet.evaluate(async () => {
    const tabs = await chrome.tabs.query({});
    return tabs.filter(({ url }) => url === `${location.origin}/welcome.html`).length;
  });
}

/** What has the focus, inside the panel or not; `body`: nothing has. */
function focused(tab: Page): Promise<string> {
  return tab.evaluate(() => {
    const outer = document.activeElement;
    const one = outer?.shadowRoot ? outer.shadowRoot.activeElement : outer;
    return (one === document.body ? 'body' : one?.textContent) ?? '';
  });
}

async function tabTo(tab: Page, text: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if ((await focused(tab)) === text) return;
    await tab.keyboard.press('Tab');
  }
  throw new Error(`The Tab key never leads to ${text}.`);
}

/** The cells of the comparison, row by row. */
function compared(tab: Page): Promise<string[][]> {
  return tab.$$eval('.compare tbody tr[class="differs"], .compare tbody tr.differs', (rows) =>
    rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim() ?? '')),
  );
}

test('the page opens once, when the extension is installed, and not on updates', async () => {
  const build = BROWSER === 'firefox' ? 'firefox-mv3' : 'chrome-mv3';
  const folder = fileURLToPath(new URL(`../../.output/${build}`, import.meta.url));
  const driver = await (BROWSER === 'firefox' ? launchFirefox : launchChromium)(folder, 'en');
  try {
    const first = await driver.browser.newPage();
    await driver.show(first, 'manifest.json');
    await eventually(() => welcomeTabs(first)).toBe(1);
    await first.evaluate(async () => {
      const tabs = await chrome.tabs.query({});
      const shown = tabs.find(({ url }) => url === `${location.origin}/welcome.html`);
      await chrome.tabs.remove(shown?.id ?? -1);
      await chrome.storage.local.clear();
    });
    await driver.browser.installExtension(folder); // The browser takes it for an update.
    const second = await driver.browser.newPage();
    await driver.show(second, 'manifest.json');
    // The same event has the index made that is not there.
    const hasIndex = () => second.evaluate(async () => 'index' in (await chrome.storage.local.get('index')));
    await eventually(hasIndex).toBe(true);
    await expect(welcomeTabs(second)).resolves.toBe(0);
  } finally {
    await driver.close();
  }
});

describe('the first-run page', () => {
  let lens: Lens;

  beforeAll(async () => {
    lens = await launchLens();
  });
  afterEach(() => lens.reset());
  afterAll(() => lens.close());

  test('reads its example as it stands there, and shows it in the panel', async () => {
    const tab = await openWelcome(lens);
    await eventually(() => shownFields(tab)).toEqual([
      ['status', 'Completed'],
      ['coverage', 'Global'],
      ['type', 'Return and reintegration assistance'],
      ['budget', 'US$200,000'],
      ['startDate', '2018'],
      ['endDate', '2021'],
      ['allocationYear', '2018'],
      ['region', 'Global'],
      ['primaId', 'CH10P0005'],
      ['projectId', 'RR.0005'],
      ['benefitingStates', 'Djibouti'],
    ]);
    await press(tab, 'Page in French');
    await eventually(async () => Object.fromEntries(await shownFields(tab))).toMatchObject({
      ...{ status: 'Active', region: 'Latin America and the Caribbean', benefitingStates: 'Colombia' },
    });
  });

  test('saves for practice, takes that back and compares, and none of it is stored', async () => {
    const tab = await openWelcome(lens);
    await ask(lens.quiet, { name: 'checkLibrary', payload: { thorough: true } });
    const before = await stored(lens);
    await press(tab, 'Save');
    await press(tab, 'Remove');
    await button(tab, 'Save');
    await press(tab, 'Undo');
    await button(tab, 'Saved');
    await (await partOfPanel(tab, '.note-text')).type('Ask Ana');
    await (await partOfPanel(tab, '.tag-input')).type('desk,');
    await partOfPanel(tab, '.tag');
    await expect(tab.$('.compare table')).resolves.toBeNull();
    await press(tab, 'Page in French');
    await press(tab, 'Save');
    await button(tab, 'Page in French (saved)');

    await eventually(() => compared(tab)).toContainEqual(['US$200,000', 'US$300,000']);
    await press(tab, 'Page in English (saved)');
    await eventually(() =>
      tab.$eval('project-lens-panel >>> .note-text', (one) => (one as HTMLTextAreaElement).value),
    ).toBe('Ask Ana');
    const after = await stored(lens);
    expect(after === before).toBe(true); // Both are long.
    await eventually(() => tab.$eval('.stage-bar', (one) => one.textContent)).toContain(
      'Nothing of it goes into your library.',
    );
  });

  test('is used with the keyboard alone, and the focus is never lost', async () => {
    const tab = await openWelcome(lens);
    await tabTo(tab, 'Save');
    await tab.keyboard.press('Enter');
    await eventually(() => focused(tab)).toBe('Saved');
    await tab.keyboard.press('Escape');
    await eventually(() => focusInPanel(tab)).toBe('icon toggle');
    await tab.keyboard.press('Enter');
    await button(tab, 'Saved');
    await eventually(() => focusInPanel(tab)).toBe('icon toggle');

    await tab.focus('.page-switch[aria-pressed="false"]');
    await tab.keyboard.press('Enter');
    await eventually(() => focused(tab)).toBe('Page in French');
    await tabTo(tab, 'Save');
    await tab.keyboard.press('Enter');
    await eventually(() => focused(tab)).toBe('Saved');
    await tabTo(tab, 'Compare…');
    await tab.keyboard.press('Enter');
    await eventually(() => focused(tab)).toBe('4 Compare');
    await tab.keyboard.press('Tab');
    await eventually(() => tab.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('switch');
  });

  test.each([320, 640, 1600])('needs no scrolling to the side at a width of %i pixels', async (width) => {
    const tab = await openWelcome(lens, width);
    await press(tab, 'Save');
    await press(tab, 'Page in French');
    await press(tab, 'Save');
    await eventually(async () => (await compared(tab)).length).toBeGreaterThan(0);
    const aside = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    await expect(tab.evaluate(aside)).resolves.toBe(0);
    const panel = await tab.$eval('project-lens-panel', (one) => one.getBoundingClientRect().right);
    expect(panel).toBeLessThanOrEqual(width);
  });

  test('says where the button is pinned in this browser, and which keys are set', async () => {
    const tab = await openWelcome(lens);
    const words = BROWSER === 'firefox' ? 'choose “Pin to Toolbar”' : 'then the pin';
    await eventually(() => tab.$eval('.pin', (one) => one.textContent)).toContain(words);
    await eventually(() =>
      tab.$$eval('.keys kbd', (keys) => keys.map((one) => one.textContent)),
    ).toHaveLength(BROWSER === 'firefox' ? 5 : 4); // Chrome takes four suggestions at most.
  });

  test('leads to the library, the settings and the site, and has headings in order', async () => {
    const tab = await openWelcome(lens);
    await eventually(() =>
      tab.$$eval('.end a', (links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(['https://www.iom.int/', '/library.html', '/options.html']);
    const levels = await tab.$$eval('h1, h2, h3', (all) => all.map(({ tagName }) => tagName));
    expect(levels).toEqual(['H1', 'H2', 'H2', 'H2', 'H2', 'H2', 'H2', 'H2']);
  });

  test('is found from the popup as long as nothing is saved', async () => {
    const popup = await lens.openPopup();
    await eventually(() => popup.$$eval('a[href="/welcome.html"]', (links) => links.length)).toBe(1);
  });
});

describe.each([
  { language: 'fr', heading: 'Project Lens en une minute', save: 'Enregistrer', first: 'Actif' },
  { language: 'es', heading: 'Project Lens en un minuto', save: 'Guardar', first: 'Finalizado' },
])('a reader whose browser speaks $language', ({ language, heading, save, first }) => {
  test('has the first-run page in that language, and an example in it first', async ({ skip }) => {
    const lens = await launchLens(language);
    try {
      const spoken = await lens.quiet.evaluate(() => chrome.i18n.getUILanguage());
      skip(!spoken.startsWith(language), `This browser has no language pack for ${language}.`);
      const tab = await openWelcome(lens);
      await button(tab, save);
      await eventually(() => tab.$eval('h1', (one) => one.textContent)).toBe(heading);
      await eventually(() => tab.evaluate(() => document.documentElement.lang)).toBe(language);
      await eventually(() => shownFields(tab)).toContainEqual(['status', first]);
    } finally {
      await lens.close();
    }
  });
});
