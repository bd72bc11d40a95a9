import { mergeProjects } from '../library.ts';
import { projectKey, trashKey } from '../storage-keys.ts';
import { isReadable, readRecord } from '../stored-record.ts';
import { readTrash } from '../trash.ts';
import { writeChange } from './library-change.ts';
import { LibraryError } from './library-error.ts';
import { followRecords } from './library-index-writer.ts';
import { readKeys, removeKeys } from './storage.ts';
import { StorageError } from './storage-error.ts';

/** @throws {StorageError | LibraryError} Then the project is still there. */
export async function removeToTrash(id: string, record: unknown, now: Date): Promise<void> {
  const trash = await trashWith(id, record, now);
  const change = { before: [readRecord(id, record)], after: [] };
  await writeChange(change, trash).catch(roomForUndo);
  try {
    await removeKeys([projectKey(id)]);
  } catch (error) {
    await followRecords([id]).catch(() => false); // The project is still there, and listed again.
    throw error;
  }
}

/** What was removed before under the same key stays in the trash: joined with the record, or else beside it. */
async function trashWith(id: string, record: unknown, now: Date): Promise<Record<string, unknown>> {
  const removedAt = now.toISOString();
  const { [trashKey(id)]: stored } = await readKeys([trashKey(id)]);
  const before = readTrash(stored);
  if (!before) return { [trashKey(id)]: { removedAt, record } };
  const [old, removed] = [readRecord(id, before.record), readRecord(id, record)];
  if (isReadable(old) && isReadable(removed)) {
    return { [trashKey(id)]: { removedAt, record: mergeProjects(removed, old, now) } };
  }
  return { [trashKey(id)]: { removedAt, record }, [trashKey(`${id} ${before.removedAt}`)]: before };
}

/**
 * Makes room first, so that there is some for the index.
 *
 * @throws {StorageError} Then the project is still there.
 */
export async function removeForGood(id: string, record: unknown): Promise<void> {
  await removeKeys([projectKey(id)]);
  const change = { before: [readRecord(id, record)], after: [] };
  await writeChange(change, {}).catch(() => null); // It is removed; `check` makes up for the index.
}

function roomForUndo(error: unknown): never {
  if (error instanceof StorageError && error.reason === 'storageFull') {
    throw new LibraryError('noRoomForUndo', { cause: error });
  }
  throw error;
}
