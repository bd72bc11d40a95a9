import * as z from 'zod/mini';
import { INDEX_VERSION, type IndexEntry } from './library-index.ts';

/** What the first view of a list needs, in one small item of storage. */
export interface IndexHead {
  readonly version: typeof INDEX_VERSION;
  /** How many projects are saved, unreadable ones too. */
  readonly count: number;
  /** The newest, the newest first. */
  readonly recent: readonly IndexEntry[];
}

/** The entries of one part of the index, by ID. */
export type IndexPart = Readonly<Record<string, IndexEntry>>;

/** So many fill the first view of every list. */
const RECENT = 50;

export const EMPTY_HEAD: IndexHead = { version: INDEX_VERSION, count: 0, recent: [] };

const moneySchema = z.strictObject({ amount: z.number(), currency: z.string() });

const entrySchema: z.ZodMiniType<IndexEntry> = z.strictObject({
  id: z.string(),
  titles: z.record(z.string(), z.string()),
  primaId: z.nullable(z.string()),
  status: z.nullable(z.enum(['active', 'completed'])),
  budget: z.nullable(moneySchema),
  startDate: z.nullable(z.string()),
  endDate: z.nullable(z.string()),
  countries: z.array(z.string()),
  savedAt: z.string(),
  problem: z.nullable(z.enum(['tooNew', 'malformed'])),
});

const headSchema: z.ZodMiniType<IndexHead> = z.strictObject({
  version: z.literal(INDEX_VERSION),
  count: z.int().check(z.minimum(0)),
  recent: z.array(entrySchema),
});

const partSchema: z.ZodMiniType<IndexPart> = z.record(z.string(), entrySchema);

/** `null`: there is none, or it is of another version or damaged, and has to be made anew from the records. */
export function readIndexHead(stored: unknown): IndexHead | null {
  return headSchema.safeParse(stored).data ?? null;
}

/** `null`: damaged. A part that nothing was ever written to is empty. */
export function readIndexPart(stored: unknown): IndexPart | null {
  return stored === undefined ? {} : (partSchema.safeParse(stored).data ?? null);
}

/** The head after an entry was added or took the place of the one with its ID. */
export function headWith(head: IndexHead, entry: IndexEntry, added: number): IndexHead {
  const recent = [entry, ...head.recent.filter(({ id }) => id !== entry.id)];
  return { ...head, count: head.count + added, recent: newest(recent) };
}

export function headWithout(head: IndexHead, id: string, removed: number): IndexHead {
  return { ...head, count: head.count - removed, recent: head.recent.filter((entry) => entry.id !== id) };
}

/** The newest of these, the newest first. */
export function newest(entries: readonly IndexEntry[]): IndexEntry[] {
  return entries.toSorted((a, b) => b.savedAt.localeCompare(a.savedAt)).slice(0, RECENT);
}
