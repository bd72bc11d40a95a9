import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clearLibrary } from '../../../lib/browser/library-clearing.ts';
import { libraryReader } from '../../../lib/browser/library-reader.ts';
import { libraryWriter } from '../../../lib/browser/library-writer.ts';
import { changeSettings } from '../../../lib/browser/settings.ts';
import { aReading } from '../../a-project.ts';
import { projectIds, stored } from './stored.ts';

const NOW = new Date('2026-11-21T10:00:00.000Z');

afterEach(() => vi.restoreAllMocks());

const save = (id: string) =>
  libraryWriter.save(aReading({ url: `https://www.iom.int/${id}`, values: { projectId: id } }), NOW);

describe('clearing everything', () => {
  test('leaves nothing: no project, trash, index or settings', async () => {
    await save('MD.0001');
    await save('MD.0002');
    await libraryWriter.remove(['MD.0002'], { forGood: false }, NOW);
    await changeSettings({ panelSide: 'left' });

    await expect(clearLibrary(1)).resolves.toEqual({ cleared: true, count: 1 });
    await expect(stored()).resolves.toEqual({});
  });

  test('does nothing where there are other projects than the reader was told of', async () => {
    await save('MD.0001');
    await save('MD.0002');
    const before = await stored();

    await expect(clearLibrary(1)).resolves.toEqual({ cleared: false, count: 2 });
    await expect(stored()).resolves.toEqual(before);
  });

  test('asked for again since the answer got lost, says that it is done', async () => {
    await save('MD.0001');
    await clearLibrary(1);
    await expect(clearLibrary(1)).resolves.toEqual({ cleared: true, count: 1 });
  });

  test('tears no save that is under way: what was begun before is written first, and counted', async () => {
    const saving = save('MD.0001');
    const clearing = clearLibrary(0);
    const later = save('MD.0002');

    await saving;
    await expect(clearing).resolves.toEqual({ cleared: false, count: 1 });
    await later;
    await expect(projectIds()).resolves.toEqual(['MD.0001', 'MD.0002']);
  });

  test('lets a project be saved and listed right behind it', async () => {
    await save('MD.0001');
    const clearing = clearLibrary(1);
    await save('MD.0002');

    await expect(clearing).resolves.toEqual({ cleared: true, count: 1 });
    await expect(projectIds()).resolves.toEqual(['MD.0002']);
    await expect(libraryReader.entries()).resolves.toMatchObject([{ id: 'MD.0002' }]);
  });

  test('that storage refuses changes nothing, and is told', async () => {
    await save('MD.0001');
    const before = await stored();
    vi.spyOn(fakeBrowser.storage.local, 'clear').mockRejectedValue(new Error('Storage is broken.'));

    await expect(clearLibrary(1)).rejects.toMatchObject({ reason: 'storageRefused' });
    await expect(stored()).resolves.toEqual(before);
  });
});
