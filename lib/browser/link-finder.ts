import { readFinderPart, tokenOfId } from '../finder.ts';
import { plainAddress } from '../identity.ts';
import { readIndex } from '../index-store.ts';
import type { IndexEntry } from '../library-index.ts';
import { finderPartKey, INDEX_KEY, indexPartKey } from '../storage-keys.ts';
import { readKeys } from './storage.ts';

/** An address, and the saved project whose page is there. */
export interface LinkFound {
  readonly address: string;
  readonly entry: IndexEntry;
}

/**
 * Which of these addresses are of saved projects: two reads of storage for all of them, one where none is.
 *
 * @throws {StorageError}
 */
export async function findLinks(addresses: readonly string[]): Promise<LinkFound[]> {
  const ids = await idsUnder(addresses);
  const entries = await entriesOf([...new Set([...ids.values()].flat())]);
  return addresses.flatMap((address) => {
    // What the finder says is a hint.
    const entry = entries
      .filter(({ kind }) => kind === 'project')
      .find((each) => ids.get(address)?.includes(each.id) && isOf(each, address));
    return entry ? [{ address, entry }] : [];
  });
}

async function idsUnder(addresses: readonly string[]): Promise<Map<string, readonly string[]>> {
  const keys = [...new Set(addresses.map((address) => finderPartKey(tokenOfId(address))))];
  const stored = await readKeys(keys);
  const parts = new Map(Object.entries(stored).map(([key, part]) => [key, readFinderPart(part)]));
  return new Map(
    addresses.map((address) => {
      const token = tokenOfId(address);
      return [address, parts.get(finderPartKey(token))?.get(token) ?? []];
    }),
  );
}

async function entriesOf(ids: readonly string[]): Promise<IndexEntry[]> {
  if (ids.length === 0) return [];
  const keys = [...new Set(ids.map(indexPartKey))];
  const index = readIndex(await readKeys([INDEX_KEY, ...keys]), keys);
  return index ? [...index.parts.values()].flat().filter(({ id }) => ids.includes(id)) : [];
}

function isOf({ urls }: IndexEntry, address: string): boolean {
  const plain = plainAddress(address);
  return Object.values(urls).some((url) => plainAddress(url) === plain);
}
