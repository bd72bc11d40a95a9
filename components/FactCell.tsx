import { i18n } from '#i18n';
import type { Column } from '../lib/comparison.ts';
import { factIn, isCounting, type Statement } from '../lib/facts.ts';
import type { FieldKey } from '../lib/fields.ts';
import { FieldValueText } from './FieldValueText.tsx';
import { chipClass, choiceText, languagesText } from './words.ts';

export interface FactCellProps<K extends FieldKey> {
  readonly field: K;
  readonly column: Column;
  readonly locale: string;
  /** In units of its currency. */
  readonly largestBudget: number;
}

/** What the readings of one project say of one field: once where they agree, else each with its language. */
export function FactCell<K extends FieldKey>({ field, column, locale, largestBudget }: FactCellProps<K>) {
  const fact = factIn(column.facts, field);
  if (fact.kind === 'missing') return <span class="missing">{i18n.t('value.notOnPage')}</span>;
  const [first, ...more] = fact.statements;
  const { budget } = column.facts;
  const chosen = (fact.kind === 'known' && fact.chosen) || null;
  return (
    <>
      {field === 'budget' && budget.kind === 'known' && largestBudget > 0 && (
        <Bar share={budget.value.amount / largestBudget} />
      )}
      {more.length === 0 && first && (
        <span class={isChip(field, first) ? chipClass(first.observed.value) : undefined}>
          <FieldValueText
            field={field}
            observed={first.observed}
            locale={locale}
            language={first.languages[0]}
          />
        </span>
      )}
      {more.length > 0 &&
        fact.statements.map((statement) => (
          <span key={statement.languages.join()} class="statement">
            <FieldValueText
              field={field}
              observed={statement.observed}
              locale={locale}
              language={statement.languages[0]}
            />{' '}
            <small>{languagesText(statement.languages, locale)}</small>{' '}
            {isCounting(statement, chosen) && <small class="counts">{i18n.t('choice.counts')}</small>}
          </span>
        ))}
      {chosen && <small class="chosen">{choiceText(chosen)}</small>}
    </>
  );
}

function isChip(field: FieldKey, { observed }: Statement<unknown>): boolean {
  return field === 'status' && observed.value !== null;
}

/** The length tells one budget from another at a glance; the number beside it says it exactly. */
function Bar({ share }: { readonly share: number }) {
  return (
    <svg class="bar-of" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect width={Math.max(1, share * 100)} height="8" rx="2" />
    </svg>
  );
}
