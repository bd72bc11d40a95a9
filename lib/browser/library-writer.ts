import { addReading, beginProject, joinProjects } from '../library.ts';
import { type PageState, pageState } from '../page-state.ts';
import type { Reading } from '../reading.ts';
import { projectKey, trashKey } from '../storage-keys.ts';
import { isReadable, readRecord } from '../stored-record.ts';
import { expiredTrash, readTrash } from '../trash.ts';
import { isIndexSound, rebuildIndex } from './index-rebuild.ts';
import { putProject, tidy, unreadableError, writeChange } from './library-change.ts';
import { LibraryError } from './library-error.ts';
import { followRecords } from './library-index-writer.ts';
import { findProject, readRecords } from './library-lookup.ts';
import { removeForGood, removeToTrash } from './library-removal.ts';
import { allKeys, readKeys, removeKeys } from './storage.ts';
import { inTurn } from './storage-queue.ts';

/**
 * The one writer of the library. Changes run one after another, each in one write that the browser does whole or not
 * at all; where a change has to remove something as well, it does so after the write, so that a worker that is
 * killed in between leaves too much and never too little.
 *
 * Every function may throw a `StorageError` or a `LibraryError`; then no record was changed.
 */
export const libraryWriter = {
  /** How the library stands to a page. */
  state(reading: Reading): Promise<PageState> {
    return inTurn(async () => {
      const { projects, unreadable } = await findProject([reading]);
      if (unreadable && projects.length === 0) return { kind: 'unreadable', ...unreadable };
      return pageState(reading, projects[0] ?? null);
    });
  },

  /** Saves a reading, as a new project or with the project that it belongs to. */
  save(reading: Reading, now: Date): Promise<PageState> {
    return inTurn(async () => {
      const { projects, unreadable } = await findProject([reading]);
      if (unreadable && projects.length === 0) throw unreadableError(unreadable);
      const joined = joinProjects(projects, now);
      const project = joined ? addReading(joined, reading, now) : beginProject(reading, now);
      return pageState(reading, await putProject(project, projects, now));
    });
  },

  /** Takes a project out of the library, into the trash. `forGood`: without the trash, where there is no room for it. */
  remove(id: string, { forGood }: { forGood: boolean }, now: Date): Promise<void> {
    return inTurn(async () => {
      const { [projectKey(id)]: record } = await readKeys([projectKey(id)]);
      if (record === undefined) await followRecords([id]);
      else if (forGood) await removeForGood(id, record);
      else await removeToTrash(id, record, now);
    });
  },

  /** Puts a removed project back; if it was saved again meanwhile, both become one. */
  restore(id: string, now: Date): Promise<void> {
    return inTurn(async () => {
      const stored = await readKeys([trashKey(id), projectKey(id)]);
      const trash = readTrash(stored[trashKey(id)]);
      const isThere = stored[projectKey(id)] !== undefined;
      if (!trash && isThere) return; // Asked for twice.
      if (!trash) throw new LibraryError('notInTrash');
      await putBack({ id, record: trash.record, isThere }, now);
      await tidy([trashKey(id)]);
    });
  },

  /**
   * Makes the index anew where it does not match the records, `thorough`: one by one, and joins records of one
   * project that it then finds, and empties the trash of what is older than 30 days.
   */
  check({ thorough }: { thorough: boolean }, now: Date): Promise<void> {
    return inTurn(async () => {
      const keys = await allKeys();
      if (!(await isIndexSound(keys, { thorough }))) await rebuild(now);
      if (!thorough) return; // Reading the trash takes its time, and a list is waiting.
      const trash = await readKeys(keys.filter((key) => key.startsWith(trashKey(''))));
      const expired = expiredTrash(trash, now);
      if (expired.length > 0) await removeKeys(expired);
    });
  },

  /** Lets the index follow records that somebody else has written or removed. */
  follow(ids: readonly string[]): Promise<void> {
    return inTurn(async () => {
      if (!(await followRecords(ids))) await rebuildIndex();
    });
  },
};

interface Removed {
  readonly id: string;
  readonly record: unknown;
  /** Whether there is a record again under its key. */
  readonly isThere: boolean;
}

async function putBack({ id, record, isThere }: Removed, now: Date): Promise<void> {
  const removed = readRecord(id, record);
  if (isReadable(removed)) {
    const { projects } = await findProject(Object.values(removed.readings));
    await putProject(joinProjects([...projects, removed], now) ?? removed, projects, now);
  } else if (isThere) {
    throw unreadableError(removed);
  } else {
    await writeChange({ before: [], after: [removed] }, { [projectKey(id)]: record });
  }
}

async function rebuild(now: Date): Promise<void> {
  for (const id of await rebuildIndex()) {
    const [record] = await readRecords([id]);
    if (!record || !isReadable(record)) continue;
    const { projects } = await findProject(Object.values(record.readings));
    const joined = joinProjects(projects, now);
    if (joined && projects.length > 1) await putProject(joined, projects, now);
  }
}
