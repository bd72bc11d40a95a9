import { i18n } from '#i18n';
import type { Column, Comparison } from '../../lib/comparison.ts';
import { type GroupOfRows, groupRows } from '../../lib/comparison-groups.ts';
import { oneCurrency } from '../../lib/values/money.ts';
import { ComparisonHead, type ComparisonHeadProps } from './ComparisonHead.tsx';
import { ComparisonRow } from './ComparisonRow.tsx';

export interface ComparisonTableProps extends Pick<ComparisonHeadProps, 'columns' | 'drag'> {
  readonly comparison: Comparison;
  readonly differencesOnly: boolean;
  readonly locale: string;
  /** The ID of the first column, where the others are shown as difference to it; `null`: they are not. */
  readonly base: string | null;
}

/** Projects side by side, a column each; field names, base and header stay in sight. */
export function ComparisonTable(props: ComparisonTableProps) {
  const { comparison, differencesOnly, locale, columns, drag } = props;
  const { columns: shown, rows } = comparison;
  const groups = groupRows(rows, differencesOnly);
  const base = shown.find(({ id }) => id === props.base) ?? null;
  const common = { columns: shown, base, locale, largestBudget: largestBudget(shown) };
  return (
    <>
      <table class={base ? 'projects-table based' : 'projects-table'} style={{ '--columns': shown.length }}>
        <ComparisonHead {...{ shown, base: base?.id ?? null, locale, columns, drag }} />
        {groups.map(({ group, rows: own }) => (
          <tbody key={group}>
            {/* With so few rows as differ, headings would be half of the table. */}
            {!differencesOnly && <GroupHeading group={group} span={shown.length + 1} />}
            {own.map((row) => (
              <ComparisonRow key={row.kind === 'other' ? row.label : row.key} row={row} {...common} />
            ))}
          </tbody>
        ))}
      </table>
      {groups.length === 0 && <p class="empty">{i18n.t('comparison.allSame')}</p>}
    </>
  );
}

interface GroupHeadingProps extends Pick<GroupOfRows, 'group'> {
  readonly span: number;
}

function GroupHeading({ group, span }: GroupHeadingProps) {
  return (
    <tr class="group">
      <th scope="rowgroup" colSpan={span}>
        <span>{i18n.t(`comparison.group.${group}`)}</span>
      </th>
    </tr>
  );
}

/** Nothing where they are in several currencies: bars are drawn to one scale. */
function largestBudget(columns: readonly Column[]): number {
  const budgets = columns.flatMap(({ facts: { budget } }) => (budget.kind === 'known' ? [budget.value] : []));
  return oneCurrency(budgets) === null ? 0 : Math.max(...budgets.map(({ amount }) => amount));
}
