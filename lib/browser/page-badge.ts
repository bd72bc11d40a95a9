import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { PageState } from '../page-state.ts';

type Kind = PageState['kind'];

/** Signs that differ in shape, and colours on which white is readable. */
const BADGES: { readonly [K in Kind]: { readonly text: string; readonly color: string } } = {
  noProject: { text: '', color: '#4a5568' },
  unsaved: { text: '+', color: '#0b5fff' },
  otherLanguage: { text: '+', color: '#0f7b4d' },
  saved: { text: '✓', color: '#0f7b4d' },
  changed: { text: '≠', color: '#8a5a00' },
  unreadable: { text: '!', color: '#b42318' },
};

/** Tells on the action of a tab how the library stands to its page. */
export async function showBadge(tabId: number, { kind }: PageState): Promise<void> {
  const { text, color } = BADGES[kind];
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color }),
      browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
      browser.action.setTitle({ tabId, title: i18n.t(`badge.${kind}`) }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}
