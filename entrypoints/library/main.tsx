import { render } from 'preact';
import { LibraryPage } from '../../components/library/LibraryPage.tsx';
import { currentLocale } from '../../lib/browser/locale.ts';

const main = document.querySelector('#library');
const locale = currentLocale();
document.documentElement.lang = locale;
const today = new Date().toISOString().slice(0, 10);
if (main) render(<LibraryPage locale={locale} today={today} />, main);
