import { isSameJson } from '../json.ts';
import { justAnswered, lastAnswer } from '../last-answer.ts';
import type { PutBack } from '../messages.ts';
import { ANSWERED_KEY, projectKey, trashKey } from '../storage-keys.ts';
import { isReadable, readRecord } from '../stored-record.ts';
import { putBackSchema, readTrash, removedRecord, secondTrashId, type Trash } from '../trash.ts';
import { removeUnlisted, tidy, unreadableError, writeChange } from './library-change.ts';
import { type Draft, draftFor } from './library-draft.ts';
import { LibraryError } from './library-error.ts';
import { followRecords } from './library-index-writer.ts';
import { type Blocked, mergeInto } from './library-merge.ts';
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
 * What is to be written so that these are in the trash. What was removed before under the same key stays there, beside
 * them: so what comes back is what was removed last, as it was.
 *
 * @throws {StorageError}
 */
export async function trashWith(records: readonly RawRecord[], now: Date): Promise<Items> {
  const stored = await readKeys(records.map(({ id }) => trashKey(id)));
  return Object.fromEntries(
    records.flatMap((each) => Object.entries(withOlder(each, stored[trashKey(each.id)], now))),
  );
}

/** @param older What stands under the key. `undefined`: nothing. */
function withOlder({ id, record }: RawRecord, older: unknown, now: Date): Items {
  const before = readTrash(older);
  const removed = { [trashKey(id)]: { removedAt: now.toISOString(), record } };
  if (older === undefined || (before && isSameJson(before.record, record))) return removed;
  // Damaged: it is kept as it is.
  if (!before) return { ...removed, [trashKey(secondTrashId(id, { removedAt: now.toISOString() }))]: older };
  const removedAt = new Date(Math.max(now.getTime(), Date.parse(before.removedAt) + 1)).toISOString();
  return { [trashKey(id)]: { removedAt, record }, [trashKey(secondTrashId(id, before))]: before };
}

/**
 * Makes room first, so that there is some for the index.
 *
 * @throws {StorageError} Then all of them are still there.
 */
export async function removeForGood(records: readonly RawRecord[]): Promise<void> {
  await removeKeys([...records.map(({ id }) => projectKey(id)), ANSWERED_KEY]);
  const change = { before: records.map(({ id, record }) => readRecord(id, record)), after: [] };
  await writeChange(change, {}).catch(() => null); // They are removed; `check` makes up for the index.
}

/**
 * Puts removed projects back, those that can be. One that was saved again meanwhile becomes one with what was removed.
 *
 * @param ids As `TrashEntry` has them.
 * @throws {StorageError | LibraryError} Where none can be put back. Then nothing was changed.
 */
export async function restoreFromTrash(ids: readonly string[], now: Date): Promise<PutBack> {
  const asked = { restored: ids };
  const stored = await readKeys([ANSWERED_KEY, ...ids.flatMap((id) => [trashKey(id), projectKey(id)])]);
  const answered = justAnswered(stored[ANSWERED_KEY], asked, { now, schema: putBackSchema });
  const isStored = (id: string) => stored[trashKey(id)] !== undefined;
  const found = ids.map((id) => ({ id, trash: readTrash(stored[trashKey(id)]) }));
  const removed = found.flatMap(({ id, trash }) =>
    trash ? [{ id, trash, record: removedRecord(id, trash) }] : [],
  );
  const damaged = found.flatMap(({ id, trash }) => (!trash && isStored(id) ? [id] : []));
  const left = ids.filter((id) => !isStored(id));
  if (removed.length + damaged.length === 0) return answered ?? thereAlready(left, stored);

  const draft = await draftFor(removed.flatMap(({ record }) => (isReadable(record) ? [record] : [])));
  const put = new Map<string, Put>(damaged.map((id) => [id, { id, reason: 'malformed' }]));
  for (const each of removed) put.set(each.id, await putBack(draft, each, now));
  const [first] = put.values();
  if (first && 'reason' in first && [...put.values()].every((each) => 'reason' in each)) {
    throw unreadableError(first);
  }
  const answer = { ...answerOf(put, draft), gone: left };
  const { change, items, removed: old } = draft.changes();
  const isDone = Object.keys(items).length === 0 && old.length === 0;
  if (!isDone) await writeChange(change, { ...items, [ANSWERED_KEY]: lastAnswer(asked, answer, now) });
  const back = [...put].filter(([, each]) => 'project' in each).map(([id]) => trashKey(id));
  await tidy([...old, ...back]);
  return (isDone && answered) || answer;
}

/** Asked for twice, and the first time is long ago. */
function thereAlready(ids: readonly string[], stored: Items): PutBack {
  const joined = ids.filter((id) => stored[projectKey(id)] !== undefined);
  if (joined.length === 0) throw new LibraryError('notInTrash');
  return { added: [], joined, blocked: [], gone: ids.filter((id) => !joined.includes(id)) };
}

/** The ID that something has in the library, or what is in its way. */
type Put = Blocked | { readonly project: string };

function answerOf(put: ReadonlyMap<string, Put>, draft: Draft): Omit<PutBack, 'gone'> {
  const ids = [...new Set([...put.values()].flatMap((each) => ('project' in each ? each.project : [])))];
  return {
    added: ids.filter((id) => draft.isNew(id)),
    joined: ids.filter((id) => draft.isOld(id)),
    blocked: [...put].flatMap(([id, each]) => ('reason' in each ? id : [])),
  };
}

interface Removed {
  readonly trash: Trash;
  readonly record: ReturnType<typeof removedRecord>;
}

async function putBack(draft: Draft, { trash, record }: Removed, now: Date): Promise<Put> {
  if (isReadable(record)) {
    const merged = await mergeInto(draft, record, now);
    return 'reason' in merged ? merged : { project: merged.project.id };
  }
  const there = await draft.at(record.id);
  if (there && !isSameJson(draft.storedAt(record.id), trash.record)) return record;
  if (!there) draft.putRaw(record.id, trash.record);
  return { project: record.id };
}

function roomForUndo(error: unknown): never {
  if (error instanceof StorageError && error.reason === 'storageFull') {
    throw new LibraryError('noRoomForUndo', { cause: error });
  }
  throw error;
}
