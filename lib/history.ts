import { FIELD_KEYS, type FieldKey, type Observed } from './fields.ts';
import { isSameJson } from './json.ts';
import type { OtherRow, Reading } from './reading.ts';

/** One thing that a page printed otherwise before. A field is `null` where the page had no such row. */
export type Change =
  | { readonly of: FieldKey; readonly was: Observed<unknown> | null; readonly is: Observed<unknown> | null }
  | { readonly of: 'title'; readonly was: string; readonly is: string }
  | { readonly of: 'description'; readonly was: readonly string[]; readonly is: readonly string[] }
  | { readonly of: 'otherRows'; readonly was: readonly OtherRow[]; readonly is: readonly OtherRow[] };

/** What a page of a project was seen to print otherwise than before. */
export interface HistoryEntry {
  /** When the page was read that printed something new: ISO 8601, UTC. */
  readonly seenAt: string;
  /** When the page was read that printed what was before. */
  readonly lastSeenAt: string;
  /** Of the page. */
  readonly language: string;
  readonly url: string;
  /** One at least, the title first, then in the order of the page. */
  readonly changes: readonly Change[];
}

/**
 * What two readings of one page print differently; when, and by which version of us, they were read is no matter.
 * Another version may see more rows or other paragraphs in the same page, so that of those only the print of the
 * fields and the title are compared.
 */
export function changesBetween(was: Reading, is: Reading): Change[] {
  const fields = FIELD_KEYS.filter((of) => was.fields[of]?.printed !== is.fields[of]?.printed);
  const changes: Change[] = fields.map((of) => ({ of, was: was.fields[of], is: is.fields[of] }));
  if (was.title !== is.title) changes.unshift({ of: 'title', was: was.title, is: is.title });
  if (was.readerVersion !== is.readerVersion) return changes;
  if (!isSameJson(was.description, is.description))
    changes.push({ of: 'description', was: was.description, is: is.description });
  if (!isSameJson(was.otherRows, is.otherRows))
    changes.push({ of: 'otherRows', was: was.otherRows, is: is.otherRows });
  return changes;
}

/** Whether a later reading states every field that an earlier one did: a page that is half there states fewer. */
export function statesAsMuch(was: Reading, is: Reading): boolean {
  return FIELD_KEYS.every((key) => was.fields[key] === null || is.fields[key] !== null);
}

/** With what two readings of one page print differently. A change that was seen already is there once. */
export function withChanges(
  history: readonly HistoryEntry[],
  was: Reading,
  is: Reading,
): readonly HistoryEntry[] {
  const changes = changesBetween(was, is);
  if (changes.length === 0) return history;
  const { readAt: seenAt, language, url } = is;
  return joinHistories(history, [{ seenAt, lastSeenAt: was.readAt, language, url, changes }]);
}

/** All that either tells, the oldest first; `a` itself where `b` tells nothing more. */
export function joinHistories(
  a: readonly HistoryEntry[],
  b: readonly HistoryEntry[],
): readonly HistoryEntry[] {
  const isKnown = (entry: HistoryEntry) => a.some((each) => isOneSight(each, entry));
  const more = b.filter((entry) => !isKnown(entry));
  if (more.length === 0) return a;
  return [...a, ...more].toSorted((one, other) => Date.parse(one.seenAt) - Date.parse(other.seenAt));
}

function isOneSight(a: HistoryEntry, b: HistoryEntry): boolean {
  const isOneMoment = a.language === b.language && Date.parse(a.seenAt) === Date.parse(b.seenAt);
  return isOneMoment && isSameJson(a.changes, b.changes);
}
