import { browser } from 'wxt/browser';
import type { BesideRequest } from '../page-messages.ts';
import { showPanelOfTab } from './open-views.ts';

/**
 * Puts the script that says more of a page into the page of a tab, and has it shown. Does nothing where the browser
 * does not let us into the page.
 */
export async function openBeside(tabId: number, { isAsked }: { isAsked: boolean }): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/beside.js'] });
    await browser.tabs.sendMessage(tabId, { name: 'showBeside', isAsked } satisfies BesideRequest);
  } catch {
    // It is no page of the site, the reader has withheld it, or it was closed meanwhile.
  }
}

/** Shows what a page says beside it, where the reader asks for it: the panel of a project, or a brief. */
export async function readPageOfTab(tabId: number): Promise<void> {
  await showPanelOfTab(tabId);
  await openBeside(tabId, { isAsked: true });
}
