import { render } from 'preact';
import { i18n } from '#i18n';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { extensionVersion } from '../../lib/browser/extension-version.ts';
import { keepFocus } from '../../lib/browser/keep-focus.ts';
import { currentLocale } from '../../lib/browser/locale.ts';
import { readShortcuts } from '../../lib/browser/shortcuts.ts';
import { toolbarOf } from '../../lib/browser/welcome-page.ts';
import panelStyle from './panel.css?inline';

const main = document.querySelector('#welcome');
const locale = currentLocale();
if (main) keepFocus(main);
document.documentElement.lang = i18n.t('extension.locale');
document.title = i18n.t('welcome.title');

async function open(): Promise<void> {
  const props = {
    locale,
    today: new Date().toISOString().slice(0, 10),
    readerVersion: extensionVersion(),
    toolbar: toolbarOf(navigator.userAgent),
    shortcuts: await readShortcuts(),
    panelStyle,
  };
  if (main) render(<Welcome {...props} />, main);
}

void open();
