import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { readerLocale } from '../reader-locale.ts';

/** BCP 47, for `Intl`. */
export function currentLocale(): string {
  return readerLocale(browser.i18n.getUILanguage(), i18n.t('extension.locale'));
}
