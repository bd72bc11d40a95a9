import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { libraryWriter } from '../../../lib/browser/library-writer.ts';
import type { Annotation, TagChange } from '../../../lib/messages.ts';
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
  retag(...ids.map((id) => ({ id, add, remove })));
const retag = (...changes: TagChange[]) => libraryWriter.tag({ changes }, LATER);

beforeEach(async () => {
  await local.set({ 'project:MD.0001': ONE, 'project:MD.0002': TWO, 'project:MD.0003': DAMAGED });
  await libraryWriter.check({ thorough: true }, NOW);
});

afterEach(async () => {
  vi.restoreAllMocks();
  const { index, truth } = await indexAndTruth();
  expect(index, 'the index says what the records say').toEqual(truth);
});

describe('a note', () => {
  test.each<{ what: string; note: string; after: string }>([
    { what: 'text', note: 'Ask Ben', after: 'Ask Ben' },
    { what: 'text with the line ends of Windows', note: 'Ask\r\nBen\rsoon', after: 'Ask\nBen\nsoon' },
    { what: 'nothing', note: '', after: '' },
  ])('of $what is written, and the one before comes back when it is undone', async ({ note, after }) => {
    const back = await annotate({ id: 'MD.0001', note });
    expect(back).toEqual({ changes: [{ id: 'MD.0001', note: 'Ask Ana', from: after }] });
    await expect(storedProject('MD.0001')).resolves.toEqual({ ...ONE, note: after, changedAt: AT_LATER });

    await libraryWriter.annotate(back, LATER);
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
    const back = await tag(['MD.0001', 'MD.0002', 'MD.0003', 'MD.0009'], ['Visa', 'andes'], ['HEALTH']);

    expect(back).toEqual({
      changes: [
        { id: 'MD.0001', add: ['health'], remove: ['Visa'], was: ['health', 'Andes'] },
        { id: 'MD.0002', add: [], remove: ['Visa', 'andes'], was: [] },
      ],
    });
    await expect(storedProject('MD.0001')).resolves.toMatchObject({ tags: ['Andes', 'Visa'] });
    await expect(storedProject('MD.0002')).resolves.toMatchObject({ tags: ['Visa', 'andes'] });
    expect((await stored())['project:MD.0003']).toEqual(DAMAGED);

    await libraryWriter.tag(back, LATER);
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
    await tag(['MD.0002'], fifty);
    const before = await stored();
    await expect(tag(['MD.0001', 'MD.0002'], ['One more'])).rejects.toMatchObject({ reason: 'tooManyTags' });
    await expect(stored()).resolves.toEqual(before);

    await tag(['MD.0002'], ['One more'], ['tag 7']);
    expect((await storedProject('MD.0002'))?.tags).toHaveLength(50);
  });
});

const CHANGES = [
  { name: 'annotate', change: () => annotate({ id: 'MD.0001', note: 'b' }, { id: 'MD.0002', note: 'c' }) },
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
    const once = await storedBesidesIndex();
    await change();
    await expect(storedBesidesIndex()).resolves.toEqual(once);
  });

  test.each(['before', 'after'] as const)(
    'killed %s any of its writes, is done when it is asked again',
    async (when) => {
      const at = await stored();
      await change();
      const done = await storedBesidesIndex();
      for (let n = 1; ; n++) {
        await local.clear();
        await local.set(at);
        if (!(await killedAt(n, when, change))) break;
        await libraryWriter.start(LATER);
        const { index, truth } = await indexAndTruth();
        expect(index).toEqual(truth);
        await change();
        expect(await storedBesidesIndex(), `killed ${when} write ${n}`).toEqual(done);
      }
    },
  );
});

describe('two views', () => {
  test('that write a note at once lose neither, also where an answer gets lost and is asked for again', async () => {
    const first = { id: 'MD.0001', note: 'Ask Ben', from: 'Ask Ana' };
    await annotate(first);
    await annotate({ id: 'MD.0001', note: 'Ask Ana and Carla', from: 'Ask Ana' });
    await expect(storedProject('MD.0001')).resolves.toMatchObject({ note: 'Ask Ben\n\nAsk Ana and Carla' });
    await annotate(first);

    await expect(storedProject('MD.0001')).resolves.toMatchObject({ note: 'Ask Ben\n\nAsk Ana and Carla' });
  });

  test('that give tags at once lose none, and none is lost by undoing', async () => {
    const back = await tag(['MD.0001', 'MD.0002'], ['a']);
    await tag(['MD.0001'], ['b'], ['Andes']);
    await libraryWriter.tag(back, LATER);

    await expect(storedProject('MD.0001')).resolves.toMatchObject({ tags: ['health', 'b'] });
    await expect(storedProject('MD.0002')).resolves.toMatchObject({ tags: [] });
  });

  test('of which one removes a project: the tags of the others are taken back', async () => {
    const back = await tag(['MD.0001', 'MD.0002'], ['a']);
    await libraryWriter.remove(['MD.0001'], { forGood: false }, LATER);
    await libraryWriter.tag(back, LATER);

    await expect(storedProject('MD.0002')).resolves.toMatchObject({ tags: [] });
  });
});

describe('a project that got another ID while its note was written', () => {
  const FRENCH = aReading({
    url: 'https://www.iom.int/fr/p',
    language: 'fr',
    values: { primaId: 'CO10P0633' },
  });
  const both = { projectId: 'MD.0029', primaId: 'CO10P0633' };

  beforeEach(async () => {
    await libraryWriter.save(FRENCH, NOW);
    await annotate({ id: 'CO10P0633', note: 'Begun', from: '' });
    await libraryWriter.save(aReading({ values: both }), NOW);
    await expect(storedProject('CO10P0633')).resolves.toBeUndefined();
  });

  test('gets it all the same, beside what it had', async () => {
    await annotate({ id: 'MD.0029', note: 'Begun, and more', from: 'Begun' });
    const back = await annotate({ id: 'CO10P0633', note: 'Begun elsewhere', from: 'Begun' });

    expect(back.changes).toMatchObject([{ id: 'MD.0029', note: 'Begun, and more' }]);
    await expect(storedProject('MD.0029')).resolves.toMatchObject({
      note: 'Begun, and more\n\nBegun elsewhere',
    });
  });

  test('is never written over by one that does not say what it was begun on', async () => {
    await annotate({ id: 'CO10P0633', note: 'Short' });
    await expect(storedProject('MD.0029')).resolves.toMatchObject({ note: 'Begun\n\nShort' });
  });

  test('gets its tags', async () => {
    await tag(['CO10P0633'], ['a']);
    await expect(storedProject('MD.0029')).resolves.toMatchObject({ tags: ['a'] });
  });

  test('gets nothing where two projects may be meant', async () => {
    const twin = aReading({ url: 'https://www.iom.int/twin', values: { ...both, projectId: 'MD.0030' } });
    await libraryWriter.save(twin, NOW);
    await expect(annotate({ id: 'CO10P0633', note: 'Whose?' })).rejects.toMatchObject({ reason: 'notSaved' });
  });
});

describe('what is more than a reader may type', () => {
  const LONG = 'x'.repeat(100_002);
  const TAGS = Array.from({ length: 55 }, (_, i) => `tag ${i}`);

  beforeEach(async () => {
    const imported = { note: LONG, tags: ['y'.repeat(70), ...TAGS] };
    await local.set({ 'project:MD.0001': numbered('MD.0001', imported) });
    await libraryWriter.follow(['MD.0001']);
  });

  test('can be shortened, and that can be undone', async () => {
    const before = await storedProject('MD.0001');
    const note = await annotate({ id: 'MD.0001', note: 'x', from: LONG });
    const tags = await tag(['MD.0001'], [], ['y'.repeat(70), ...TAGS]);
    await expect(storedProject('MD.0001')).resolves.toMatchObject({ note: 'x', tags: [] });
    await libraryWriter.annotate(note, LATER);
    await libraryWriter.tag(tags, LATER);

    await expect(storedProject('MD.0001')).resolves.toEqual({ ...before, changedAt: AT_LATER });
  });

  test('cannot grow over what a backup may hold', async () => {
    const note = 'x'.repeat(4_000_000);
    await expect(annotate({ id: 'MD.0002', note })).rejects.toMatchObject({ reason: 'tooLarge' });
    await expect(libraryWriter.save(aReading({ description: [note] }), LATER)).rejects.toMatchObject({
      reason: 'tooLarge',
    });
    await expect(storedProject('MD.0002')).resolves.toEqual(TWO);
  });
});

test('a long tag of one project stops no change of many', async () => {
  await local.set({ 'project:MD.0001': numbered('MD.0001', { tags: ['y'.repeat(70)] }) });
  await libraryWriter.follow(['MD.0001']);
  await tag(['MD.0001', 'MD.0002'], ['a']);

  await expect(storedProject('MD.0001')).resolves.toMatchObject({ tags: ['y'.repeat(70), 'a'] });
});

test.each([
  { what: 'removed for good', gone: () => libraryWriter.remove(['MD.0001'], { forGood: true }, LATER) },
  {
    what: 'removed from the trash',
    gone: async () => {
      await libraryWriter.remove(['MD.0001'], { forGood: false }, LATER);
      await libraryWriter.discard(['MD.0001']);
    },
  },
])('of a project that is $what, no note is kept anywhere', async ({ gone }) => {
  await annotate({ id: 'MD.0001', note: '', from: 'Ask Ana' });
  await gone();

  expect(JSON.stringify(await stored())).not.toContain('Ask Ana');
});

test('a field that only a newer version knows outlives a note', async () => {
  const donor = { label: 'Donor', printed: 'EU', value: 'EU' };
  const record = JSON.parse(JSON.stringify(TWO));
  record.readings.en.fields.donor = donor;
  await local.set({ 'project:MD.0002': record });
  await annotate({ id: 'MD.0002', note: 'b', from: '' });

  await expect(storedProject('MD.0002')).resolves.toMatchObject({ readings: { en: { fields: { donor } } } });
});
