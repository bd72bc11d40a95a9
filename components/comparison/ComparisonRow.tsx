import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import {
  type Difference,
  derivedDifference,
  fieldDifference,
  itemsDifference,
  printedDifference,
} from '../../lib/base-difference.ts';
import type { Column, Row } from '../../lib/comparison.ts';
import { FactCell } from '../FactCell.tsx';
import { Sourced } from '../Sourced.tsx';
import { derivedName, fieldName } from '../words.ts';
import { BriefCell } from './BriefCell.tsx';
import { ComparisonDifference } from './ComparisonDifference.tsx';
import { DerivedCell } from './DerivedCell.tsx';

export interface ComparisonRowProps {
  readonly row: Row;
  readonly columns: readonly Column[];
  /** The first column, where the others are shown as difference to it; `null`: they are not. */
  readonly base: Column | null;
  readonly locale: string;
  /** In units of its currency; the bars of all budgets are drawn to it. */
  readonly largestBudget: number;
}

/** One field of all projects. */
export function ComparisonRow({ row, columns, base, locale, largestBudget }: ComparisonRowProps) {
  const cells = columns.map((column, i) => (
    <Cell
      key={column.id}
      isBase={column === base}
      difference={base && column !== base ? differenceOf(row, base, column, i) : null}
      locale={locale}
    >
      <Value row={row} column={column} at={i} locale={locale} largestBudget={largestBudget} />
    </Cell>
  ));
  return (
    <tr class={row.differs ? 'differs' : undefined} data-field={row.kind === 'other' ? undefined : row.key}>
      <th scope="row">
        <span class="row-name">
          {nameOf(row)}
          {row.differs && (
            <span class="mark" title={i18n.t('comparison.differs')}>
              <span aria-hidden="true">{'≠'}</span>
              <span class="unseen">{i18n.t('comparison.differs')}</span>
            </span>
          )}
        </span>
      </th>
      {cells}
    </tr>
  );
}

function nameOf(row: Row): string {
  if (row.kind === 'other') return row.label;
  if (row.kind === 'brief') return i18n.t(`brief.${row.key}`);
  return row.kind === 'field' ? fieldName(row.key) : derivedName(row.key);
}

function differenceOf(row: Row, base: Column, column: Column, at: number): Difference | null {
  if (row.kind === 'other') return printedDifference(row.cells[0] ?? null, row.cells[at] ?? null);
  if (row.kind === 'brief') return itemsDifference(row.cells[0] ?? [], row.cells[at] ?? []);
  if (row.kind === 'field') return fieldDifference(row.key, base.facts[row.key], column.facts[row.key]);
  return derivedDifference(row.key, base.derived[row.key], column.derived[row.key]);
}

interface ValueProps extends Pick<ComparisonRowProps, 'row' | 'locale' | 'largestBudget'> {
  readonly column: Column;
  readonly at: number;
}

function Value({ row, column, at, locale, largestBudget }: ValueProps) {
  if (row.kind === 'field') {
    return <FactCell field={row.key} column={column} locale={locale} largestBudget={largestBudget} />;
  }
  if (row.kind === 'brief') return <BriefCell items={row.cells[at] ?? []} locale={locale} />;
  if (row.kind === 'derived') return <DerivedCell derived={row.key} column={column} locale={locale} />;
  const cell = row.cells[at];
  if (!cell) return <span class="missing">{i18n.t('value.notOnPage')}</span>;
  return <Sourced {...cell}>{cell.printed}</Sourced>;
}

interface CellProps {
  readonly isBase: boolean;
  /** To the base; `null`: nothing is said of it. */
  readonly difference: Difference | null;
  readonly locale: string;
  readonly children: ComponentChildren;
}

function Cell({ isBase, difference, locale, children }: CellProps) {
  const kind = difference && (isNone(difference) ? 'alike' : 'apart');
  return (
    <td class={isBase ? 'base' : (kind ?? undefined)}>
      {children}
      {difference && <ComparisonDifference difference={difference} locale={locale} />}
    </td>
  );
}

/** None as far as it is known. */
function isNone(difference: Difference): boolean {
  return difference.kind === 'same' || ('count' in difference && difference.count === 0);
}
