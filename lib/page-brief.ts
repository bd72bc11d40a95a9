import { readBrief } from './brief/read-brief.ts';
import { FIELD_KEYS, type Fields } from './fields.ts';
import { readTree } from './read-tree.ts';
import type { Reading } from './reading.ts';

/**
 * Reads what `takeSnapshot` took down of a page that is no project: a reading without fields, whose `brief` says what
 * the page says.
 *
 * @param snapshot Anything at all: it comes from a page.
 * @param now When the page is read.
 * @param readerVersion The version of this extension.
 * @returns `null`: this is no snapshot. Never throws.
 */
export function readBriefSnapshot(snapshot: unknown, now: Date, readerVersion: string): Reading | null {
  const page = readTree(snapshot);
  if (!page) return null;
  const { title, language, description, brief } = readBrief(page);
  return {
    url: page.url,
    language,
    title,
    description,
    fields: NO_FIELDS,
    otherRows: [],
    brief,
    readAt: now.toISOString(),
    readerVersion,
  };
}

/** A page that is no project states no field. */
const NO_FIELDS = Object.fromEntries(FIELD_KEYS.map((key) => [key, null])) as unknown as Fields;
