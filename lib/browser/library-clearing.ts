import type { Cleared } from '../messages.ts';
import { idOfProjectKey } from '../storage-keys.ts';
import { allKeys, clearItems } from './storage.ts';
import { inTurn } from './storage-queue.ts';

/**
 * Deletes all that is stored, in one call that the browser does whole or not at all, unless there are other projects
 * than the reader was told of: what was saved a moment ago, in another tab, is not what the reader wanted to lose.
 * Where nothing is saved any more, that was done already, and the answer got lost.
 *
 * @param count How many projects the reader was told of.
 * @throws {StorageError}
 */
export function clearLibrary(count: number): Promise<Cleared> {
  return inTurn(async () => {
    const found = (await allKeys()).filter((key) => idOfProjectKey(key) !== null).length;
    if (found > 0 && found !== count) return { cleared: false, count: found };
    await clearItems();
    return { cleared: true, count };
  });
}
