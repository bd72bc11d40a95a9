import * as z from 'zod/mini';
import { type IndexEntry, indexEntry, problemEntry } from './library-index.ts';
import type { PutBack } from './messages.ts';
import { idOfTrashKey } from './storage-keys.ts';
import { isReadable, readRecord, type StoredRecord } from './stored-record.ts';

/** A record that was removed, as it was. */
export interface Trash {
  /** ISO 8601, UTC. */
  readonly removedAt: string;
  /** The record, readable or not. */
  readonly record: unknown;
}

/** What the trash shows of a removed record. */
export interface TrashEntry {
  /** By which it is restored or discarded: the ID of the project, with more behind it where several are kept. */
  readonly id: string;
  readonly entry: IndexEntry;
  /** ISO 8601, UTC. `null`: what stands there is damaged, and does not say. */
  readonly removedAt: string | null;
  /** When it will be gone for good. ISO 8601, UTC. `null`: when the reader wants it. */
  readonly expiresAt: string | null;
}

const trashSchema: z.ZodMiniType<Trash> = z.strictObject({
  removedAt: z.iso.datetime(),
  record: z.unknown(),
});

const ids = z.array(z.string());

/** What was stored of an answer. */
export const putBackSchema: z.ZodMiniType<PutBack> = z.strictObject({
  added: ids,
  joined: ids,
  blocked: ids,
  gone: ids,
});

/** `null`: nothing stands there, or it is damaged. */
export function readTrash(stored: unknown): Trash | null {
  return trashSchema.safeParse(stored).data ?? null;
}

export const THIRTY_DAYS_MS = 30 * 24 * 60 * 60 * 1000;

/** The keys of what was removed more than 30 days ago. What cannot be read stays. */
export function expiredTrash(items: Readonly<Record<string, unknown>>, now: Date): string[] {
  return Object.keys(items).filter((key) => {
    const trash = readTrash(items[key]);
    return trash !== null && now.getTime() - Date.parse(trash.removedAt) > THIRTY_DAYS_MS;
  });
}

/** The ID under which what was removed before is kept beside what was removed since. */
export function secondTrashId(id: string, { removedAt }: Pick<Trash, 'removedAt'>): string {
  return `${id} ${removedAt}`;
}

/** The removed record and the ID of its project, which a second one has with an instant behind it. */
export function removedRecord(trashId: string, { record }: Trash): StoredRecord {
  const read = readRecord(trashId, record);
  const id = firstTrashId(trashId);
  return isReadable(read) || id === trashId ? read : readRecord(id, record);
}

/** What `secondTrashId` was made of. */
function firstTrashId(id: string): string {
  return id.replace(/ \d{4}-\d\d-\d\dT[\d:.]+Z$/, '');
}

/**
 * What the trash shows of what stands under a key, be it damaged.
 *
 * @returns `null`: the key of something else.
 */
export function trashEntry(key: string, stored: unknown): TrashEntry | null {
  const id = idOfTrashKey(key);
  if (id === null) return null;
  const trash = readTrash(stored);
  if (!trash) {
    const entry = problemEntry(firstTrashId(id), 'malformed');
    return { id, entry, removedAt: null, expiresAt: null };
  }
  const record = removedRecord(id, trash);
  const entry = isReadable(record) ? indexEntry(record) : problemEntry(record.id, record.reason);
  const expiresAt = new Date(Date.parse(trash.removedAt) + THIRTY_DAYS_MS).toISOString();
  return { id, entry, removedAt: trash.removedAt, expiresAt };
}
