import { browser } from 'wxt/browser';

/** A way to one of our views, and the keys for it. */
export interface Shortcut {
  /** Its name in `locales/`, under `command`. */
  readonly command: 'openLibrary' | 'savePage' | 'openLibraryPage' | 'readPage' | 'nextMark';
  /** As the browser writes them, such as `Alt+Shift+L`; empty: none are set. */
  readonly keys: string;
}

/** By the names of the manifest. */
const COMMANDS: Readonly<Record<string, Shortcut['command']>> = {
  _execute_action: 'openLibrary',
  'save-page': 'savePage',
  'open-library': 'openLibraryPage',
  'next-mark': 'nextMark',
  'read-page': 'readPage',
};

/**
 * The keys as they are now: readers can change them, and browsers leave out what collides. None where the browser does
 * not say.
 */
export async function readShortcuts(): Promise<readonly Shortcut[]> {
  const all = await browser.commands.getAll().catch(() => []);
  return all.flatMap(({ name = '', shortcut = '' }) => {
    const command = COMMANDS[name];
    return command ? [{ command, keys: shortcut }] : [];
  });
}
