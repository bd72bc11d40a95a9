import { isSameJson } from '../json.ts';
import { mergeProjects } from '../library.ts';
import { projectKey, trashKey } from '../storage-keys.ts';
import { isReadable, readRecord } from '../stored-record.ts';
import { readTrash, removedRecord, secondTrashId, type Trash } from '../trash.ts';
import { removeUnlisted, tidy, unreadableError, writeChange } from './library-change.ts';
import { type Draft, draftFor } from './library-draft.ts';
import { LibraryError } from './library-error.ts';
import { followRecords } from './library-index-writer.ts';
import { mergeInto } from './library-merge.ts';
import { readKeys, removeKeys } from './storage.ts';
import { StorageError } from './storage-error.ts';

type Items = Readonly<Record<string, unknown>>;

/** A record, readable or not, and the ID in its key. */
export interface RawRecord {
  readonly id: string;
  readonly record: unknown;
}

/** @throws {StorageError | LibraryError} Then all of them are still there. */
export async function removeToTrash(records: readonly RawRecord[], now: Date): Promise<void> {
  const trash = await trashWith(records, now);
  const change = { before: records.map(({ id, record }) => readRecord(id, record)), after: [] };
  await writeChange(change, trash).catch(roomForUndo);
  try {
    await removeUnlisted(records.map(({ id }) => projectKey(id)));
  } catch (error) {
    const ids = records.map(({ id }) => id);
    await followRecords(ids).catch(() => false); // They are still there, and listed again.
    throw error;
  }
}

/**
 * What is to be written so that these are in the trash. What was removed before under the same key stays there: joined
 * with the record, or else beside it.
 *
 * @throws {StorageError}
 */
export async function trashWith(records: readonly RawRecord[], now: Date): Promise<Items> {
  const stored = await readKeys(records.map(({ id }) => trashKey(id)));
  return Object.fromEntries(
    records.flatMap((each) => Object.entries(withOlder(each, readTrash(stored[trashKey(each.id)]), now))),
  );
}

function withOlder({ id, record }: RawRecord, before: Trash | null, now: Date): Items {
  const removedAt = now.toISOString();
  if (!before || isSameJson(before.record, record)) return { [trashKey(id)]: { removedAt, record } };
  const [old, removed] = [readRecord(id, before.record), readRecord(id, record)];
  if (isReadable(old) && isReadable(removed)) {
    return { [trashKey(id)]: { removedAt, record: mergeProjects(removed, old, now) } };
  }
  return { [trashKey(id)]: { removedAt, record }, [trashKey(secondTrashId(id, before))]: before };
}

/**
 * Makes room first, so that there is some for the index.
 *
 * @throws {StorageError} Then all of them are still there.
 */
export async function removeForGood(records: readonly RawRecord[]): Promise<void> {
  await removeKeys(records.map(({ id }) => projectKey(id)));
  const change = { before: records.map(({ id, record }) => readRecord(id, record)), after: [] };
  await writeChange(change, {}).catch(() => null); // They are removed; `check` makes up for the index.
}

/**
 * Puts removed projects back, all of them or none. One that was saved again meanwhile becomes one with what was removed.
 *
 * @param ids As `TrashEntry` has them.
 * @throws {StorageError | LibraryError} Then nothing was changed.
 */
export async function restoreFromTrash(ids: readonly string[], now: Date): Promise<void> {
  const stored = await readKeys(ids.flatMap((id) => [trashKey(id), projectKey(id)]));
  const found = ids.map((id) => ({ id, trash: readTrash(stored[trashKey(id)]) }));
  const isGone = found.some(({ id, trash }) => !trash && stored[projectKey(id)] === undefined);
  if (isGone) throw new LibraryError('notInTrash');
  const removed = found.flatMap(({ id, trash }) =>
    trash ? [{ trash, record: removedRecord(id, trash) }] : [],
  );
  if (removed.length === 0) return; // Asked for twice.

  const readable = removed.flatMap(({ record }) => (isReadable(record) ? [record] : []));
  const draft = await draftFor(readable);
  for (const each of removed) await putBack(draft, each, now);
  const { change, items, removed: old } = draft.changes();
  await writeChange(change, items);
  await tidy([...old, ...found.flatMap(({ id, trash }) => (trash ? [trashKey(id)] : []))]);
}

type Removed = { readonly trash: Trash; readonly record: ReturnType<typeof removedRecord> };

async function putBack(draft: Draft, { trash, record }: Removed, now: Date): Promise<void> {
  if (isReadable(record)) {
    const merged = await mergeInto(draft, record, now);
    if ('reason' in merged) throw unreadableError(merged);
    return;
  }
  if (await draft.at(record.id)) throw unreadableError(record);
  draft.putRaw(record.id, trash.record);
}

function roomForUndo(error: unknown): never {
  if (error instanceof StorageError && error.reason === 'storageFull') {
    throw new LibraryError('noRoomForUndo', { cause: error });
  }
  throw error;
}
