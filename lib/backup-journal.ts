import * as z from 'zod/mini';
import { fingerprint, isSameJson } from './json.ts';
import { heldPartKey, RESTORE_KEY, undoPartKey } from './storage-keys.ts';
import { THIRTY_DAYS_MS } from './trash.ts';

/** `merge`: the backup is joined with the library; `replace`: it takes its place. */
export const RESTORE_MODES = ['merge', 'replace'] as const;
export type RestoreMode = (typeof RESTORE_MODES)[number];

/** So many records are restored in one step. */
export const RECORDS_AT_ONCE = 250;

/** What a restoring has done so far, in projects. */
export interface RestoreCounts {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** Taken out, since the backup does not hold them. */
  readonly removed: number;
  /** Not restored, since a saved record that cannot be read is in the way. */
  readonly blocked: number;
}

export interface RestoreProgress {
  /** How many projects are still to be taken out. */
  readonly left: number;
  readonly counts: RestoreCounts;
}

export interface UndoProgress {
  /** How many steps are left. */
  readonly left: number;
  /** The IDs of projects that were changed since, and stay as they are. What they were before is in the trash. */
  readonly kept: readonly string[];
}

/** How far a restoring is. It is written together with each of its steps, so that it can go on or back from there. */
export interface RestoreJournal {
  readonly id: string;
  readonly mode: RestoreMode;
  /** `undoing`: being taken back, from the last step to the first. */
  readonly state: 'running' | 'done' | 'undoing';
  /** When it was begun, and when its last step was made. ISO 8601, UTC. */
  readonly begunAt: string;
  readonly changedAt: string;
  /** The number of the next part of the backup, from 0. */
  readonly next: number;
  /** How many parts there are of what takes it back. */
  readonly parts: number;
  /** Whether the last part may hold records that are to be removed, and are still there. */
  readonly removing: boolean;
  readonly counts: RestoreCounts;
  /** See `UndoProgress`. */
  readonly kept: readonly string[];
  /** When replacing, the IDs of what others wrote or removed since it was begun: they stay as they are. */
  readonly touched: readonly string[];
}

/** What one step did to one key of a project. */
export interface UndoEntry {
  readonly id: string;
  /** The record as it was, alone in its list. Empty: there was none. */
  readonly was: readonly unknown[];
  /** `fingerprint` of what was written. `null`: the record was removed. */
  readonly wrote: string | null;
  /** Where it was removed since it was joined with another one, the ID of that. */
  readonly into?: string | undefined;
}

const count = z.int().check(z.minimum(0));
const instant = z.iso.datetime();

/** Not strict: one of another version is to be taken back as well. */
const journalSchema: z.ZodMiniType<RestoreJournal> = z.object({
  id: z.string(),
  mode: z.enum(RESTORE_MODES),
  state: z.enum(['running', 'done', 'undoing']),
  begunAt: instant,
  changedAt: instant,
  next: count,
  parts: count,
  removing: z.boolean(),
  counts: z.strictObject({ added: count, changed: count, same: count, removed: count, blocked: count }),
  kept: z.array(z.string()),
  touched: z._default(z.array(z.string()), []),
});

const undoSchema: z.ZodMiniType<UndoEntry> = z.object({
  id: z.string(),
  was: z.array(z.unknown()).check(z.maxLength(1)),
  wrote: z.nullable(z.string()),
  into: z.optional(z.string()),
});

export function newJournal(id: string, mode: RestoreMode, now: Date): RestoreJournal {
  const at = now.toISOString();
  const counts = { added: 0, changed: 0, same: 0, removed: 0, blocked: 0 };
  const steps = { next: 0, parts: 0, removing: false };
  return { id, mode, state: 'running', begunAt: at, changedAt: at, ...steps, counts, kept: [], touched: [] };
}

/** `null`: there is none, or it is not ours. */
export function readJournal(stored: unknown): RestoreJournal | null {
  return journalSchema.safeParse(stored).data ?? null;
}

/** `null`: there is no such part. What is not ours in it is passed over. */
export function readUndoPart(stored: unknown): UndoEntry[] | null {
  if (!Array.isArray(stored)) return null;
  return stored.flatMap((each: unknown) => undoSchema.safeParse(each).data ?? []);
}

/** Whether all that stands in a part can be read. */
export function isWholeUndoPart(stored: unknown): boolean {
  return Array.isArray(stored) && readUndoPart(stored)?.length === stored.length;
}

/** The IDs that one part of a backup holds. `null`: it is missing or damaged. */
export function readHeldPart(stored: unknown): string[] | null {
  return z.array(z.string()).safeParse(stored).data ?? null;
}

/** The keys of everything that is stored of a restoring. */
export function journalKeys({ next, parts }: RestoreJournal): string[] {
  const undo = Array.from({ length: parts }, (_, i) => undoPartKey(i + 1));
  return [RESTORE_KEY, ...undo, ...heldKeys({ next })];
}

/** Whether a key is one of those, of whatever restoring. */
export function isOfJournal(key: string): boolean {
  return key === RESTORE_KEY || /^(?:undo|held):\d+$/.test(key);
}

export function heldKeys({ next }: Pick<RestoreJournal, 'next'>): string[] {
  return Array.from({ length: next }, (_, i) => heldPartKey(i));
}

/** Whether it is done for more than 30 days, so that it need not be taken back any more. */
export function isExpired({ state, changedAt }: RestoreJournal, now: Date): boolean {
  return state === 'done' && now.getTime() - Date.parse(changedAt) > THIRTY_DAYS_MS;
}

export function addCounts(a: RestoreCounts, b: Partial<RestoreCounts>): RestoreCounts {
  const sum = (key: keyof RestoreCounts) => a[key] + (b[key] ?? 0);
  const [added, changed, same] = [sum('added'), sum('changed'), sum('same')];
  return { added, changed, same, removed: sum('removed'), blocked: sum('blocked') };
}

/**
 * What taking back does with a record:
 * `none` there is none, as it was; `asBefore` it is what it was; `putBack` what it was is to be written; `takeOut` it was
 * added, and goes; `keep` somebody changed it since, and it stays.
 */
export type Undoing = 'none' | 'asBefore' | 'putBack' | 'takeOut' | 'keep';

/** @param current The record under the key. `undefined`: there is none. */
export function undoingOf({ was, wrote }: UndoEntry, current: unknown): Undoing {
  const hadOne = was.length > 0;
  if (current === undefined) return hadOne ? 'putBack' : 'none';
  if (hadOne && isSameJson(current, was[0])) return 'asBefore';
  if (wrote === null || fingerprint(current) !== wrote) return 'keep';
  return hadOne ? 'putBack' : 'takeOut';
}
