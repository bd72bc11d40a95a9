import { i18n } from '#i18n';
import type { LibraryColumn } from '../../lib/library-columns.ts';
import type { IndexEntry } from '../../lib/library-index.ts';
import { isField } from './columns.ts';

/** What stands in the place of a value in which the readings disagree; `null`: they do not. */
export function disagreementText(column: LibraryColumn, { disagreeing }: IndexEntry): string | null {
  return isField(column) && disagreeing.includes(column) ? i18n.t('library.disagree') : null;
}
