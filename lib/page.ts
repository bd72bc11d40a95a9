import { addressOf, rootOf } from './dom.ts';
import { readRows } from './labelled-rows.ts';
import { readDescription } from './page-description.ts';
import { isProjectPage } from './page-kind.ts';
import { readLanguage } from './page-language.ts';
import { readTitle } from './page-title.ts';
import { type Reading, readFields } from './reading.ts';

/**
 * Reads a project page. Reading changes nothing in the page, runs nothing and fetches nothing.
 *
 * @param now When the page is read.
 * @param readerVersion The version of this extension.
 * @returns `null`: this is no project page. Never throws, whatever the page holds.
 */
export function readPage(document: Document, now: Date, readerVersion: string): Reading | null {
  const root = rootOf(document);
  if (!root) return null;
  const rows = readFields(readRows(root), root);
  if (!isProjectPage(rows)) return null;

  const understood = rows.known.filter(({ value }) => value !== null);
  const url = addressOf(document).replace(/#.*$/s, '');
  const { title, heading } = readTitle(root, understood[0]?.row.hit.first ?? root);
  return {
    url,
    language: readLanguage(
      root,
      url,
      understood.map(({ label }) => label),
    ),
    title,
    description: readDescription({ root, title: heading, rows: understood, foreign: rows.foreign }),
    fields: rows.fields,
    otherRows: rows.otherRows,
    readAt: now.toISOString(),
    readerVersion,
  };
}
