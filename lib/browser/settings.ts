import { readSettings, type Settings } from '../settings.ts';
import { SETTINGS_KEY } from '../storage-keys.ts';
import { readKeys, writeItems } from './storage.ts';
import { inTurn } from './storage-queue.ts';

/** Never throws: without storage, nothing was chosen. */
export async function loadSettings(): Promise<Settings> {
  const stored = await readKeys([SETTINGS_KEY]).catch(() => ({}) as Record<string, unknown>);
  return readSettings(stored[SETTINGS_KEY]);
}

/**
 * Takes over what the reader chose; the rest stays as it is.
 *
 * @throws {StorageError}
 */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await inTurn(async () => {
    const stored = await readKeys([SETTINGS_KEY]);
    await writeItems({ [SETTINGS_KEY]: { ...readSettings(stored[SETTINGS_KEY]), ...change } });
  });
}
