import { readRows } from './labelled-rows.ts';
import { readDescription } from './page-description.ts';
import { isProjectPage } from './page-kind.ts';
import { readLanguage } from './page-language.ts';
import { readTitle } from './page-title.ts';
import { readTree } from './read-tree.ts';
import { type Reading, readFields } from './reading.ts';
import { takeSnapshot } from './snapshot.ts';

/**
 * Reads a project page. Reading changes nothing in the page, runs nothing and fetches nothing.
 *
 * @param now When the page is read.
 * @param readerVersion The version of this extension.
 * @returns `null`: this is no project page. Never throws, whatever the page holds.
 */
export function readPage(document: Document, now: Date, readerVersion: string): Reading | null {
  return readSnapshot(takeSnapshot(document), now, readerVersion);
}

/**
 * Reads what `takeSnapshot` took down of a page.
 *
 * @param snapshot Anything at all: it comes from a page.
 * @returns `null`: this is no project page, or no snapshot. Never throws.
 */
export function readSnapshot(snapshot: unknown, now: Date, readerVersion: string): Reading | null {
  const page = readTree(snapshot);
  if (!page) return null;
  const { root, url } = page;
  const rows = readFields(readRows(root), root);
  if (!isProjectPage(rows)) return null;

  const understood = rows.known.filter(({ value }) => value !== null);
  const { title, heading } = readTitle(page, understood[0]?.row.hit.first ?? root);
  return {
    url,
    language: readLanguage(
      page,
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
