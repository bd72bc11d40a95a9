import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { libraryReader } from '../../../lib/browser/library-reader.ts';
import { libraryRestore } from '../../../lib/browser/library-restore.ts';
import { libraryWriter } from '../../../lib/browser/library-writer.ts';
import { isSameJson } from '../../../lib/json.ts';
import { FORMAT } from '../../../lib/project.ts';
import type { Reading } from '../../../lib/reading.ts';
import { aReading } from '../../a-project.ts';
import { figure } from '../../figures.ts';
import { type AnyRecord, releasedRecords, today } from '../../released-records.ts';
import { indexAndTruth, killedAt, stored } from './stored.ts';

const { local } = fakeBrowser.storage;
const NOW = new Date('2027-01-01T10:00:00.000Z');
const RELEASED = releasedRecords();

/** Three projects of one format. */
const threeOf = ({ copy }: (typeof RELEASED)[number]) => [copy(1), copy(2), copy(3)];

async function write(records: readonly AnyRecord[]): Promise<void> {
  await local.clear();
  await local.set(Object.fromEntries(records.map((record) => [`project:${record.id}`, record])));
}

/** A page of the project that no record holds. */
function newReading(id: string): Reading {
  return aReading({ url: `https://www.iom.int/pt/${id}`, language: 'pt', values: { projectId: id } });
}

async function saveAll(records: readonly AnyRecord[]): Promise<void> {
  for (const { id } of records) await libraryWriter.save(newReading(id), NOW);
}

async function importAll(records: readonly AnyRecord[]): Promise<void> {
  const restoreId = await libraryRestore.begin('replace', NOW);
  await libraryRestore.chunk({ restoreId, index: 0, records }, NOW);
  await libraryRestore.finish(restoreId, NOW);
}

const annotateAll = (records: readonly AnyRecord[]) =>
  libraryWriter.annotate({ changes: records.map(({ id }) => ({ id, note: 'Read again' })) }, NOW);

/** What writes a record of an older format anew. */
const CHANGES = [
  { what: 'pages are saved to them', change: saveAll },
  { what: 'notes are given to them', change: annotateAll },
  { what: 'they are imported', change: importAll },
];

type Items = Readonly<Record<string, unknown>>;

/** The records that are stored. */
async function records(): Promise<Items> {
  return Object.fromEntries(Object.entries(await stored()).filter(([key]) => key.startsWith('project:')));
}

let killed = 0;
/** Whether all tests of this file have passed so far: else there is no figure. */
let isSound = true;

afterEach(({ task }) => {
  isSound &&= task.result?.state === 'pass';
  vi.restoreAllMocks();
});
afterAll(() => {
  if (!isSound) return;
  figure(
    'every released format, migrated twice and killed half-way',
    `formats: ${RELEASED.length}, killed ${killed} times: equal results`,
    'node',
  );
});

describe.each(RELEASED)('records of $file', (released) => {
  const three = threeOf(released);

  test('are the same, read once, twice, and after they were stored and read again', async () => {
    for (const record of three) {
      const once = today(record);
      expect(today(record)).toEqual(once);
      expect(today(once)).toEqual(once);
      expect(today(JSON.parse(JSON.stringify(once)))).toEqual(once);
    }
  });

  test('are listed, and stay as they are stored until they are changed', async () => {
    await write(three);
    await libraryWriter.start(NOW);
    await libraryWriter.start(NOW);

    expect(await records()).toEqual(Object.fromEntries(three.map((each) => [`project:${each.id}`, each])));
    const { index, truth } = await indexAndTruth();
    expect(index).toEqual(truth);
    const entries = (await libraryReader.entries()) ?? [];
    expect(entries.map(({ problem }) => problem)).toEqual([null, null, null]);
  });

  test.each(CHANGES)('are in the format of today once $what, and keep what they said', async ({ change }) => {
    await write(three);
    await libraryWriter.start(NOW);
    await change(three);

    for (const [at, now] of Object.values(await records()).entries()) {
      const { readings, tags, savedAt } = today(three[at]);
      expect(now).toMatchObject({ format: FORMAT, readings, tags, savedAt });
    }
  });

  describe.each(CHANGES)('a worker that is killed while $what', ({ change }) => {
    test.each(['before', 'after'] as const)(
      '%s any of its writes leaves each as it was or as it is to be, and the second time makes all equal',
      async (when) => {
        await begin(three);
        const before = await records();
        await change(three);
        const after = await records();
        for (let n = 1; await begin(three).then(() => killedAt(n, when, () => change(three))); n++) {
          killed++;
          expectOneOf(await records(), [before, after]);
          await libraryWriter.start(NOW);
          await change(three);
          expect(await records(), `killed ${when} write ${n}`).toEqual(after);
          const { index, truth } = await indexAndTruth();
          expect(index).toEqual(truth);
        }
      },
    );
  });
});

async function begin(three: readonly AnyRecord[]): Promise<void> {
  await write(three);
  await libraryWriter.start(NOW);
}

/** That each record is whole: as it is in one of these. */
function expectOneOf(now: Items, states: readonly Items[]): void {
  const torn = Object.keys(now).filter((key) => !states.some((state) => isSameJson(state[key], now[key])));
  expect(torn).toEqual([]);
}
