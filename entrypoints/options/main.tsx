import { render } from 'preact';
import { SettingsPage } from '../../components/settings/SettingsPage.tsx';
import { keepFocus } from '../../lib/browser/keep-focus.ts';
import { currentLocale } from '../../lib/browser/locale.ts';

const main = document.querySelector('#settings');
const locale = currentLocale();
document.documentElement.lang = locale;
if (main) keepFocus(main);
if (main) render(<SettingsPage locale={locale} />, main);
