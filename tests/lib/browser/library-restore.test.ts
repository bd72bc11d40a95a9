import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { RestoreMode } from '../../../lib/backup-journal.ts';
import { compareIncoming } from '../../../lib/browser/library-incoming.ts';
import { libraryReader } from '../../../lib/browser/library-reader.ts';
import { libraryRestore } from '../../../lib/browser/library-restore.ts';
import { undoStep } from '../../../lib/browser/library-restore-undo.ts';
import { libraryWriter } from '../../../lib/browser/library-writer.ts';
import type { Incoming } from '../../../lib/incoming.ts';
import { newHead } from '../../../lib/index-store.ts';
import { isSameJson } from '../../../lib/json.ts';
import type { Project } from '../../../lib/project.ts';
import { aProject, aReading, NOW } from '../../a-project.ts';
import {
  fullAt,
  indexAndTruth,
  keysTouched,
  killedAt,
  projectIds,
  sortKeysLikeChrome,
  storedBesidesIndex,
  storedProject,
} from './stored.ts';

const { local } = fakeBrowser.storage;
const SITE = 'https://www.iom.int/project';
const LATER = new Date('2026-11-21T11:00:00.000Z');
const NEWER = '2026-11-20T12:00:00.000Z';

/** A project with an address of its own, in one language. */
function numbered(id: string, given: Parameters<typeof aReading>[0] = {}, more: Partial<Project> = {}) {
  const reading = aReading({ url: `${SITE}/${id.toLowerCase()}`, values: { projectId: id }, ...given });
  const { readings: _, ...project } = more;
  return aProject({ id, readings: [reading], ...project });
}

const SAME = numbered('MD.0001');
const CHANGED = numbered('MD.0002', {}, { note: 'Mine', tags: ['health'] });
const MOVED = numbered(`${SITE}/moved`, { url: `${SITE}/moved`, values: {} });
const ALONE = numbered('MD.0004');
const UNREADABLE = { format: 3, id: 'MD.0005', invented: true };
const LIBRARY = [SAME, CHANGED, MOVED, ALONE];

const BACKUP = [
  SAME,
  numbered('MD.0002', { title: 'Newer', readAt: NEWER }, { note: 'Theirs', tags: ['Health', 'Andes'] }),
  numbered('MD.0003', { url: `${SITE}/moved`, language: 'fr' }),
  numbered('MD.0006'),
  numbered('MD.0007'),
  numbered('MD.0008', { values: { projectId: 'MD.0008', primaId: 'CO10P0633' } }),
];

/** Two records a part, so that there are several steps. */
async function restore(mode: RestoreMode, backup: readonly Project[] = BACKUP, now = LATER) {
  const restoreId = await libraryRestore.begin(mode, now);
  await sendAll(restoreId, backup, now);
  return restoreId;
}

async function sendAll(restoreId: string, backup: readonly Project[], now = LATER) {
  for (let i = 0; i * 2 < backup.length; i++) {
    await libraryRestore.chunk({ restoreId, index: i, records: backup.slice(i * 2, i * 2 + 2) }, now);
  }
  let finished = await libraryRestore.finish(restoreId, now);
  while (finished.left > 0) finished = await libraryRestore.finish(restoreId, now);
  return finished.counts;
}

async function undo(now = LATER) {
  let undone = await undoStep(() => true, now);
  while (undone.left > 0) undone = await undoStep(() => true, now);
  return undone;
}

async function compared(mode: RestoreMode, backup: readonly Project[] = BACKUP) {
  const all: Incoming[] = [];
  for await (const some of compareIncoming(backup, mode, LATER)) all.push(...some);
  return Object.fromEntries(all.map(({ project, kind }) => [project.id, kind]));
}

let before: Record<string, unknown> = {};

beforeEach(async () => {
  const records = LIBRARY.map((project) => [`project:${project.id}`, project]);
  await local.set({ ...Object.fromEntries(records), 'project:MD.0005': UNREADABLE });
  await libraryWriter.check({ thorough: true }, NOW);
  before = await storedBesidesIndex();
});

afterEach(async () => {
  vi.restoreAllMocks();
  const { index, truth } = await indexAndTruth();
  expect(index, 'the index says what the records say').toEqual(truth);
  const { recent } = newHead(truth.entries);
  const shown = (await libraryReader.head())?.recent.map(({ savedAt }) => savedAt);
  expect(shown, 'the head shows the newest').toEqual(
    recent.map((each) => each.savedAt).slice(0, shown?.length),
  );
});

const MODES = ['merge', 'replace'] as const;

/** What nobody can take back any more, and what of it the trash says cannot be read. */
const DAMAGES: readonly { what: string; damage: Record<string, unknown>; shown: readonly string[] }[] = [
  { what: 'nobody can read how far it is', damage: { restore: 'text' }, shown: ['restore'] },
  { what: 'a newer version says how far it is', damage: { restore: { version: 9 } }, shown: ['restore'] },
];

describe('a backup that is merged', () => {
  test('adds what is new, brings newer readings, joins notes and tags, and leaves the rest', async () => {
    const restoreId = await libraryRestore.begin('merge', LATER);
    await expect(sendAll(restoreId, BACKUP)).resolves.toEqual({
      added: 3,
      changed: 2,
      same: 1,
      removed: 0,
      blocked: 0,
    });

    await expect(projectIds()).resolves.toEqual(
      ['MD.0001', 'MD.0002', 'MD.0003', 'MD.0004', 'MD.0005', 'MD.0006', 'MD.0007', 'MD.0008'].toSorted(),
    );
    await expect(storedProject('MD.0001')).resolves.toEqual(SAME);
    await expect(storedProject('MD.0002')).resolves.toMatchObject({
      readings: { en: { title: 'Newer' } },
      note: 'Mine\n\nTheirs',
      tags: ['health', 'Andes'],
      changedAt: '2026-11-21T11:00:00.000Z',
    });
    expect(Object.keys((await storedProject('MD.0003'))?.readings ?? {}).toSorted()).toEqual(['en', 'fr']);
  });

  test('changes nothing the second time', async () => {
    await restore('merge');
    const once = await storedBesidesIndex();
    const restoreId = await libraryRestore.begin('merge', LATER);
    await expect(sendAll(restoreId, BACKUP)).resolves.toMatchObject({ added: 0, changed: 0, same: 6 });

    const records = (items: Record<string, unknown>) =>
      Object.entries(items).filter(([key]) => key.startsWith('project:'));
    expect(records(await storedBesidesIndex())).toEqual(records(once));
  });

  test('never takes the place of a record that cannot be read', async () => {
    const restoreId = await libraryRestore.begin('merge', LATER);
    const counts = await sendAll(restoreId, [numbered('MD.0005')]);

    expect(counts).toMatchObject({ added: 0, blocked: 1 });
    expect((await storedBesidesIndex())['project:MD.0005']).toEqual(UNREADABLE);
  });

  test.each([
    { where: 'in one part', backup: (twin: Project) => [...BACKUP.slice(5), twin] },
    { where: 'in two parts', backup: (twin: Project) => [...BACKUP, twin] },
  ])('becomes one project where two of its records $where are one', async ({ backup }) => {
    const prima = { projectId: null, primaId: 'CO10P0633' };
    const twin = numbered('CO10P0633', { url: `${SITE}/md.0008`, language: 'es', values: prima });
    await restore('merge', backup(twin));

    await expect(projectIds()).resolves.not.toContain('CO10P0633');
    expect(Object.keys((await storedProject('MD.0008'))?.readings ?? {}).toSorted()).toEqual(['en', 'es']);
    await undo();
    await expect(storedBesidesIndex()).resolves.toEqual(before);
  });
});

describe('a backup that takes the place of the library', () => {
  test('leaves what it holds, as it holds it, and what cannot be read', async () => {
    const restoreId = await libraryRestore.begin('replace', LATER);
    await expect(sendAll(restoreId, BACKUP)).resolves.toEqual({
      added: 4,
      changed: 1,
      same: 1,
      removed: 2,
      blocked: 0,
    });

    const items = await storedBesidesIndex();
    const records = Object.entries(items).filter(([key]) => key.startsWith('project:'));
    expect(Object.fromEntries(records)).toEqual({
      ...Object.fromEntries(BACKUP.map((project) => [`project:${project.id}`, project])),
      'project:MD.0005': UNREADABLE,
    });
  });

  test('puts its record where one cannot be read, which comes back when it is undone', async () => {
    await restore('replace', [numbered('MD.0005')]);
    await expect(storedProject('MD.0005')).resolves.toEqual(numbered('MD.0005'));
    await undo();

    await expect(storedBesidesIndex()).resolves.toEqual(before);
  });

  test('leaves what was saved while it was restored', async () => {
    const restoreId = await libraryRestore.begin('replace', NOW);
    const url = `${SITE}/meanwhile`;
    await libraryWriter.save(aReading({ url, values: { projectId: 'MD.0099' } }), LATER);
    await sendAll(restoreId, BACKUP, LATER);

    await expect(projectIds()).resolves.toContain('MD.0099');
  });

  test.each([
    { what: 'is damaged', damage: () => local.set({ 'held:1': { 'MD.0003': true } }) },
    { what: 'is missing', damage: () => local.remove('held:1') },
  ])('removes nothing where a part of what it holds $what, and can be taken back', async ({ damage }) => {
    const restoreId = await libraryRestore.begin('replace', LATER);
    for (const [index, record] of BACKUP.entries()) {
      await libraryRestore.chunk({ restoreId, index, records: [record] }, LATER);
    }
    await damage();
    const whole = await storedBesidesIndex();

    await expect(libraryRestore.finish(restoreId, LATER)).rejects.toMatchObject({ reason: 'restoreOver' });
    expect(await storedBesidesIndex()).toEqual(whole);
    await undo();
    expect(await storedBesidesIndex()).toEqual(before);
  });

  describe('leaves alone what others do while it is restored:', () => {
    const inBackup = numbered('MD.0002', {}, { note: 'Theirs' });

    test.each<{ what: string; change: () => Promise<unknown>; after: object }>([
      {
        what: 'a note of what the backup holds',
        change: () => libraryWriter.annotate({ changes: [{ id: 'MD.0002', note: 'New' }] }, LATER),
        after: { 'MD.0002': { note: 'New' } },
      },
      {
        what: 'a note of what it does not hold',
        change: () => libraryWriter.annotate({ changes: [{ id: 'MD.0004', note: 'New' }] }, LATER),
        after: { 'MD.0002': { note: 'Theirs' }, 'MD.0004': { note: 'New' } },
      },
      {
        what: 'a project from the trash',
        change: () => libraryWriter.restore(['MD.0099'], LATER),
        after: { 'MD.0002': { note: 'Theirs' }, 'MD.0099': { id: 'MD.0099' } },
      },
      {
        what: 'a removal',
        change: () => libraryWriter.remove(['MD.0002'], { forGood: false }, LATER),
        after: {},
      },
    ])('$what', async ({ change, after }) => {
      await local.set({ 'project:MD.0099': numbered('MD.0099') });
      await libraryWriter.follow(['MD.0099']);
      await libraryWriter.remove(['MD.0099'], { forGood: false }, NOW);
      const restoreId = await libraryRestore.begin('replace', NOW);
      await change();
      await sendAll(restoreId, [inBackup]);

      const left = (await projectIds()).filter((id) => id !== 'MD.0005');
      expect(left).toEqual(Object.keys(after));
      for (const [id, part] of Object.entries(after)) expect(await storedProject(id)).toMatchObject(part);
    });
  });

  test('takes out what it does not hold, whatever the clock said when that was changed', async () => {
    await local.set({ 'project:MD.0004': { ...ALONE, changedAt: '2030-01-01T00:00:00.000Z' } });
    await libraryWriter.follow(['MD.0004']);
    await restore('replace');

    await expect(projectIds()).resolves.not.toContain('MD.0004');
  });

  test('takes out many, some at a time', async () => {
    const many = Array.from({ length: 600 }, (_, i) => numbered(`TC.${1000 + i}`));
    await local.set(Object.fromEntries(many.map((project) => [`project:${project.id}`, project])));
    await libraryWriter.check({ thorough: true }, NOW);
    const all = await storedBesidesIndex();
    const restoreId = await libraryRestore.begin('replace', LATER);
    await libraryRestore.chunk({ restoreId, index: 0, records: [SAME] }, LATER);

    await expect(libraryRestore.finish(restoreId, LATER)).resolves.toMatchObject({ left: 354 });
    await expect(libraryRestore.finish(restoreId, LATER)).resolves.toMatchObject({ left: 104 });
    const { left, counts } = await libraryRestore.finish(restoreId, LATER);
    expect({ left, removed: counts.removed }).toEqual({ left: 0, removed: 603 });
    await expect(projectIds()).resolves.toEqual(['MD.0001', 'MD.0005']);

    await undo();
    await expect(storedBesidesIndex()).resolves.toEqual(all);
  });
});

describe.each(MODES)('a backup in mode "%s"', (mode) => {
  test('is told before as it is done after', async () => {
    const told = await compared(mode);
    await expect(storedBesidesIndex()).resolves.toEqual(before);
    expect(told).toEqual({
      'MD.0001': 'same',
      'MD.0002': 'changed',
      'MD.0003': mode === 'merge' ? 'changed' : 'new',
      'MD.0006': 'new',
      'MD.0007': 'new',
      'MD.0008': 'new',
    });
  });

  test('is taken back as a whole, to the byte', async () => {
    const text = JSON.stringify(Object.entries(before).toSorted());
    await restore(mode);
    await expect(storedBesidesIndex()).resolves.not.toEqual(before);
    await expect(undo()).resolves.toEqual({ left: 0, kept: [] });

    expect(JSON.stringify(Object.entries(await storedBesidesIndex()).toSorted())).toBe(text);
    await expect(undo(), 'asked for twice').resolves.toEqual({ left: 0, kept: [] });
  });

  test('is taken back by a browser that keeps keys in the order of the alphabet', async () => {
    await sortKeysLikeChrome();
    await restore(mode);
    await sortKeysLikeChrome();
    await expect(undo()).resolves.toEqual({ left: 0, kept: [] });

    await expect(storedBesidesIndex()).resolves.toEqual(before);
  });

  test('is applied once where each message is carried out twice', async () => {
    const restoreId = await libraryRestore.begin(mode, LATER);
    for (let i = 0; i < 3; i++) {
      const chunk = { restoreId, index: i, records: BACKUP.slice(i * 2, i * 2 + 2) };
      const first = await libraryRestore.chunk(chunk, LATER);
      const { writes } = await keysTouched(async () => {
        await expect(libraryRestore.chunk(chunk, LATER)).resolves.toEqual(first);
      });
      expect(writes).toBe(0);
    }
    const finished = await libraryRestore.finish(restoreId, LATER);
    const once = await storedBesidesIndex();
    await expect(libraryRestore.finish(restoreId, LATER)).resolves.toEqual(finished);
    await expect(storedBesidesIndex()).resolves.toEqual(once);
  });

  test('is one write for each part, with all that belongs to it', async () => {
    const restoreId = await libraryRestore.begin(mode, LATER);
    const chunk = { restoreId, index: 0, records: BACKUP };
    const { writes } = await keysTouched(() => libraryRestore.chunk(chunk, LATER));
    expect(writes).toBe(1);
    await libraryRestore.finish(restoreId, LATER);
  });

  test('is refused where a part is missing, or is of another restoring', async () => {
    const restoreId = await libraryRestore.begin(mode, LATER);
    const refused = { reason: 'restoreOver' };
    await expect(libraryRestore.chunk({ restoreId, index: 1, records: [] }, LATER)).rejects.toMatchObject(
      refused,
    );
    await expect(
      libraryRestore.chunk({ restoreId: 'other', index: 0, records: [] }, LATER),
    ).rejects.toMatchObject(refused);
    await expect(libraryRestore.finish('other', LATER)).rejects.toMatchObject(refused);
  });

  test('with one record that is none is refused part by part', async () => {
    const restoreId = await libraryRestore.begin(mode, LATER);
    const records = [numbered('MD.0006'), { format: 1 }];
    await expect(libraryRestore.chunk({ restoreId, index: 0, records }, LATER)).rejects.toMatchObject({
      reason: 'recordMalformed',
    });
    await undo();
    await expect(storedBesidesIndex()).resolves.toEqual(before);
  });

  test('that was not finished is taken back before another one begins', async () => {
    const restoreId = await libraryRestore.begin(mode, LATER);
    await libraryRestore.chunk({ restoreId, index: 0, records: BACKUP }, LATER);
    const other = await libraryRestore.begin('merge', LATER);

    await expect(projectIds()).resolves.toEqual(['MD.0001', 'MD.0002', 'MD.0004', 'MD.0005', MOVED.id]);
    await expect(libraryRestore.chunk({ restoreId, index: 1, records: [] }, LATER)).rejects.toThrow();
    await libraryRestore.finish(other, LATER);
  });

  test('cannot be taken back any more after 30 days', async () => {
    await restore(mode);
    await libraryWriter.check({ thorough: true }, new Date('2026-12-21T10:59:00.000Z'));
    await expect(libraryReader.restore()).resolves.toMatchObject({ state: 'done' });
    await libraryWriter.check({ thorough: true }, new Date('2026-12-21T11:01:00.000Z'));

    const keys = Object.keys(await storedBesidesIndex());
    expect(keys.filter((key) => /^(?:restore|undo|held)/.test(key))).toEqual([]);
  });

  test('is taken back where a newer version has written more of it down', async () => {
    const restoreId = await libraryRestore.begin(mode, LATER);
    await libraryRestore.chunk({ restoreId, index: 0, records: BACKUP }, LATER);
    const { restore: journal } = await local.get('restore');
    await local.set({ restore: { ...(journal as object), more: true } });
    await libraryWriter.start(LATER);

    await expect(storedBesidesIndex()).resolves.toEqual(before);
  });

  describe.each(DAMAGES)('of which $what', ({ damage, shown }) => {
    test.each([
      { when: 'the browser starts', next: () => libraryWriter.start(LATER) },
      { when: 'another one begins', next: () => libraryRestore.begin('merge', LATER) },
    ])('has all that it changed in the trash once $when', async ({ next }) => {
      await restore(mode);
      await local.set(damage);
      await next();
      await libraryWriter.start(LATER); // What was begun just now is taken back.

      const now = await storedBesidesIndex();
      const changed = Object.keys(before).filter((key) => !isSameJson(now[key], before[key]));
      expect(changed.length).toBeGreaterThan(1);
      const trashed = changed.map((key) => now[key.replace('project:', 'trash:')]);
      expect(trashed).toMatchObject(changed.map((key) => ({ record: before[key] })));
      const titles = (await libraryReader.trash()).filter(({ entry }) => entry.problem === 'malformed');
      expect(titles.map(({ id }) => id)).toEqual(shown);
      expect(Object.keys(now).filter((key) => !/^(?:project|trash):/.test(key))).toEqual([]);
    });
  });

  test('whose trash finds no room stays as it is until there is some', async () => {
    await restore(mode);
    await local.set({ restore: 'text' });
    const whole = await storedBesidesIndex();
    fullAt(1, Number.POSITIVE_INFINITY);
    await libraryWriter.check({ thorough: true }, LATER);
    expect(await storedBesidesIndex()).toEqual(whole);
    await expect(libraryRestore.begin(mode, LATER)).rejects.toMatchObject({ reason: 'storageFull' });
    expect(await storedBesidesIndex()).toEqual(whole);
  });

  test('of which a part is damaged is taken back but for that, which is kept in the trash as it is', async () => {
    await restore(mode);
    await local.set({ 'undo:1': 'text' });
    await undo();

    const now = await storedBesidesIndex();
    expect(now['trash:undo:1']).toMatchObject({ record: 'text' });
    expect(now).toMatchObject({ 'project:MD.0004': ALONE });
    expect(Object.keys(now).filter((key) => !/^(?:project|trash):/.test(key))).toEqual([]);
  });

  test('of which a part is damaged in places is taken back but for those, and is kept in the trash', async () => {
    await restore(mode);
    const { 'undo:2': part } = await storedBesidesIndex();
    const damaged = [...(part as unknown[]), { id: 'MD.0099', record: 'cut off' }];
    await local.set({ 'undo:2': damaged });
    await undo();

    const { 'trash:undo:2': kept, ...now } = await storedBesidesIndex();
    expect(kept).toMatchObject({ record: damaged });
    expect(now).toEqual(before);
  });

  test('leaves nothing behind when what takes it back is dropped', async () => {
    await restore(mode);
    await libraryRestore.forget();
    const keys = Object.keys(await storedBesidesIndex());
    expect(keys.filter((key) => !/^project:/.test(key))).toEqual([]);
  });
});

const MOMENTS = MODES.flatMap((mode) => (['before', 'after'] as const).map((when) => ({ mode, when })));

describe.each(MOMENTS)('a worker that is killed $when one of the writes of "$mode"', ({ mode, when }) => {
  /** Starts afresh with the same library. */
  async function again() {
    await local.clear();
    await local.set(before);
    await libraryWriter.check({ thorough: true }, NOW);
  }

  test('has it taken back when the browser starts next', async () => {
    let n = 1;
    while (await killedAt(n++, when, () => restore(mode))) {
      await libraryWriter.start(LATER);
      const isDone = (await libraryReader.restore()) !== null;
      if (isDone) await undo();
      expect(await storedBesidesIndex(), `killed ${when} write ${n - 1}`).toEqual(before);
      const { index, truth } = await indexAndTruth();
      expect(index).toEqual(truth);
      await again();
    }
    expect(n).toBeGreaterThan(5);
  });

  test('goes on where the page sends the message again', async () => {
    const restoreId = await libraryRestore.begin(mode, LATER);
    await sendAll(restoreId, BACKUP);
    const whole = await storedBesidesIndex();
    const records = (items: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(items).filter(([key]) => /^(?:project|undo)/.test(key)));
    let n = 1;
    for (;;) {
      await again();
      const id = await libraryRestore.begin(mode, LATER);
      if (!(await killedAt(n++, when, () => sendAll(id, BACKUP)))) break;
      await sendAll(id, BACKUP);
      expect(records(await storedBesidesIndex()), `killed ${when} write ${n - 1}`).toEqual(records(whole));
      const { index, truth } = await indexAndTruth();
      expect(index).toEqual(truth);
    }
    expect(n).toBeGreaterThan(4);
  });

  test('while it is taken back goes on with that', async () => {
    let n = 1;
    for (;;) {
      await again();
      await restore(mode);
      if (!(await killedAt(n++, when, undo))) break;
      await undo();
      expect(await storedBesidesIndex(), `killed ${when} write ${n - 1}`).toEqual(before);
      const { index, truth } = await indexAndTruth();
      expect(index).toEqual(truth);
    }
    expect(n).toBeGreaterThan(4);
  });
});

describe.each(MODES)('where storage is full while "%s" is restored', (mode) => {
  test('at one write, the page has it taken back', async () => {
    for (let n = 1; ; n++) {
      const full = fullAt(n);
      const result = await restore(mode).catch((error: unknown) => error);
      const isFailed = full.calls >= n;
      vi.restoreAllMocks();
      if (!isFailed) break;
      expect(result).toMatchObject({ reason: 'storageFull' });
      await undo();
      expect(await storedBesidesIndex(), `full at write ${n}`).toEqual(before);
    }
    await undo();
  });

  test('and stays so, it is taken back as soon as there is room', async () => {
    const restoreId = await libraryRestore.begin(mode, LATER);
    await libraryRestore.chunk({ restoreId, index: 0, records: BACKUP }, LATER);
    fullAt(1, Number.POSITIVE_INFINITY);
    await expect(libraryRestore.finish(restoreId, LATER)).rejects.toMatchObject({ reason: 'storageFull' });
    await expect(undo()).rejects.toMatchObject({ reason: 'storageFull' });
    vi.restoreAllMocks();
    await libraryWriter.start(LATER);

    await expect(storedBesidesIndex()).resolves.toEqual(before);
  });
});

test('where storage is full while a merged backup is taken back, what was added makes room', async () => {
  await restore('merge');
  fullAt(1);
  await undo();

  await expect(storedBesidesIndex()).resolves.toEqual(before);
});

describe('what a reader changed after the restoring', () => {
  const note = (id: string, text: string) => libraryWriter.annotate({ changes: [{ id, note: text }] }, LATER);

  test.each(MODES)(
    'stays when "%s" is taken back, and what was there before is in the trash',
    async (mode) => {
      await restore(mode);
      await note('MD.0002', 'Later');
      await note('MD.0006', 'New, and mine');
      const { kept } = await undo();

      expect([...kept].toSorted()).toEqual(['MD.0002', 'MD.0006']);
      await expect(storedProject('MD.0002')).resolves.toMatchObject({ note: 'Later' });
      await expect(storedProject('MD.0006')).resolves.toMatchObject({ note: 'New, and mine' });
      const items = await storedBesidesIndex();
      expect(items['trash:MD.0002']).toMatchObject({ record: CHANGED });
      expect(items).not.toHaveProperty('trash:MD.0006');
      await expect(projectIds()).resolves.toEqual(
        ['MD.0001', 'MD.0002', 'MD.0004', 'MD.0005', 'MD.0006', MOVED.id].toSorted(),
      );
    },
  );

  describe('by saving another page of it,', () => {
    const prima = { projectId: null, primaId: 'CO10P0633' };
    const old = numbered('CO10P0633', { url: `${SITE}/fr`, language: 'fr', values: prima }, { note: 'Mine' });
    const page = aReading({ url: `${SITE}/en`, values: { projectId: 'MD.0033', primaId: 'CO10P0633' } });

    beforeEach(async () => {
      await local.set({ 'project:CO10P0633': old });
      await libraryWriter.follow(['CO10P0633']);
    });

    test.each([
      { how: 'merged', mode: 'merge', backup: [{ ...old, note: 'Theirs' }] },
      { how: 'replaced', mode: 'replace', backup: [{ ...old, note: 'Theirs' }] },
      { how: 'taken out', mode: 'replace', backup: [SAME] },
    ] as const)(
      'what was $how stays one project, and what it was is in the trash',
      async ({ mode, backup }) => {
        await restore(mode, backup);
        await libraryWriter.save(page, LATER);
        const { kept } = await undo();

        expect(kept).toContain('CO10P0633');
        const ids = await projectIds();
        expect(ids).toContain('MD.0033');
        expect(ids).not.toContain('CO10P0633');
        expect((await storedBesidesIndex())['trash:CO10P0633']).toMatchObject({ record: old });
      },
    );

    test('or removing that, what was there before is there again', async () => {
      const all = await storedBesidesIndex();
      await restore('merge', [{ ...old, note: 'Theirs' }]);
      await libraryWriter.save(page, LATER);
      await libraryWriter.remove(['MD.0033'], { forGood: true }, LATER);
      await undo();

      await expect(storedBesidesIndex()).resolves.toEqual(all);
    });
  });

  test('or nobody, comes back where the restoring itself joined two that were one', async () => {
    const values = { projectId: null, primaId: 'CO10P0633' };
    const part = numbered('CO10P0633', { url: `${SITE}/fr`, language: 'fr', values });
    const whole = aProject({
      id: 'MD.0033',
      readings: [
        aReading({ url: `${SITE}/en`, values: { projectId: 'MD.0033', primaId: 'CO10P0633' } }),
        ...Object.values(part.readings),
      ],
    });
    await local.set({ 'project:CO10P0633': part, 'project:MD.0033': whole });
    await libraryWriter.follow(['CO10P0633', 'MD.0033']);
    const all = await storedBesidesIndex();
    await restore('merge', [whole]);
    await expect(projectIds()).resolves.not.toContain('CO10P0633');
    await expect(undo()).resolves.toEqual({ left: 0, kept: [] });

    await expect(storedBesidesIndex()).resolves.toEqual(all);
  });

  test('by removing it, comes back as it was before', async () => {
    await restore('merge');
    await libraryWriter.remove(['MD.0002', 'MD.0006'], { forGood: true }, LATER);
    await undo();

    await expect(storedBesidesIndex()).resolves.toEqual(before);
  });
});
