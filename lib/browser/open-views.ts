import { browser } from 'wxt/browser';
import { preferred } from '../library-list.ts';
import type { PageRequest } from '../page-messages.ts';
import { isReadable } from '../stored-record.ts';
import { readRecords } from './library-lookup.ts';

/** Shows the library: as the popup of a window where the browser lets us, else in a tab. */
export async function openLibrary(windowId: number | undefined): Promise<void> {
  try {
    await browser.action.openPopup(windowId === undefined ? {} : { windowId });
  } catch {
    await openInTab('');
  }
}

/** @param hash What the popup is to show: see `lib/view.ts`. */
export async function openInTab(hash: string): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/')}popup.html${hash}` });
}

/** Asks the page of a tab for something; `null`: no content script of ours is there. */
export async function askPage(tabId: number, name: PageRequest): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, { name });
  } catch {
    return null;
  }
}

export async function savePageOfTab(tabId: number): Promise<void> {
  await askPage(tabId, 'savePage');
}

/** Opens the page that a project was read from, in the reader's language where there is one. */
export async function openProject(id: string, locale: string): Promise<void> {
  const [record] = await readRecords([id]);
  const reading = record && isReadable(record) && preferred(record.readings, locale);
  if (reading) await browser.tabs.create({ url: reading.url });
}
