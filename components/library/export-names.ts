import { i18n } from '#i18n';
import type { ExportFormat } from '../../lib/export/export-format.ts';

/** What a format is called in the reader's language. */
export function exportName({ name }: ExportFormat): string {
  // Each format has its name in `locales/`, which a test makes sure of.
  return i18n.t(`export.format.${name}` as 'export.format.csv');
}
