import { readFinder, tokensOfProject } from '../finder.ts';
import {
  EMPTY_HEAD,
  headWith,
  headWithout,
  type IndexPart,
  readIndexHead,
  readIndexPart,
} from '../index-store.ts';
import { type IndexEntry, indexEntry, problemEntry } from '../library-index.ts';
import type { Project } from '../project.ts';
import { finderKey, INDEX_KEY, indexPartKey } from '../storage-keys.ts';
import { readRecord, type UnreadableRecord } from './library-lookup.ts';
import { readKeys, writeItems } from './storage.ts';

type Items = Record<string, unknown>;
export type Stored = Project | UnreadableRecord;

/** What a change does to the library: records that come or change, and IDs that go. */
export interface Change {
  readonly put: readonly Stored[];
  readonly drop: readonly string[];
}

/**
 * What has to be written so that index and finders follow a change.
 *
 * @returns `null`: the index is missing or damaged, and has to be made anew once the records are written.
 * @throws {StorageError}
 */
export async function indexItems({ put, drop }: Change): Promise<Items | null> {
  const ids = [...put.map(({ id }) => id), ...drop];
  const tokens = put.flatMap(tokensOf);
  const stored = await readKeys([INDEX_KEY, ...ids.map(indexPartKey), ...tokens.map(finderKey)]);
  const index = openIndex(stored);
  if (!index) return null;
  for (const id of drop) index.drop(id);
  for (const record of put) index.put(entryOf(record));
  return { ...index.items(), ...finderItems(put, drop, stored) };
}

/** The parts of the index that were read, to be changed; `null`: one of them is damaged. */
function openIndex(stored: Items) {
  let head = stored[INDEX_KEY] === undefined ? EMPTY_HEAD : readIndexHead(stored[INDEX_KEY]);
  const read = Object.keys(stored)
    .filter((key) => key.startsWith(`${INDEX_KEY}:`))
    .map((key) => [key, readIndexPart(stored[key])] as const);
  if (head === null || read.some(([, part]) => part === null)) return null;
  const parts = new Map(read.map(([key, part]) => [key, part ?? {}]));
  const partOf = (id: string): IndexPart => parts.get(indexPartKey(id)) ?? {};
  return {
    drop(id: string) {
      const { [id]: dropped, ...rest } = partOf(id);
      parts.set(indexPartKey(id), rest);
      if (head) head = headWithout(head, id, dropped ? 1 : 0);
    },
    put(entry: IndexEntry) {
      const part = partOf(entry.id);
      parts.set(indexPartKey(entry.id), { ...part, [entry.id]: entry });
      if (head) head = headWith(head, entry, part[entry.id] ? 0 : 1);
    },
    items: (): Items => ({ ...Object.fromEntries(parts), [INDEX_KEY]: head }),
  };
}

export function entryOf(record: Stored): IndexEntry {
  return 'readings' in record ? indexEntry(record) : problemEntry(record.id, record.reason);
}

export function tokensOf(record: Stored): string[] {
  return 'readings' in record ? tokensOfProject(record) : [];
}

function finderItems(put: readonly Stored[], drop: readonly string[], stored: Items): Items {
  const items: Items = {};
  for (const record of put) {
    for (const key of tokensOf(record).map(finderKey)) {
      const others = readFinder(items[key] ?? stored[key]).filter(
        (id) => id !== record.id && !drop.includes(id),
      );
      items[key] = [...others, record.id];
    }
  }
  return items;
}

/**
 * Brings the entries of records up to date that somebody else may have written.
 *
 * @param records By ID; `undefined`: removed.
 * @returns Whether the index could follow.
 * @throws {StorageError}
 */
export async function followRecords(records: ReadonlyMap<string, unknown>): Promise<boolean> {
  const parts = await readKeys([...records.keys()].map(indexPartKey));
  const known = (id: string) => readIndexPart(parts[indexPartKey(id)])?.[id];
  const drop = [...records.keys()].filter((id) => records.get(id) === undefined && known(id));
  const put = [...records]
    .filter(([, record]) => record !== undefined)
    .map(([id, record]) => readRecord(id, record))
    .filter((record) => JSON.stringify(entryOf(record)) !== JSON.stringify(known(record.id)));
  if (drop.length === 0 && put.length === 0) return true;
  const items = await indexItems({ put, drop });
  if (items) await writeItems(items);
  return items !== null;
}
