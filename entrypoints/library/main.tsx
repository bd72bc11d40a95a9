import { render } from 'preact';
import { LibraryPage } from '../../components/library/LibraryPage.tsx';
import { keepFocus } from '../../lib/browser/keep-focus.ts';
import { currentLocale } from '../../lib/browser/locale.ts';
import { followSettings } from '../../lib/browser/settings.ts';
import { displaySuffix } from '../../lib/number-display.ts';

const main = document.querySelector('#library');
const locale = currentLocale();
document.documentElement.lang = locale;
if (main) keepFocus(main);
const today = new Date().toISOString().slice(0, 10);
followSettings((settings) => {
  if (main) render(<LibraryPage locale={locale + displaySuffix(settings)} today={today} />, main);
});
