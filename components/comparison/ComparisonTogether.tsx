import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Column } from '../../lib/comparison.ts';
import { formatMoney, formatNumber } from '../../lib/format.ts';
import {
  type BudgetStatistics,
  type DurationStatistics,
  type LeftOut,
  memberOfColumn,
  statisticsOf,
} from '../../lib/statistics.ts';
import { Explained } from '../Explained.tsx';
import { derivedName, fieldName } from '../words.ts';
import { lengthText } from './length-text.ts';

export interface ComparisonTogetherProps {
  readonly columns: readonly Column[];
  readonly locale: string;
}

/** What the projects come to, of what adds up, each with how many were left out and why. */
export function ComparisonTogether({ columns, locale }: ComparisonTogetherProps) {
  const set = useMemo(() => statisticsOf(columns.map(memberOfColumn)), [columns]);
  const { budgets, durations, states } = set;
  const common = { all: set.count, locale };
  if (columns.some(({ kind }) => kind !== 'project')) return null; // They have nothing that adds up.
  if (budgets.length + durations.length + states.count === 0) return null;
  return (
    <section class="together" aria-labelledby="together-title">
      <h2 id="together-title">{i18n.t('comparison.together.title')}</h2>
      <table>
        <Head />
        {budgets.map((line) => (
          <BudgetLine key={line.currency} {...common} line={line} leftOut={set.budgetsLeftOut} />
        ))}
        {durations.map((line) => (
          <DurationLine key={line.unit} {...common} line={line} leftOut={set.durationsLeftOut} />
        ))}
        {states.count > 0 && (
          <Line
            {...common}
            name={fieldName('benefitingStates')}
            total={i18n.t('comparison.together.states', states.distinct)}
            count={states.count}
            leftOut={set.statesLeftOut}
          />
        )}
      </table>
    </section>
  );
}

function Head() {
  return (
    <thead>
      <tr>
        <td />
        {(['total', 'mean', 'median', 'counted'] as const).map((name) => (
          <th key={name} scope="col">
            {i18n.t(`comparison.together.${name}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface CommonProps {
  readonly all: number;
  readonly leftOut: LeftOut;
  readonly locale: string;
}

function BudgetLine({ line, ...common }: CommonProps & { readonly line: BudgetStatistics }) {
  const text = (amount: number) =>
    formatMoney({ amount: Math.round(amount), currency: line.currency }, common.locale);
  return (
    <Line
      {...common}
      name={i18n.t('comparison.together.budget', { currency: line.currency })}
      total={formatMoney({ amount: line.total, currency: line.currency }, common.locale)}
      mean={text(line.mean)}
      median={text(line.median)}
      count={line.count}
    />
  );
}

function DurationLine({ line, ...common }: CommonProps & { readonly line: DurationStatistics }) {
  const text = (count: number) => {
    const shown = lengthText(line.unit, count, common.locale);
    if (line.unit !== 'years') return shown;
    return <Explained explanation={i18n.t('comparison.together.years')}>{shown}</Explained>;
  };
  return (
    <Line
      {...common}
      name={derivedName('duration')}
      mean={text(line.mean)}
      median={text(line.median)}
      count={line.count}
    />
  );
}

interface LineProps extends CommonProps {
  readonly name: string;
  /** None where it does not add up, or has no middle. */
  readonly total?: string;
  readonly mean?: ComponentChildren;
  readonly median?: ComponentChildren;
  readonly count: number;
}

function Line({ name, total, mean, median, count, all, leftOut, locale }: LineProps) {
  const [counted, of] = [formatNumber(count, locale), formatNumber(all, locale)];
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{total}</td>
      <td>{mean}</td>
      <td>{median}</td>
      <td>
        {i18n.t('comparison.together.of', { count: counted, all: of })}
        {leftOut.length > 0 && <small>{leftOutText(leftOut, locale)}</small>}
      </td>
    </tr>
  );
}

function leftOutText(leftOut: LeftOut, locale: string): string {
  const reasons = leftOut.map(({ why, count }) =>
    i18n.t(`comparison.together.why.${why}`, { count: formatNumber(count, locale) }),
  );
  return i18n.t('comparison.together.leftOut', { reasons: reasons.join(', ') });
}
