import { browser } from 'wxt/browser';
import { preferred } from '../library-list.ts';
import type { PageRequest } from '../page-messages.ts';
import { isReadable } from '../stored-record.ts';
import { readRecords } from './library-lookup.ts';

/** Shows the library as the popup of a window where the browser lets us, else its page. @param hash For the page. */
export async function openLibrary(windowId: number | undefined, hash: string): Promise<void> {
  try {
    await browser.action.openPopup(windowId === undefined ? {} : { windowId });
  } catch {
    await openLibraryPage(hash);
  }
}

/**
 * Shows the page of the library: the one that is open, if there is one.
 *
 * @param hash What it is to show, with its `#`. Empty: a page that is open stays as it is.
 */
export async function openLibraryPage(hash: string): Promise<void> {
  const page = `${browser.runtime.getURL('/')}library.html`;
  const open = await tabShowing(page);
  if (!open) {
    await browser.tabs.create({ url: page + hash });
    return;
  }
  await browser.tabs.update(open.id, { active: true, ...(hash !== '' && { url: page + hash }) });
  if (open.windowId !== undefined)
    await browser.windows.update(open.windowId, { focused: true }).catch(() => null);
}

/** Without the permission to see tabs, the browser tells the addresses of our own pages alone. */
async function tabShowing(page: string) {
  const tabs = await browser.tabs.query({}).catch(() => []);
  for (const { id, windowId, url = '' } of tabs) {
    if (id !== undefined && url.split(/[?#]/, 1)[0] === page) return { id, windowId };
  }
  return null;
}

/** Asks the page of a tab for something; `null`: no content script of ours is there. */
export async function askPage(tabId: number, name: PageRequest): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, { name });
  } catch {
    return null;
  }
}

/** Shows the settings page: the one that is open, if there is one. */
export async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Shows the panel in the page of a tab, where it waits to be asked for. */
export async function showPanelOfTab(tabId: number): Promise<void> {
  await askPage(tabId, 'showPanel');
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
