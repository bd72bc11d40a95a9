import { type RestoreJournal, readJournal, readUndoPart } from '../backup-journal.ts';
import { isSameJson } from '../json.ts';
import { projectKey, RESTORE_KEY, undoPartKey } from '../storage-keys.ts';
import { rebuildIndex } from './index-rebuild.ts';
import { tidy, writeChange } from './library-change.ts';
import type { Draft } from './library-draft.ts';
import { followRecords } from './library-index-writer.ts';
import { readKeys, removeKeys, writeItems } from './storage.ts';

type Items = Readonly<Record<string, unknown>>;

/** @throws {StorageError} */
export async function readRestore(): Promise<RestoreJournal | null> {
  const { [RESTORE_KEY]: stored } = await readKeys([RESTORE_KEY]);
  return readJournal(stored);
}

/** @throws {StorageError} */
export function writeJournal(journal: RestoreJournal): Promise<void> {
  return writeItems({ [RESTORE_KEY]: journal });
}

/**
 * Writes a step of a restoring: the records, what takes them back, and how far we are, in one write; and then removes
 * what has to go, which `finishRemovals` makes up for where it fails.
 *
 * @returns The journal as it was written.
 * @throws {StorageError} Then nothing was changed.
 */
export async function writeStep(
  journal: RestoreJournal,
  { draft, items: more }: { draft: Draft; items: Items },
  now: Date,
): Promise<RestoreJournal> {
  const { change, items, removed, undo } = draft.changes();
  const parts = journal.parts + (undo.length > 0 ? 1 : 0);
  const next = { ...journal, parts, removing: removed.length > 0, changedAt: now.toISOString() };
  const written = { ...more, [RESTORE_KEY]: next };
  if (undo.length === 0) await writeItems(written);
  else await writeChange(change, { ...items, ...written, [undoPartKey(parts)]: undo });
  await tidy(removed);
  return next;
}

/**
 * Removes what the last step had to remove, in case the worker was killed before it could. What was changed since is
 * left alone.
 *
 * @returns The journal, of which nothing is to be removed any more.
 * @throws {StorageError}
 */
export async function finishRemovals(journal: RestoreJournal): Promise<RestoreJournal> {
  if (!journal.removing) return journal;
  const key = undoPartKey(journal.parts);
  const { [key]: part } = await readKeys([key]);
  const removed = (readUndoPart(part) ?? []).filter(({ wrote }) => wrote === null);
  const stored = await readKeys(removed.map(({ id }) => projectKey(id)));
  const left = removed.filter(({ id, was }) => {
    const there = stored[projectKey(id)];
    return there !== undefined && isSameJson(there, was[0]);
  });
  if (left.length > 0) {
    await removeKeys(left.map(({ id }) => projectKey(id)));
    if (!(await followRecords(left.map(({ id }) => id)))) await rebuildIndex();
  }
  return { ...journal, removing: false };
}
