import * as z from 'zod/mini';
import { FIELD_TYPES } from './field-types.ts';
import { FIELD_KEYS } from './fields.ts';
import { INDEX_VERSION, type IndexEntry } from './library-index.ts';
import { RECORD_KINDS } from './record-kind.ts';
import { INDEX_KEY, indexPartKey } from './storage-keys.ts';

/** What the first view of a list needs, in one small item of storage. */
export interface IndexHead {
  readonly version: typeof INDEX_VERSION;
  /** How many projects are saved, unreadable ones too. */
  readonly count: number;
  /** The newest, the newest first. At least as many as a first view shows, where there are so many. */
  readonly recent: readonly IndexEntry[];
}

/** The entries of one part of the index, in no order. A list, since an ID may be any text, `__proto__` too. */
export type IndexPart = readonly IndexEntry[];

/** The head of the index and some of its parts, by their keys in storage. */
export interface IndexSlice {
  readonly head: IndexHead;
  readonly parts: ReadonlyMap<string, IndexPart>;
}

/** So many entries are in a new head. */
const RECENT = 16;

/** So many fill the first view of every list. */
const FIRST_VIEW = 12;

const factShape = Object.fromEntries(
  FIELD_KEYS.map((key) => [key, z.nullable(z.custom<unknown>((value) => FIELD_TYPES[key].is(value)))]),
);

const entrySchema = z.strictObject({
  id: z.string(),
  kind: z.enum(RECORD_KINDS),
  titles: z.record(z.string(), z.string()),
  urls: z.record(z.string(), z.string()),
  readAt: z.record(z.string(), z.string()),
  facts: z.strictObject(factShape),
  disagreeing: z.array(z.enum(FIELD_KEYS)),
  chosen: z.array(z.enum(FIELD_KEYS)),
  countries: z.array(z.string()),
  tags: z.array(z.string()),
  note: z.string(),
  savedAt: z.string(),
  changedAt: z.string(),
  problem: z.nullable(z.enum(['tooNew', 'malformed'])),
}) as unknown as z.ZodMiniType<IndexEntry>; // The shape is made from the table of fields, which the compiler cannot follow.

const headSchema: z.ZodMiniType<IndexHead> = z.strictObject({
  version: z.literal(INDEX_VERSION),
  count: z.int().check(z.minimum(0)),
  recent: z.array(entrySchema),
});

const partSchema: z.ZodMiniType<IndexPart> = z.array(entrySchema);

/** `null`: there is none, or it is of another version or damaged, and has to be made anew from the records. */
export function readIndexHead(stored: unknown): IndexHead | null {
  return headSchema.safeParse(stored).data ?? null;
}

/** `null`: damaged. A part that nothing was ever written to is empty. */
export function readIndexPart(stored: unknown): IndexPart | null {
  return stored === undefined ? [] : (partSchema.safeParse(stored).data ?? null);
}

/** `null`: the head or one of these parts is missing or damaged. */
export function readIndex(
  stored: Readonly<Record<string, unknown>>,
  partKeys: readonly string[],
): IndexSlice | null {
  const head = readIndexHead(stored[INDEX_KEY]);
  const parts = new Map<string, IndexPart>();
  for (const key of partKeys) {
    const part = readIndexPart(stored[key]);
    if (part) parts.set(key, part);
  }
  return head && parts.size === new Set(partKeys).size ? { head, parts } : null;
}

/** A new index of these entries. */
export function newHead(entries: readonly IndexEntry[]): IndexHead {
  return { version: INDEX_VERSION, count: entries.length, recent: newest(entries) };
}

/**
 * With entries in the place of those of the same IDs, and without others. All at once: one by one, the head would be
 * sorted as often as there are entries. The slice has to hold the parts of all of them.
 */
export function withEntries(
  { head, parts }: IndexSlice,
  entries: readonly IndexEntry[],
  gone: readonly string[] = [],
): IndexSlice {
  const changed = new Set([...gone, ...entries.map(({ id }) => id)]);
  const added = Map.groupBy(entries, ({ id }) => indexPartKey(id));
  const next = new Map(
    [...new Set([...parts.keys(), ...added.keys()])].map((key) => {
      const rest = (parts.get(key) ?? []).filter(({ id }) => !changed.has(id));
      return [key, [...rest, ...(added.get(key) ?? [])]];
    }),
  );
  const count = head.count + sizeOf(next) - sizeOf(parts);
  return { head: { ...head, count, recent: recentAfter(head, changed, entries) }, parts: next };
}

function sizeOf(parts: IndexSlice['parts']): number {
  return [...parts.values()].reduce((sum, part) => sum + part.length, 0);
}

/** What is older than all of the head may be older than others that are not in it. */
function recentAfter(
  { recent, count }: IndexHead,
  changed: ReadonlySet<string>,
  entries: readonly IndexEntry[],
): readonly IndexEntry[] {
  const oldest = recent.length === count ? '' : (recent.at(-1)?.savedAt ?? '');
  const rest = recent.filter(({ id }) => !changed.has(id));
  return newest([...entries.filter(({ savedAt }) => savedAt >= oldest), ...rest]);
}

/** Whether so many were removed that the head no longer fills a first view. */
export function isHeadShort({ count, recent }: IndexHead): boolean {
  return recent.length < Math.min(count, FIRST_VIEW);
}

function newest(entries: readonly IndexEntry[]): IndexEntry[] {
  return entries.toSorted((a, b) => b.savedAt.localeCompare(a.savedAt)).slice(0, RECENT);
}
