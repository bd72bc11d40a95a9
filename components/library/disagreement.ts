import { i18n } from '#i18n';
import type { Fact } from '../../lib/facts.ts';
import type { FieldKey } from '../../lib/fields.ts';
import type { LibraryColumn } from '../../lib/library-columns.ts';
import type { IndexEntry } from '../../lib/library-index.ts';
import { valueText } from '../value-text.ts';
import { languagesText } from '../words.ts';
import { isField } from './columns.ts';

/** What stands in the place of a value in which the readings disagree; `null`: they do not. */
export function disagreementText(column: LibraryColumn, { disagreeing }: IndexEntry): string | null {
  return isField(column) && disagreeing.includes(column) ? i18n.t('library.disagree') : null;
}

/** "2021 (English) | 2024 (French)": what each page states of a field. */
export function disputedText(key: FieldKey, fact: Fact<unknown>, locale: string): string {
  if (fact.kind === 'missing') return '';
  return fact.statements
    .map(({ languages, observed: { value, printed } }) => {
      // A value of a field is of that field's type, which the compiler does not see through the key.
      const text = value === null ? printed : valueText(key, value as never, locale);
      return `${text} (${languagesText(languages, locale)})`;
    })
    .join(' | ');
}
