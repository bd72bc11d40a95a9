import {
  addCounts,
  heldKeys,
  isOfJournal,
  journalKeys,
  newJournal,
  type RestoreCounts,
  type RestoreJournal,
  type RestoreMode,
  type RestoreProgress,
  readHeldPart,
} from '../backup-journal.ts';
import { inIndexOrder } from '../incoming.ts';
import { isSameJson } from '../json.ts';
import type { Project } from '../project.ts';
import { readProjectRecord } from '../project-record.ts';
import { heldPartKey, idOfProjectKey } from '../storage-keys.ts';
import { isReadable } from '../stored-record.ts';
import { type Draft, draftFor } from './library-draft.ts';
import { LibraryError } from './library-error.ts';
import { mergeInto } from './library-merge.ts';
import { keepRemains } from './library-restore-remains.ts';
import { finishRemovals, readRestore, writeJournal, writeStep } from './library-restore-step.ts';
import { takeBack } from './library-restore-undo.ts';
import { allKeys, readKeys, removeKeys } from './storage.ts';
import { inTurn } from './storage-queue.ts';

/**
 * Restores a backup, over many messages. Each step is one write: of the records, their index, what takes it back, and
 * how far we are. So it can be stopped anywhere, and taken back as a whole. In between, others may change the library:
 * what they change stays, when it is taken back.
 *
 * Every function may throw a `StorageError` or a `LibraryError`; then this step was not made.
 */
export const libraryRestore = {
  /** Takes back what an earlier one left unfinished, and drops what takes back one that was finished. */
  async begin(mode: RestoreMode, now: Date): Promise<string> {
    await takeBackUnfinished(now);
    return inTurn(async () => {
      const old = await readRestore();
      if (old && old.state !== 'done') throw new LibraryError('restoreOver'); // Another page was quicker.
      await (old ? removeKeys(journalKeys(old)) : keepRemains((await allKeys()).filter(isOfJournal), now));
      const journal = newJournal(crypto.randomUUID(), mode, now);
      await writeJournal(journal);
      return journal.id;
    });
  },

  /** Puts one part of a backup into the library. A part that is there already is not put there again. */
  chunk({ restoreId, index, records }: Chunk, now: Date): Promise<RestoreCounts> {
    return inTurn(async () => {
      const journal = await journalOf(restoreId);
      if (journal.state !== 'undoing' && index < journal.next) return journal.counts;
      if (journal.state !== 'running' || index > journal.next) throw new LibraryError('restoreOver');
      const { counts } = await putChunk(await finishRemovals(journal), records.map(readSent), now);
      return counts;
    });
  },

  /** Takes out what the backup does not hold, if it takes the place of the library; some in each step. */
  finish(restoreId: string, now: Date): Promise<RestoreProgress> {
    return inTurn(async () => {
      const journal = await journalOf(restoreId);
      if (journal.state === 'undoing') throw new LibraryError('restoreOver');
      if (journal.state === 'done') return { left: 0, counts: journal.counts };
      const tidied = await finishRemovals(journal);
      const leaving = tidied.mode === 'replace' ? await idsToTakeOut(tidied) : [];
      const { left, next } = await takeOutSome(tidied, leaving, now);
      if (left === 0) await end(next, now);
      return { left, counts: next.counts };
    });
  },

  /** Drops what takes the last one back, if that is finished. */
  forget(): Promise<void> {
    return inTurn(async () => {
      const journal = await readRestore();
      if (journal?.state === 'done') await removeKeys(journalKeys(journal));
    });
  },
};

interface Chunk {
  readonly restoreId: string;
  readonly index: number;
  readonly records: readonly unknown[];
}

/** Takes back what was begun and not finished, by a page that is gone. */
export async function takeBackUnfinished(now: Date): Promise<void> {
  const journal = await inTurn(readRestore);
  if (journal && journal.state !== 'done') await takeBack(journal.id, now);
}

async function journalOf(restoreId: string): Promise<RestoreJournal> {
  const journal = await readRestore();
  if (journal?.id !== restoreId) throw new LibraryError('restoreOver');
  return journal;
}

/** The page that sends it has read it before. */
function readSent(record: unknown): Project {
  try {
    return readProjectRecord(record);
  } catch (cause) {
    throw new LibraryError('recordMalformed', { cause });
  }
}

async function putChunk(
  journal: RestoreJournal,
  projects: readonly Project[],
  now: Date,
): Promise<RestoreJournal> {
  const isMerged = journal.mode === 'merge';
  const ids = projects.map(({ id }) => id);
  const draft = await draftFor(isMerged ? projects : [], ids);
  const touched = new Set(journal.touched);
  let { counts } = journal;
  for (const project of projects) {
    if (!isMerged && touched.has(project.id)) continue; // The reader's change is newer than any backup.
    const kind = isMerged ? await merge(draft, project, now) : await replace(draft, project);
    counts = addCounts(counts, { [kind]: 1 });
  }
  const held = isMerged ? {} : { [heldPartKey(journal.next)]: ids };
  return writeStep({ ...journal, next: journal.next + 1, counts }, { draft, items: held }, now);
}

async function merge(draft: Draft, project: Project, now: Date): Promise<keyof RestoreCounts> {
  const merged = await mergeInto(draft, project, now);
  return 'reason' in merged ? 'blocked' : merged.kind;
}

/** What stands there goes, readable or not: it is kept in what takes it back. */
async function replace(draft: Draft, project: Project): Promise<keyof RestoreCounts> {
  const there = await draft.at(project.id);
  if (there && isSameJson(draft.storedAt(project.id), project)) return 'same';
  draft.putRaw(project.id, project);
  return there ? 'changed' : 'added';
}

const TAKEN_OUT_AT_ONCE = 250;

/** What cannot be read stays. */
async function takeOutSome(journal: RestoreJournal, ids: readonly string[], now: Date) {
  const some = ids.slice(0, TAKEN_OUT_AT_ONCE);
  if (some.length === 0) return { left: 0, next: journal };
  const draft = await draftFor([], some);
  let removed = 0;
  for (const id of some) {
    const record = await draft.at(id);
    if (!record || !isReadable(record)) continue;
    draft.takeOut(id);
    removed++;
  }
  const counts = addCounts(journal.counts, { removed });
  const looked = { [heldPartKey(journal.next)]: some };
  const next = await writeStep({ ...journal, next: journal.next + 1, counts }, { draft, items: looked }, now);
  return { left: ids.length - some.length, next };
}

/**
 * All that neither the backup holds, nor somebody changed since, nor an earlier step has looked at.
 *
 * @throws {StorageError | LibraryError} Where nobody can say any more what the backup holds.
 */
async function idsToTakeOut(journal: RestoreJournal): Promise<string[]> {
  const keys = heldKeys(journal);
  const stored = await readKeys(keys);
  const parts = keys.map((key) => readHeldPart(stored[key]));
  if (parts.includes(null)) throw new LibraryError('restoreOver');
  const held = new Set([...parts.flatMap((part) => part ?? []), ...journal.touched]);
  const ids = (await allKeys()).map(idOfProjectKey).filter((id) => id !== null);
  return inIndexOrder(ids.filter((id) => !held.has(id)).map((id) => ({ id }))).map(({ id }) => id);
}

/** From here on, a page that is gone loses nothing of it. */
async function end(journal: RestoreJournal, now: Date): Promise<void> {
  const tidied = await finishRemovals(journal);
  await writeJournal({ ...tidied, state: 'done', changedAt: now.toISOString() });
  await removeKeys(heldKeys(journal)).catch(() => null); // They are small, and go with the rest.
}
