import { i18n } from '#i18n';
import type { Column } from '../../lib/comparison.ts';
import type { FieldChoices } from '../../lib/field-choice.ts';
import { FIELD_KEYS, type FieldKey } from '../../lib/fields.ts';
import { formatList } from '../../lib/format.ts';
import { FactCell } from '../FactCell.tsx';
import { OtherRowItems } from '../OtherRowItems.tsx';
import { derivedName, durationText, fieldName } from '../words.ts';
import { FieldChoice, type Settle } from './FieldChoice.tsx';

export interface FactListProps {
  readonly column: Column;
  /** Which page counts where they disagree, as it is stored. */
  readonly choices: FieldChoices;
  readonly locale: string;
  readonly settle: Settle;
}

/** What all pages of a project say, a row per field; where they disagree, each with its language. */
export function FactList(props: FactListProps) {
  const { column, locale } = props;
  const { facts, derived, readings } = column;
  const stated = FIELD_KEYS.filter((key) => facts[key].kind !== 'missing');
  const missing = FIELD_KEYS.filter((key) => facts[key].kind === 'missing');
  return (
    <>
      <dl class="rows">
        {stated.map((key) => (
          <FactRow key={key} field={key} {...props} />
        ))}
        {derived.duration.value && (
          <div data-field="duration">
            <dt>{derivedName('duration')}</dt>
            <dd>{durationText(derived.duration.value)}</dd>
          </div>
        )}
        {readings.map(({ language, otherRows }) => (
          <OtherRowItems key={language} rows={otherRows} language={language} />
        ))}
      </dl>
      {missing.length > 0 && (
        <p class="hint">
          {i18n.t('library.notStated', { fields: formatList(missing.map(fieldName), locale, 'unit') })}
        </p>
      )}
    </>
  );
}

interface FactRowProps extends FactListProps {
  readonly field: FieldKey;
}

function FactRow({ field, column, choices, locale, settle }: FactRowProps) {
  return (
    <div data-field={field}>
      <dt>{fieldName(field)}</dt>
      <dd>
        <FactCell field={field} column={column} locale={locale} largestBudget={0} />
        <FieldChoice {...{ field, column, locale, settle }} stored={choices[field]} />
      </dd>
    </div>
  );
}
