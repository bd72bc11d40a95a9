import { i18n } from '#i18n';
import type { Column } from '../lib/comparison.ts';
import type { Fact, Statement } from '../lib/facts.ts';
import type { FieldKey, FieldValue } from '../lib/fields.ts';
import { formatLanguage, formatList } from '../lib/format.ts';
import { FieldValueText } from './FieldValueText.tsx';

export interface FactCellProps<K extends FieldKey> {
  readonly field: K;
  readonly column: Column;
  readonly locale: string;
  /** In units of its currency. */
  readonly largestBudget: number;
}

/** What the readings of one project say of one field: once where they agree, else each with its language. */
export function FactCell<K extends FieldKey>({ field, column, locale, largestBudget }: FactCellProps<K>) {
  // A fact of a field is of that field's type, which the compiler does not see through the key.
  const fact = column.facts[field] as Fact<FieldValue<K>>;
  if (fact.kind === 'missing') return <span class="missing">{i18n.t('value.notOnPage')}</span>;
  const [first, ...more] = fact.statements;
  const { budget } = column.facts;
  return (
    <>
      {field === 'budget' && budget.kind === 'known' && largestBudget > 0 && (
        <Bar share={budget.value.amount / largestBudget} />
      )}
      {more.length === 0 && first && (
        <span class={chipClass(field, first)}>
          <FieldValueText field={field} observed={first.observed} locale={locale} />
        </span>
      )}
      {more.length > 0 &&
        fact.statements.map((statement) => (
          <span key={statement.languages.join()} class="statement">
            <FieldValueText field={field} observed={statement.observed} locale={locale} />{' '}
            <small>{languagesText(statement.languages, locale)}</small>
          </span>
        ))}
    </>
  );
}

function chipClass(field: FieldKey, { observed }: Statement<unknown>): string | undefined {
  if (field !== 'status' || observed.value === null) return undefined;
  return observed.value === 'active' ? 'chip active' : 'chip';
}

function languagesText(languages: readonly string[], locale: string): string {
  const names = languages.map((tag) => formatLanguage(tag, locale));
  return formatList(names, locale, 'conjunction');
}

/** The length tells one budget from another at a glance; the number beside it says it exactly. */
function Bar({ share }: { readonly share: number }) {
  return (
    <svg class="bar-of" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect width={Math.max(1, share * 100)} height="8" rx="2" />
    </svg>
  );
}
