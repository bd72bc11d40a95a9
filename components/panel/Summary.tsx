import { i18n } from '#i18n';
import type { Derived } from '../../lib/derived.ts';
import type { Fields } from '../../lib/fields.ts';
import { formatRoundMoney } from '../../lib/format.ts';
import { FieldValueText } from '../FieldValueText.tsx';
import { PeriodBar } from '../PeriodBar.tsx';
import { chipClass, durationText, fieldName } from '../words.ts';

export interface SummaryProps {
  readonly fields: Fields;
  readonly derived: Derived;
  readonly locale: string;
  /** Of the page, BCP 47. */
  readonly language: string;
  /** ISO 8601 date. */
  readonly today: string;
}

/** What one looks for first: status, coverage and type, then money and time. */
export function Summary({ fields, derived, locale, language, today }: SummaryProps) {
  const { budget, startDate, endDate } = fields;
  const period = startDate?.value && endDate?.value && derived.duration.value;
  return (
    <>
      <Chips {...{ fields, locale, language }} />
      <div class="key">
        {budget && (
          <div data-field="budget">
            <span class="name">{fieldName('budget')}</span>
            <FieldValueText field="budget" observed={budget} {...{ locale, language }} />
            {derived.budgetPerYear.value && (
              <small>
                {i18n.t('derived.aYear', { amount: formatRoundMoney(derived.budgetPerYear.value, locale) })}
              </small>
            )}
          </div>
        )}
        {(startDate || endDate) && <Period {...{ fields, derived, locale, language }} />}
      </div>
      {period && startDate.value && endDate.value && (
        <PeriodBar start={startDate.value} end={endDate.value} today={today} locale={locale} />
      )}
    </>
  );
}

const CHIPS = ['status', 'coverage', 'type'] as const;

function Chips({ fields, locale, language }: Pick<SummaryProps, 'fields' | 'locale' | 'language'>) {
  return (
    <div class="chips">
      {CHIPS.map((key) => {
        const observed = fields[key];
        return (
          observed && (
            <span key={key} data-field={key} class={chipClass(observed.value)}>
              <span class="unseen">{`${fieldName(key)}: `}</span>
              <FieldValueText field={key} observed={observed} {...{ locale, language }} />
            </span>
          )
        );
      })}
    </div>
  );
}

function Period({ fields: { startDate, endDate }, derived, locale, language }: Omit<SummaryProps, 'today'>) {
  return (
    <div>
      <span class="name">{i18n.t('period.label')}</span>
      <span class="range">
        {startDate ? (
          <span data-field="startDate">
            <FieldValueText field="startDate" observed={startDate} {...{ locale, language }} />
          </span>
        ) : (
          '…'
        )}
        {'–'}
        {endDate ? (
          <span data-field="endDate">
            <FieldValueText field="endDate" observed={endDate} {...{ locale, language }} />
          </span>
        ) : (
          '…'
        )}
      </span>
      <small>
        {derived.duration.value && durationText(derived.duration.value)}
        {!startDate && i18n.t('period.noStart')}
        {!endDate && i18n.t('period.noEnd')}
      </small>
    </div>
  );
}
