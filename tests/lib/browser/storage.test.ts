import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, loadSettings } from '../../../lib/browser/settings.ts';
import { allKeys } from '../../../lib/browser/storage.ts';
import { attempt, StorageError } from '../../../lib/browser/storage-error.ts';
import { CHROME_IS_FULL, FIREFOX_IS_FULL, failing } from './stored.ts';

const { local } = fakeBrowser.storage;

afterEach(() => {
  vi.restoreAllMocks();
});

test.each([
  { says: CHROME_IS_FULL, reason: 'storageFull' },
  { says: FIREFOX_IS_FULL, reason: 'storageFull' },
  { says: 'IO error: .../000003.log: No space left on device', reason: 'storageFull' },
  { says: 'IO error: FILE_ERROR_NO_SPACE', reason: 'storageFull' },
  { says: 'NS_ERROR_FILE_NO_DEVICE_SPACE', reason: 'storageFull' },
  { says: 'An unexpected error occurred', reason: 'storageRefused' },
  { says: 'Access to storage is not allowed from this context.', reason: 'storageRefused' },
])('"$says" means $reason', async ({ says, reason }) => {
  const cause = new Error(says);
  await expect(attempt(() => Promise.reject(cause))).rejects.toMatchObject({
    name: 'StorageError',
    reason,
    cause,
  });
});

test('a browser that refuses at once, and not in time, is refused storage as well', async () => {
  const refuse = () => {
    throw new Error('No storage');
  };
  await expect(attempt(refuse)).rejects.toBeInstanceOf(StorageError);
});

test('all keys are found, also where the browser cannot list keys alone', async () => {
  await local.set({ 'project:MD.0029': 1, index: 2 });
  await expect(allKeys()).resolves.toEqual(['project:MD.0029', 'index']);

  const { getKeys, ...without } = local as typeof local & { getKeys: unknown };
  expect(getKeys).toBeTypeOf('function');
  vi.spyOn(fakeBrowser.storage, 'local', 'get').mockReturnValue(without as never);
  await expect(allKeys()).resolves.toEqual(['project:MD.0029', 'index']);
});

test('the panel is open until the reader collapses it', async () => {
  await expect(loadSettings()).resolves.toMatchObject({ panelOpen: true, libraryColumns: null });
  await changeSettings({ panelOpen: false });
  await expect(loadSettings()).resolves.toMatchObject({ panelOpen: false, libraryColumns: null });
});

test.each([
  { was: { ofALaterVersion: 7, panelSide: 'above' }, kept: { ofALaterVersion: 7, panelSide: 'above' } },
  { was: ['damaged'], kept: {} },
  { was: 'damaged', kept: {} },
  { was: null, kept: {} },
])(
  'a change keeps what a later version let the reader choose, where $was is stored',
  async ({ was, kept }) => {
    await local.set({ settings: was });
    await changeSettings({ panelOpen: false });
    const { settings } = await local.get('settings');
    expect(settings).toEqual({ ...kept, panelOpen: false });
  },
);

test('without storage, nothing was chosen', async () => {
  await changeSettings({ panelOpen: false });
  failing('get', 'Refused');
  await expect(loadSettings()).resolves.toMatchObject({ panelOpen: true, libraryColumns: null });
});

test.each([
  { columns: ['title', 'gone'], read: ['title', 'gone'] },
  { columns: [], read: [] },
  { columns: undefined, read: null },
  { columns: 'title', read: null },
  { columns: [''], read: null },
  { columns: [7], read: null },
  { columns: Array(101).fill('x'), read: null },
])('the columns $columns of the library are read as $read', async ({ columns, read }) => {
  await local.set({ settings: { panelOpen: true, libraryColumns: columns } });
  await expect(loadSettings()).resolves.toMatchObject({ panelOpen: true, libraryColumns: read });
});
