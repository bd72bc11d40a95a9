import { i18n } from '#i18n';

/** Saves all of the library as a file, and puts back what such a file holds. */
export function BackupView() {
  return <section class="backup" aria-label={i18n.t('library.tab.backup')} />;
}
