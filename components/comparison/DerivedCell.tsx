import { i18n } from '#i18n';
import type { Column } from '../../lib/comparison.ts';
import type { Derived, DerivedKey, Duration } from '../../lib/derived.ts';
import type { Fact } from '../../lib/facts.ts';
import { formatDate, formatMoney, formatRoundMoney } from '../../lib/format.ts';
import type { Money } from '../../lib/values/money.ts';
import { Explained } from '../Explained.tsx';
import { durationText } from '../words.ts';

export interface DerivedCellProps {
  readonly derived: DerivedKey;
  readonly column: Column;
  readonly locale: string;
}

/** What follows from the facts of one project, with how it was computed, or why it was not. */
export function DerivedCell({ derived, column, locale }: DerivedCellProps) {
  const { why } = column.derived[derived];
  if (why !== null) {
    return (
      <span class="missing">
        <Explained explanation={i18n.t(`derived.why.${why}`)}>{i18n.t('derived.unknown')}</Explained>
      </span>
    );
  }
  const { text, how } = EXPLAIN[derived](column, locale);
  return <Explained explanation={how}>{text}</Explained>;
}

interface Explanation {
  readonly text: string;
  readonly how: string;
}

const EXPLAIN: { readonly [K in keyof Derived]: (column: Column, locale: string) => Explanation } = {
  duration({ facts, derived }, locale) {
    const length = derived.duration.value;
    const precision = length ? PRECISION[length.unit] : 0;
    const dates = {
      start: dateText(facts.startDate, locale, precision),
      end: dateText(facts.endDate, locale, precision),
    };
    return { text: length ? durationText(length) : '', how: i18n.t(`derived.how.${howOf(length)}`, dates) };
  },
  budgetPerYear({ facts, derived }, locale) {
    const years = derived.duration.value ? durationText(derived.duration.value) : '';
    return {
      text: aboutText(derived.budgetPerYear.value, locale),
      how: i18n.t('derived.howPerYear', { amount: moneyText(facts.budget, locale), years }),
    };
  },
  budgetPerState({ facts, derived }, locale) {
    const { benefitingStates } = facts;
    const count = benefitingStates.kind === 'known' ? benefitingStates.value.length : 0;
    const states = i18n.t('derived.states', count);
    return {
      text: aboutText(derived.budgetPerState.value, locale),
      how: i18n.t('derived.howPerState', { amount: moneyText(facts.budget, locale), states }),
    };
  },
};

function howOf(length: Duration | null) {
  if (length?.unit === 'months') return 'durationMonths';
  if (length?.unit === 'days') return 'durationDays';
  return length?.count === 0 ? 'durationSameYear' : 'durationYears';
}

function aboutText(money: Money | null, locale: string): string {
  return money ? i18n.t('derived.about', { amount: formatRoundMoney(money, locale) }) : '';
}

/** How much of an ISO 8601 date a duration of each unit follows from. */
const PRECISION = { years: 4, months: 7, days: 10 } as const;

function dateText(fact: Fact<string>, locale: string, precision: number): string {
  return fact.kind === 'known' ? formatDate(fact.value.slice(0, precision), locale) : '';
}

function moneyText(fact: Fact<Money>, locale: string): string {
  return fact.kind === 'known' ? formatMoney(fact.value, locale) : '';
}
