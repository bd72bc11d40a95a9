import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { removeProjects, restoreProjects, tagProjects } from '../../components/library/library-changes.ts';
import background from '../../entrypoints/background.ts';
import type { Job } from '../../lib/browser/bulk.ts';
import { libraryWriter } from '../../lib/browser/library-writer.ts';
import { aProject, aReading, NOW } from '../a-project.ts';
import { projectIds, stored, storedProject } from '../lib/browser/stored.ts';

const { local } = fakeBrowser.storage;
const TO_TRASH = { forGood: false };

function numbered(id: string) {
  const reading = aReading({ url: `https://www.iom.int/${id}`, values: { projectId: id } });
  return aProject({ id, readings: [reading] });
}

const aJob = (progress: Job['progress'] = () => {}): Job => ({
  signal: new AbortController().signal,
  progress,
});

async function seed(ids: readonly string[]) {
  await local.set(Object.fromEntries(ids.map((id) => [`project:${id}`, numbered(id)])));
  await libraryWriter.check({ thorough: true }, NOW);
}

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
  await seed(['MD.0001', 'MD.0002', 'MD.0003']);
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('tags of many', () => {
  test('are taken back from those that are still there, and from nothing else', async () => {
    const ids = ['MD.0001', 'MD.0002'];
    const { change } = await tagProjects({ ids, add: ['a'], remove: [] }, 'en', aJob());
    await libraryWriter.remove(['MD.0002'], TO_TRASH, NOW);
    await libraryWriter.tag({ changes: [{ id: 'MD.0001', add: ['b'], remove: [] }] }, NOW);

    await expect(change?.undo?.(aJob())).resolves.toBeNull();
    await expect(storedProject('MD.0001')).resolves.toMatchObject({ tags: ['b'] });
  });

  test('that nobody got are no change', async () => {
    const outcome = await tagProjects({ ids: ['MD.0009'], add: ['a'], remove: [] }, 'en', aJob());
    expect(outcome).toEqual({ change: null, failure: null });
  });
});

describe('the undoing of a removal', () => {
  test('puts back what is still in the trash', async () => {
    const { change } = await removeProjects(['MD.0001', 'MD.0002'], 'en', aJob());
    await libraryWriter.discard(['MD.0002']);

    await expect(change?.undo?.(aJob())).resolves.toBeNull();
    await expect(projectIds()).resolves.toEqual(['MD.0001', 'MD.0003']);
  });

  test('that is cancelled can be gone on with', async () => {
    const ids = Array.from({ length: 1200 }, (_, i) => `TC.${1000 + i}`);
    await seed(ids);
    const { change } = await removeProjects(ids, 'en', aJob());
    const abort = new AbortController();
    const progress = (done: number) => done > 0 && abort.abort();
    await change?.undo?.({ signal: abort.signal, progress });
    await expect(projectIds()).resolves.toHaveLength(3 + 1000);
    await change?.undo?.(aJob());

    await expect(projectIds()).resolves.toHaveLength(3 + 1200);
  });
});

describe('putting back', () => {
  test('takes away again what was new, and leaves what was joined', async () => {
    await libraryWriter.remove(['MD.0001', 'MD.0002'], TO_TRASH, NOW);
    const reading = aReading({ url: 'https://www.iom.int/MD.0001', values: { projectId: 'MD.0001' } });
    await libraryWriter.save(reading, NOW);
    const { change } = await restoreProjects(['MD.0001', 'MD.0002'], 'en', aJob());
    await expect(projectIds()).resolves.toEqual(['MD.0001', 'MD.0002', 'MD.0003']);
    await change?.undo?.(aJob());

    await expect(projectIds()).resolves.toEqual(['MD.0001', 'MD.0003']);
    expect(await stored()).toHaveProperty('trash:MD.0002');
  });

  test('offers no way back where all of it was joined', async () => {
    await libraryWriter.remove(['MD.0001'], TO_TRASH, NOW);
    await seed(['MD.0001']);
    await expect(restoreProjects(['MD.0001'], 'en', aJob())).resolves.toMatchObject({
      change: { undo: null },
    });
  });

  test('does what can be done where something is in the way, and says so', async () => {
    await local.set({ 'project:MD.0002': { format: 9 } });
    await libraryWriter.follow(['MD.0002']);
    await libraryWriter.remove(['MD.0001', 'MD.0002'], TO_TRASH, NOW);
    await local.set({ 'project:MD.0002': { format: 9, another: true } });
    await libraryWriter.follow(['MD.0002']);
    const { change } = await restoreProjects(['MD.0001', 'MD.0002'], 'en', aJob());

    expect(change?.words).toContain('library_notRestored');
    await expect(projectIds()).resolves.toContain('MD.0001');
  });
});
