import {
  isWholeUndoPart,
  journalKeys,
  type RestoreJournal,
  readUndoPart,
  type UndoEntry,
  type Undoing,
  type UndoProgress,
  undoingOf,
} from '../backup-journal.ts';
import { keysOf } from '../identity.ts';
import { fingerprint } from '../json.ts';
import { projectKey, RESTORE_KEY, undoPartKey } from '../storage-keys.ts';
import { isReadable, readRecord, type StoredRecord } from '../stored-record.ts';
import { removeUnlisted, writeChange } from './library-change.ts';
import { foundAmong, readFinders, readRecords } from './library-lookup.ts';
import { type RawRecord, trashWith } from './library-removal.ts';
import { keepRemains } from './library-restore-remains.ts';
import { readRestore } from './library-restore-step.ts';
import { readKeys, removeKeys } from './storage.ts';
import { StorageError } from './storage-error.ts';
import { inTurn } from './storage-queue.ts';

/** Takes a restoring back, all of it. @throws {StorageError} Then some of it may be taken back, and the rest can be. */
export async function takeBack(id: string, now: Date): Promise<void> {
  for (;;) {
    const { left } = await undoStep((journal) => journal.id === id, now);
    if (left === 0) return;
  }
}

/**
 * Takes the last step of the last restoring back: what was added goes, what was changed or removed comes back as it was.
 * What somebody has changed since stays, and what was there before it goes into the trash.
 *
 * The step can be made twice: it looks at what is there, and its part of the undo log goes last.
 *
 * @param wanted Whether this one is to be taken back.
 * @throws {StorageError} Then this step can be made again.
 */
export function undoStep(wanted: (journal: RestoreJournal) => boolean, now: Date): Promise<UndoProgress> {
  return inTurn(async () => {
    const journal = await readRestore();
    if (!journal || !wanted(journal)) return { left: 0, kept: [] };
    const last = await lastPart(journal);
    const { part } = last;
    const undone =
      part === 0 ? journal : await undoPart({ ...journal, parts: part, state: 'undoing' }, last, now);
    if (part <= 1) await endUndo({ ...journal, parts: Math.max(part, journal.parts) }, now);
    return { left: Math.max(0, part - 1), kept: undone.kept };
  });
}

/** Parts that are damaged are still there. */
async function endUndo(journal: RestoreJournal, now: Date): Promise<void> {
  const keys = journalKeys(journal);
  await keepRemains(
    keys.filter((key) => key !== RESTORE_KEY),
    now,
  );
  await removeKeys(keys);
}

/** Some of the last ones may be taken back already. */
async function lastPart({ parts }: RestoreJournal): Promise<LastPart> {
  for (let part = parts; part > 0; part--) {
    const key = undoPartKey(part);
    const { [key]: stored } = await readKeys([key]);
    const entries = readUndoPart(stored);
    if (entries)
      return { part, entries, damaged: isWholeUndoPart(stored) ? [] : [{ id: key, record: stored }] };
  }
  return { part: 0, entries: [], damaged: [] };
}

interface LastPart {
  /** 0: there is none. */
  readonly part: number;
  readonly entries: readonly UndoEntry[];
  /** The part as it is stored, where something in it cannot be read: it is kept. */
  readonly damaged: readonly RawRecord[];
}

interface Step {
  readonly entry: UndoEntry;
  /** `undefined`: there is none. */
  readonly current: unknown;
  readonly undoing: Undoing;
}

async function undoPart(
  journal: RestoreJournal,
  { entries, damaged }: LastPart,
  now: Date,
): Promise<RestoreJournal> {
  const stored = await readKeys(entries.map(({ id }) => projectKey(id)));
  const planned = entries.map((entry) => {
    const current = stored[projectKey(entry.id)];
    return { entry, current, undoing: undoingOf(entry, current) };
  });
  const joined = await joinedSince(journal, planned);
  const steps = planned.filter((step) => !joined.includes(step));
  const kept = [...steps.filter(({ undoing }) => undoing === 'keep'), ...joined].map(({ entry }) => entry);
  const next = {
    ...journal,
    kept: [...new Set([...journal.kept, ...kept.map(({ id }) => id)])],
    changedAt: now.toISOString(),
  };
  const changed = kept.flatMap(({ id, was }) => was.map((record) => ({ id, record })));
  await writeUndone(steps, { ...(await trashWith([...changed, ...damaged], now)), [RESTORE_KEY]: next });
  await removeUnlisted([...addedKeys(steps), undoPartKey(journal.parts)]);
  return next;
}

/**
 * Those whose project the reader has saved under another ID since: putting them back would make two of one.
 *
 * @throws {StorageError}
 */
async function joinedSince(journal: RestoreJournal, steps: readonly Step[]): Promise<Step[]> {
  const missing = steps.flatMap((step) => {
    const was = step.undoing === 'putBack' && step.current === undefined && wasOf(step.entry);
    return was && isReadable(was) ? [{ step, readings: Object.values(was.readings) }] : [];
  });
  const all = missing.flatMap(({ readings }) => readings);
  const finders = await readFinders(all);
  const idsOf = (some: typeof all) => new Set([...some.flatMap(keysOf), ...finders.idsOf(some)]);
  const records = (await readRecords([...idsOf(all)])).filter(({ id }) => !isGoing(id, steps));
  const kept = new Set(steps.filter(({ undoing }) => undoing === 'keep').map(({ entry }) => entry.id));
  const own = records.length === 0 ? new Set() : await writtenBefore(journal, records);
  return missing.flatMap(({ step, readings }) => {
    const ids = idsOf(readings);
    const { into } = step.entry; // What the restoring itself joined it with does not count, unless it changed since.
    const others = records.filter(({ id }) => ids.has(id) && !own.has(id) && (id !== into || kept.has(id)));
    return foundAmong(others, readings).projects.length > 0 ? [step] : [];
  });
}

/** Whether a record of this part will be as it was before, and no work of the reader's. */
function isGoing(id: string, steps: readonly Step[]): boolean {
  return steps.some(({ entry, undoing }) => entry.id === id && undoing !== 'keep');
}

/** The IDs of those that an earlier step of the restoring wrote as they are: they are taken back in their turn. */
async function writtenBefore({ parts }: RestoreJournal, records: readonly StoredRecord[]) {
  const left = new Set(records.map(({ id }) => id));
  const stored = await readKeys([...left].map(projectKey));
  const written = new Set<string>();
  for (let part = parts - 1; part > 0 && left.size > 0; part--) {
    const { [undoPartKey(part)]: entries } = await readKeys([undoPartKey(part)]);
    for (const { id, wrote } of readUndoPart(entries) ?? []) {
      if (left.delete(id) && wrote === fingerprint(stored[projectKey(id)])) written.add(id);
    }
  }
  return written;
}

function wasOf({ id, was }: UndoEntry): StoredRecord | null {
  return was.length === 0 ? null : readRecord(id, was[0]);
}

/** Where there is no room for the write, what was added goes first: it is in the backup, and makes some. */
async function writeUndone(steps: readonly Step[], items: Readonly<Record<string, unknown>>): Promise<void> {
  const listed = steps.filter(({ undoing }) => undoing !== 'none' && undoing !== 'keep');
  const change = {
    before: listed.flatMap(({ entry, current }) =>
      current === undefined ? [] : [readRecord(entry.id, current)],
    ),
    after: listed
      .filter(({ undoing }) => undoing !== 'takeOut')
      .map(({ entry }) => readRecord(entry.id, entry.was[0])),
  };
  const back = listed.filter(({ undoing }) => undoing === 'putBack');
  const all = {
    ...Object.fromEntries(back.map(({ entry }) => [projectKey(entry.id), entry.was[0]])),
    ...items,
  };
  try {
    await writeChange(change, all);
  } catch (error) {
    const added = addedKeys(steps);
    if (!isFull(error) || added.length === 0) throw error;
    await removeKeys(added);
    await writeChange(change, all);
  }
}

function addedKeys(steps: readonly Step[]): string[] {
  return steps.filter(({ undoing }) => undoing === 'takeOut').map(({ entry }) => projectKey(entry.id));
}

function isFull(error: unknown): boolean {
  return error instanceof StorageError && error.reason === 'storageFull';
}
