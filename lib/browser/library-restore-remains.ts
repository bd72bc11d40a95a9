import { isWholeUndoPart, readUndoPart, type UndoEntry } from '../backup-journal.ts';
import { isSameJson } from '../json.ts';
import { isHeldPartKey, projectKey } from '../storage-keys.ts';
import { type RawRecord, trashWith } from './library-removal.ts';
import { readKeys, removeKeys, writeItems } from './storage.ts';

/**
 * Clears away what is left of a restoring that nobody can take back any more, since something of it is damaged or of a
 * newer version. What records were before goes into the trash, and what cannot be read of it as well, as it is.
 *
 * @param keys Of the restoring.
 * @throws {StorageError} Then the rest is still there, and this can be done again.
 */
export async function keepRemains(keys: readonly string[], now: Date): Promise<void> {
  for (const key of keys.filter((each) => !isHeldPartKey(each))) {
    const { [key]: part } = await readKeys([key]);
    if (part === undefined) continue;
    await writeItems(await trashWith(await recordsOf(key, part), now));
    await removeKeys([key]);
  }
  await removeKeys(keys.filter(isHeldPartKey)); // They hold IDs alone.
}

async function recordsOf(key: string, part: unknown): Promise<RawRecord[]> {
  const gone = await goneOf(readUndoPart(part) ?? []);
  return isWholeUndoPart(part) ? gone : [...gone, { id: key, record: part }];
}

/** What records were before, where they are not so any more. */
async function goneOf(entries: readonly UndoEntry[]): Promise<RawRecord[]> {
  const stored = await readKeys(entries.map(({ id }) => projectKey(id)));
  return entries.flatMap(({ id, was: [record] }) =>
    record === undefined || isSameJson(record, stored[projectKey(id)]) ? [] : [{ id, record }],
  );
}
