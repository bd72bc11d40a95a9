import { readIndexHead, readIndexPart } from '../index-store.ts';
import { addReading, beginProject, mergeProjects } from '../library.ts';
import { type PageState, pageState } from '../page-state.ts';
import type { Project } from '../project.ts';
import type { Reading } from '../reading.ts';
import { INDEX_KEY, INDEX_PART_KEYS, idOfProjectKey, projectKey, trashKey } from '../storage-keys.ts';
import { expiredTrash, readTrash } from '../trash.ts';
import { rebuildIndex } from './index-rebuild.ts';
import { LibraryError } from './library-error.ts';
import { followRecords, indexItems } from './library-index-writer.ts';
import { findProject, readRecord, readRecords, type UnreadableRecord } from './library-lookup.ts';
import { allKeys, readKeys, removeKeys, writeItems } from './storage.ts';
import { StorageError } from './storage-error.ts';

/**
 * The one writer of the library. Changes run one after another, each in one write that the browser does whole or not
 * at all; where a change has to remove something as well, it does so after the write, so that a worker that is
 * killed in between leaves too much and never too little.
 *
 * Every function may throw a `StorageError` or a `LibraryError`; then nothing was changed.
 */
export const libraryWriter = {
  /** How the library stands to a page. */
  state(reading: Reading): Promise<PageState> {
    return inTurn(() => stateOf(reading));
  },

  /** Saves a reading, as a new project or with the project that it belongs to. */
  save(reading: Reading, now: Date): Promise<PageState> {
    return inTurn(async () => {
      const { projects, unreadable } = await findProject(reading);
      if (unreadable) throw unreadableError(unreadable);
      const [first, ...more] = projects;
      const joined = first && more.reduce((all, each) => mergeProjects(all, each, now), first);
      const project = joined ? addReading(joined, reading, now) : beginProject(reading, now);
      const saved = await withRecordUnder(project, projects, now);
      await put(saved, saved, projects);
      return pageState(reading, saved);
    });
  },

  /** Takes a project out of the library, into the trash. `forGood`: without the trash, where there is no room for it. */
  remove(id: string, { forGood }: { forGood: boolean }, now: Date): Promise<void> {
    return inTurn(async () => {
      if (forGood) return removeForGood(id);
      const { [projectKey(id)]: record } = await readKeys([projectKey(id)]);
      const trash = record === undefined ? {} : { [trashKey(id)]: { removedAt: now.toISOString(), record } };
      const index = await indexItems({ put: [], drop: [id] });
      await writeItems({ ...trash, ...index }).catch(roomForUndo);
      await removeKeys([projectKey(id)]);
      if (!index) await rebuild();
    });
  },

  /** Puts a removed project back; if it was saved again meanwhile, both become one. */
  restore(id: string, now: Date): Promise<void> {
    return inTurn(async () => {
      const stored = await readKeys([trashKey(id)]);
      const trash = readTrash(stored[trashKey(id)]);
      if (!trash) throw new LibraryError('notInTrash');
      const removed = readRecord(id, trash.record);
      const readable = 'readings' in removed;
      const record = readable ? await withRecordUnder(removed, [], now) : removed;
      await put(record, readable ? record : trash.record, []);
      await removeKeys([trashKey(id)]);
    });
  },

  /**
   * Makes the index anew where it does not match the records or, if `thorough`, any part of it is damaged. Empties the
   * trash of what is older than 30 days.
   */
  check({ thorough }: { thorough: boolean }, now: Date): Promise<void> {
    return inTurn(async () => {
      const keys = await allKeys();
      const ids = idsAmong(keys);
      if (!(await isIndexSound(ids.length, thorough ? INDEX_PART_KEYS : []))) await rebuildIndex(ids);
      const trash = await readKeys(keys.filter((key) => key.startsWith(trashKey(''))));
      const expired = expiredTrash(trash, now);
      if (expired.length > 0) await removeKeys(expired);
    });
  },

  /** Lets the index follow records that somebody else has written. */
  follow(records: ReadonlyMap<string, unknown>): Promise<void> {
    return inTurn(async () => {
      if (!(await followRecords(records))) await rebuild();
    });
  },
};

let lastTurn: Promise<unknown> = Promise.resolve();

/** Each change sees what the one before it wrote, so that no save is lost to another tab. */
function inTurn<T>(change: () => Promise<T>): Promise<T> {
  const result = lastTurn.then(change);
  lastTurn = result.catch(() => null); // The caller gets the error, the next change its turn.
  return result;
}

async function stateOf(reading: Reading): Promise<PageState> {
  const { projects, unreadable } = await findProject(reading);
  if (unreadable && projects.length === 0) return { kind: 'unreadable', ...unreadable };
  return pageState(reading, projects[0] ?? null);
}

/** A record that stands where this project is to be written is joined with it, never written over. */
async function withRecordUnder(project: Project, replaced: readonly Project[], now: Date): Promise<Project> {
  if (replaced.some(({ id }) => id === project.id)) return project;
  const [there] = await readRecords([project.id]);
  if (!there) return project;
  if ('reason' in there) throw unreadableError(there);
  return mergeProjects(there, project, now);
}

/** @param replaced Projects that are part of the record from now on. */
async function put(
  record: Project | UnreadableRecord,
  stored: unknown,
  replaced: readonly Project[],
): Promise<void> {
  const drop = replaced.map(({ id }) => id).filter((id) => id !== record.id);
  const index = await indexItems({ put: [record], drop });
  await writeItems({ [projectKey(record.id)]: stored, ...index });
  if (drop.length > 0) await removeKeys(drop.map(projectKey));
  if (!index) await rebuild();
}

/** Makes room first. */
async function removeForGood(id: string): Promise<void> {
  await removeKeys([projectKey(id)]);
  if (!(await followRecords(new Map([[id, undefined]])))) await rebuild();
}

async function rebuild(): Promise<void> {
  await rebuildIndex(idsAmong(await allKeys()));
}

function idsAmong(keys: readonly string[]): string[] {
  return keys.map(idOfProjectKey).filter((id) => id !== null);
}

async function isIndexSound(count: number, partKeys: readonly string[]): Promise<boolean> {
  const stored = await readKeys([INDEX_KEY, ...partKeys]);
  if (readIndexHead(stored[INDEX_KEY])?.count !== count) return false;
  return partKeys.every((key) => readIndexPart(stored[key]) !== null);
}

function unreadableError({ reason }: UnreadableRecord): LibraryError {
  return new LibraryError(reason === 'tooNew' ? 'recordTooNew' : 'recordMalformed');
}

function roomForUndo(error: unknown): never {
  if (error instanceof StorageError && error.reason === 'storageFull') {
    throw new LibraryError('noRoomForUndo', { cause: error });
  }
  throw error;
}
