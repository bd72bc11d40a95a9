import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { copy } from '../../lib/browser/clipboard.ts';
import { formatNumber } from '../../lib/format.ts';
import type { LibraryColumn } from '../../lib/library-columns.ts';
import type { IndexEntry } from '../../lib/library-index.ts';
import { columnsTable } from './columns-table.ts';

/** How many rows were copied last; `null`: nothing was tried since something else was chosen. */
export type Copied = number | 'refused' | null;

export interface Copying {
  readonly copied: Copied;
  copy(): void;
}

/** Copies the chosen rows, to be pasted as a table. */
export function useCopying(
  chosen: readonly IndexEntry[],
  columns: readonly LibraryColumn[],
  locale: string,
): Copying {
  const [copied, setCopied] = useState<Copied>(null);
  useEffect(() => setCopied(null), [chosen.map(({ id }) => id).join('\n')]);
  const run = async () => {
    const { toHtmlTable, toTsv } = await import('../../lib/export/clipboard.ts');
    const table = columnsTable(chosen, columns, locale);
    const done = await copy({ text: toTsv(table), html: toHtmlTable(table) });
    setCopied(done ? chosen.length : 'refused');
  };
  return { copied, copy: () => void run() };
}

/** What came of copying, in words; empty where nothing was tried. */
export function copiedText(copied: Copied, locale: string): string {
  if (copied === null) return '';
  if (copied === 'refused') return i18n.t('panel.notCopied');
  return i18n.t('library.copied', copied, [formatNumber(copied, locale)]);
}
