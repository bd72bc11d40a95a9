import type { ElementHandle, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { byRole } from './accessible.ts';
import type { Lens } from './browser.ts';

/** Waits for a button of ours by its name, as assistive technology reads it: in the panel, or in the popup. */
export async function button(tab: Page, name: string): Promise<ElementHandle> {
  let found: ElementHandle | undefined;
  const look = async () => {
    [found] = await byRole(tab, 'button', name);
    return found !== undefined;
  };
  await eventually(look).toBe(true);
  if (!found) throw new Error(`There is no button ${name}.`);
  return found;
}

/** Presses a button of ours. */
export async function press(tab: Page, name: string): Promise<void> {
  await (await button(tab, name)).click();
}

/** Waits for the first element of the panel that a selector names. */
export async function partOfPanel(tab: Page, selector: string): Promise<ElementHandle<HTMLElement>> {
  const found = await tab.waitForSelector(`project-lens-panel >>> ${selector}`);
  return found as ElementHandle<HTMLElement>;
}

/** What the panel shows, by field: each of its elements with `data-field`, in order. */
export async function shownFields(tab: Page): Promise<[key: string, text: string][]> {
  await partOfPanel(tab, '[data-field]');
  return tab.$$eval('project-lens-panel >>> [data-field]', (elements) =>
    elements.map((element): [string, string] => [
      element.getAttribute('data-field') ?? '',
      element.querySelector('button.value')?.textContent ?? '',
    ]),
  );
}

/** What the panel shows of one field; `null`: no such field, or no panel. */
export async function shownField(tab: Page, key: string): Promise<string | null> {
  const found = await tab.$(`project-lens-panel >>> [data-field="${key}"] button.value`);
  return found ? found.evaluate((element) => element.textContent) : null;
}

/** Every text that the panel says, as it is seen. */
export async function panelText(tab: Page): Promise<string> {
  const aside = await tab.$('project-lens-panel >>> aside');
  return aside ? aside.evaluate((element) => (element as HTMLElement).innerText) : '';
}

/** The class of what has the focus inside the panel; `null`: the focus is elsewhere. */
export function focusInPanel(tab: Page): Promise<string | null> {
  return tab.evaluate(
    () => document.querySelector('project-lens-panel')?.shadowRoot?.activeElement?.className ?? null,
  );
}

/** Asks again until something holds, or fails with what it was last. */
export function eventually<T>(ask: () => Promise<T>) {
  return expect.poll(ask, { timeout: 10_000, interval: 20 });
}

/** Sign and title of the extension's button for the tab in front. */
export function badge({ quiet }: Lens): Promise<{ text: string; title: string }> {
  return quiet.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    const tabId = tab?.id;
    if (tabId === undefined) return { text: 'no tab', title: '' };
    const [text, title] = await Promise.all([
      chrome.action.getBadgeText({ tabId }),
      chrome.action.getTitle({ tabId }),
    ]);
    return { text, title };
  });
}

/**
 * Waits until the page in front has been read: its content script has told the background of it before it answers us,
 * and the background has answered it before it answers us.
 */
export async function untilRead({ quiet }: Lens): Promise<void> {
  const ask = () =>
    quiet.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true });
      return chrome.tabs.sendMessage(tab?.id ?? -1, { name: 'takeSnapshot' }).then(
        () => true,
        () => false,
      );
    });
  await eventually(ask).toBe(true);
  await quiet.evaluate(() =>
    chrome.runtime.sendMessage({ name: 'checkLibrary', payload: { thorough: false } }),
  );
  await ask();
}
