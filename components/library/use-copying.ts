import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { copy } from '../../lib/browser/clipboard.ts';
import { libraryReader } from '../../lib/browser/library-reader.ts';
import { type Facts, factsOf } from '../../lib/facts.ts';
import { formatNumber } from '../../lib/format.ts';
import type { LibraryColumn } from '../../lib/library-columns.ts';
import type { IndexEntry } from '../../lib/library-index.ts';
import { withoutDisplay } from '../../lib/number-display.ts';
import { isReadable } from '../../lib/stored-record.ts';
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
    const disputed = await factsOfDisputed(chosen);
    const table = columnsTable(chosen, columns, { disputed, locale: withoutDisplay(locale) });
    const html = chosen.length > MOST_AS_HTML ? null : toHtmlTable(table);
    const done = await copy({ text: toTsv(table), html });
    setCopied(done ? chosen.length : 'refused');
  };
  return { copied, copy: () => void run() };
}

/** Of more rows, browsers take seconds over the HTML, in which the page stands still; as text, spreadsheets take them. */
const MOST_AS_HTML = 2_000;

/** What the pages state of projects in which they disagree: the index says only that they do. */
async function factsOfDisputed(chosen: readonly IndexEntry[]): Promise<ReadonlyMap<string, Facts>> {
  const ids = chosen.filter(({ disagreeing }) => disagreeing.length > 0).map(({ id }) => id);
  const facts = new Map<string, Facts>();
  for await (const records of libraryReader.each(ids)) {
    for (const record of records.filter(isReadable))
      facts.set(record.id, factsOf(Object.values(record.readings), record.choices));
  }
  return facts;
}

/** What came of copying, in words; empty where nothing was tried. */
export function copiedText(copied: Copied, locale: string): string {
  if (copied === null) return '';
  if (copied === 'refused') return i18n.t('panel.notCopied');
  return i18n.t('library.copied', copied, [formatNumber(copied, locale)]);
}
