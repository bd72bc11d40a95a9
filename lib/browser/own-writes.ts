import { isSameJson } from '../json.ts';

/**
 * What we have written ourselves, index and all, of which the browser will tell us as if it were news. Only the last
 * few writes: what it tells of later is looked at once more, which does no harm.
 */
const writes: Map<string, unknown>[] = [];

const REMEMBERED = 4;

/** Notes what is about to be written together with its index. @returns To be called where the write failed. */
export function noteOwnWrite(items: Readonly<Record<string, unknown>>): () => void {
  return note(new Map(Object.entries(items)));
}

/** Notes what is about to be removed, of which the index says so already. */
export function noteOwnRemoval(keys: readonly string[]): () => void {
  return note(new Map(keys.map((key) => [key, undefined])));
}

/**
 * Whether it was us who wrote this. Each write is told of once: the same value, told of again, is somebody else's.
 *
 * @param value Absent, or `null`: the key was removed.
 */
export function isOwnWrite(key: string, value: unknown): boolean {
  const own = writes.find((write) => write.has(key) && isSameJson(write.get(key), value ?? undefined));
  // Where somebody else was in between, what we remember of the key says nothing any more.
  for (const write of own ? writes.slice(0, writes.indexOf(own) + 1) : writes) write.delete(key);
  return own !== undefined;
}

function note(write: Map<string, unknown>): () => void {
  writes.push(write);
  if (writes.length > REMEMBERED) writes.shift();
  return () => {
    const at = writes.indexOf(write);
    if (at !== -1) writes.splice(at, 1);
  };
}
