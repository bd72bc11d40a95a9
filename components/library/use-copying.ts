import { useEffect, useState } from 'preact/hooks';
import { copy } from '../../lib/browser/clipboard.ts';
import type { LibraryColumn } from '../../lib/library-columns.ts';
import type { IndexEntry } from '../../lib/library-index.ts';
import { columnsTable } from './columns-table.ts';

export interface Copying {
  /** How many rows were copied last; `null`: none since something else was chosen. */
  readonly copied: number | null;
  copy(): void;
}

/** Copies the chosen rows, to be pasted as a table. */
export function useCopying(
  chosen: readonly IndexEntry[],
  columns: readonly LibraryColumn[],
  locale: string,
): Copying {
  const [copied, setCopied] = useState<number | null>(null);
  useEffect(() => setCopied(null), [chosen.map(({ id }) => id).join('\n')]);
  const run = async () => {
    const { toHtmlTable, toTsv } = await import('../../lib/export/clipboard.ts');
    const table = columnsTable(chosen, columns, locale);
    if (await copy({ text: toTsv(table), html: toHtmlTable(table) })) setCopied(chosen.length);
  };
  return { copied, copy: () => void run() };
}
