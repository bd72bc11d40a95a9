import { readSettings, type Settings } from '../settings.ts';
import { SETTINGS_KEY } from '../storage-keys.ts';
import { readKeys, writeItems } from './storage.ts';

/** Never throws: without storage, nothing was chosen. */
export async function loadSettings(): Promise<Settings> {
  const stored = await readKeys([SETTINGS_KEY]).catch(() => ({}) as Record<string, unknown>);
  return readSettings(stored[SETTINGS_KEY]);
}

/** @throws {StorageError} */
export async function writePanelSetting(panelOpen: boolean): Promise<void> {
  await writeItems({ [SETTINGS_KEY]: { ...(await loadSettings()), panelOpen } });
}
