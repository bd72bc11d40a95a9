import { browser } from 'wxt/browser';

/**
 * Opens the page that shows in one minute what the extension does, behind the page that the reader is on: nothing of
 * ours takes them away from what they read.
 */
export async function openWelcomePage(): Promise<void> {
  await browser.tabs
    .create({ url: `${browser.runtime.getURL('/')}welcome.html`, active: false })
    .catch(() => null);
}

/** Browsers differ in how their toolbar gets a button. */
export type Toolbar = 'chromium' | 'edge' | 'firefox';

/** @param userAgent Of the browser that this runs in: builds for Chrome and for Edge are one. */
export function toolbarOf(userAgent: string): Toolbar {
  if (/ Firefox\//.test(userAgent)) return 'firefox';
  return / Edg\//.test(userAgent) ? 'edge' : 'chromium';
}
