import { type IndexHead, newest } from '../index-store.ts';
import { INDEX_VERSION, type IndexEntry } from '../library-index.ts';
import { finderKey, INDEX_KEY, INDEX_PART_KEYS, indexPartKey } from '../storage-keys.ts';
import { entryOf, type Stored, tokensOf } from './library-index-writer.ts';
import { readRecords } from './library-lookup.ts';
import { writeItems } from './storage.ts';

/** Few enough records to hold at once, many enough to be quick. */
const BATCH = 200;

/**
 * Makes index and finders anew from the records.
 *
 * @param ids Of all records there are.
 * @throws {StorageError}
 */
export async function rebuildIndex(ids: readonly string[]): Promise<void> {
  const entries: IndexEntry[] = [];
  const finders = new Map<string, string[]>();
  for (let i = 0; i < ids.length; i += BATCH) {
    const records = await readRecords(ids.slice(i, i + BATCH));
    entries.push(...records.map(entryOf));
    for (const record of records) addTokens(finders, record);
  }
  const head: IndexHead = { version: INDEX_VERSION, count: entries.length, recent: newest(entries) };
  await writeItems({ ...partsOf(entries), ...Object.fromEntries(finders), [INDEX_KEY]: head });
}

function addTokens(finders: Map<string, string[]>, record: Stored): void {
  for (const key of tokensOf(record).map(finderKey))
    finders.set(key, [...(finders.get(key) ?? []), record.id]);
}

function partsOf(entries: readonly IndexEntry[]): Record<string, Record<string, IndexEntry>> {
  const parts = Map.groupBy(entries, ({ id }) => indexPartKey(id));
  return Object.fromEntries(
    INDEX_PART_KEYS.map((key) => [
      key,
      Object.fromEntries((parts.get(key) ?? []).map((entry) => [entry.id, entry])),
    ]),
  );
}
