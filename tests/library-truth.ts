import { readFinderPart } from '../lib/finder.ts';
import { readIndex } from '../lib/index-store.ts';
import {
  FINDER_PART_KEYS,
  finderPartKey,
  INDEX_KEY,
  INDEX_PART_KEYS,
  idOfProjectKey,
} from '../lib/storage-keys.ts';
import { entryOf, readRecord, type StoredRecord, tokensOfRecord } from '../lib/stored-record.ts';

type Items = Readonly<Record<string, unknown>>;

/** Every record of a library, read. @param items All that is stored. */
export function recordsIn(items: Items): StoredRecord[] {
  const ids = Object.keys(items).flatMap((key) => idOfProjectKey(key) ?? []);
  return ids.map((id) => readRecord(id, items[`project:${id}`]));
}

/**
 * What the index says, and what it would say were it made from the records: the same where all is well.
 *
 * @param items All that is stored.
 */
export function indexAndTruth(items: Items) {
  const records = recordsIn(items);
  const index = readIndex(pick(items, [INDEX_KEY, ...INDEX_PART_KEYS]), INDEX_PART_KEYS);
  const entries = index && [...index.parts.values()].flat();
  const found = records.flatMap((record) =>
    tokensOfRecord(record).map((token) => [finderPartKey(token), token, record.id]),
  );
  const finders = FINDER_PART_KEYS.flatMap((key) =>
    [...readFinderPart(items[key])].flatMap(([token, ids]) => ids.map((id) => [key, token, id])),
  );
  return {
    index: { count: index?.head.count, entries: entries?.toSorted(byId), finders: finders.toSorted() },
    truth: {
      count: records.length,
      entries: records.map(entryOf).toSorted(byId),
      finders: found.toSorted(),
    },
  };
}

function pick(items: Items, keys: readonly string[]): Items {
  return Object.fromEntries(keys.flatMap((key) => (items[key] === undefined ? [] : [[key, items[key]]])));
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
