import { browser } from 'wxt/browser';
import { attempt } from './storage-error.ts';

type Items = Record<string, unknown>;

/**
 * The values of these keys; absent keys are left out.
 *
 * @throws {StorageError}
 */
export function readKeys(keys: readonly string[]): Promise<Items> {
  return attempt(() => browser.storage.local.get([...keys]));
}

/**
 * Writes all of these at once: the browser does all of it or nothing, also when the worker is killed.
 *
 * @throws {StorageError}
 */
export function writeItems(items: Items): Promise<void> {
  return attempt(() => browser.storage.local.set(items));
}

/** @throws {StorageError} */
export function removeKeys(keys: readonly string[]): Promise<void> {
  return attempt(() => browser.storage.local.remove([...keys]));
}

/**
 * Deletes all there is, at once.
 *
 * @throws {StorageError}
 */
export function clearItems(): Promise<void> {
  return attempt(() => browser.storage.local.clear());
}

/**
 * All keys there are.
 *
 * @throws {StorageError}
 */
export function allKeys(): Promise<string[]> {
  return attempt(async () => {
    const { local } = browser.storage;
    // Firefox 140 has no `getKeys`; there, every record is read to learn its key.
    return 'getKeys' in local
      ? local.getKeys()
      : Object.keys(await (local as typeof browser.storage.local).get(null));
  });
}
