import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Column, Row } from '../lib/comparison.ts';
import { DerivedCell } from './DerivedCell.tsx';
import { FactCell } from './FactCell.tsx';
import { Sourced } from './Sourced.tsx';
import { derivedName, fieldName } from './words.ts';

export interface ComparisonRowProps {
  readonly row: Row;
  readonly columns: readonly Column[];
  readonly locale: string;
  /** In units of its currency; the bars of all budgets are drawn to it. */
  readonly largestBudget: number;
}

/** One field of all projects. */
export function ComparisonRow({ row, columns, locale, largestBudget }: ComparisonRowProps) {
  if (row.kind === 'field') {
    return (
      <RowFrame name={fieldName(row.key)} differs={row.differs} field={row.key}>
        {columns.map((column) => (
          <td key={column.id}>
            <FactCell field={row.key} column={column} locale={locale} largestBudget={largestBudget} />
          </td>
        ))}
      </RowFrame>
    );
  }
  if (row.kind === 'derived') {
    return (
      <RowFrame name={derivedName(row.key)} differs={row.differs} field={row.key}>
        {columns.map((column) => (
          <td key={column.id}>
            <DerivedCell derived={row.key} column={column} locale={locale} />
          </td>
        ))}
      </RowFrame>
    );
  }
  return (
    <RowFrame name={row.label} differs={row.differs}>
      {row.cells.map((cell, i) => (
        <td key={columns[i]?.id}>
          {cell ? (
            <Sourced {...cell}>{cell.printed}</Sourced>
          ) : (
            <span class="missing">{i18n.t('value.notOnPage')}</span>
          )}
        </td>
      ))}
    </RowFrame>
  );
}

interface RowFrameProps {
  readonly name: string;
  readonly differs: boolean;
  readonly field?: string;
  readonly children: ComponentChildren;
}

function RowFrame({ name, differs, field, children }: RowFrameProps) {
  return (
    <tr class={differs ? 'differs' : undefined} data-field={field}>
      <th scope="row">
        <span class="row-name">
          {name}
          {differs && (
            <span class="mark" title={i18n.t('comparison.differs')}>
              <span aria-hidden="true">{'≠'}</span>
              <span class="unseen">{i18n.t('comparison.differs')}</span>
            </span>
          )}
        </span>
      </th>
      {children}
    </tr>
  );
}
