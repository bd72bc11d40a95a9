import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

/** What of iom.int the browser lets us read: the reader can withhold it, or take it back, at any time. */
export type SiteAccess = 'all' | 'some' | 'none';

/** What the manifest names for the content script. Both browsers let us ask for it again, and for no more. */
const SITE = { origins: ['*://*.iom.int/*'] };

/** @returns `null`: the browser does not say. */
export async function siteAccess(): Promise<SiteAccess | null> {
  try {
    if (await browser.permissions.contains(SITE)) return 'all';
    const { origins = [] } = await browser.permissions.getAll();
    return origins.some(isOfSite) ? 'some' : 'none';
  } catch {
    return null;
  }
}

/** The reader may have allowed single hosts, such as `https://www.iom.int/*`. */
function isOfSite(origin: string): boolean {
  return /^[^/]+:\/\/(?:[^/]+\.)?iom\.int\//.test(origin);
}

/**
 * Asks the reader for all of iom.int. To be called from the handler of a click itself: behind an `await`, browsers
 * refuse. The popup may close while the browser asks.
 *
 * @returns Whether it was allowed.
 */
export async function requestSiteAccess(): Promise<boolean> {
  try {
    return await browser.permissions.request(SITE);
  } catch {
    return false;
  }
}

/** Calls `onChange` whenever something was allowed or taken back. */
export function watchSiteAccess(onChange: () => void, signal: AbortSignal): void {
  for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
    event.addListener(onChange);
    signal.addEventListener('abort', () => event.removeListener(onChange));
  }
}

/** Pages that were open before are not read until they are loaded again. */
export async function reloadTab(tabId: number): Promise<void> {
  await browser.tabs.reload(tabId).catch(() => null); // It was closed meanwhile.
}

/** Tells on the action, of all tabs that say nothing of their own, where nothing can be read. */
export async function showSiteAccess(): Promise<void> {
  const access = await siteAccess();
  const title = access === 'none' ? i18n.t('access.badge') : i18n.t('badge.noProject');
  try {
    await browser.action.setTitle({ title });
  } catch {
    // The popup says it as well.
  }
}
