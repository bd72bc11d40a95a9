import type { UndoEntry } from '../backup-journal.ts';
import { tokensOfProject } from '../finder.ts';
import { keysOf } from '../identity.ts';
import { fingerprint, isSameJson } from '../json.ts';
import type { Project } from '../project.ts';
import { projectKey } from '../storage-keys.ts';
import { readRecord, type StoredRecord, tokensOfRecord } from '../stored-record.ts';
import type { Change } from './library-index-writer.ts';
import { type Found, foundAmong, readFinders } from './library-lookup.ts';
import { readKeys } from './storage.ts';

/** Records as a change of many of them will leave the library. Nothing of it is written here. */
export interface Draft {
  /** The library's part of what `projects` belong to, as it is after what was put here. */
  find(project: Project): Found;
  /** @returns `null`: there is none. @throws {StorageError} */
  at(id: string): Promise<StoredRecord | null>;
  /** The record as it is stored; `undefined`: there is none. Only of IDs that were asked for with `at`. */
  storedAt(id: string): unknown;
  put(project: Project, replaced: readonly Project[]): void;
  /** A record as it is, readable or not. */
  putRaw(id: string, raw: unknown): void;
  takeOut(id: string): void;
  /** Whether this project is there, and is not in the library yet, nor any that it was joined of. */
  isNew(id: string): boolean;
  /** Whether it is there, and the library holds it or one that it was joined of. */
  isOld(id: string): boolean;
  changes(): DraftChanges;
}

interface DraftChanges {
  readonly change: Change;
  /** What is to be written of records. */
  readonly items: Readonly<Record<string, unknown>>;
  /** The keys that are to be removed behind the write. */
  readonly removed: readonly string[];
  /** What takes it back. */
  readonly undo: readonly UndoEntry[];
}

/** A record, read, and as it is stored. */
interface Held {
  readonly record: StoredRecord;
  readonly raw: unknown;
  /** Whether the library holds it, or one that it was joined of. */
  readonly isOld: boolean;
}

/**
 * Reads at once all that is needed to put these projects into the library.
 *
 * @param moreIds Of records that are needed besides.
 * @throws {StorageError}
 */
export async function draftFor(
  projects: readonly Project[],
  moreIds: readonly string[] = [],
): Promise<Draft> {
  const readings = projects.flatMap((each) => Object.values(each.readings));
  const finders = await readFinders(readings);
  const records = noRecords();
  const ids = [...projects.map(({ id }) => id), ...readings.flatMap(keysOf), ...finders.idsOf(readings)];
  await records.load([...moreIds, ...ids]);
  const { current } = records;

  return {
    find(project) {
      const own = Object.values(project.readings);
      const found = new Set([...own.flatMap(keysOf), ...finders.idsOf(own), ...records.idsPutFor(project)]);
      return foundAmong(
        [...found].flatMap((id) => current.get(id)?.record ?? []),
        own,
      );
    },
    async at(id) {
      await records.load([id]);
      return current.get(id)?.record ?? null;
    },
    storedAt: (id) => current.get(id)?.raw,
    put(project, replaced) {
      const isOld = replaced.some(({ id }) => current.get(id)?.isOld === true);
      for (const { id } of replaced) records.join(id, project.id);
      records.put(project.id, { record: project, raw: project, isOld });
    },
    putRaw: (id, raw) => {
      records.put(id, { record: readRecord(id, raw), raw, isOld: current.get(id)?.isOld === true });
    },
    takeOut: (id) => current.set(id, null),
    isNew: (id) => current.get(id)?.isOld === false,
    isOld: (id) => current.get(id)?.isOld === true,
    changes: () => changesOf(records),
  };
}

/** Records as they are stored, and as they are to be. */
function noRecords() {
  const originals = new Map<string, Held | null>();
  const current = new Map<string, Held | null>();
  const idsByWord = new Map<string, string[]>();
  const joined = new Map<string, string>();
  return {
    originals,
    current,
    /** Where records went that are no more by themselves. */
    joined,
    join(id: string, into: string): void {
      current.set(id, null);
      if (id !== into) joined.set(id, into);
    },
    async load(ids: readonly string[]): Promise<void> {
      const unknown = [...new Set(ids)].filter((id) => !originals.has(id));
      const stored = await readKeys(unknown.map(projectKey));
      for (const id of unknown) {
        const raw = stored[projectKey(id)];
        const held = raw === undefined ? null : { record: readRecord(id, raw), raw, isOld: true };
        originals.set(id, held);
        current.set(id, held);
      }
    },
    put(id: string, held: Held): void {
      current.set(id, held);
      joined.delete(id);
      for (const word of tokensOfRecord(held.record))
        idsByWord.set(word, [...(idsByWord.get(word) ?? []), id]);
    },
    /** What was put here and has a word in common with this project. */
    idsPutFor: (project: Project) => tokensOfProject(project).flatMap((word) => idsByWord.get(word) ?? []),
  };
}

/** Where a record is in the end that was joined with another one, which may have been joined, too. */
function lastOf(id: string, joined: ReadonlyMap<string, string>): string {
  const next = joined.get(id);
  return next === undefined ? id : lastOf(next, joined);
}

type Records = Pick<ReturnType<typeof noRecords>, 'originals' | 'current' | 'joined'>;

function changesOf({ originals, current, joined }: Records): DraftChanges {
  const ids = [...current.keys()].filter((id) => !isSame(originals.get(id), current.get(id)));
  const pairs = ids.map((id) => ({ id, old: originals.get(id) ?? null, held: current.get(id) ?? null }));
  return {
    change: {
      before: pairs.flatMap(({ old }) => old?.record ?? []),
      after: pairs.flatMap(({ held }) => held?.record ?? []),
    },
    items: Object.fromEntries(pairs.flatMap(({ id, held }) => (held ? [[projectKey(id), held.raw]] : []))),
    removed: pairs.flatMap(({ id, held }) => (held ? [] : [projectKey(id)])),
    undo: pairs.map(({ id, old, held }) => ({
      id,
      was: old ? [old.raw] : [],
      wrote: held ? fingerprint(held.raw) : null,
      ...(!held && joined.has(id) && { into: lastOf(id, joined) }),
    })),
  };
}

function isSame(a: Held | null | undefined, b: Held | null | undefined): boolean {
  if (!a || !b) return !a && !b;
  return a === b || isSameJson(a.raw, b.raw);
}
