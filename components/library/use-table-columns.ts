import { useEffect, useState } from 'preact/hooks';
import { send } from '../../lib/browser/send.ts';
import { loadSettings } from '../../lib/browser/settings.ts';
import { LIBRARY_COLUMNS, type LibraryColumn } from '../../lib/library-columns.ts';
import { FIRST_COLUMNS } from './columns.ts';

/** The columns that the reader has chosen, and a way to choose others, which are remembered. */
export function useTableColumns(): readonly [
  readonly LibraryColumn[],
  (columns: readonly LibraryColumn[]) => void,
] {
  const [columns, setColumns] = useState(FIRST_COLUMNS);
  useEffect(() => {
    void loadSettings().then(({ libraryColumns }) => {
      if (libraryColumns) setColumns(knownColumns(libraryColumns));
    });
  }, []);
  const choose = (next: readonly LibraryColumn[]) => {
    setColumns(next);
    void send('rememberColumns', { columns: next });
  };
  return [columns, choose];
}

/** Those that there still are, each once, the title first. */
function knownColumns(names: readonly string[]): readonly LibraryColumn[] {
  const known = [...new Set(names)].flatMap((name) => LIBRARY_COLUMNS.find((each) => each === name) ?? []);
  return ['title', ...known.filter((column) => column !== 'title')];
}
