import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { libraryReader } from '../../../lib/browser/library-reader.ts';
import { libraryWriter } from '../../../lib/browser/library-writer.ts';
import { aProject, aReading, NOW } from '../../a-project.ts';
import {
  indexAndTruth,
  keysTouched,
  killedAfterWrite,
  projectIds,
  stored,
  storedBesidesIndex,
} from './stored.ts';

const { local } = fakeBrowser.storage;
const LATER = new Date('2026-11-22T10:00:00.000Z');
const TO_TRASH = { forGood: false };
const NEWER = { ...aProject(), format: 3, invented: true };

function numbered(id: string) {
  return aProject({
    id,
    readings: [aReading({ url: `https://www.iom.int/${id}`, values: { projectId: id } })],
  });
}

const IDS = ['MD.0001', 'MD.0002', 'MD.0003'];

beforeEach(async () => {
  await local.set(Object.fromEntries(IDS.map((id) => [`project:${id}`, numbered(id)])));
  await libraryWriter.check({ thorough: true }, NOW);
});

afterEach(async () => {
  vi.restoreAllMocks();
  const { index, truth } = await indexAndTruth();
  expect(index, 'the index says what the records say').toEqual(truth);
});

describe('many projects', () => {
  test('are removed in one write and one removal, and put back as they were in one write', async () => {
    const before = await storedBesidesIndex();
    const gone = await keysTouched(() => libraryWriter.remove([...IDS, 'MD.0009', 'MD.0001'], TO_TRASH, NOW));
    expect({ writes: gone.writes, removed: gone.removed }).toEqual({
      writes: 1,
      removed: IDS.map((id) => `project:${id}`),
    });
    await expect(projectIds()).resolves.toEqual([]);

    const back = await keysTouched(() => libraryWriter.restore(IDS, LATER));
    expect({ writes: back.writes, removed: back.removed }).toEqual({
      writes: 1,
      removed: IDS.map((id) => `trash:${id}`),
    });
    await expect(storedBesidesIndex()).resolves.toEqual(before);
  });

  test('are removed for good', async () => {
    await libraryWriter.remove(IDS, { forGood: true }, NOW);
    await expect(storedBesidesIndex()).resolves.toEqual({});
  });

  test('of which some are not in the trash any more, and some are blocked, are put back without those', async () => {
    await local.set({ 'project:MD.0004': { format: 9 } });
    await libraryWriter.follow(['MD.0004']);
    await libraryWriter.remove(['MD.0001', 'MD.0002', 'MD.0004'], TO_TRASH, NOW);
    await libraryWriter.discard(['MD.0002']);
    await local.set({ 'project:MD.0004': { format: 9, another: true } });
    await libraryWriter.follow(['MD.0004']);

    await expect(libraryWriter.restore(['MD.0001', 'MD.0002', 'MD.0004'], NOW)).resolves.toEqual({
      added: ['MD.0001'],
      joined: [],
      blocked: ['MD.0004'],
      gone: ['MD.0002'],
    });
    await expect(projectIds()).resolves.toEqual(['MD.0001', 'MD.0003', 'MD.0004']);
    expect(await stored()).toHaveProperty('trash:MD.0004');
    await expect(libraryWriter.restore(['MD.0004'], NOW)).rejects.toMatchObject({ reason: 'recordTooNew' });
  });

  test('that turn out to be one are one when they are put back', async () => {
    const url = 'https://www.iom.int/one';
    await libraryWriter.save(aReading({ url, values: {} }), NOW);
    await libraryWriter.remove([url], TO_TRASH, NOW);
    await libraryWriter.save(aReading({ url, language: 'fr', values: { projectId: 'MD.0007' } }), NOW);
    await libraryWriter.remove(['MD.0007'], TO_TRASH, NOW);
    await libraryWriter.restore([url, 'MD.0007'], NOW);

    await expect(projectIds()).resolves.toEqual([...IDS, 'MD.0007']);
  });
});

test('the head of the index holds the newest, also when old ones change after new ones went', async () => {
  const day = (i: number) => new Date(Date.UTC(2026, 0, 1 + i)).toISOString();
  const many = Array.from({ length: 40 }, (_, i) => ({ ...numbered(`TC.${1000 + i}`), savedAt: day(i) }));
  await libraryWriter.remove(IDS, { forGood: true }, NOW);
  await local.set(Object.fromEntries(many.map((project) => [`project:${project.id}`, project])));
  await libraryWriter.check({ thorough: true }, NOW);
  const ids = many.map(({ id }) => id).toReversed();

  await libraryWriter.remove(ids.slice(0, 8), TO_TRASH, NOW);
  await libraryWriter.tag({ changes: ids.slice(30).map((id) => ({ id, add: ['old'], remove: [] })) }, NOW);
  const shown = async () => (await libraryReader.head())?.recent.map(({ id }) => id) ?? [];
  expect(await shown()).toEqual(ids.slice(8, 8 + (await shown()).length));

  await libraryWriter.restore(ids.slice(0, 8), LATER);
  expect(await shown()).toEqual(ids.slice(0, (await shown()).length));
  expect((await shown()).length).toBeGreaterThanOrEqual(12);
});

describe('the trash', () => {
  test('tells what is in it, what was removed last first', async () => {
    await libraryWriter.remove(['MD.0001'], TO_TRASH, NOW);
    await libraryWriter.remove(['MD.0002'], TO_TRASH, LATER);
    await local.set({ 'trash:MD.0003': 'text' });

    await expect(libraryReader.trash()).resolves.toMatchObject([
      {
        id: 'MD.0002',
        entry: { id: 'MD.0002', titles: { en: 'A project' } },
        removedAt: '2026-11-22T10:00:00.000Z',
        expiresAt: '2026-12-22T10:00:00.000Z',
      },
      { id: 'MD.0001', removedAt: '2026-11-21T10:00:00.000Z', expiresAt: '2026-12-21T10:00:00.000Z' },
      { id: 'MD.0003', entry: { id: 'MD.0003', problem: 'malformed' }, removedAt: null, expiresAt: null },
    ]);
  });

  test('keeps what is damaged in it beside what is removed after it, and gives it up when it is asked to', async () => {
    await local.set({ 'trash:MD.0001': { record: 'cut off' } });
    await libraryWriter.remove(['MD.0001'], TO_TRASH, NOW);
    const second = `MD.0001 ${NOW.toISOString()}`;
    expect((await stored())[`trash:${second}`]).toEqual({ record: 'cut off' });

    await expect(libraryWriter.restore(['MD.0001', second], LATER)).resolves.toEqual({
      added: ['MD.0001'],
      joined: [],
      blocked: [second],
      gone: [],
    });
    await expect(libraryReader.trash()).resolves.toMatchObject([{ id: second, entry: { id: 'MD.0001' } }]);
    await libraryWriter.discard([second]);
    await expect(libraryReader.trash()).resolves.toEqual([]);
  });

  test('tells of what cannot be read, and of two under one key, and gives each back', async () => {
    await local.set({ 'project:MD.0029': NEWER });
    await libraryWriter.follow(['MD.0029']);
    await libraryWriter.remove(['MD.0029'], TO_TRASH, NOW);
    await libraryWriter.save(aReading(), NOW);
    await libraryWriter.remove(['MD.0029'], TO_TRASH, LATER);

    const [last, first] = await libraryReader.trash();
    expect(last).toMatchObject({ id: 'MD.0029', entry: { id: 'MD.0029', problem: null } });
    expect(first).toMatchObject({
      id: 'MD.0029 2026-11-21T10:00:00.000Z',
      entry: { id: 'MD.0029', problem: 'tooNew' },
    });
    await libraryWriter.restore([first?.id ?? ''], LATER);
    expect((await stored())['project:MD.0029']).toEqual(NEWER);
  });

  test('gives up for good what is discarded, also when it is asked twice', async () => {
    await libraryWriter.remove(IDS, TO_TRASH, NOW);
    await libraryWriter.discard(['MD.0001', 'MD.0003']);
    await libraryWriter.discard(['MD.0001', 'MD.0003']);
    await expect(libraryReader.trash()).resolves.toMatchObject([{ id: 'MD.0002' }]);
  });
});

describe('reading records', () => {
  test('goes some at a time, and ends when it is told to', async () => {
    const abort = new AbortController();
    const read: string[][] = [];
    for await (const some of libraryReader.each(['MD.0001', 'MD.0009', 'MD.0002', 'MD.0003'], 2)) {
      read.push(some.map(({ id }) => id));
    }
    expect(read).toEqual([['MD.0001'], ['MD.0002', 'MD.0003']]);

    for await (const some of libraryReader.each(IDS, 1, abort.signal)) {
      read.push(some.map(({ id }) => id));
      abort.abort();
    }
    expect(read).toHaveLength(3);
  });

  test('hands out what cannot be read as it is stored', async () => {
    await local.set({ 'project:__proto__': NEWER });
    const raw = await libraryReader.rawRecords(['__proto__', 'MD.0009']);
    expect([...raw]).toEqual([['__proto__', NEWER]]);
    await local.remove('project:__proto__');
  });
});

describe('putting back', () => {
  const PRIMA = { primaId: 'CO10P0633' };
  const FRENCH = aReading({ url: 'https://www.iom.int/fr/p', language: 'fr', values: PRIMA });

  test('says what is new, and what was joined with what was saved meanwhile', async () => {
    await libraryWriter.remove(['MD.0001', 'MD.0002'], TO_TRASH, NOW);
    await libraryWriter.save(
      aReading({ url: 'https://www.iom.int/MD.0001', values: { projectId: 'MD.0001' } }),
      LATER,
    );
    await expect(libraryWriter.restore(['MD.0001', 'MD.0002'], LATER)).resolves.toEqual({
      added: ['MD.0002'],
      joined: ['MD.0001'],
      blocked: [],
      gone: [],
    });
  });

  test('into a project of another ID is done once, and answered alike, where it is asked for twice', async () => {
    await libraryWriter.save(FRENCH, NOW);
    await libraryWriter.remove(['CO10P0633'], TO_TRASH, NOW);
    await libraryWriter.save(aReading({ values: { ...PRIMA, projectId: 'MD.0029' } }), NOW);
    const joined = { added: [], joined: ['MD.0029'], blocked: [], gone: [] };

    await expect(libraryWriter.restore(['CO10P0633'], LATER)).resolves.toEqual(joined);
    await expect(libraryWriter.restore(['CO10P0633'], LATER)).resolves.toEqual(joined);
  });

  test('where the answer got lost in the middle says what was new', async () => {
    await libraryWriter.remove(['MD.0001'], TO_TRASH, NOW);
    await killedAfterWrite(() => libraryWriter.restore(['MD.0001'], LATER));

    await expect(libraryWriter.restore(['MD.0001'], LATER)).resolves.toMatchObject({ added: ['MD.0001'] });
    expect(await stored()).not.toHaveProperty('trash:MD.0001');
  });

  test('what was removed last gives back exactly that, and the one before stays in the trash', async () => {
    const first = { ...numbered('MD.0001'), note: 'Wrong', tags: ['no'] };
    const second = numbered('MD.0001');
    for (const record of [first, second]) {
      await local.set({ 'project:MD.0001': record });
      await libraryWriter.check({ thorough: true }, NOW);
      await libraryWriter.remove(['MD.0001'], TO_TRASH, NOW);
    }
    await libraryWriter.restore(['MD.0001'], LATER);

    expect((await stored())['project:MD.0001']).toEqual(second);
    await expect(libraryReader.trash()).resolves.toMatchObject([{ entry: { note: 'Wrong' } }]);
  });

  test('of one that states to be another project than the one in its place is refused in those words', async () => {
    await libraryWriter.remove(['MD.0001'], TO_TRASH, NOW);
    await local.set({ 'project:MD.0001': { ...numbered('MD.0002'), id: 'MD.0001' } });
    await libraryWriter.follow(['MD.0001']);

    await expect(libraryWriter.restore(['MD.0001'], LATER)).rejects.toMatchObject({ reason: 'otherProject' });
  });
});
