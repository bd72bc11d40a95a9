import { browser } from 'wxt/browser';
import { readSettings, type Settings } from '../settings.ts';
import { SETTINGS_KEY } from '../storage-keys.ts';
import { readKeys, writeItems } from './storage.ts';
import { inTurn } from './storage-queue.ts';

/** Never throws: without storage, nothing was chosen. */
export async function loadSettings(): Promise<Settings> {
  const stored = await readKeys([SETTINGS_KEY]).catch(() => ({}) as Record<string, unknown>);
  return readSettings(stored[SETTINGS_KEY]);
}

/** Calls `show` with the settings as they are, and again whenever they change, until the signal is aborted. */
export function followSettings(show: (settings: Settings) => void, signal?: AbortSignal): void {
  let isOld = false; // What was asked for first may come after what is newer.
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (!Object.hasOwn(changes, SETTINGS_KEY)) return;
    isOld = true;
    show(readSettings(changes[SETTINGS_KEY]?.newValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener));
  void loadSettings().then((settings) => {
    if (!isOld && !signal?.aborted) show(settings);
  });
}

/**
 * Takes over what the reader chose; the rest stays as it is.
 *
 * @throws {StorageError}
 */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await inTurn(async () => {
    const { [SETTINGS_KEY]: stored } = await readKeys([SETTINGS_KEY]);
    // What a later version let the reader choose is not ours to drop.
    const chosen = typeof stored === 'object' && !Array.isArray(stored) ? stored : {};
    await writeItems({ [SETTINGS_KEY]: { ...chosen, ...change } });
  });
}
