import { readFinderPart, storedFinderPart } from '../finder.ts';
import {
  type IndexSlice,
  isHeadShort,
  newHead,
  readIndex,
  readIndexPart,
  withEntries,
} from '../index-store.ts';
import { isSameJson } from '../json.ts';
import type { IndexEntry } from '../library-index.ts';
import { finderPartKey, INDEX_KEY, INDEX_PART_KEYS, indexPartKey, projectKey } from '../storage-keys.ts';
import { entryOf, readRecord, type StoredRecord, tokensOfRecord } from '../stored-record.ts';
import { readKeys, writeItems } from './storage.ts';

type Items = Readonly<Record<string, unknown>>;

/** The records that a change takes away or replaces, and those that are there after it. */
export interface Change {
  readonly before: readonly StoredRecord[];
  readonly after: readonly StoredRecord[];
}

/**
 * Reads the few parts of the index that a change touches, whatever the size of the library.
 *
 * @returns What index and finders need to follow, to be written together with the records; `null`: the index is
 *   missing or damaged, and has to be made anew first.
 * @throws {StorageError}
 */
export async function indexItems(change: Change): Promise<Items | null> {
  const records = [...change.before, ...change.after];
  const partKeys = unique(records.map(({ id }) => indexPartKey(id)));
  const finderKeys = unique(records.flatMap(tokensOfRecord).map(finderPartKey));
  const stored = await readKeys([INDEX_KEY, ...partKeys, ...finderKeys]);
  const index = readIndex(stored, partKeys);
  if (!index) return null;

  const changed = await withFirstView(withChange(index, change));
  return { ...itemsOf(changed), ...findersAfter(change, finderKeys, stored) };
}

/**
 * Brings the entries of records up to date that somebody else may have written or removed.
 *
 * @returns Whether the index could follow; else it has to be made anew.
 * @throws {StorageError}
 */
export async function followRecords(ids: readonly string[]): Promise<boolean> {
  const change = await changeOf(ids);
  if (change.before.length === 0 && change.after.length === 0) return true;
  const items = await indexItems(change);
  if (items) await writeItems(items);
  return items !== null;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function withChange(index: IndexSlice, { before, after }: Change): IndexSlice {
  return withEntries(
    index,
    after.map(entryOf),
    before.map(({ id }) => id),
  );
}

/** Fills the head again where so much was removed that it holds too little; that takes the whole index. */
async function withFirstView(index: IndexSlice): Promise<IndexSlice> {
  if (!isHeadShort(index.head)) return index;
  const all = readIndex(await readKeys([INDEX_KEY, ...INDEX_PART_KEYS]), INDEX_PART_KEYS);
  if (!all) return index; // Damaged; `check` makes it anew.
  const entries = [...new Map([...all.parts, ...index.parts]).values()].flat();
  return { ...index, head: { ...index.head, recent: newHead(entries).recent } };
}

function itemsOf({ head, parts }: IndexSlice): Items {
  return { ...Object.fromEntries(parts), [INDEX_KEY]: head };
}

/** Parts of the finders after the change, to be stored. */
function findersAfter({ before, after }: Change, keys: readonly string[], stored: Items): Items {
  const changed = new Set([...before, ...after].map(({ id }) => id));
  const words = after.flatMap((record) => tokensOfRecord(record).map((token) => ({ token, id: record.id })));
  const added = Map.groupBy(words, ({ token }) => finderPartKey(token));
  const parts = keys.map((key) => {
    const part = new Map<string, readonly string[]>();
    for (const [token, ids] of readFinderPart(stored[key])) {
      part.set(
        token,
        ids.filter((id) => !changed.has(id)),
      );
    }
    for (const { token, id } of added.get(key) ?? []) part.set(token, [...(part.get(token) ?? []), id]);
    return [key, storedFinderPart(part)];
  });
  return Object.fromEntries(parts);
}

/** The records of which the index says something else. */
async function changeOf(ids: readonly string[]): Promise<Change> {
  const stored = await readKeys([...ids.map(projectKey), ...unique(ids.map(indexPartKey))]);
  const known = (id: string) => readIndexPart(stored[indexPartKey(id)])?.find((entry) => entry.id === id);
  const recordAt = (id: string) => stored[projectKey(id)];
  const gone = ids.filter((id) => recordAt(id) === undefined && known(id));
  const after = ids
    .filter((id) => recordAt(id) !== undefined)
    .map((id) => readRecord(id, recordAt(id)))
    .filter((record) => !isListed(record, known(record.id)));
  return { before: gone.map((id) => ({ id, reason: 'malformed' })), after };
}

function isListed(record: StoredRecord, entry: IndexEntry | undefined): boolean {
  return entry !== undefined && isSameJson(entry, entryOf(record));
}
