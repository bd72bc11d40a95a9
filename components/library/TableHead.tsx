import { i18n } from '#i18n';
import type { LibraryColumn } from '../../lib/library-columns.ts';
import { nextSort, type SortKey } from '../../lib/multi-sort.ts';
import { Icon } from '../Icon.tsx';
import { columnName, isAtEnd } from './columns.ts';

export interface TableHeadProps {
  readonly columns: readonly LibraryColumn[];
  readonly sort: readonly SortKey[];
  /** Of the rows: whether all, some or none are chosen. */
  readonly chosen: 'all' | 'some' | 'none';
  chooseAll(choose: boolean): void;
  sortBy(sort: readonly SortKey[]): void;
}

/** The names of the columns: a click sorts by one, with Shift by one more. */
export function TableHead({ columns, sort, chosen, chooseAll, sortBy }: TableHeadProps) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" class="check">
          <input
            type="checkbox"
            checked={chosen === 'all'}
            indeterminate={chosen === 'some'}
            aria-label={i18n.t('library.selectAll')}
            onChange={({ currentTarget }) => chooseAll(currentTarget.checked)}
          />
        </th>
        {columns.map((column) => (
          <ColumnHead key={column} column={column} sort={sort} sortBy={sortBy} />
        ))}
      </tr>
    </thead>
  );
}

interface ColumnHeadProps extends Pick<TableHeadProps, 'sort' | 'sortBy'> {
  readonly column: LibraryColumn;
}

function ColumnHead({ column, sort, sortBy }: ColumnHeadProps) {
  const at = sort.findIndex((key) => key.column === column);
  const key = sort[at];
  const direction = key?.descending ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      class={isAtEnd(column) ? `end ${column}` : column}
      aria-sort={at === 0 ? direction : 'none'}
      data-column={column}
    >
      <button
        type="button"
        title={i18n.t('library.sortHint')}
        onClick={({ shiftKey }) => sortBy(nextSort(sort, column, { add: shiftKey }))}
      >
        {columnName(column)}
        {key && (
          <span class="sorted">
            <Icon name={key.descending ? 'down' : 'up'} />
            {sort.length > 1 && <small>{at + 1}</small>}
          </span>
        )}
      </button>
    </th>
  );
}
