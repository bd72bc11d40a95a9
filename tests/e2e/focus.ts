import type { KeyInput, Page } from 'puppeteer-core';
import { eventually } from './panel.ts';

/** Presses a key, with others held down: "Shift+Tab". A space is " ": Firefox knows no other name of it. */
export async function key(tab: Page, keys: string): Promise<void> {
  const all = keys.split('+') as KeyInput[];
  const last = all.pop();
  for (const each of all) await tab.keyboard.down(each);
  if (last) await tab.keyboard.press(last);
  for (const each of all) await tab.keyboard.up(each);
}

/** What has the focus is called so where nothing of ours has it. */
const NOWHERE = 'nowhere';

/** What has the focus in a page of ours, or in the panel beside one of the site: by its label, else by its text. */
function focusName(tab: Page): Promise<string> {
  return tab.evaluate(() => {
    const inside = document.activeElement?.shadowRoot;
    const isOurs = inside || location.protocol.endsWith('-extension:');
    const one = (inside ?? document).activeElement;
    if (!isOurs || !one || one === document.body) return 'nowhere';
    const labels = one instanceof HTMLInputElement ? [...(one.labels ?? [])] : [];
    const label = labels.map(({ textContent }) => textContent).join(' ');
    const name = one.getAttribute('aria-label') ?? (label || one.textContent || one.tagName);
    return name.trim().replace(/\s+/g, ' ');
  });
}

async function focusFaults(tab: Page): Promise<string> {
  const isNowhere = await tab.evaluate(() => document.activeElement === document.body);
  return isNowhere
    ? 'it is nowhere'
    : [...(await placeFaults(tab)), ...(await outlineFaults(tab))].join(', ');
}

function placeFaults(tab: Page): Promise<string[]> {
  return tab.evaluate(() => {
    const root = document.activeElement?.shadowRoot ?? document;
    const one = root.activeElement ?? document.body;
    // A file field is not seen itself, but its label; of a table, the row is looked at from which keys move.
    const shown = (one.matches('.unseen') && one.nextElementSibling) || one;
    const { left, top, width, height } = (shown.querySelector('tr.active') ?? shown).getBoundingClientRect();
    const there = root.elementFromPoint(left + width / 2, top + Math.min(height, 40) / 2);
    if (!there) return ['it is outside the window'];
    const isThere = shown.contains(there) || there.closest('label')?.contains(one);
    return isThere ? [] : [`${there.outerHTML.slice(0, 60)} lies over it`];
  });
}

function outlineFaults(tab: Page): Promise<string[]> {
  return tab.evaluate(() => {
    const one = (document.activeElement?.shadowRoot ?? document).activeElement ?? document.body;
    const { outlineStyle, outlineWidth } = getComputedStyle(
      (one.matches('.unseen') && one.nextElementSibling) || one,
    );
    return outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2 ? ['it has no outline'] : [];
  });
}

/** @param name Ends with `*`: what begins so. */
function isCalled(name: string): (focus: string) => boolean {
  return name.endsWith('*') ? (focus) => focus.startsWith(name.slice(0, -1)) : (focus) => focus === name;
}

/** Presses Tab until something has the focus that is called so. The focus is seen at each step. */
export async function tabTo(tab: Page, name: string, keys = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let i = 0; i < 90; i++) {
    const focus = await focusName(tab);
    // At first, and between the page's last stop and its first, it is nowhere.
    if (focus !== NOWHERE) await expectSomeFocus(tab);
    if (isCalled(name)(focus)) return;
    passed.push(focus.slice(0, 20));
    await key(tab, keys);
  }
  throw new Error(`The Tab key never leads to ${name}, but to ${passed.join(', ')}.`);
}

/** Waits until the focus is on what is called so, and is seen there. */
export async function expectFocus(tab: Page, name: string): Promise<void> {
  await eventually(() => focusName(tab)).toSatisfy(isCalled(name), name);
  await expectSomeFocus(tab);
}

/** Waits until something has the focus, whatever, and it is seen: some browsers take a moment to scroll to it. */
export async function expectSomeFocus(tab: Page): Promise<void> {
  const look = async () => {
    const faults = await focusFaults(tab);
    return faults && `${faults}: ${await focusName(tab)}`;
  };
  await eventually(look).toBe('');
}
