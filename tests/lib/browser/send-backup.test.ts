import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../../entrypoints/background.ts';
import { libraryRestore } from '../../../lib/browser/library-restore.ts';
import { libraryWriter } from '../../../lib/browser/library-writer.ts';
import { sendBackup, undoBackup } from '../../../lib/browser/send-backup.ts';
import { aProject, aReading, NOW } from '../../a-project.ts';
import { fullAt, indexAndTruth, projectIds, storedBesidesIndex } from './stored.ts';

const { local } = fakeBrowser.storage;

function numbered(i: number) {
  const id = `MD.${1000 + i}`;
  return aProject({
    id,
    readings: [aReading({ url: `https://www.iom.int/${id}`, values: { projectId: id } })],
  });
}

const SAVED = aProject();
const BACKUP = Array.from({ length: 600 }, (_, i) => numbered(i));

beforeEach(async () => {
  Object.assign(fakeBrowser.commands.onCommand, { addListener: vi.fn() });
  background.main();
  const sender = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/' as never) };
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(
    ((message: unknown) =>
      new Promise((respond) => {
        void fakeBrowser.runtime.onMessage.trigger(message, sender as never, respond);
      })) as never,
  );
  await local.set({ 'project:MD.0029': SAVED });
  await libraryWriter.check({ thorough: true }, NOW);
});

afterEach(async () => {
  vi.restoreAllMocks();
  const { index, truth } = await indexAndTruth();
  expect(index, 'the index says what the records say').toEqual(truth);
});

describe('a backup', () => {
  test.each([
    { mode: 'merge', count: 601, counts: { added: 600, changed: 0, same: 0, removed: 0, blocked: 0 } },
    { mode: 'replace', count: 600, counts: { added: 600, changed: 0, same: 0, removed: 1, blocked: 0 } },
  ] as const)('is sent part by part to $mode, and taken back', async ({ mode, count, counts }) => {
    const before = await storedBesidesIndex();
    const progress = vi.fn();
    const result = await sendBackup(BACKUP, { mode, signal: new AbortController().signal, progress });

    expect(result).toEqual({ ok: true, value: { counts } });
    expect(progress.mock.calls).toEqual([[250], [500], [600]]);
    await expect(projectIds()).resolves.toHaveLength(count);

    await expect(undoBackup(() => {})).resolves.toEqual({ ok: true, value: { left: 0, kept: [] } });
    await expect(storedBesidesIndex()).resolves.toEqual(before);
  });

  test('that the reader cancels is taken back', async () => {
    const before = await storedBesidesIndex();
    const abort = new AbortController();
    const progress = () => abort.abort();
    const result = await sendBackup(BACKUP, { mode: 'merge', signal: abort.signal, progress });

    expect(result).toEqual({ ok: true, value: null });
    await expect(storedBesidesIndex()).resolves.toEqual(before);
  });

  test.each([2, 3, 4, 5])('for which there is no room at write %i is taken back, and says so', async (n) => {
    const before = await storedBesidesIndex();
    fullAt(n);
    const { signal } = new AbortController();
    const result = await sendBackup(BACKUP, { mode: 'merge', signal, progress: () => {} });

    expect(result).toEqual({ ok: false, failure: 'storageFull' });
    await expect(storedBesidesIndex()).resolves.toEqual(before);
  });

  test('that the reader cancels when it is done is done, and says so', async () => {
    const abort = new AbortController();
    beforeMessage('finishRestore', () => abort.abort());
    const result = await sendBackup(BACKUP, { mode: 'replace', signal: abort.signal, progress: () => {} });

    expect(result).toMatchObject({ ok: true, value: { counts: { added: 600, removed: 1 } } });
    await expect(projectIds()).resolves.toHaveLength(600);
  });

  test('that is cancelled does not take back the one of another tab', async () => {
    const abort = new AbortController();
    const progress = async () => {
      if (abort.signal.aborted) return;
      abort.abort();
    };
    let other = '';
    beforeMessage('cancelRestore', async () => {
      other = await libraryRestore.begin('merge', NOW);
      await libraryRestore.chunk({ restoreId: other, index: 0, records: [numbered(999)] }, NOW);
    });
    await sendBackup(BACKUP, { mode: 'merge', signal: abort.signal, progress });

    await expect(projectIds()).resolves.toEqual(['MD.0029', 'MD.1999']);
    await libraryRestore.finish(other, NOW);
  });
});

/** Does something just before a message arrives. */
function beforeMessage(name: string, run: () => unknown): void {
  const arrive = vi.mocked(fakeBrowser.runtime.sendMessage).getMockImplementation() as (
    message: unknown,
  ) => Promise<unknown>;
  vi.mocked(fakeBrowser.runtime.sendMessage).mockImplementation((async (message: { name: string }) => {
    if (message.name === name) await run();
    return arrive(message);
  }) as never);
}
