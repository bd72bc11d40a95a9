import { projectKey, trashKey } from '../storage-keys.ts';
import { readRecord } from '../stored-record.ts';
import { writeChange } from './library-change.ts';
import { LibraryError } from './library-error.ts';
import { followRecords } from './library-index-writer.ts';
import { removeKeys } from './storage.ts';
import { StorageError } from './storage-error.ts';

/** @throws {StorageError | LibraryError} Then the project is still there. */
export async function removeToTrash(id: string, record: unknown, now: Date): Promise<void> {
  const trash = { [trashKey(id)]: { removedAt: now.toISOString(), record } };
  const change = { before: [readRecord(id, record)], after: [] };
  await writeChange(change, trash).catch(roomForUndo);
  try {
    await removeKeys([projectKey(id)]);
  } catch (error) {
    await followRecords([id]).catch(() => false); // The project is still there, and listed again.
    throw error;
  }
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
