import { browser } from 'wxt/browser';
import { RESTORE_KEY } from '../storage-keys.ts';

/** Calls `changed` with each step of a restoring, whichever tab makes it, until the signal is aborted. */
export function watchRestore(changed: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>) => {
    if (Object.hasOwn(changes, RESTORE_KEY)) changed();
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener));
}
