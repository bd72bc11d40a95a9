import { browser } from 'wxt/browser';
import { readSnapshot } from '../page.ts';
import { readingSchema } from '../project-schema.ts';
import type { Reading } from '../reading.ts';
import { askPage } from './open-views.ts';

interface PopupTab {
  readonly isPopup: boolean;
  readonly tabId: number | null;
  /** Of the page in the tab; `null`: the browser does not let us know. */
  readonly url: string | null;
}

/** Whether this page of ours is the popup; if it is, of which tab. */
export async function popupTab(): Promise<PopupTab> {
  if (await browser.tabs.getCurrent()) return { isPopup: false, tabId: null, url: null };
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { isPopup: true, tabId: tab?.id ?? null, url: tab?.url ?? null };
}

/** What the page of a tab says now; `null`: it is no project page, or none that we may read. */
export async function pageOfTab(tabId: number | null): Promise<Reading | null> {
  const snapshot = tabId === null ? null : await askPage(tabId, 'takeSnapshot');
  const reading = readSnapshot(snapshot, new Date(), browser.runtime.getManifest().version);
  return readingSchema.safeParse(reading).data ?? null;
}
