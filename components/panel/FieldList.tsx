import { i18n } from '#i18n';
import { FIELD_KEYS, type FieldKey, type Fields } from '../../lib/fields.ts';
import { formatList } from '../../lib/format.ts';
import type { OtherRow } from '../../lib/reading.ts';
import { CopyButton } from '../CopyButton.tsx';
import { FieldValueText } from '../FieldValueText.tsx';
import { OtherRowItems } from '../OtherRowItems.tsx';
import { fieldName } from '../words.ts';

export interface FieldListProps {
  readonly fields: Fields;
  readonly otherRows: readonly OtherRow[];
  readonly locale: string;
  /** Of the page, BCP 47. */
  readonly language: string;
}

/** Shown above the list, larger. */
const SUMMED_UP: ReadonlySet<FieldKey> = new Set([
  'status',
  'coverage',
  'type',
  'budget',
  'startDate',
  'endDate',
]);

const IDS: ReadonlySet<FieldKey> = new Set(['primaId', 'projectId']);

/** The fields that the summary leaves, one row each, then rows that are new to us, then what the page does not say. */
export function FieldList({ fields, otherRows, locale, language }: FieldListProps) {
  const missing = FIELD_KEYS.filter((key) => fields[key] === null);
  return (
    <>
      <dl class="rows">
        {FIELD_KEYS.filter((key) => !SUMMED_UP.has(key) && fields[key]).map((key) => (
          <FieldRow key={key} field={key} {...{ fields, locale, language }} />
        ))}
      </dl>
      {otherRows.length > 0 && <OtherRows rows={otherRows} language={language} />}
      {missing.length > 0 && (
        <p class="hint">
          {i18n.t('panel.notOnPage')} {formatList(missing.map(fieldName), locale, 'unit')}
        </p>
      )}
    </>
  );
}

interface FieldRowProps extends Pick<FieldListProps, 'fields' | 'locale' | 'language'> {
  readonly field: FieldKey;
}

function FieldRow({ field, fields, locale, language }: FieldRowProps) {
  const observed = fields[field];
  if (!observed) return null;
  return (
    <div data-field={field}>
      <dt>{fieldName(field)}</dt>
      <dd class={IDS.has(field) ? 'code' : undefined}>
        <FieldValueText {...{ field, observed, locale, language }} />
        {IDS.has(field) && <CopyButton text={observed.printed} what={fieldName(field)} />}
      </dd>
    </div>
  );
}

function OtherRows({ rows, language }: { readonly rows: readonly OtherRow[]; readonly language: string }) {
  return (
    <>
      <h3>{i18n.t('panel.otherRows')}</h3>
      <dl class="rows" lang={language}>
        <OtherRowItems rows={rows} />
      </dl>
    </>
  );
}
