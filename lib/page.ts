import { TEMPLATE_LABELS } from './label-pattern.ts';
import { readRows } from './labelled-rows.ts';
import { readDescription } from './page-description.ts';
import { isProjectPage } from './page-kind.ts';
import { readLanguage } from './page-language.ts';
import { readTitle } from './page-title.ts';
import type { PageElement } from './page-tree.ts';
import { readTree } from './read-tree.ts';
import { type KnownRow, type Reading, type RowsRead, readFields } from './reading.ts';
import { takeSnapshot } from './snapshot.ts';
import { readTemplate } from './template-reading.ts';
import { readRun } from './unlabelled-run.ts';

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
  const rows =
    page && (readLabelled(page.root) ?? readRun(page) ?? readTemplate(readRows(page.root, TEMPLATE_LABELS)));
  if (!rows) return null;
  const { root, url } = page;
  const { fields, otherRows, placed, foreign } = rows;
  const { title, heading } = readTitle(page, placed[0]?.row.hit.first ?? root);
  return {
    url,
    language: readLanguage(
      page,
      placed.map(({ label }) => label).filter((label) => label !== null),
    ),
    title,
    description: readDescription({ root, title: heading, rows: placed, foreign }),
    fields,
    otherRows,
    readAt: now.toISOString(),
    readerVersion,
  };
}

/** The rows of a project page, however they were found. */
export interface ProjectRows extends Pick<RowsRead, 'fields' | 'otherRows' | 'foreign'> {
  /** Those that were understood, in the order of the page. */
  readonly placed: readonly Pick<KnownRow, 'row' | 'taken' | 'label'>[];
}

function readLabelled(root: PageElement): ProjectRows | null {
  const rows = readFields(readRows(root), root);
  return isProjectPage(rows) ? { ...rows, placed: rows.known.filter(({ value }) => value !== null) } : null;
}
