import { i18n } from '#i18n';
import type { FieldKey, FieldValue, Observed } from '../lib/fields.ts';
import { Sourced } from './Sourced.tsx';
import { valueText } from './value-text.ts';

export interface FieldValueTextProps<K extends FieldKey> {
  readonly field: K;
  readonly observed: Observed<FieldValue<K>>;
  readonly locale: string;
  /** Of the page, BCP 47. */
  readonly language?: string | undefined;
}

/** A value in the reader's language, with what the page printed for it; not understood, it is what was printed. */
export function FieldValueText<K extends FieldKey>({
  field,
  observed,
  locale,
  language,
}: FieldValueTextProps<K>) {
  const { value, printed } = observed;
  if (value !== null) return <Sourced {...observed}>{valueText(field, value, locale)}</Sourced>;
  return (
    <Sourced {...observed}>
      <bdi lang={language}>{printed}</bdi>
      <small class="unclear">{i18n.t('value.notUnderstood')}</small>
    </Sourced>
  );
}
