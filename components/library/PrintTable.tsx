import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LibraryColumn } from '../../lib/library-columns.ts';
import type { IndexEntry } from '../../lib/library-index.ts';
import { pagesText, sourceText } from '../source-text.ts';
import { columnName, isAtEnd } from './columns.ts';
import { plainText } from './columns-table.ts';

export interface PrintTableProps {
  readonly entries: readonly IndexEntry[];
  readonly columns: readonly LibraryColumn[];
  readonly locale: string;
}

/** All rows on paper, drawn when they are printed: on the screen there are but those in sight. */
export function PrintTable(props: PrintTableProps) {
  const box = useRef<HTMLDivElement>(null);
  const current = useRef(props);
  current.current = props;
  useEffect(() => {
    const abort = new AbortController();
    const draw = (table: typeof Table | null) => {
      if (box.current) render(table && <Table {...current.current} />, box.current);
    };
    addEventListener('beforeprint', () => draw(Table), { signal: abort.signal });
    addEventListener('afterprint', () => draw(null), { signal: abort.signal });
    return () => abort.abort();
  }, []);
  return <div class="print-only" ref={box} />;
}

function Table({ entries, columns, locale }: PrintTableProps) {
  return (
    <table>
      <caption>
        {i18n.t('library.name')}
        <small>{sourceText(entries, locale)}</small>
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" class={isAtEnd(column) ? 'end' : undefined}>
              {columnName(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            {columns.map((column) => (
              <td key={column} class={isAtEnd(column) ? 'end' : undefined}>
                {plainText(column, entry, locale)}
                {column === 'title' && entry.problem === null && <small>{pagesText(entry, locale)}</small>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
