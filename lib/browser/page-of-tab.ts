import { browser } from 'wxt/browser';
import type { Result } from '../messages.ts';
import type { PageState } from '../page-state.ts';
import { readingSchema } from '../project-schema.ts';
import type { Reading } from '../reading.ts';
import { askPage } from './open-views.ts';
import { send } from './send.ts';

/** A project page in a tab, and how the library stands to it. */
export interface PageOfTab {
  readonly reading: Reading;
  look(): Promise<Result<PageState>>;
}

/** Whether this page of ours is the popup; if it is, of which tab. */
export async function popupTab(): Promise<{ isPopup: boolean; tabId: number | null }> {
  if (await browser.tabs.getCurrent()) return { isPopup: false, tabId: null };
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { isPopup: true, tabId: tab?.id ?? null };
}

/** What the page of a tab says now; `null`: it is no project page, or none that we may read. */
export async function pageOfTab(tabId: number | null): Promise<PageOfTab | null> {
  const { data: reading } = readingSchema.safeParse(tabId === null ? null : await askPage(tabId, 'readPage'));
  return reading ? { reading, look: () => send('observe', { reading }) } : null;
}
