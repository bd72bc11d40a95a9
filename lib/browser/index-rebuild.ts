import { type FinderPart, readFinderPart, storedFinderPart, tokensOfPage } from '../finder.ts';
import { newHead, readIndex, readIndexHead } from '../index-store.ts';
import type { IndexEntry } from '../library-index.ts';
import {
  FINDER_PART_KEYS,
  finderPartKey,
  INDEX_KEY,
  INDEX_PART_KEYS,
  idOfProjectKey,
  indexPartKey,
} from '../storage-keys.ts';
import { entryOf, tokensOfRecord } from '../stored-record.ts';
import { readRecords } from './library-lookup.ts';
import { allKeys, readKeys, writeItems } from './storage.ts';

/** Few enough records to hold at once, many enough to be quick. */
const BATCH = 200;

/**
 * Makes index and finders anew from the records.
 *
 * @returns The IDs of projects that are found by the same words.
 * @throws {StorageError}
 */
export async function rebuildIndex(): Promise<string[]> {
  const keys = await allKeys();
  const { entries, finders } = await readLibrary(idsAmong(keys));
  await writeItems({ ...partsOf(entries), ...finderPartsOf(finders), [INDEX_KEY]: newHead(entries) });
  return [...new Set([...finders.values()].filter((ids) => ids.length > 1).flat())];
}

/**
 * Whether the index holds as many projects as there are records; `thorough`: whether it holds the same ones, and each
 * is found by what it says.
 *
 * @param keys All keys there are.
 * @throws {StorageError}
 */
export async function isIndexSound(
  keys: readonly string[],
  { thorough }: { thorough: boolean },
): Promise<boolean> {
  const ids = idsAmong(keys);
  if (!thorough) return readIndexHead((await readKeys([INDEX_KEY]))[INDEX_KEY])?.count === ids.length;
  const index = readIndex(await readKeys([INDEX_KEY, ...INDEX_PART_KEYS]), INDEX_PART_KEYS);
  const entries = [...(index?.parts.values() ?? [])].flat();
  const known = new Set(entries.map(({ id }) => id));
  const counts = [index?.head.count, entries.length, known.size];
  if (!counts.every((count) => count === ids.length) || !ids.every((id) => known.has(id))) return false;
  return areFound(entries);
}

async function areFound(entries: readonly IndexEntry[]): Promise<boolean> {
  const stored = await readKeys(FINDER_PART_KEYS);
  const parts = new Map(FINDER_PART_KEYS.map((key) => [key, readFinderPart(stored[key])]));
  const isFound = (id: string, token: string) =>
    parts.get(finderPartKey(token))?.get(token)?.includes(id) === true;
  return entries.every(({ id, kind, urls, facts: { primaId } }) =>
    Object.values(urls)
      .flatMap((url) => tokensOfPage({ url, isBrief: kind !== 'project', projectId: null, primaId }))
      .every((token) => isFound(id, token)),
  );
}

function idsAmong(keys: readonly string[]): string[] {
  return keys.map(idOfProjectKey).filter((id) => id !== null);
}

async function readLibrary(ids: readonly string[]) {
  const entries: IndexEntry[] = [];
  const finders = new Map<string, string[]>();
  for (let i = 0; i < ids.length; i += BATCH) {
    for (const record of await readRecords(ids.slice(i, i + BATCH))) {
      entries.push(entryOf(record));
      for (const token of tokensOfRecord(record)) {
        finders.set(token, [...(finders.get(token) ?? []), record.id]);
      }
    }
  }
  return { entries, finders };
}

/** All parts, empty ones too, so that nothing of a damaged index is left. */
function partsOf(entries: readonly IndexEntry[]): Record<string, readonly IndexEntry[]> {
  const parts = Map.groupBy(entries, ({ id }) => indexPartKey(id));
  return Object.fromEntries(INDEX_PART_KEYS.map((key) => [key, parts.get(key) ?? []]));
}

function finderPartsOf(finders: FinderPart): Record<string, unknown> {
  const parts = Map.groupBy(finders, ([token]) => finderPartKey(token));
  return Object.fromEntries(
    FINDER_PART_KEYS.map((key) => [key, storedFinderPart(new Map(parts.get(key) ?? []))]),
  );
}
