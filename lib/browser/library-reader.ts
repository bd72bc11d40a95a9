import { browser } from 'wxt/browser';
import { type RestoreJournal, readJournal } from '../backup-journal.ts';
import { type IndexHead, readIndexHead, readIndexPart } from '../index-store.ts';
import type { IndexEntry } from '../library-index.ts';
import {
  INDEX_KEY,
  INDEX_PART_KEYS,
  idOfProjectKey,
  idOfTrashKey,
  projectKey,
  RESTORE_KEY,
} from '../storage-keys.ts';
import type { StoredRecord } from '../stored-record.ts';
import { type TrashEntry, trashEntry } from '../trash.ts';
import { readRecords } from './library-lookup.ts';
import { allKeys, readKeys } from './storage.ts';

/** So many parts of the index are read at a time: of 10,000 projects, a few milliseconds. */
const BATCH = 48;

/** So many records are read at a time. */
const RECORDS = 200;

/** What our own pages read of the library; only the background writes it. */
export const libraryReader = {
  /**
   * What a list shows first; `null`: there is no index yet, or it has to be made anew.
   *
   * @throws {StorageError}
   */
  async head(): Promise<IndexHead | null> {
    const stored = await readKeys([INDEX_KEY]);
    return readIndexHead(stored[INDEX_KEY]);
  },

  /**
   * All entries, in no order; `null`: the index is damaged and has to be made anew.
   *
   * @throws {StorageError}
   */
  async entries(): Promise<IndexEntry[] | null> {
    const entries: IndexEntry[] = [];
    for await (const stored of readAhead(INDEX_PART_KEYS)) {
      const parts = Object.values(stored).map(readIndexPart);
      if (parts.includes(null)) return null;
      entries.push(...parts.flatMap((part) => part ?? []));
    }
    return entries;
  },

  /**
   * The records of these projects, in the same order; those that are gone are left out.
   *
   * @throws {StorageError}
   */
  projects(ids: readonly string[]): Promise<StoredRecord[]> {
    return readRecords(ids);
  },

  /**
   * The records of these projects, some at a time; those that are gone are left out. Ends when the signal is aborted.
   *
   * @throws {StorageError}
   */
  async *each(
    ids: readonly string[],
    batch = RECORDS,
    signal?: AbortSignal,
  ): AsyncGenerator<readonly StoredRecord[]> {
    for (let i = 0; i < ids.length && !signal?.aborted; i += batch) {
      yield await readRecords(ids.slice(i, i + batch));
    }
  },

  /**
   * Records as they are stored, also those that cannot be read, by ID; those that are gone are left out.
   *
   * @throws {StorageError}
   */
  async rawRecords(ids: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
    const stored = await readKeys(ids.map(projectKey));
    const found = ids.filter((id) => stored[projectKey(id)] !== undefined);
    return new Map(found.map((id) => [id, stored[projectKey(id)]]));
  },

  /**
   * What is in the trash, what was removed last first; what is damaged comes last.
   *
   * @throws {StorageError}
   */
  async trash(): Promise<TrashEntry[]> {
    const keys = (await allKeys()).filter((key) => idOfTrashKey(key) !== null);
    const entries: TrashEntry[] = [];
    for (let i = 0; i < keys.length; i += RECORDS) {
      const stored = await readKeys(keys.slice(i, i + RECORDS));
      entries.push(...Object.entries(stored).flatMap(([key, value]) => trashEntry(key, value) ?? []));
    }
    return entries.toSorted((a, b) => ((a.removedAt ?? '') < (b.removedAt ?? '') ? 1 : -1));
  },

  /**
   * The last restoring of a backup, which can be taken back. `null`: there is none.
   *
   * @throws {StorageError}
   */
  async restore(): Promise<RestoreJournal | null> {
    const stored = await readKeys([RESTORE_KEY]);
    return readJournal(stored[RESTORE_KEY]);
  },

  /** Calls `changed` whenever a record or its entry was written, until the signal is aborted. */
  watch(changed: () => void, signal: AbortSignal): void {
    const listener = (changes: Record<string, unknown>) => {
      if (Object.keys(changes).some(isOfLibrary)) changed();
    };
    browser.storage.local.onChanged.addListener(listener);
    signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener));
  },
};

const PART_KEYS: ReadonlySet<string> = new Set(INDEX_PART_KEYS);

/** The head of the index alone does not tell: it stays as it is when an older project changes. */
function isOfLibrary(key: string): boolean {
  return key === INDEX_KEY || PART_KEYS.has(key) || idOfProjectKey(key) !== null;
}

/** Some at a time, the next while these are worked on. */
async function* readAhead(keys: readonly string[]): AsyncGenerator<Readonly<Record<string, unknown>>> {
  let coming = readKeys(keys.slice(0, BATCH));
  for (let i = BATCH; i < keys.length + BATCH; i += BATCH) {
    const stored = await coming;
    coming = readKeys(keys.slice(i, i + BATCH));
    coming.catch(() => null); // Whoever waits for it is told; nobody may.
    yield stored;
  }
}
