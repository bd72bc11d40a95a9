import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type GridAction, gridAction } from '../../lib/grid-keys.ts';
import type { LibraryColumn } from '../../lib/library-columns.ts';
import type { IndexEntry } from '../../lib/library-index.ts';
import type { SortKey } from '../../lib/multi-sort.ts';
import { type RowWindow, rowWindow, scrollToRow } from '../../lib/row-window.ts';
import type { QueryWord } from '../../lib/search/words.ts';
import { type Manner, type Selection, selectRow } from '../../lib/selection.ts';
import { columnWidth } from './columns.ts';
import { ProjectRow } from './ProjectRow.tsx';
import { TableHead } from './TableHead.tsx';

/** In pixels; the style sheet has the same. */
const ROW_HEIGHT = 44;
const CHECK_WIDTH = 40;

export interface ProjectTableProps {
  /** In the order of the rows. */
  readonly entries: readonly IndexEntry[];
  readonly columns: readonly LibraryColumn[];
  readonly sort: readonly SortKey[];
  readonly selection: Selection;
  /** The words that were searched for, to be marked; empty: none were. */
  readonly words: readonly QueryWord[];
  readonly locale: string;
  readonly actions: TableActions;
}

export interface TableActions {
  select(selection: Selection): void;
  sortBy(sort: readonly SortKey[]): void;
  /** Shows all of one project; the focus goes there where the reader does. */
  open(id: string, takesFocus: boolean): void;
  /** Takes the chosen ones out of the library. */
  remove(): void;
  copy(): void;
}

/**
 * The projects as a table, a column per field. It holds thousands of rows and draws those in sight. One stop of the
 * Tab key: within it, keys move from row to row and choose.
 */
export function ProjectTable({ entries, selection, actions, ...shown }: ProjectTableProps) {
  const { columns, sort } = shown;
  const box = useRef<HTMLDivElement>(null);
  const { top, height } = useScroll(box);
  const order = useMemo(() => entries.map(({ id }) => id), [entries]);
  const drawn = rowWindow(entries.length, { top, height, rowHeight: ROW_HEIGHT });
  const at = selection.active === null ? -1 : order.indexOf(selection.active);
  useRowInSight(box, at);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLTableElement>) => {
    const page = Math.max(1, Math.floor(height / ROW_HEIGHT) - 1);
    const action = isOfRows(event) ? gridAction(event, { selection, order, page }) : null;
    if (!action) return;
    event.preventDefault();
    event.currentTarget.focus({ preventScroll: true }); // The box of a row may scroll out of sight.
    act(action, actions);
  };
  return (
    <div class="table-box" ref={box}>
      <table
        class="grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are chosen by keys, as in a grid
        role="grid"
        tabIndex={0}
        aria-label={i18n.t('library.table')}
        aria-multiselectable="true"
        aria-rowcount={entries.length + 1}
        aria-activedescendant={at >= drawn.first && at < drawn.end ? rowId(order[at] ?? '') : undefined}
        style={{ width: `${widthOf(columns)}px` }}
        onKeyDown={onKeyDown}
      >
        <Columns columns={columns} />
        <TableHead
          columns={columns}
          sort={sort}
          chosen={howManyChosen(order, selection.ids)}
          chooseAll={(all) => actions.select({ ...selection, ids: new Set(all ? order : []) })}
          sortBy={actions.sortBy}
        />
        <Rows
          entries={entries}
          order={order}
          drawn={drawn}
          selection={selection}
          actions={actions}
          {...shown}
        />
      </table>
    </div>
  );
}

/** Whether a key is pressed in the table as a whole, or in the box of a row, and not in its head. */
function isOfRows({ target, currentTarget }: TargetedKeyboardEvent<HTMLTableElement>): boolean {
  return target === currentTarget || (target instanceof Element && target.closest('tbody') !== null);
}

interface RowsProps extends Omit<ProjectTableProps, 'sort'> {
  readonly order: readonly string[];
  readonly drawn: RowWindow;
}

function Rows({ entries, order, drawn, selection, actions, columns, words, locale }: RowsProps) {
  const choose = (id: string, manner: Manner) => actions.select(selectRow(selection, id, { manner, order }));
  return (
    <>
      <Gap rows={drawn.first} />
      <tbody>
        {entries.slice(drawn.first, drawn.end).map((entry, i) => (
          <ProjectRow
            key={entry.id}
            id={rowId(entry.id)}
            entry={entry}
            index={drawn.first + i}
            columns={columns}
            selected={selection.ids.has(entry.id)}
            active={selection.active === entry.id}
            words={words}
            locale={locale}
            choose={choose}
            open={actions.open}
          />
        ))}
      </tbody>
      <Gap rows={entries.length - drawn.end} />
    </>
  );
}

function Columns({ columns }: Pick<ProjectTableProps, 'columns'>) {
  return (
    <colgroup>
      <col style={{ width: `${CHECK_WIDTH}px` }} />
      {columns.map((column) => (
        <col key={column} style={{ width: `${columnWidth(column)}px` }} />
      ))}
    </colgroup>
  );
}

/** In the place of rows that are out of sight. */
function Gap({ rows }: { readonly rows: number }) {
  return (
    <tbody aria-hidden="true">
      <tr style={{ height: `${rows * ROW_HEIGHT}px` }} />
    </tbody>
  );
}

function widthOf(columns: readonly LibraryColumn[]): number {
  return columns.reduce((sum, column) => sum + columnWidth(column), CHECK_WIDTH);
}

function howManyChosen(order: readonly string[], ids: ReadonlySet<string>): 'all' | 'some' | 'none' {
  if (ids.size === 0) return 'none';
  const count = order.filter((id) => ids.has(id)).length;
  if (count === 0) return 'none';
  return count === order.length ? 'all' : 'some';
}

/** IDs may hold blanks and worse, which the ID of an element may not. */
function rowId(id: string): string {
  return `row-${encodeURIComponent(id)}`;
}

function act(action: GridAction, actions: TableActions): void {
  if (action.kind === 'select') actions.select(action.selection);
  else if (action.kind === 'open') actions.open(action.id, true);
  else actions[action.kind]();
}

/** How far a box is scrolled and how much of it is in sight, in pixels. */
function useScroll(box: { readonly current: HTMLDivElement | null }) {
  const [scroll, setScroll] = useState({ top: 0, height: 600 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const abort = new AbortController();
    const read = () => setScroll({ top: element.scrollTop, height: element.clientHeight });
    read();
    element.addEventListener('scroll', read, { signal: abort.signal, passive: true });
    const resize = new ResizeObserver(read);
    resize.observe(element);
    return () => {
      abort.abort();
      resize.disconnect();
    };
  }, []);
  return scroll;
}

/** Keeps the row that keys move from in sight, below the head that stays. */
function useRowInSight(box: { readonly current: HTMLDivElement | null }, index: number): void {
  useEffect(() => {
    const element = box.current;
    if (!element || index < 0) return;
    const head = element.querySelector('thead')?.offsetHeight ?? 0;
    const view = { top: element.scrollTop, height: element.clientHeight - head, rowHeight: ROW_HEIGHT };
    const to = scrollToRow(index, view);
    if (to !== null) element.scrollTop = to;
  }, [index]);
}
