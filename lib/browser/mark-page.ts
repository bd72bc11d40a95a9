import { browser } from 'wxt/browser';
import { findLinks, type LinkFound } from './link-finder.ts';

/** What the script beside a page is asked for the marks at its links. */
export type MarkRequest =
  | { readonly name: 'markLinks'; readonly found: readonly LinkFound[]; readonly display: string }
  | { readonly name: 'nextMark' };

/**
 * Has the links of a page marked that lead to saved projects. Nothing is put into the page before there is one.
 *
 * @param addresses That the page links to.
 * @param display How numbers are written: see `displaySuffix`.
 * @throws {StorageError}
 */
export async function markPage(tabId: number, addresses: readonly string[], display: string): Promise<void> {
  const found = await findLinks(addresses);
  try {
    if (found.length > 0) await browser.scripting.executeScript({ target: { tabId }, files: ['/beside.js'] });
    await browser.tabs.sendMessage(tabId, { name: 'markLinks', found, display } satisfies MarkRequest);
  } catch {
    // The tab was closed meanwhile, or the reader has withheld the page.
  }
}

/** Goes to the next mark in the page of a tab, where there are marks. */
export async function nextMarkOfTab(tabId: number): Promise<void> {
  await browser.tabs.sendMessage(tabId, { name: 'nextMark' } satisfies MarkRequest).catch(() => null);
}

/** `null`: a message that is none of these. */
export function readMarkRequest(message: unknown): MarkRequest | null {
  const name = typeof message === 'object' && message !== null && 'name' in message ? message.name : null;
  // Only the background sends messages to tabs, and what it sends under this name is this.
  return name === 'markLinks' || name === 'nextMark' ? (message as MarkRequest) : null;
}
