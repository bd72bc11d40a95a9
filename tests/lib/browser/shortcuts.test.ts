import { describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readShortcuts } from '../../../lib/browser/shortcuts.ts';

describe('the shortcuts', () => {
  const answers = (getAll: () => Promise<unknown>) => Object.assign(fakeBrowser.commands, { getAll });

  test('are those that the browser has, also where one is not set', async () => {
    answers(async () => [
      { name: '_execute_action', shortcut: 'Ctrl+E' },
      { name: 'save-page', shortcut: '' },
      { name: 'open-library' },
      { name: 'of-a-later-version', shortcut: 'Alt+Q' },
    ]);
    await expect(readShortcuts()).resolves.toEqual([
      { command: 'openLibrary', keys: 'Ctrl+E' },
      { command: 'savePage', keys: '' },
      { command: 'openLibraryPage', keys: '' },
    ]);
  });

  test('are none where the browser does not say', async () => {
    answers(() => Promise.reject(new Error('No answer')));
    await expect(readShortcuts()).resolves.toEqual([]);
  });
});
