import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { libraryWriter } from '../../../lib/browser/library-writer.ts';
import type { Annotation } from '../../../lib/messages.ts';
import { aProject, aReading, NOW } from '../../a-project.ts';
import {
  CHROME_IS_FULL,
  failing,
  indexAndTruth,
  keysTouched,
  killedAt,
  stored,
  storedBesidesIndex,
  storedProject,
} from './stored.ts';

const { local } = fakeBrowser.storage;
const LATER = new Date('2026-11-21T10:00:30.000Z');
const AT_LATER = '2026-11-21T10:00:30.000Z';

function numbered(id: string, given: { note?: string; tags?: readonly string[] } = {}) {
  const reading = aReading({ url: `https://www.iom.int/${id}`, values: { projectId: id } });
  return aProject({ id, readings: [reading], ...given });
}

const ONE = numbered('MD.0001', { note: 'Ask Ana', tags: ['health', 'Andes'] });
const TWO = numbered('MD.0002');
const DAMAGED = { format: 1, id: 'MD.0003' };

const annotate = (...changes: Annotation[]) => libraryWriter.annotate({ changes }, LATER);
const tag = (ids: readonly string[], add: readonly string[], remove: readonly string[] = []) =>
  libraryWriter.tag({ ids, add, remove }, LATER);
const records = async () =>
  Object.fromEntries(Object.entries(await storedBesidesIndex()).filter(([key]) => key !== 'annotated'));

beforeEach(async () => {
  await local.set({ 'project:MD.0001': ONE, 'project:MD.0002': TWO, 'project:MD.0003': DAMAGED });
  await libraryWriter.check({ thorough: true }, NOW);
});

afterEach(async () => {
  vi.restoreAllMocks();
  const { index, truth } = await indexAndTruth();
  expect(index, 'the index says what the records say').toEqual(truth);
});

describe('a note or tags', () => {
  test.each<{ what: string; change: Partial<Annotation>; after: object; before: object }>([
    {
      what: 'a note',
      change: { note: 'Ask Ben' },
      after: { note: 'Ask Ben', tags: ['health', 'Andes'], changedAt: AT_LATER },
      before: { note: 'Ask Ana' },
    },
    {
      what: 'a note with the line ends of Windows',
      change: { note: 'Ask\r\nBen\rsoon' },
      after: { note: 'Ask\nBen\nsoon' },
      before: { note: 'Ask Ana' },
    },
    {
      what: 'no note',
      change: { note: '' },
      after: { note: '' },
      before: { note: 'Ask Ana' },
    },
    {
      what: 'tags',
      change: { tags: [' Border  posts ', 'border posts', '', 'HEALTH', 'Santé', 'sante'] },
      after: { note: 'Ask Ana', tags: ['Border posts', 'HEALTH', 'Santé'], changedAt: AT_LATER },
      before: { tags: ['health', 'Andes'] },
    },
    {
      what: 'both',
      change: { note: 'Ask Ben', tags: [] },
      after: { note: 'Ask Ben', tags: [] },
      before: { note: 'Ask Ana', tags: ['health', 'Andes'] },
    },
  ])('$what is written, and comes back when it is undone', async ({ change, after, before }) => {
    const replaced = await annotate({ id: 'MD.0001', ...change });
    expect(replaced).toEqual({ changes: [{ id: 'MD.0001', ...before }] });
    await expect(storedProject('MD.0001')).resolves.toMatchObject(after);

    await libraryWriter.annotate(replaced, LATER);
    await expect(storedProject('MD.0001')).resolves.toEqual({ ...ONE, changedAt: AT_LATER });
  });

  test('is one write', async () => {
    const { writes, written } = await keysTouched(() =>
      annotate({ id: 'MD.0001', note: 'a' }, { id: 'MD.0002', note: 'b' }),
    );
    expect(writes).toBe(1);
    expect(written).toEqual(expect.arrayContaining(['project:MD.0001', 'project:MD.0002', 'index']));
  });

  test('that is what it was writes nothing', async () => {
    const { writes } = await keysTouched(() => annotate({ id: 'MD.0001', note: 'Ask Ana' }));
    expect(writes).toBe(0);
  });

  test('that is asked for twice is still undone', async () => {
    const change = { id: 'MD.0001', note: 'Ask Ben' };
    const first = await annotate(change);
    await expect(annotate(change)).resolves.toEqual(first);
    await libraryWriter.annotate(first, LATER);
    await expect(annotate({ id: 'MD.0002', note: '' }), 'another one').resolves.toEqual({ changes: [] });
  });

  test.each([
    { id: 'MD.0009', reason: 'notSaved' },
    { id: 'MD.0003', reason: 'recordMalformed' },
  ])('of $id is refused ($reason), and none of the others is changed', async ({ id, reason }) => {
    const before = await stored();
    await expect(annotate({ id: 'MD.0001', note: 'b' }, { id, note: 'c' })).rejects.toMatchObject({ reason });
    await expect(stored()).resolves.toEqual(before);
  });
});

describe('tags of many', () => {
  test('are given and taken, and come back when it is undone', async () => {
    const replaced = await tag(['MD.0001', 'MD.0002', 'MD.0003', 'MD.0009'], ['Visa', 'andes'], ['HEALTH']);

    expect(replaced).toEqual({
      changes: [
        { id: 'MD.0001', tags: ['health', 'Andes'] },
        { id: 'MD.0002', tags: [] },
      ],
    });
    await expect(storedProject('MD.0001')).resolves.toMatchObject({ tags: ['Andes', 'Visa'] });
    await expect(storedProject('MD.0002')).resolves.toMatchObject({ tags: ['Visa', 'andes'] });
    expect((await stored())['project:MD.0003']).toEqual(DAMAGED);

    await libraryWriter.annotate(replaced, LATER);
    await expect(storedProject('MD.0001')).resolves.toMatchObject({ tags: ['health', 'Andes'] });
    await expect(storedProject('MD.0002')).resolves.toMatchObject({ tags: [] });
  });

  test('are one write, with 500 of them', async () => {
    const many = Array.from({ length: 500 }, (_, i) => numbered(`TC.${1000 + i}`));
    await local.set(Object.fromEntries(many.map((project) => [`project:${project.id}`, project])));
    await libraryWriter.check({ thorough: true }, NOW);
    const { writes } = await keysTouched(() =>
      tag(
        many.map(({ id }) => id),
        ['health'],
      ),
    );
    expect(writes).toBe(1);
  });

  test('asked for twice, are still undone', async () => {
    const first = await tag(['MD.0001', 'MD.0002'], ['Visa']);
    await expect(tag(['MD.0001', 'MD.0002'], ['Visa'])).resolves.toEqual(first);
  });

  test('are not more than fifty', async () => {
    const fifty = Array.from({ length: 50 }, (_, i) => `tag ${i}`);
    await annotate({ id: 'MD.0002', tags: fifty });
    const before = await stored();
    await expect(tag(['MD.0001', 'MD.0002'], ['One more'])).rejects.toMatchObject({ reason: 'tooManyTags' });
    await expect(stored()).resolves.toEqual(before);

    await tag(['MD.0002'], ['One more'], ['tag 7']);
    expect((await storedProject('MD.0002'))?.tags).toHaveLength(50);
  });
});

const CHANGES = [
  { name: 'annotate', change: () => annotate({ id: 'MD.0001', note: 'b' }, { id: 'MD.0002', tags: ['c'] }) },
  { name: 'tag', change: () => tag(['MD.0001', 'MD.0002'], ['d']) },
  { name: 'remove', change: () => libraryWriter.remove(['MD.0001', 'MD.0003'], { forGood: false }, LATER) },
  { name: 'restore', change: () => libraryWriter.restore(['MD.0007', 'MD.0008'], LATER) },
];

describe.each(CHANGES)('"$name" of many', ({ change }) => {
  beforeEach(async () => {
    await local.set({ 'project:MD.0007': numbered('MD.0007'), 'project:MD.0008': numbered('MD.0008') });
    await libraryWriter.check({ thorough: true }, NOW);
    await libraryWriter.remove(['MD.0007', 'MD.0008'], { forGood: false }, NOW);
  });

  test('changes nothing where storage is full', async () => {
    const before = await stored();
    failing('set', CHROME_IS_FULL);
    await expect(change()).rejects.toThrow();
    await expect(stored()).resolves.toEqual(before);
  });

  test('carried out twice is carried out once', async () => {
    await change();
    const once = await records();
    await change();
    await expect(records()).resolves.toEqual(once);
  });

  test.each(['before', 'after'] as const)(
    'killed %s any of its writes, is done when it is asked again',
    async (when) => {
      const at = await stored();
      await change();
      const done = await records();
      for (let n = 1; ; n++) {
        await local.clear();
        await local.set(at);
        if (!(await killedAt(n, when, change))) break;
        await libraryWriter.start(LATER);
        const { index, truth } = await indexAndTruth();
        expect(index).toEqual(truth);
        await change();
        expect(await records(), `killed ${when} write ${n}`).toEqual(done);
      }
    },
  );
});
