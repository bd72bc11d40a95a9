import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { libraryReader } from '../../../lib/browser/library-reader.ts';
import { libraryWriter } from '../../../lib/browser/library-writer.ts';
import type { Project } from '../../../lib/project.ts';
import { FINDER_PART_KEYS, finderPartKey, indexPartKey } from '../../../lib/storage-keys.ts';
import { aProject, aReading, NOW } from '../../a-project.ts';
import {
  indexAndTruth,
  keysTouched,
  projectIds,
  sortKeysLikeChrome,
  stored,
  storedFinders,
} from './stored.ts';

const { local } = fakeBrowser.storage;
const THOROUGH = { thorough: true };
const PAGE = 'https://www.iom.int/project/one';

const COLOMBIA = { benefitingStates: [{ name: 'Colombia', code: 'CO' }] };
const ECUADOR = { benefitingStates: [{ name: 'Ecuador', code: 'EC' }] };

/** A saved project with an address and a Prima ID of its own. */
function numbered(i: number): Project {
  const number = String(i).padStart(4, '0');
  const id = `MD.${number}`;
  const readings = [
    aReading({ url: `${PAGE}-${i}`, values: { projectId: id, primaId: `CO10P${number}`, ...COLOMBIA } }),
  ];
  return aProject({ id, readings });
}

async function writeRecords(projects: readonly Project[]): Promise<void> {
  await local.set(Object.fromEntries(projects.map((project) => [`project:${project.id}`, project])));
}

const THREE = [numbered(1), numbered(2), numbered(3)];
const [FIRST = numbered(1)] = THREE;
const PART = indexPartKey(FIRST.id);

beforeEach(async () => {
  await libraryWriter.check(THOROUGH, NOW);
});

afterEach(async () => {
  vi.restoreAllMocks();
  const { index, truth } = await indexAndTruth();
  expect(index, 'the index says what the records say').toEqual(truth);
});

describe('a check makes the index anew', () => {
  test.each([
    { where: 'it is missing', damage: () => local.remove('index'), thorough: false },
    { where: 'it is text', damage: () => local.set({ index: 'text' }), thorough: false },
    {
      where: 'it is of another version',
      damage: () => local.set({ index: { version: 2, count: 3, recent: [] } }),
      thorough: false,
    },
    {
      where: 'it counts another number of projects',
      damage: () => local.set({ index: { version: 1, count: 4, recent: [] } }),
      thorough: false,
    },
    {
      where: 'a record was added behind its back',
      damage: () => writeRecords([numbered(4)]),
      thorough: false,
    },
    {
      where: 'a record was removed behind its back',
      damage: () => local.remove(`project:${FIRST.id}`),
      thorough: false,
    },
    {
      where: 'one record was removed and another added',
      damage: async () => {
        await local.remove(`project:${FIRST.id}`);
        await writeRecords([numbered(4)]);
      },
      thorough: true,
    },
    { where: 'a part is missing', damage: () => local.remove(PART), thorough: true },
    { where: 'a part is damaged', damage: () => local.set({ [PART]: { [FIRST.id]: 1 } }), thorough: true },
    { where: 'everything but the records is gone', damage: keepRecordsOnly, thorough: false },
  ])('where $where', async ({ damage, thorough }) => {
    await writeRecords(THREE);
    await libraryWriter.check(THOROUGH, NOW);
    await damage();
    await libraryWriter.check({ thorough }, NOW);

    expect((await libraryReader.head())?.count).toBe((await projectIds()).length);
  });

  test('and drops finders that find nothing', async () => {
    const gone = 'address:iom.int/gone';
    await local.set({ [finderPartKey(gone)]: [[gone, ['MD.9999']]], 'project:MD.0029': aProject() });
    await libraryWriter.check(THOROUGH, NOW);

    expect(await storedFinders()).not.toHaveProperty([gone]);
  });

  test('and leaves projects apart that share a Prima ID and have project IDs of their own', async () => {
    const twins = ['MD.0001', 'MD.0002'].map((projectId) =>
      aProject({ id: projectId, readings: [aReading({ values: { projectId, primaId: 'CO10P0633' } })] }),
    );
    await writeRecords(twins);
    await libraryWriter.check(THOROUGH, NOW);

    await expect(projectIds()).resolves.toEqual(['MD.0001', 'MD.0002']);
  });

  test('but writes nothing where all is well', async () => {
    await writeRecords(THREE);
    await libraryWriter.check(THOROUGH, NOW);

    const { writes, removed } = await keysTouched(() => libraryWriter.check(THOROUGH, NOW));
    expect({ writes, removed }).toEqual({ writes: 0, removed: [] });
  });
});

async function keepRecordsOnly() {
  const keys = Object.keys(await stored());
  await local.remove(keys.filter((key) => !key.startsWith('project:')));
}

describe('a save', () => {
  test.each([
    { where: 'the index is missing', damage: () => local.remove('index') },
    { where: 'the index is of another version', damage: () => local.set({ index: { version: 0 } }) },
    { where: 'its part is damaged', damage: () => local.set({ [PART]: 'text' }) },
    { where: 'nothing but the records is left', damage: keepRecordsOnly },
  ])('lists everything, also where $where', async ({ damage }) => {
    await writeRecords(THREE);
    await libraryWriter.check(THOROUGH, NOW);
    await damage();
    const french = { ...FIRST.readings.en, language: 'fr' };
    await libraryWriter.save(aReading(french), NOW);

    expect((await libraryReader.head())?.count).toBe(3);
  });

  test.each([
    { finder: 'names a project that is gone', lie: ['MD.9999'] },
    { finder: 'names another project', lie: [numbered(2).id] },
    { finder: 'holds no IDs', lie: [null, 7, { id: 1 }] },
    { finder: 'is no list', lie: 'MD.9999' },
  ])('is not led astray by a finder that $finder', async ({ lie }) => {
    await writeRecords(THREE);
    await libraryWriter.check(THOROUGH, NOW);
    const tokens = ['address:iom.int/project/new', 'prima:CO10P9999'];
    await local.set(Object.fromEntries(tokens.map((token) => [finderPartKey(token), [[token, lie]]])));
    const values = { projectId: 'MD.0029', primaId: 'CO10P9999' };
    const state = await libraryWriter.save(aReading({ url: 'https://www.iom.int/project/new', values }), NOW);

    expect(state).toMatchObject({ kind: 'saved', id: 'MD.0029' });
    await expect(projectIds()).resolves.toHaveLength(4);
    await local.remove('index');
    await libraryWriter.check(THOROUGH, NOW);
  });

  test('is one write of everything', async () => {
    await writeRecords(THREE);
    await libraryWriter.check(THOROUGH, NOW);
    const reading = aReading({ url: PAGE, values: { projectId: 'MD.0029', primaId: 'CO10P0633' } });

    const { writes, written, removed } = await keysTouched(() => libraryWriter.save(reading, NOW));

    expect(writes).toBe(1);
    expect(removed).toEqual([]);
    expect(written.toSorted()).toEqual(
      [
        finderPartKey('address:iom.int/project/one'),
        finderPartKey('prima:CO10P0633'),
        'index',
        indexPartKey('MD.0029'),
        'project:MD.0029',
      ].toSorted(),
    );
  });

  test('reads and writes a handful of keys, with 10,000 saved', async () => {
    await writeRecords(Array.from({ length: 10_000 }, (_, i) => numbered(i)));
    await libraryWriter.check(THOROUGH, NOW);
    const reading = aReading({ url: PAGE, values: { projectId: 'TC.0029', primaId: 'CO11P0633' } });

    const { read, written } = await keysTouched(() => libraryWriter.save(reading, NOW));

    expect(read).not.toContain('everything');
    expect(new Set(read).size).toBeLessThanOrEqual(10);
    expect(new Set(written).size).toBeLessThanOrEqual(5);
    const part = (await stored())[indexPartKey('TC.0029')];
    expect(JSON.stringify(part).length, 'the part that is written').toBeLessThan(60_000);
  }, 30_000);
});

describe('following records that somebody else has written', () => {
  test('lists them, and takes them out when they go', async () => {
    await writeRecords(THREE);
    await libraryWriter.follow(THREE.map(({ id }) => id));
    expect((await libraryReader.head())?.count).toBe(3);

    await local.remove(`project:${FIRST.id}`);
    await libraryWriter.follow([FIRST.id]);
    expect((await libraryReader.head())?.count).toBe(2);
    await libraryWriter.check(THOROUGH, NOW);
    await local.remove('index');
    await libraryWriter.check(THOROUGH, NOW);
  });

  test.each([
    { of: 'a save', change: () => libraryWriter.save(aReading({ url: PAGE }), NOW) },
    {
      of: 'a save in a second language',
      change: () =>
        libraryWriter.save(aReading({ language: 'ar', values: { projectId: FIRST.id, ...ECUADOR } }), NOW),
    },
    { of: 'a removal', change: () => libraryWriter.remove([FIRST.id], { forGood: false }, NOW) },
  ])(
    'has nothing to do behind $of of our own, in whatever order the browser keeps keys',
    async ({ change }) => {
      await writeRecords(THREE);
      await libraryWriter.check(THOROUGH, NOW);
      await sortKeysLikeChrome();
      await change();
      await sortKeysLikeChrome();

      const { writes } = await keysTouched(() =>
        libraryWriter.follow([...THREE.map(({ id }) => id), 'MD.0029']),
      );
      expect(writes).toBe(0);
    },
  );
});

describe('watching the library', () => {
  test.each([
    { key: 'index', told: true },
    { key: 'index:3', told: true },
    { key: 'project:MD.0029', told: true },
    { key: 'find:3', told: false },
    { key: 'settings', told: false },
  ])('tells of a change of "$key": $told', async ({ key, told }) => {
    const abort = new AbortController();
    const changed = vi.fn();
    const before = await local.get(key);
    libraryReader.watch(changed, abort.signal);
    await local.set({ [key]: { something: 'else' } });
    abort.abort();
    await local.remove(key);
    await local.set(before);
    await libraryWriter.check(THOROUGH, NOW);

    expect(changed.mock.calls.length > 0).toBe(told);
  });
});

test('a project that is not found by what it says any more is found again after a thorough check', async () => {
  const values = { projectId: 'MD.0029', primaId: 'CO10P0633' };
  await libraryWriter.save(aReading({ values }), NOW);
  await local.remove([...FINDER_PART_KEYS]);
  await libraryWriter.check({ thorough: true }, NOW);
  const french = aReading({
    url: 'https://www.iom.int/fr/q',
    language: 'fr',
    values: { primaId: 'CO10P0633' },
  });
  await libraryWriter.save(french, NOW);

  await expect(projectIds()).resolves.toEqual(['MD.0029']);
});
