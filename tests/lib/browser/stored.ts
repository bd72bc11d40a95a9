import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readFinderPart } from '../../../lib/finder.ts';
import type { Project } from '../../../lib/project.ts';
import { FINDER_PART_KEYS, idOfProjectKey } from '../../../lib/storage-keys.ts';
import { indexAndTruth as truthOf } from '../../library-truth.ts';

type Items = Record<string, unknown>;

const { local } = fakeBrowser.storage;

/** What the browsers say when something is wrong with storage. */
export const CHROME_IS_FULL = 'Resource::kQuotaBytes quota exceeded';
export const FIREFOX_IS_FULL = 'QuotaExceededError: storage.local API call exceeded its quota limitations.';
export const REFUSED = 'An unexpected error occurred';

/** All that is stored. */
export async function stored(): Promise<Items> {
  return structuredClone(await local.get(null));
}

export async function storedProject(id: string): Promise<Project | undefined> {
  // Tests look at records that our own code has just written.
  return (await stored())[`project:${id}`] as Project | undefined;
}

export async function projectIds(): Promise<string[]> {
  return Object.keys(await stored())
    .flatMap((key) => idOfProjectKey(key) ?? [])
    .toSorted();
}

async function replaceStorage(items: Items): Promise<void> {
  await local.clear();
  await local.set(items);
}

/** The words that projects are found by, and their IDs. */
export async function storedFinders(): Promise<Record<string, readonly string[]>> {
  const items = await stored();
  return Object.fromEntries(FINDER_PART_KEYS.flatMap((key) => [...readFinderPart(items[key])]));
}

/** See `library-truth.ts`. */
export async function indexAndTruth() {
  return truthOf(await stored());
}

/** Storage fails once, or until `vi.restoreAllMocks` if `times` is not given. */
export function failing(call: 'get' | 'set' | 'remove', message: string, times = Number.POSITIVE_INFINITY) {
  const real = local[call].bind(local) as (...args: unknown[]) => unknown;
  let left = times;
  vi.spyOn(local, call).mockImplementation(((...args: unknown[]) =>
    left-- > 0 ? Promise.reject(new Error(message)) : real(...args)) as never);
}

/** What storage held after the first write of a change: all there is when the worker is killed just then. */
export async function killedAfterWrite(change: () => Promise<unknown>): Promise<void> {
  const real = local.set.bind(local);
  let then: Items | undefined;
  const spy = vi.spyOn(local, 'set').mockImplementation((async (items: Items) => {
    await real(items);
    then ??= await stored();
  }) as never);
  await change();
  spy.mockRestore();
  if (!then) throw new Error('Nothing was written');
  await replaceStorage(then);
}

/** The keys that a change reads, writes and removes. */
export async function keysTouched(change: () => Promise<unknown>) {
  const touched = { read: [] as string[], written: [] as string[], removed: [] as string[], writes: 0 };
  const [get, set, remove] = [local.get.bind(local), local.set.bind(local), local.remove.bind(local)];
  vi.spyOn(local, 'get').mockImplementation(((keys: string[] | null) => {
    touched.read.push(...(keys ?? ['everything']));
    return get(keys);
  }) as never);
  vi.spyOn(local, 'set').mockImplementation(((items: Items) => {
    touched.written.push(...Object.keys(items));
    touched.writes++;
    return set(items);
  }) as never);
  vi.spyOn(local, 'remove').mockImplementation(((keys: string[]) => {
    touched.removed.push(...keys);
    return remove(keys);
  }) as never);
  await change();
  vi.restoreAllMocks();
  return touched;
}

/** Chrome hands objects out with their keys in the order of the alphabet, whatever the order they were written in. */
export async function sortKeysLikeChrome(): Promise<void> {
  await replaceStorage(sorted(await stored()) as Items);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}

/** All that is stored but the index and the finders, whose order says nothing, and what was answered last. */
export async function storedBesidesIndex(): Promise<Items> {
  const items = Object.entries(await stored());
  return Object.fromEntries(items.filter(([key]) => !/^(?:index|find|answered)/.test(key)));
}

/**
 * Runs a change, in a worker that is killed at its n-th write or removal, counted from 1: from there on, storage hears
 * nothing of it any more.
 *
 * @param when Whether the browser still does what was asked of it last.
 * @returns Whether there was such a call.
 */
export async function killedAt(n: number, when: 'before' | 'after', change: () => Promise<unknown>) {
  const killed = new Error('The worker was killed.');
  let [calls, isDead] = [0, false];
  for (const name of ['set', 'remove'] as const) {
    const real = local[name].bind(local) as (...args: unknown[]) => Promise<unknown>;
    vi.spyOn(local, name).mockImplementation((async (...args: unknown[]) => {
      if (isDead) throw killed;
      isDead = ++calls === n;
      if (!isDead || when === 'after') await real(...args);
      if (isDead) throw killed;
    }) as never);
  }
  const get = local.get.bind(local) as (keys: unknown) => Promise<Items>;
  vi.spyOn(local, 'get').mockImplementation((async (keys: unknown) => {
    if (isDead) throw killed;
    return get(keys);
  }) as never);
  await change().catch(() => null);
  vi.restoreAllMocks();
  return isDead;
}

/** Storage has no room for the n-th write, counted from 1, and for those behind it: `times` of them. */
export function fullAt(n: number, times = 1): { readonly calls: number } {
  const real = local.set.bind(local) as (items: Items) => Promise<void>;
  const state = { calls: 0 };
  vi.spyOn(local, 'set').mockImplementation((async (items: Items) => {
    const call = ++state.calls;
    if (call >= n && call < n + times) throw new Error(CHROME_IS_FULL);
    await real(items);
  }) as never);
  return state;
}
