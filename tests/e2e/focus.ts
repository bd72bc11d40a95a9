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
async function focusName(tab: Page): Promise<string> {
  const [name = NOWHERE] = await names(tab, 'focus');
  return name;
}

/** What everything is called that is drawn and can take the focus, or what has it: of ours alone. */
function names(tab: Page, which: 'focus' | 'stops'): Promise<string[]> {
  return tab.evaluate((wanted) => {
    const isOwnPage = location.protocol.endsWith('-extension:');
    const nameOf = (one: Element) => {
      const labels = one instanceof HTMLInputElement ? [...(one.labels ?? [])] : [];
      const label = labels.map(({ textContent }) => textContent).join(' ');
      const name = one.getAttribute('aria-label') ?? (label || one.textContent || one.tagName);
      return name.trim().replace(/\s+/g, ' ');
    };
    if (wanted === 'focus') {
      const inside = document.activeElement?.shadowRoot;
      const one = (inside ?? document).activeElement;
      return (inside || isOwnPage) && one && one !== document.body ? [nameOf(one)] : [];
    }
    const insides = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const stops = 'a[href], button, input, select, textarea, summary, [tabindex]';
    return [...(isOwnPage ? [document] : []), ...insides]
      .flatMap((root) => [...root.querySelectorAll(stops)])
      .filter((one) => one.checkVisibility())
      .map(nameOf);
  }, which);
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
    if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) return [];
    const state = `focus-visible: ${one.matches(':focus-visible')}, window active: ${document.hasFocus()}`;
    return [`it has no outline (${state})`];
  });
}

/** @param name Ends with `*`: what begins so. */
function isCalled(name: string): (focus: string) => boolean {
  return name.endsWith('*') ? (focus) => focus.startsWith(name.slice(0, -1)) : (focus) => focus === name;
}

/**
 * Waits until something is drawn that is called so, and presses Tab until it has the focus. The focus is seen at each
 * step.
 */
export async function tabTo(tab: Page, name: string, keys = 'Tab'): Promise<void> {
  const isDrawn = (all: string[]) => all.some(isCalled(name));
  await eventually(() => names(tab, 'stops')).toSatisfy(isDrawn, name);
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
