import type { browser } from 'wxt/browser';

declare global {
  /** For functions that run in the browser, on pages of the extension and in its service worker. */
  const chrome: typeof browser;
}
