import { i18n } from '#i18n';
import type { Column, Comparison, Row } from '../lib/comparison.ts';
import { isAddress } from '../lib/identity.ts';
import { preferred } from '../lib/library-list.ts';
import { ComparisonRow } from './ComparisonRow.tsx';
import { Icon } from './Icon.tsx';
import { languagesText } from './words.ts';

export interface ComparisonTableProps {
  readonly comparison: Comparison;
  readonly differencesOnly: boolean;
  readonly locale: string;
  /** `null`: there are no more than two. */
  readonly removeColumn: ((id: string) => void) | null;
}

/** Projects side by side, a column each; first column and header stay in sight. */
export function ComparisonTable({ comparison, differencesOnly, locale, removeColumn }: ComparisonTableProps) {
  const { columns, rows } = comparison;
  const shown = rows.filter((row) => (differencesOnly ? row.differs : isStated(row)));
  const unstated = differencesOnly ? [] : rows.filter((row) => !isStated(row));
  if (shown.length === 0 && unstated.length === 0) return <p class="empty">{i18n.t('comparison.allSame')}</p>;
  const props = { columns, locale, largestBudget: largestBudget(columns) };
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">
            <span class="unseen">{i18n.t('comparison.field')}</span>
          </th>
          {columns.map((column) => (
            <ColumnHead key={column.id} column={column} locale={locale} removeColumn={removeColumn} />
          ))}
        </tr>
      </thead>
      <tbody>
        {[...shown, ...unstated].map((row) => (
          <ComparisonRow key={row.kind === 'other' ? row.label : row.key} row={row} {...props} />
        ))}
      </tbody>
    </table>
  );
}

/** Whether any page says anything about it: the other rows come last. */
function isStated(row: Row): boolean {
  if (row.kind === 'field') return row.facts.some(({ kind }) => kind !== 'missing');
  return row.kind === 'other' || row.outcomes.some(({ value }) => value !== null);
}

function largestBudget(columns: readonly Column[]): number {
  return Math.max(
    0,
    ...columns.map(({ facts: { budget } }) => (budget.kind === 'known' ? budget.value.amount : 0)),
  );
}

interface ColumnHeadProps extends Pick<ComparisonTableProps, 'locale' | 'removeColumn'> {
  readonly column: Column;
}

function ColumnHead({ column: { id, readings }, locale, removeColumn }: ColumnHeadProps) {
  const byLanguage = Object.fromEntries(readings.map((reading) => [reading.language, reading]));
  const source = preferred(byLanguage, locale);
  const title = source?.title ?? id;
  return (
    <th scope="col">
      <div class="head">
        {source && (
          <a href={source.url} target="_blank" rel="noreferrer" lang={source.language}>
            {title}
          </a>
        )}
        {removeColumn && (
          <button
            type="button"
            class="icon"
            aria-label={i18n.t('comparison.removeColumn', { title })}
            title={i18n.t('comparison.removeColumn', { title })}
            onClick={() => removeColumn(id)}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
      <small>
        {isAddress(id) ? '' : `${id} · `}
        {languagesText(Object.keys(byLanguage), locale)}
      </small>
    </th>
  );
}
