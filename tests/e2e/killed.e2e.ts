import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { isSameJson } from '../../lib/json.ts';
import { figure } from '../figures.ts';
import { type AnyRecord, releasedRecords, today } from '../released-records.ts';
import { ask, type Lens, launchLens } from './browser.ts';
import { type Answer, DELAYS, endAfter, expectSound, expectWhole } from './killing.ts';
import { aRecord, stored, storedRecords, write } from './records.ts';

let lens: Lens;
/** Whether all tests of this file have passed so far: else there is no figure. */
let isSound = true;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(async ({ task }) => {
  isSound &&= task.result?.state === 'pass';
  await lens.reset();
});
afterAll(async () => {
  await lens.close();
  const { kills, cut, saves, answered } = tally;
  expect({ cut, answered }, 'it was ended in the midst, and not always before it began').toEqual({
    cut: expect.toSatisfy((times: number) => times > 0),
    answered: expect.toSatisfy((times: number) => times > 0),
  });
  if (!isSound) return;
  figure(
    'background killed at 2–150 ms after a save, import and migration, 200 times in all',
    `${kills} times, ${cut} of them in the midst: 0 torn states, 0 of ${saves} acknowledged saves lost`,
  );
});

/** What the tests of this file went through. */
const tally = { kills: 0, cut: 0, saves: 0, answered: 0 };

type Reading = ReturnType<typeof aRecord>['readings']['en'];
type Items = Readonly<Record<string, unknown>>;

function count(answers: readonly Answer[]): void {
  tally.kills++;
  tally.answered += answers.filter((answer) => answer?.ok === true).length;
  if (answers.includes(null)) tally.cut++;
}

/** The background either runs already, or is woken by the first message. */
const STATES = [
  { state: 'that runs', prepare: () => ask(lens.quiet, null) },
  { state: 'that is just woken', prepare: () => lens.stopWorker() },
];

/** A reading of its own moment: the later, the newer. */
function reading(id: string, language: string, moment: number, change: Partial<Reading> = {}): Reading {
  const { en } = aRecord(id).readings;
  const readAt = new Date(Date.UTC(2026, 0, 1) + moment * 1000).toISOString();
  const url = `https://www.iom.int/${language}/project/${id.toLowerCase()}`;
  return { ...en, url, language, title: `${id} ${language} ${moment}`, readAt, ...change };
}

const save = (one: Reading) => ({ name: 'save', payload: { reading: one } });

/** The readings that are stored, of whichever record. */
function readingsIn(items: Items): Reading[] {
  const records = Object.entries(items).filter(([key]) => key.startsWith('project:'));
  return records.flatMap(([, record]) => Object.values((record as ReturnType<typeof aRecord>).readings));
}

/** Whether each reading that was answered `ok` is there, or a newer one of its page. */
function expectKept(items: Items, sent: readonly Reading[], answers: readonly Answer[], when: string): void {
  const there = readingsIn(items);
  const saved = sent.filter((_, at) => answers[at]?.ok === true);
  const lost = saved.filter(
    ({ url, language, readAt }) =>
      !there.some((each) => each.url === url && each.language === language && each.readAt >= readAt),
  );
  tally.saves += saved.length;
  expect(lost, `acknowledged saves that are lost ${when}`).toEqual([]);
}

describe.each(STATES)('a background $state and is ended', ({ prepare }) => {
  test('while pages of two languages are saved and saved again has kept what it said, whole', async () => {
    const all: Reading[] = [];
    for (const [round, ms] of DELAYS.entries()) {
      const sent = Array.from({ length: 80 }, (_, at) =>
        reading(`PO.00${10 + (at % 10)}`, at % 20 < 10 ? 'en' : 'fr', round * 100 + at),
      );
      all.push(...sent);
      await prepare();
      const answers = await endAfter(ms, lens, { messages: sent.map(save), lanes: 4 });
      const when = `after ${ms} ms`;
      count(answers);
      const items = await expectWhole(lens, when);
      expectKept(items, sent, answers, when);
      const odd = readingsIn(items).filter((one) => !all.some((each) => isSameJson(each, one)));
      expect(odd, `readings that nobody sent ${when}`).toEqual([]);
      await expectSound(lens, when);
    }
  });

  test('while projects get their ID from a second page has one record of each in the end', async () => {
    for (const [round, ms] of DELAYS.entries()) {
      const sent = Array.from({ length: 30 }, (_, at) => pagesOfOne(round, at)).flat();
      await prepare();
      const answers = await endAfter(ms, lens, { messages: sent.map(save) });
      const when = `after ${ms} ms`;
      count(answers);
      expectKept(await expectWhole(lens, when), sent, answers, when);
      const items = await expectSound(lens, when);
      expectKept(items, [], [], when);
      const urls = readingsIn(items).map(({ url, language }) => `${language} ${url}`);
      expect(urls, `pages that are saved twice ${when}`).toEqual([...new Set(urls)]);
      expect(recordsOfUrls(items), `projects in two records ${when}`).toEqual([]);
      await lens.reset();
    }
  });
});

/** Two pages at one address: the first does not say the ID of its project. */
function pagesOfOne(round: number, at: number): Reading[] {
  const id = `RR.${1000 + at}`;
  const url = `https://www.iom.int/project/${round}-${at}`;
  const { fields } = aRecord(id).readings.en;
  return [
    reading(id, 'en', at, { url, fields: { ...fields, projectId: null } as unknown as Reading['fields'] }),
    reading(id, 'fr', at, { url }),
  ];
}

/** Addresses that are in several records. */
function recordsOfUrls(items: Items): string[] {
  const records = Object.entries(items).filter(([key]) => key.startsWith('project:'));
  const urls = records.flatMap(([, record]) => {
    const { readings } = record as ReturnType<typeof aRecord>;
    return [...new Set(Object.values(readings).map(({ url }) => url))];
  });
  return urls.filter((url, at) => urls.indexOf(url) !== at);
}

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
const MINE = numbers(0, 20).map((n) => aRecord(`MD.10${10 + n}`, { title: `Mine ${n}` }));
const THEIRS = numbers(10, 70).map((n) => {
  const record = aRecord(`MD.10${10 + n}`, { title: `Theirs ${n}`, savedAt: '2026-02-01T10:00:00.000Z' });
  const fr = { ...record.readings.en, language: 'fr', url: `https://www.iom.int/fr/project/${n}` };
  return { ...record, readings: { fr } };
});
const CHUNKS = numbers(0, 12).map((i) => THEIRS.slice(i * 5, i * 5 + 5));

function restoring(mode: string) {
  const chunks = CHUNKS.map((records, index) => ({
    name: 'restoreChunk',
    payload: { restoreId: '', index, records },
  }));
  const [begin, finish] = [{ mode }, { restoreId: '' }];
  return [{ name: 'beginRestore', payload: begin }, ...chunks, { name: 'finishRestore', payload: finish }];
}

/** The titles of each record, by ID. */
function titlesOf(items: Items): Record<string, string[]> {
  const records = Object.values(items) as ReturnType<typeof aRecord>[];
  return Object.fromEntries(
    records.map(({ id, readings }) => [id, Object.values(readings).map(({ title }) => title)]),
  );
}

const RESTORED = {
  replace: Object.fromEntries(numbers(10, 70).map((n) => [`MD.10${10 + n}`, [`Theirs ${n}`]])),
  merge: Object.fromEntries(
    numbers(0, 70).map((n) => [
      `MD.10${10 + n}`,
      [...(n < 20 ? [`Mine ${n}`] : []), ...(n < 10 ? [] : [`Theirs ${n}`])],
    ]),
  ),
};

/** Sends a message until the background says that nothing is left. */
async function repeat(name: string, payload: object | null): Promise<void> {
  for (let left = 1; left > 0; ) {
    const answer = (await ask(lens.quiet, { name, payload })) as { ok: boolean; value: { left: number } };
    expect(answer).toMatchObject({ ok: true });
    ({ left } = answer.value);
  }
}

/** The library as it is before each import. */
async function begin(): Promise<Items> {
  await write(lens, Object.fromEntries(MINE.map((record) => [`project:${record.id}`, record])));
  await expectSound(lens, 'at first');
  return storedRecords(lens);
}

/** Takes back what there is, and compares all with what it was. */
async function expectTakenBack(before: Items, when: string): Promise<void> {
  await repeat('undoRestore', null);
  const items = await expectSound(lens, when);
  expect(await storedRecords(lens), `records that are taken back ${when}`).toEqual(before);
  const left = Object.keys(items).filter((key) => /^(?:restore|undo:|held:)/.test(key));
  expect(left, `what is left of the import ${when}`).toEqual([]);
}

describe('a background that is ended while a backup', () => {
  test.each(['merge', 'replace'] as const)('is restored ("%s") is taken back or goes on', async (mode) => {
    const before = await begin();
    for (const [round, ms] of DELAYS.entries()) {
      const when = `after ${ms} ms`;
      const answers = await endAfter(ms, lens, { messages: restoring(mode) });
      count(answers);
      const { restore } = await expectWhole(lens, when);
      if (answers.at(-1)?.ok) expect(restore, `the import ${when}`).toMatchObject({ state: 'done' });
      if (answers.at(-1)?.ok || (answers[0]?.ok && round % 2 === 0)) {
        await goOn(answers[0]?.value as { restoreId: string }, mode);
        await expectSound(lens, when);
        expect(titlesOf(await storedRecords(lens)), `what is restored ${when}`).toEqual(RESTORED[mode]);
      }
      await expectTakenBack(before, when);
    }
  });

  test('is taken back goes on with that', async () => {
    const before = await begin();
    for (const [round, ms] of DELAYS.entries()) {
      const when = `after ${ms} ms`;
      const mode = round % 2 === 0 ? 'merge' : 'replace';
      await endRestoring(mode);
      const messages = numbers(0, 14).map(() => ({ name: 'undoRestore', payload: null }));
      count(await endAfter(ms, lens, { messages }));
      await expectWhole(lens, when);
      await expectTakenBack(before, when);
    }
  });
});

/** What the page does whose message was not answered: it sends it again, and the rest. */
async function goOn({ restoreId }: { restoreId: string }, mode: string): Promise<void> {
  for (const { name, payload } of restoring(mode).slice(1)) {
    await expect(ask(lens.quiet, { name, payload: { ...payload, restoreId } })).resolves.toMatchObject({
      ok: true,
    });
  }
}

async function endRestoring(mode: string): Promise<void> {
  const answer = (await ask(lens.quiet, { name: 'beginRestore', payload: { mode } })) as {
    value: { restoreId: string };
  };
  await goOn(answer.value, mode);
}

describe('a background that is ended while', () => {
  test.each(STATES)(
    'it ($state) makes an old index anew leaves every record as it was',
    async ({ prepare }) => {
      const records = numbers(0, 30).flatMap((n) => releasedRecords().map(({ copy }) => copy(n)));
      await write(lens, Object.fromEntries(records.map((record) => [`project:${record.id}`, record])));
      await expectSound(lens, 'at first');
      const before = await storedRecords(lens);
      const { 'index:0': part } = await stored(lens);
      for (const ms of DELAYS) {
        const when = `after ${ms} ms`;
        await write(lens, { index: { version: 1, count: records.length, recent: [] }, 'index:0': part });
        await prepare();
        const messages = numbers(0, 3).map(() => ({ name: 'checkLibrary', payload: { thorough: true } }));
        count(await endAfter(ms, lens, { messages }));
        await expectWhole(lens, when);
        await expectSound(lens, when);
        expect(await storedRecords(lens), `records ${when}`).toEqual(before);
      }
    },
  );

  test('records of every released format are saved to has each as it was, or with what was saved', async () => {
    const all = numbers(0, 20).flatMap((n) => releasedRecords().map(({ copy }) => copy(n)));
    const items = Object.fromEntries(all.map((record) => [`project:${record.id}`, record]));
    for (const [round, ms] of DELAYS.entries()) {
      const when = `after ${ms} ms`;
      await lens.reset();
      await write(lens, items);
      await expectSound(lens, 'at first');
      const sent = all.map(({ id }) => reading(id, 'pt', round));
      const answers = await endAfter(ms, lens, { messages: sent.map(save), lanes: 4 });
      count(answers);
      const now = await expectWhole(lens, when);
      expectKept(now, sent, answers, when);
      for (const record of all) expectOldReadings(now[`project:${record.id}`], record);
      await expectSound(lens, when);
    }
  });
});

/** That a save took nothing from a record: what its pages said is there, in the format of today. */
function expectOldReadings(now: unknown, record: AnyRecord): void {
  const { pt: _, ...readings } = today(now).readings;
  const { readings: was, note, tags, savedAt } = today(record);
  expect({ ...today(now), readings }).toMatchObject({ id: record.id, note, tags, savedAt });
  expect(readings).toEqual(was);
}
