import { i18n } from '#i18n';
import { LIBRARY_COLUMNS, type LibraryColumn } from '../../lib/library-columns.ts';
import { Icon } from '../Icon.tsx';
import { columnName, FIRST_COLUMNS } from './columns.ts';
import { Menu } from './Menu.tsx';

export interface ColumnChooserProps {
  readonly columns: readonly LibraryColumn[];
  choose(columns: readonly LibraryColumn[]): void;
}

/** Which columns the table has, and in what order. The title is always there, and first. */
export function ColumnChooser({ columns, choose }: ColumnChooserProps) {
  const others = LIBRARY_COLUMNS.filter((column) => !columns.includes(column));
  const move = (column: LibraryColumn, by: number) => {
    const rest = columns.filter((each) => each !== column);
    const at = Math.max(1, columns.indexOf(column) + by);
    choose([...rest.slice(0, at), column, ...rest.slice(at)]);
  };
  return (
    <Menu name={i18n.t('library.columns')}>
      <ul class="columns">
        {columns.map((column, i) => (
          <li key={column}>
            <label>
              <input
                type="checkbox"
                checked
                disabled={column === 'title'}
                onChange={() => choose(columns.filter((each) => each !== column))}
              />
              {columnName(column)}
            </label>
            {column !== 'title' && (
              <>
                <MoveButton column={column} to="up" disabled={i < 2} move={() => move(column, -1)} />
                <MoveButton
                  column={column}
                  to="down"
                  disabled={i === columns.length - 1}
                  move={() => move(column, 1)}
                />
              </>
            )}
          </li>
        ))}
        {others.map((column) => (
          <li key={column}>
            <label>
              <input type="checkbox" checked={false} onChange={() => choose([...columns, column])} />
              {columnName(column)}
            </label>
          </li>
        ))}
      </ul>
      <button type="button" class="link" onClick={() => choose(FIRST_COLUMNS)}>
        {i18n.t('library.firstColumns')}
      </button>
    </Menu>
  );
}

interface MoveButtonProps {
  readonly column: LibraryColumn;
  readonly to: 'up' | 'down';
  readonly disabled: boolean;
  move(): void;
}

function MoveButton({ column, to, disabled, move }: MoveButtonProps) {
  const name = i18n.t(`library.move.${to}`, { column: columnName(column) });
  return (
    <button
      type="button"
      class="icon"
      aria-label={name}
      title={name}
      aria-disabled={disabled}
      onClick={() => disabled || move()}
    >
      <Icon name={to} />
    </button>
  );
}
