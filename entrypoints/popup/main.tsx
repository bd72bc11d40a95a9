import { render } from 'preact';
import { Popup, type PopupProps } from '../../components/popup/Popup.tsx';
import { currentLocale } from '../../lib/browser/locale.ts';
import { openLibraryPage, openProject } from '../../lib/browser/open-views.ts';
import { pageOfTab, popupTab } from '../../lib/browser/page-of-tab.ts';
import { libraryHash, readViewHash, type View, viewToHash } from '../../lib/view.ts';

const main = document.querySelector('#popup');
const locale = currentLocale();
document.documentElement.lang = locale;

function draw(page: PopupProps['page']): void {
  const actions: PopupProps['actions'] = {
    show(view: View) {
      location.hash = viewToHash(view);
    },
    openTab: (view, query) => void openLibraryPage(libraryHash(view, query)).then(() => window.close()),
    openPage: (id) => void openProject(id, locale),
  };
  const today = new Date().toISOString().slice(0, 10);
  const props = { locale, today, view: readViewHash(location.hash), page, actions };
  if (main) render(<Popup {...props} />, main);
}

/** The list does not wait for the page, which may be slow to answer. */
async function open(): Promise<void> {
  const { isPopup, tabId } = await popupTab();
  document.documentElement.classList.toggle('popup', isPopup);
  let page: PopupProps['page'] = isPopup ? { page: undefined } : null;
  addEventListener('hashchange', () => draw(page));
  draw(page);
  if (!isPopup) return;
  page = { page: await pageOfTab(tabId) };
  draw(page);
}

void open();
