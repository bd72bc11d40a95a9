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
  changes(): DraftChanges;
}

export interface DraftChanges {
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
      for (const { id } of replaced) current.set(id, null);
      records.put(project.id, { record: project, raw: project });
    },
    putRaw: (id, raw) => records.put(id, { record: readRecord(id, raw), raw }),
    takeOut: (id) => current.set(id, null),
    changes: () => changesOf(records.originals, current),
  };
}

/** Records as they are stored, and as they are to be. */
function noRecords() {
  const originals = new Map<string, Held | null>();
  const current = new Map<string, Held | null>();
  const idsByWord = new Map<string, string[]>();
  return {
    originals,
    current,
    async load(ids: readonly string[]): Promise<void> {
      const unknown = [...new Set(ids)].filter((id) => !originals.has(id));
      const stored = await readKeys(unknown.map(projectKey));
      for (const id of unknown) {
        const raw = stored[projectKey(id)];
        const held = raw === undefined ? null : { record: readRecord(id, raw), raw };
        originals.set(id, held);
        current.set(id, held);
      }
    },
    put(id: string, held: Held): void {
      current.set(id, held);
      for (const word of tokensOfRecord(held.record))
        idsByWord.set(word, [...(idsByWord.get(word) ?? []), id]);
    },
    /** What was put here and has a word in common with this project. */
    idsPutFor: (project: Project) => tokensOfProject(project).flatMap((word) => idsByWord.get(word) ?? []),
  };
}

type Records = ReadonlyMap<string, Held | null>;

function changesOf(originals: Records, current: Records): DraftChanges {
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
    })),
  };
}

function isSame(a: Held | null | undefined, b: Held | null | undefined): boolean {
  if (!a || !b) return !a && !b;
  return a === b || isSameJson(a.raw, b.raw);
}
