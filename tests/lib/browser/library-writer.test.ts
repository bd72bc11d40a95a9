import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LibraryError } from '../../../lib/browser/library-error.ts';
import { libraryWriter } from '../../../lib/browser/library-writer.ts';
import { StorageError } from '../../../lib/browser/storage-error.ts';
import { aProject, aReading, fieldsOf, NOW } from '../../a-project.ts';
import {
  CHROME_IS_FULL,
  FIREFOX_IS_FULL,
  failing,
  indexAndTruth,
  killedAfterWrite,
  projectIds,
  REFUSED,
  stored,
  storedBesidesIndex,
  storedFinders,
  storedProject,
} from './stored.ts';

const { local } = fakeBrowser.storage;
const TO_TRASH = { forGood: false };
const PAGE = 'https://www.iom.int/project/one';
const ENGLISH = aReading({ url: PAGE, values: { projectId: 'MD.0029', primaId: 'CO10P0633' } });
const FRENCH = aReading({
  url: 'https://www.iom.int/fr/project/un',
  language: 'fr',
  values: { projectId: 'MD.0029', primaId: 'CO10P0633' },
});

const save = (given: Parameters<typeof aReading>[0] = {}) => libraryWriter.save(aReading(given), NOW);
const languagesOf = async (id: string) => Object.keys((await storedProject(id))?.readings ?? {}).toSorted();
const daysAfter = (days: number) => new Date(NOW.getTime() + days * 24 * 60 * 60 * 1000);

beforeEach(async () => {
  await libraryWriter.check({ thorough: true }, NOW); // As it is done when the extension is installed.
});

afterEach(async () => {
  vi.restoreAllMocks();
  const { index, truth } = await indexAndTruth();
  expect(index, 'the index says what the records say').toEqual(truth);
});

describe('saving', () => {
  test('loses none of many saves at once', async () => {
    const languages = ['ar', 'en', 'es', 'fr', 'ru', 'zh'];
    await Promise.all(languages.map((language) => save({ language })));

    await expect(languagesOf('MD.0029')).resolves.toEqual(languages);
  });

  test('of many projects at once, lists all', async () => {
    const ids = Array.from({ length: 60 }, (_, i) => `MD.${1000 + i}`);
    await Promise.all(ids.map((projectId) => save({ url: `${PAGE}-${projectId}`, values: { projectId } })));

    await expect(projectIds()).resolves.toEqual(ids);
  });

  test('a failed save does not stop the next', async () => {
    failing('set', REFUSED, 1);
    const [first, second] = await Promise.allSettled([save({ language: 'en' }), save({ language: 'fr' })]);

    expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
    await expect(languagesOf('MD.0029')).resolves.toEqual(['fr']);
  });

  test('keeps the record in the format that others rely on', async () => {
    await libraryWriter.save(ENGLISH, NOW);

    await expect(storedProject('MD.0029')).resolves.toEqual({
      format: 2,
      kind: 'project',
      id: 'MD.0029',
      readings: { en: ENGLISH },
      history: [],
      choices: {},
      note: '',
      tags: [],
      savedAt: '2026-11-21T10:00:00.000Z',
      changedAt: '2026-11-21T10:00:00.000Z',
    });
  });

  test('adds the page in a second language as a reading', async () => {
    await libraryWriter.save(ENGLISH, NOW);
    const state = await libraryWriter.save(FRENCH, NOW);

    expect(state).toEqual({ kind: 'saved', id: 'MD.0029', languages: ['en', 'fr'], note: '', tags: [] });
    await expect(projectIds()).resolves.toEqual(['MD.0029']);
  });

  test('never replaces a newer reading by an older one', async () => {
    await save({ title: 'Newer', readAt: '2026-11-20T09:00:00.000Z' });
    await save({ title: 'Older', readAt: '2026-11-20T08:59:59.999Z' });
    await save({ title: 'Older, and written otherwise', readAt: '2026-11-20T08:59:59Z' });

    expect((await storedProject('MD.0029'))?.readings.en?.title).toBe('Newer');
  });

  test('replaces an older reading by a newer one, and keeps when the project was saved first', async () => {
    await save({ title: 'Older', readAt: '2026-11-20T09:00:00Z' });
    await libraryWriter.save(aReading({ title: 'Newer', readAt: '2026-11-20T09:00:00.500Z' }), daysAfter(1));

    await expect(storedProject('MD.0029')).resolves.toMatchObject({
      readings: { en: { title: 'Newer' } },
      savedAt: '2026-11-21T10:00:00.000Z',
      changedAt: '2026-11-22T10:00:00.000Z',
    });
  });

  test('keeps note and tags', async () => {
    await local.set({ 'project:MD.0029': aProject({ note: 'Ask Ana', tags: ['health'] }) });
    await libraryWriter.follow(['MD.0029']);
    await libraryWriter.save(FRENCH, NOW);

    await expect(storedProject('MD.0029')).resolves.toMatchObject({ note: 'Ask Ana', tags: ['health'] });
  });

  test('follows a page to its new address and forgets the old one', async () => {
    await save({ url: PAGE });
    await save({ url: `${PAGE}-renamed` });

    expect(Object.keys(await storedFinders())).toEqual(['address:iom.int/project/one-renamed']);
  });
});

describe('the project of a page', () => {
  const ADDRESS_KEY = 'https://www.iom.int/project/one';

  test.each([
    { by: 'its project ID', values: { projectId: 'MD.0029' }, url: 'https://www.iom.int/es/project/uno' },
    { by: 'its Prima ID', values: { primaId: 'CO10P0633' }, url: 'https://www.iom.int/es/project/uno' },
    { by: 'its address', values: {}, url: 'http://iom.int/project/one/?page=2' },
  ])('is found by $by', async ({ values, url }) => {
    await libraryWriter.save(ENGLISH, NOW);
    await save({ language: 'es', values, url });

    await expect(projectIds()).resolves.toEqual(['MD.0029']);
    await expect(languagesOf('MD.0029')).resolves.toEqual(['en', 'es']);
  });

  test('is another one where the project ID is another, with the same Prima ID and address', async () => {
    await save({ url: PAGE, values: { projectId: 'MD.0029', primaId: 'CO10P0633' } });
    await save({ url: PAGE, values: { projectId: 'MD.0030', primaId: 'CO10P0633' } });

    await expect(projectIds()).resolves.toEqual(['MD.0029', 'MD.0030']);
  });

  test('joins one of two with its Prima ID, the one of its address, and leaves the other alone', async () => {
    await save({ url: `${PAGE}-a`, values: { projectId: 'MD.0029', primaId: 'CO10P0633' } });
    await save({ url: `${PAGE}-b`, values: { projectId: 'MD.0030', primaId: 'CO10P0633' } });
    await save({ url: `${PAGE}-b`, language: 'fr', values: { primaId: 'CO10P0633' } });

    await expect(languagesOf('MD.0029')).resolves.toEqual(['en']);
    await expect(languagesOf('MD.0030')).resolves.toEqual(['en', 'fr']);
  });

  test.each([
    { under: 'its address', values: {}, first: ADDRESS_KEY },
    { under: 'its Prima ID', values: { primaId: 'CO10P0633' }, first: 'CO10P0633' },
  ])('saved under $under gets its project ID once a page states it', async ({ values, first }) => {
    await save({ url: PAGE, values });
    await expect(projectIds()).resolves.toEqual([first]);

    const later = { url: PAGE, language: 'fr', values: { ...values, projectId: 'MD.0029' } };
    const state = await save(later);

    expect(state).toMatchObject({ kind: 'saved', id: 'MD.0029' });
    await expect(projectIds()).resolves.toEqual(['MD.0029']);
    await expect(languagesOf('MD.0029')).resolves.toEqual(['en', 'fr']);
  });

  test('keeps the address of its first page as key while no page states an ID', async () => {
    await save({ url: PAGE, values: {} });
    await save({ url: 'http://iom.int/project/one?page=2', values: {} });
    await save({ url: 'http://iom.int/project/one', language: 'fr', values: {} });

    await expect(projectIds()).resolves.toEqual([ADDRESS_KEY]);
  });

  test('becomes one where a page shows that two records are', async () => {
    await save({ url: `${PAGE}-a`, values: { primaId: 'CO10P0633' }, language: 'en' });
    await save({ url: `${PAGE}-b`, values: { projectId: 'MD.0029' }, language: 'fr' });
    await save({
      url: `${PAGE}-c`,
      values: { projectId: 'MD.0029', primaId: 'CO10P0633' },
      language: 'es',
    });

    await expect(projectIds()).resolves.toEqual(['MD.0029']);
    await expect(languagesOf('MD.0029')).resolves.toEqual(['en', 'es', 'fr']);
  });

  test('is joined with the record under its key, though its page stated no ID when it was read again', async () => {
    await libraryWriter.save(ENGLISH, NOW);
    await save({ url: PAGE, values: {} });
    await save({ url: `${PAGE}-moved`, language: 'fr', values: { projectId: 'MD.0029' } });

    await expect(languagesOf('MD.0029')).resolves.toEqual(['en', 'fr']);
  });

  test.each([
    { is: 'not saved', page: aReading({ values: { projectId: 'MD.0031' } }), kind: 'unsaved' },
    { is: 'saved', page: aReading(), kind: 'saved' },
    { is: 'saved, read later', page: aReading({ readAt: '2027-01-01T00:00:00.000Z' }), kind: 'saved' },
    { is: 'saved, and has changed', page: aReading({ title: 'Another title' }), kind: 'changed' },
    { is: 'saved in another language', page: aReading({ language: 'fr' }), kind: 'otherLanguage' },
  ])('is told to be $is', async ({ page, kind }) => {
    await save();
    await expect(libraryWriter.state(page)).resolves.toMatchObject({ kind });
  });
});

describe('a record that cannot be read', () => {
  const newer = { ...aProject(), format: 3, invented: true };
  const damaged = { format: 1, id: 'MD.0029', readings: 'gone' };
  const misplaced = aProject({ id: 'MD.0030' });

  test.each([
    { of: 'a newer format', record: newer, problem: 'tooNew', reason: 'recordTooNew' },
    { of: 'no shape that we know', record: damaged, problem: 'malformed', reason: 'recordMalformed' },
    { of: 'another project', record: misplaced, problem: 'malformed', reason: 'recordMalformed' },
    { of: 'nothing but text', record: 'text', problem: 'malformed', reason: 'recordMalformed' },
  ])('of $of is kept, listed, told and never written over', async ({ record, problem, reason }) => {
    await local.set({ 'project:MD.0029': record });
    await libraryWriter.follow(['MD.0029']);

    await expect(libraryWriter.state(ENGLISH)).resolves.toEqual({
      kind: 'unreadable',
      id: 'MD.0029',
      reason: problem,
    });
    await expect(libraryWriter.save(ENGLISH, NOW)).rejects.toThrow(new LibraryError(reason as never));
    await libraryWriter.check({ thorough: true }, NOW);

    expect((await stored())['project:MD.0029']).toEqual(record);
    expect((await indexAndTruth()).index.entries).toMatchObject([{ id: 'MD.0029', problem }]);
  });

  test('is removed and put back as it was', async () => {
    await local.set({ 'project:MD.0029': newer });
    await libraryWriter.follow(['MD.0029']);
    await libraryWriter.remove(['MD.0029'], TO_TRASH, NOW);
    await expect(projectIds()).resolves.toEqual([]);

    await libraryWriter.restore(['MD.0029'], NOW);

    expect((await stored())['project:MD.0029']).toEqual(newer);
  });

  test('is not put back over a project that was saved meanwhile, and stays in the trash', async () => {
    await local.set({ 'project:MD.0029': newer });
    await libraryWriter.remove(['MD.0029'], TO_TRASH, NOW);
    await libraryWriter.save(ENGLISH, NOW);

    await expect(libraryWriter.restore(['MD.0029'], NOW)).rejects.toThrow(new LibraryError('recordTooNew'));

    await expect(languagesOf('MD.0029')).resolves.toEqual(['en']);
    expect((await stored())['trash:MD.0029']).toMatchObject({ record: newer });
  });

  test('under the key that a project would get keeps both where they are', async () => {
    await save({ url: PAGE, values: { primaId: 'CO10P0633' } });
    await local.set({ 'project:MD.0029': damaged });
    await libraryWriter.follow(['MD.0029']);

    await expect(libraryWriter.save(ENGLISH, NOW)).rejects.toThrow(new LibraryError('recordMalformed'));

    expect((await stored())['project:MD.0029']).toEqual(damaged);
    await expect(languagesOf('CO10P0633')).resolves.toEqual(['en']);
  });

  test('does not stop a page from being saved with its readable project', async () => {
    await save({ url: PAGE, values: { projectId: 'MD.0029', primaId: 'CO10P0633' } });
    await local.set({ 'project:CO10P0633': damaged });
    await libraryWriter.follow(['CO10P0633']);

    await expect(libraryWriter.save(FRENCH, NOW)).resolves.toMatchObject({ kind: 'saved', id: 'MD.0029' });
    expect((await stored())['project:CO10P0633']).toEqual(damaged);
  });

  test('of a page that is found by its address alone stops it from being saved as another project', async () => {
    await libraryWriter.save(ENGLISH, NOW);
    await local.set({ 'project:MD.0029': damaged });
    await libraryWriter.follow(['MD.0029']);

    await expect(save({ url: PAGE, values: {} })).rejects.toThrow(new LibraryError('recordMalformed'));
    await expect(projectIds()).resolves.toEqual(['MD.0029']);
    await local.remove('index');
    await libraryWriter.check({ thorough: true }, NOW);
  });

  test('of another project under the key of this one is not joined with it', async () => {
    const other = aProject({ readings: [aReading({ url: `${PAGE}-x`, values: { projectId: 'MD.0077' } })] });
    await local.set({ 'project:MD.0029': other });
    await libraryWriter.follow(['MD.0029']);

    await expect(libraryWriter.save(ENGLISH, NOW)).rejects.toThrow(new LibraryError('otherProject'));
    expect((await stored())['project:MD.0029']).toEqual(other);
  });
});

describe('removing', () => {
  test('puts a project into the trash and leaves nothing of it in index and finders', async () => {
    await libraryWriter.save(ENGLISH, NOW);
    const record = await storedProject('MD.0029');
    await libraryWriter.remove(['MD.0029'], TO_TRASH, NOW);

    const items = await stored();
    expect(items['trash:MD.0029']).toEqual({ removedAt: '2026-11-21T10:00:00.000Z', record });
    expect(Object.keys(items).filter((key) => key.startsWith('project:'))).toEqual([]);
    expect(await storedFinders()).toEqual({});
  });

  test('can be undone', async () => {
    await libraryWriter.save(ENGLISH, NOW);
    await libraryWriter.save(FRENCH, NOW);
    const before = await storedBesidesIndex();
    await libraryWriter.remove(['MD.0029'], TO_TRASH, NOW);
    await libraryWriter.restore(['MD.0029'], NOW);

    await expect(storedBesidesIndex()).resolves.toEqual(before);
  });

  test('can be asked for twice, and so can undoing it', async () => {
    await libraryWriter.save(ENGLISH, NOW);
    await libraryWriter.remove(['MD.0029'], TO_TRASH, NOW);
    await libraryWriter.remove(['MD.0029'], TO_TRASH, NOW);
    await libraryWriter.restore(['MD.0029'], NOW);
    await libraryWriter.restore(['MD.0029'], NOW);

    await expect(languagesOf('MD.0029')).resolves.toEqual(['en']);
  });

  test('cannot be undone for what was never removed', async () => {
    await expect(libraryWriter.restore(['MD.0029'], NOW)).rejects.toThrow(new LibraryError('notInTrash'));
  });

  test('can be undone when it was saved again meanwhile: both become one', async () => {
    await local.set({
      'project:MD.0029': aProject({ readings: [ENGLISH], note: 'Ask Ana', tags: ['health'] }),
    });
    await libraryWriter.follow(['MD.0029']);
    await libraryWriter.remove(['MD.0029'], TO_TRASH, NOW);
    await libraryWriter.save(FRENCH, NOW);
    await libraryWriter.restore(['MD.0029'], NOW);

    await expect(storedProject('MD.0029')).resolves.toMatchObject({
      readings: { en: ENGLISH, fr: FRENCH },
      note: 'Ask Ana',
      tags: ['health'],
      savedAt: '2026-11-20T09:30:00.000Z',
    });
    expect(await stored()).not.toHaveProperty('trash:MD.0029');
  });

  test('can be undone when it was saved again under a better key', async () => {
    await save({ url: PAGE, values: {}, language: 'en' });
    await libraryWriter.remove(['https://www.iom.int/project/one'], TO_TRASH, NOW);
    await save({ url: PAGE, values: { projectId: 'MD.0029' }, language: 'fr' });
    await libraryWriter.restore(['https://www.iom.int/project/one'], NOW);

    await expect(projectIds()).resolves.toEqual(['MD.0029']);
    await expect(languagesOf('MD.0029')).resolves.toEqual(['en', 'fr']);
  });

  test('for good leaves nothing', async () => {
    await libraryWriter.save(ENGLISH, NOW);
    await libraryWriter.remove(['MD.0029'], { forGood: true }, NOW);

    expect(Object.keys(await stored()).filter((key) => !/^(?:index|find)/.test(key))).toEqual([]);
    expect(await storedFinders()).toEqual({});
  });

  test('many of the newest leaves enough in the head of the index for a first view', async () => {
    const ids = Array.from({ length: 90 }, (_, i) => `MD.${1000 + i}`);
    for (const [i, projectId] of ids.entries()) {
      await libraryWriter.save(
        aReading({ url: `${PAGE}-${projectId}`, values: { projectId } }),
        new Date(NOW.getTime() + i),
      );
    }
    for (const id of ids.slice(-40)) await libraryWriter.remove([id], TO_TRASH, NOW);

    const { index } = (await stored()) as { index: { recent: { id: string }[] } };
    const recent = index.recent.map(({ id }) => id);
    expect(recent.length).toBeGreaterThanOrEqual(12);
    expect(recent).toEqual(ids.slice(0, 50).toReversed().slice(0, recent.length));
  });
});

describe('the trash', () => {
  test('keeps all readings of a project that is removed, saved again from one page, and removed again', async () => {
    await libraryWriter.save(ENGLISH, NOW);
    await libraryWriter.save(FRENCH, NOW);
    await libraryWriter.remove(['MD.0029'], TO_TRASH, NOW);
    await libraryWriter.save(ENGLISH, NOW);
    await libraryWriter.remove(['MD.0029'], TO_TRASH, NOW);
    await libraryWriter.restore(['MD.0029'], NOW);
    await expect(languagesOf('MD.0029'), 'exactly what was removed last').resolves.toEqual(['en']);

    await libraryWriter.restore([`MD.0029 ${NOW.toISOString()}`], NOW);
    await expect(languagesOf('MD.0029')).resolves.toEqual(['en', 'fr']);
  });

  test('is kept for thirty days', async () => {
    await libraryWriter.save(ENGLISH, NOW);
    await libraryWriter.remove(['MD.0029'], TO_TRASH, NOW);

    await libraryWriter.check({ thorough: true }, daysAfter(30));
    expect(await stored()).toHaveProperty('trash:MD.0029');

    await libraryWriter.check({ thorough: true }, daysAfter(30.01));
    expect(await stored()).not.toHaveProperty('trash:MD.0029');
  });

  test.each([
    { what: 'text', trash: 'text' },
    { what: 'a day that is none', trash: { removedAt: 'yesterday', record: {} } },
    { what: 'more than we write', trash: { removedAt: NOW.toISOString(), record: {}, more: 1 } },
  ])('with $what in it is left alone', async ({ trash }) => {
    await local.set({ 'trash:MD.0029': trash });
    await libraryWriter.check({ thorough: true }, daysAfter(365));

    expect((await stored())['trash:MD.0029']).toEqual(trash);
    await expect(libraryWriter.restore(['MD.0029'], NOW)).rejects.toMatchObject({
      reason: 'recordMalformed',
    });
  });
});

describe('where storage fails', () => {
  const full = { storageFull: [CHROME_IS_FULL, FIREFOX_IS_FULL], storageRefused: [REFUSED] };
  const failures = Object.entries(full).flatMap(([reason, all]) =>
    all.map((message) => ({ reason, message })),
  );

  test.each(failures)('at a write ("$message"), a save changes nothing', async ({ reason, message }) => {
    await libraryWriter.save(ENGLISH, NOW);
    const before = await stored();
    failing('set', message);

    await expect(libraryWriter.save(FRENCH, NOW)).rejects.toThrow(new StorageError(reason as never));
    await expect(stored()).resolves.toEqual(before);
  });

  test.each(failures)('at a write ("$message"), nothing is removed', async ({ reason, message }) => {
    await libraryWriter.save(ENGLISH, NOW);
    const before = await stored();
    failing('set', message);

    const failure =
      reason === 'storageFull' ? new LibraryError('noRoomForUndo') : new StorageError(reason as never);
    await expect(libraryWriter.remove(['MD.0029'], TO_TRASH, NOW)).rejects.toThrow(failure);
    await expect(stored()).resolves.toEqual(before);
  });

  test.each(failures)(
    'at a write ("$message"), the trash keeps what it holds',
    async ({ reason, message }) => {
      await libraryWriter.save(ENGLISH, NOW);
      await libraryWriter.remove(['MD.0029'], TO_TRASH, NOW);
      const before = await stored();
      failing('set', message);

      await expect(libraryWriter.restore(['MD.0029'], NOW)).rejects.toThrow(
        new StorageError(reason as never),
      );
      await expect(stored()).resolves.toEqual(before);
    },
  );

  test.each(failures)('at a write ("$message"), a project can be removed for good', async ({ message }) => {
    await libraryWriter.save(ENGLISH, NOW);
    failing('set', message);
    await libraryWriter.remove(['MD.0029'], { forGood: true }, NOW);
    vi.restoreAllMocks();

    await expect(projectIds()).resolves.toEqual([]);
    await libraryWriter.check({ thorough: false }, NOW);
  });

  test('while the index is made anew, no record is touched', async () => {
    await libraryWriter.save(ENGLISH, NOW);
    await local.remove('index');
    const before = await stored();
    failing('set', CHROME_IS_FULL);

    await expect(libraryWriter.save(FRENCH, NOW)).rejects.toThrow(new StorageError('storageFull'));
    await expect(libraryWriter.check({ thorough: true }, NOW)).rejects.toThrow(StorageError);
    await expect(stored()).resolves.toEqual(before);

    vi.restoreAllMocks();
    await libraryWriter.check({ thorough: false }, NOW);
  });

  test.each([
    { name: 'state', change: () => libraryWriter.state(ENGLISH) },
    { name: 'save', change: () => libraryWriter.save(ENGLISH, NOW) },
    { name: 'remove', change: () => libraryWriter.remove(['MD.0029'], TO_TRASH, NOW) },
    { name: 'restore', change: () => libraryWriter.restore(['MD.0029'], NOW) },
    { name: 'follow', change: () => libraryWriter.follow(['MD.0029']) },
    { name: 'check', change: () => libraryWriter.check({ thorough: true }, NOW) },
  ])('at a read, $name says so', async ({ change }) => {
    failing('get', REFUSED);
    await expect(change()).rejects.toThrow(new StorageError('storageRefused'));
  });

  test('at the removal of a project, it stays in the library and in the list', async () => {
    await libraryWriter.save(ENGLISH, NOW);
    failing('remove', REFUSED, 1);

    await expect(libraryWriter.remove(['MD.0029'], TO_TRASH, NOW)).rejects.toThrow(StorageError);
    await expect(projectIds()).resolves.toEqual(['MD.0029']);
  });

  test('at the removal of an old key, the save is done, and a check clears up', async () => {
    await save({ url: PAGE, values: {} });
    failing('remove', REFUSED, 1);
    const state = await save({ url: PAGE, language: 'fr', values: { projectId: 'MD.0029' } });

    expect(state).toMatchObject({ kind: 'saved', id: 'MD.0029' });
    await expect(projectIds()).resolves.toEqual(['MD.0029', 'https://www.iom.int/project/one']);

    await libraryWriter.check({ thorough: false }, NOW);
    await expect(projectIds()).resolves.toEqual(['MD.0029']);
    await expect(languagesOf('MD.0029')).resolves.toEqual(['en', 'fr']);
  });

  test('at the removal from the trash, the project is back all the same', async () => {
    await libraryWriter.save(ENGLISH, NOW);
    await libraryWriter.remove(['MD.0029'], TO_TRASH, NOW);
    failing('remove', REFUSED, 1);
    await libraryWriter.restore(['MD.0029'], NOW);

    await expect(projectIds()).resolves.toEqual(['MD.0029']);
  });
});

describe('a worker that is killed behind the write', () => {
  test('of a save under a new key leaves both records, which a check makes one', async () => {
    await save({ url: PAGE, values: {} });
    await killedAfterWrite(() => save({ url: PAGE, language: 'fr', values: { projectId: 'MD.0029' } }));
    await expect(projectIds()).resolves.toEqual(['MD.0029', 'https://www.iom.int/project/one']);

    await libraryWriter.check({ thorough: false }, NOW);

    await expect(projectIds()).resolves.toEqual(['MD.0029']);
    await expect(languagesOf('MD.0029')).resolves.toEqual(['en', 'fr']);
  });

  test('of a removal leaves the project, which a check lists again', async () => {
    await libraryWriter.save(ENGLISH, NOW);
    await killedAfterWrite(() => libraryWriter.remove(['MD.0029'], TO_TRASH, NOW));
    await expect(projectIds()).resolves.toEqual(['MD.0029']);

    await libraryWriter.check({ thorough: false }, NOW);
  });

  test('of a removal lets it be asked for again', async () => {
    await libraryWriter.save(ENGLISH, NOW);
    await killedAfterWrite(() => libraryWriter.remove(['MD.0029'], TO_TRASH, NOW));
    await libraryWriter.remove(['MD.0029'], TO_TRASH, NOW);

    await expect(projectIds()).resolves.toEqual([]);
    expect(await stored()).toHaveProperty('trash:MD.0029');
  });

  test('of a restoration leaves the project in the library', async () => {
    await libraryWriter.save(ENGLISH, NOW);
    await libraryWriter.remove(['MD.0029'], TO_TRASH, NOW);
    await killedAfterWrite(() => libraryWriter.restore(['MD.0029'], NOW));
    await libraryWriter.restore(['MD.0029'], NOW);

    await expect(projectIds()).resolves.toEqual(['MD.0029']);
  });
});

describe('IDs and languages that are odd', () => {
  const odd = ['__proto__', 'constructor', 'toString', 'https://www.iom.int/é ü?#', '', '‮MD', '🎈', 'index'];

  test.each(odd.map((id) => ({ id })))('"$id" as an ID is an ID like any other', async ({ id }) => {
    const readings = [aReading({ url: `${PAGE}-odd`, values: {} })];
    await local.set({ [`project:${id}`]: aProject({ id, readings }) });
    await libraryWriter.follow([id]);
    await libraryWriter.check({ thorough: true }, NOW);
    await libraryWriter.remove([id], TO_TRASH, NOW);
    await expect(projectIds()).resolves.toEqual([]);
    await libraryWriter.restore([id], NOW);
    await expect(projectIds()).resolves.toEqual([id]);
  });

  test('a record with a language that is none cannot be read', async () => {
    const record = JSON.parse(JSON.stringify(aProject()).replace('"en":', '"__proto__":'));
    await local.set({ 'project:MD.0029': record });
    await libraryWriter.follow(['MD.0029']);

    await expect(libraryWriter.save(ENGLISH, NOW)).rejects.toThrow(new LibraryError('recordMalformed'));
  });

  test('a budget whose keys stand in another order is the same budget', async () => {
    const fields = { ...fieldsOf({ projectId: 'MD.0029', budget: { amount: 5, currency: 'USD' } }) };
    const turned = {
      ...fields,
      budget: { label: 'b', printed: '5', value: { currency: 'USD', amount: 5 } },
    };
    await libraryWriter.save(aReading({ fields }), NOW);
    await libraryWriter.save(aReading({ fields: turned, language: 'fr' }), NOW);

    expect((await indexAndTruth()).index.entries).toMatchObject([
      { facts: { budget: { amount: 5, currency: 'USD' } } },
    ]);
  });
});
