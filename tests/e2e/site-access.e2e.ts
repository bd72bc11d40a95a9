import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type ActionPopup, BROWSER, type Lens, launchLens } from './browser.ts';
import { drawPage } from './fixtures.ts';
import { eventually, partOfPanel } from './panel.ts';

let lens: Lens;
let opened: ActionPopup | undefined;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(async () => {
  await opened?.close(); // Firefox leaves it open when its tab goes, and would close it when the next is asked for.
  opened = undefined;
  await give(true);
  await lens.reset();
});
afterAll(() => lens.close());

/** Gives access to iom.int, or takes it back, as the reader does in the settings of the browser. */
async function give(isGiven: boolean): Promise<void> {
  if (BROWSER === 'chromium') await giveInChromium(isGiven);
  else await giveInFirefox(isGiven);
  await eventually(() => lens.quiet.evaluate((site) => chrome.permissions.contains(site), SITE)).toBe(
    isGiven,
  );
}

const SITE = { origins: ['*://*.iom.int/*'] };

/** Only the browser's own page of extensions may. It stays open: another tab in front would close the popup. */
async function giveInChromium(isGiven: boolean): Promise<void> {
  if (!settings || settings.isClosed()) {
    settings = await lens.browser.newPage();
    await settings.goto('chrome://extensions/');
  }
  await settings.evaluate(
    (extensionId, hostAccess) =>
      Reflect.get(chrome, 'developerPrivate').updateExtensionConfiguration({ extensionId, hostAccess }),
    new URL(lens.own).hostname,
    isGiven ? 'ON_ALL_SITES' : 'ON_CLICK',
  );
}

let settings: Page | undefined;

/** The extension itself may, with a click: Firefox is told in these tests to ask nobody. */
async function giveInFirefox(isGiven: boolean): Promise<void> {
  if (!isGiven) return void (await lens.quiet.evaluate((site) => chrome.permissions.remove(site), SITE));
  await lens.quiet.bringToFront();
  await lens.quiet.evaluate((site) => {
    addEventListener('click', () => void chrome.permissions.request(site as never), { once: true });
  }, SITE);
  await lens.quiet.mouse.click(20, 20);
}

/** A page of another site: Chromium opens no popup of ours where it has just kept our script out. */
const ELSEWHERE = { url: 'https://example.org/', html: '<title>Elsewhere</title><p>Nothing of ours' };

/** The popup of a page of another site. */
async function openPopup(): Promise<{ tab: Page; popup: ActionPopup }> {
  const tab = await lens.open(ELSEWHERE);
  const popup = await lens.openActionPopup(tab);
  opened = popup;
  await eventually(() => popup.evaluate(({ document }) => document.querySelector('.library') !== null)).toBe(
    true,
  );
  return { tab, popup };
}

/** What the popup says above the library. */
function said(popup: ActionPopup): Promise<string[]> {
  return popup.evaluate(({ document }) =>
    [...document.querySelectorAll<HTMLElement>('.access p, .access button, .this-page p')].map(
      ({ textContent }) => textContent ?? '',
    ),
  );
}

/** Has what asks the reader answer; comes back in `asked`. */
function answer(popup: ActionPopup, isGiven: boolean): Promise<void> {
  return popup.evaluate((view, given) => {
    const request = async (asked: unknown) => {
      Reflect.set(view, 'asked', asked);
      return given;
    };
    for (const name of ['browser', 'chrome']) {
      const { permissions } = (Reflect.get(view, name) ?? { permissions: {} }) as Pick<
        typeof chrome,
        'permissions'
      >;
      Object.defineProperty(permissions, 'request', { value: request, configurable: true });
    }
  }, isGiven);
}

function pressIn(popup: ActionPopup): Promise<void> {
  return popup.evaluate(({ document }) => {
    const found = document.querySelector<HTMLElement>('.access button');
    found?.focus();
    found?.click();
  });
}

const NONE = 'Project Lens is not allowed to read iom.int at present';
const title = () => lens.quiet.evaluate(() => chrome.action.getTitle({}));

describe('where the reader took back access to iom.int', () => {
  test('the popup says so instead of telling of no project, and offers to ask', async () => {
    await give(false);
    const { popup } = await openPopup();
    await eventually(() => said(popup)).toEqual([expect.stringContaining(NONE), 'Allow iom.int']);
  });

  test('the action says so, until access is there again', async () => {
    await give(false);
    await eventually(title).toBe('Project Lens: not allowed to read iom.int');
    await give(true);
    await eventually(title).toBe('Project Lens: no project on this page');
  });

  test('the popup asks for iom.int and nothing else, and takes no for an answer', async () => {
    await give(false);
    const { popup } = await openPopup();
    await eventually(async () => (await said(popup)).length).toBe(2);
    await answer(popup, false);
    await pressIn(popup);
    await eventually(() => said(popup)).toEqual([
      expect.stringContaining('It was not allowed.'),
      'Allow iom.int',
    ]);
    await eventually(() => popup.evaluate((view) => Reflect.get(view, 'asked'))).toEqual(SITE);
    await eventually(() => popup.evaluate(({ document }) => document.activeElement?.tagName)).toBe('BUTTON');
  });

  test('the popup tells when it is there again, loads the page anew, and project pages are read', async () => {
    await give(false);
    const { tab, popup } = await openPopup();
    await eventually(async () => (await said(popup)).length).toBe(2);
    await tab.evaluate(() => Reflect.set(globalThis, 'isOld', true));
    await answer(popup, true);
    await pressIn(popup);
    await give(true);
    await eventually(() => said(popup)).toEqual([
      'Project Lens can read iom.int now. Reload pages that were open before.',
      'Reload this page',
    ]);
    await eventually(() => popup.evaluate(({ document }) => document.activeElement?.textContent)).toBe(
      'Reload this page',
    );
    await pressIn(popup);
    await eventually(() => tab.evaluate(() => Reflect.has(globalThis, 'isOld')).catch(() => true)).toBe(
      false,
    );
    const page = await lens.open(drawPage());
    await partOfPanel(page, 'footer button');
  });
});

test('where access is there, the popup says nothing of it', async () => {
  const { popup } = await openPopup();
  await eventually(() => said(popup)).toEqual([
    'There is no project on this page.',
    expect.stringContaining('Open a project page of iom.int.'),
  ]);
});
