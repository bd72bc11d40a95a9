import { render } from 'preact';
import { Popup, type PopupProps } from '../../components/popup/Popup.tsx';
import { keepFocus } from '../../lib/browser/keep-focus.ts';
import { currentLocale } from '../../lib/browser/locale.ts';
import { readPageOfTab } from '../../lib/browser/open-beside.ts';
import { openLibraryPage, openProject, openSettings, showPanelOfTab } from '../../lib/browser/open-views.ts';
import { pageOfTab, popupTab } from '../../lib/browser/page-of-tab.ts';
import { followSettings, loadSettings } from '../../lib/browser/settings.ts';
import { reloadTab } from '../../lib/browser/site-access.ts';
import { displaySuffix } from '../../lib/number-display.ts';
import { hostOfSite, isReadHost, type Settings } from '../../lib/settings.ts';
import { libraryHash, readViewHash, type View, viewToHash } from '../../lib/view.ts';

const main = document.querySelector('#popup');
const locale = currentLocale();
document.documentElement.lang = locale;
if (main) keepFocus(main);

interface Shown {
  readonly page: PopupProps['page'];
  readonly tabId: number | null;
  /** Of the page in the tab; `null`: not known. */
  readonly url: string | null;
  readonly settings: Settings;
}

function draw({ page, tabId, url, settings }: Shown): void {
  const close = () => window.close();
  const actions: PopupProps['actions'] = {
    show(view: View) {
      location.hash = viewToHash(view);
    },
    openTab: (view, query) => void openLibraryPage(libraryHash(view, query)).then(close),
    openPage: (id) => void openProject(id, locale),
    openSettings: () => void openSettings().then(close),
    ...(tabId !== null && isRead(url, settings) && { readPage: () => void readPageOfTab(tabId).then(close) }),
    ...(tabId !== null && { reload: () => void reloadTab(tabId).then(close) }),
    ...(tabId !== null &&
      isPanelAsked(page?.page?.url, settings) && { showPanel: () => void showPanelOfTab(tabId).then(close) }),
  };
  const today = new Date().toISOString().slice(0, 10);
  const shown = locale + displaySuffix(settings);
  const props = { locale: shown, today, view: readViewHash(location.hash), page, actions };
  if (main) render(<Popup {...props} />, main);
}

/** Whether a page waits with its panel until the reader asks for it. */
function isPanelAsked(url: string | undefined, settings: Settings): boolean {
  return (
    url !== undefined && settings.panelOpening === 'asked' && isReadHost(new URL(url).hostname, settings)
  );
}

/** Whether the page in a tab is of the site, and of a host that the reader has not left out. */
function isRead(url: string | null, settings: Settings): boolean {
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname : '';
  return hostOfSite(host) !== null && isReadHost(host, settings);
}

/** The list does not wait for the page, which may be slow to answer. */
async function open(): Promise<void> {
  const [{ isPopup, tabId, url }, settings] = await Promise.all([popupTab(), loadSettings()]);
  document.documentElement.classList.toggle('popup', isPopup);
  let shown: Shown = { page: isPopup ? { page: undefined } : null, tabId, url, settings };
  const show = (change: Partial<Shown>) => {
    shown = { ...shown, ...change };
    draw(shown);
  };
  addEventListener('hashchange', () => show({}));
  show({});
  followSettings((next) => show({ settings: next }));
  if (isPopup) show({ page: { page: await pageOfTab(tabId) } });
}

void open();
