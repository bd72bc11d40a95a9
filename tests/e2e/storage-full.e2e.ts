import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { figure } from '../figures.ts';
import { releasedRecords, today } from '../released-records.ts';
import { ask, type Lens, launchLens } from './browser.ts';
import { drawMain, drawPage, ROWS } from './fixtures.ts';
import { expectSound } from './killing.ts';
import { button, eventually, partOfPanel, press } from './panel.ts';
import { aRecord, storedRecords, write } from './records.ts';

let lens: Lens;
/** Whether all tests of this file have passed so far: else there is no figure. */
let isSound = true;
let folder: string;
let steps = 0;

beforeAll(async () => {
  [lens, folder] = await Promise.all([launchLens(), mkdtemp(join(tmpdir(), 'project-lens-full-'))]);
});
afterEach(({ task }) => {
  isSound &&= task.result?.state === 'pass';
  return lens.reset();
});
afterAll(async () => {
  await lens.close();
  await rm(folder, { recursive: true });
  if (!isSound) return;
  figure(
    'storage full at each step of save, update, import, migrate',
    `${steps} steps: nothing lost, each said in words, each done once there was room`,
  );
});

const NO_ROOM = 'There is no room left on this device. Nothing was changed or lost.';

/** From its n-th write on, counted from 1, the background finds no room. */
async function fillAt(n: number): Promise<void> {
  await lens.inWorker((first) => {
    const { local } = chrome.storage;
    const set = local.set as (items: object) => Promise<void>;
    const writes = { count: 0, set };
    const fail = () => Promise.reject(new Error('Resource::kQuotaBytes quota exceeded'));
    const setOrFail = (items: object) => (++writes.count < first ? set.call(local, items) : fail());
    Object.assign(globalThis, { writes });
    Object.assign(local, { set: setOrFail });
  }, n);
}

/** @returns How many writes were asked for since it was filled. */
function makeRoom(): Promise<number> {
  return lens.inWorker(() => {
    const { set, count } = Reflect.get(globalThis, 'writes');
    Object.assign(chrome.storage.local, { set });
    return count;
  });
}

interface Message {
  readonly name: string;
  readonly payload: object | null;
}

type Result = { ok: true; value: { restoreId?: string } | null } | { ok: false; failure: string };

/** Sends these, one after the other, up to the first that fails. A `restoreId` is the one that was answered before. */
async function sendAll(messages: readonly Message[]): Promise<Result> {
  let [result, restoreId]: [Result, string | undefined] = [{ ok: true, value: null }, undefined];
  for (const { name, payload } of messages) {
    const isPart = payload !== null && 'restoreId' in payload;
    const sent = isPart ? { ...payload, restoreId } : payload;
    result = (await ask(lens.quiet, { name, payload: sent })) as Result;
    if (!result.ok) return result;
    restoreId = result.value?.restoreId ?? restoreId;
  }
  return result;
}

const reading = (id: string, change: object = {}) => ({
  ...aRecord(id).readings.en,
  readAt: '2026-03-01T10:00:00.000Z',
  ...change,
});
const save = (id: string, change: object = {}) => ({
  name: 'save',
  payload: { reading: reading(id, change) },
});
const NAMELESS = { ...aRecord('MD.0003').readings.en.fields, projectId: null };
const AT_ADDRESS = 'https://www.iom.int/project/md.0003';
const MINE = [
  aRecord('MD.0001'),
  aRecord('MD.0002'),
  {
    ...aRecord('MD.0003'),
    id: AT_ADDRESS,
    readings: { en: { ...aRecord('MD.0003').readings.en, fields: NAMELESS } },
  },
];
const THEIRS = ['MD.0001', 'MD.0004', 'MD.0005'].map((id) => aRecord(id, { title: `Theirs ${id}` }));
const OLD = releasedRecords().map(({ copy }) => copy(0));
const OLD_INDEX = { index: { version: 1, count: 1, recent: [] }, 'find:0': 'nonsense' };

function restoring(mode: string): Message[] {
  const parts = THEIRS.map((record, index) => ({
    name: 'restoreChunk',
    payload: { restoreId: '', index, records: [record] },
  }));
  return [
    { name: 'beginRestore', payload: { mode } },
    ...parts,
    { name: 'finishRestore', payload: { restoreId: '' } },
  ];
}

const CHECK = { name: 'checkLibrary', payload: { thorough: true } };
const ALL_OLD = OLD.map(({ id }) => save(id, { language: 'pt' }));

interface Change {
  readonly what: string;
  readonly messages: readonly Message[];
  /** What is stored besides the library. */
  readonly more?: Record<string, unknown>;
  readonly ids: readonly string[];
}

const OWN = MINE.map(({ id }) => id);
const CHANGES: readonly Change[] = [
  { what: 'a save', messages: [save('MD.0009')], ids: [...OWN, 'MD.0009'] },
  { what: 'an update', messages: [save('MD.0001', { title: 'Changed' })], ids: OWN },
  { what: 'an update in another language', messages: [save('MD.0002', { language: 'fr' })], ids: OWN },
  {
    what: 'an update that gives a project its ID',
    messages: [save('MD.0003', { language: 'fr', url: AT_ADDRESS })],
    ids: ['MD.0001', 'MD.0002', 'MD.0003'],
  },
  { what: 'a merged import', messages: restoring('merge'), ids: [...OWN, 'MD.0004', 'MD.0005'] },
  { what: 'an import in place of all', messages: restoring('replace'), ids: THEIRS.map(({ id }) => id) },
  { what: 'an index made anew', messages: [CHECK], more: OLD_INDEX, ids: OWN },
  {
    what: 'a save with an index made anew first',
    messages: [save('MD.0009')],
    more: OLD_INDEX,
    ids: [...OWN, 'MD.0009'],
  },
  {
    what: 'a save to records of every format',
    messages: ALL_OLD,
    more: Object.fromEntries(OLD.map((record) => [`project:${record.id}`, record])),
    ids: [...OWN, ...OLD.map(({ id }) => id)],
  },
];

async function begin({ more = {} }: Change): Promise<Record<string, unknown>> {
  await lens.reset();
  await write(lens, Object.fromEntries(MINE.map((record) => [`project:${record.id}`, record])));
  await ask(lens.quiet, CHECK);
  await write(lens, more);
  return storedRecords(lens);
}

describe('where storage is full from one write on,', () => {
  test.each(CHANGES)('$what says so, loses nothing, and is done once there is room', async (change) => {
    for (let n = 1; ; n++) {
      const before = await begin(change);
      await fillAt(n);
      const result = await sendAll(change.messages);
      const isImport = change.messages[0]?.name === 'beginRestore';
      if (isImport && !result.ok)
        await ask(lens.quiet, { name: 'cancelRestore', payload: { restoreId: null } });
      const writes = await makeRoom();
      if (writes < n) {
        expect(result, `with room for ${n - 1} writes`).toMatchObject({ ok: true });
        break;
      }
      steps++;
      expect(result, `without room for write ${n}`).toEqual({ ok: false, failure: 'storageFull' });
      await expectNothingLost(before, change);
      await expect(sendAll(change.messages)).resolves.toMatchObject({ ok: true });
      const items = await expectSound(lens, `after write ${n}`);
      const ids = Object.keys(items).filter((key) => key.startsWith('project:'));
      expect(ids.toSorted()).toEqual(change.ids.map((id) => `project:${id}`).toSorted());
    }
  });
});

/** An import is taken back by the next step that the page offers; whatever else failed has changed nothing. */
async function expectNothingLost(before: Record<string, unknown>, { messages }: Change): Promise<void> {
  for (let left = messages[0]?.name === 'beginRestore' ? 1 : 0; left > 0; ) {
    const answer = await ask(lens.quiet, { name: 'undoRestore', payload: null });
    expect(answer).toMatchObject({ ok: true });
    ({ left } = (answer as { value: { left: number } }).value);
  }
  const now = await storedRecords(lens);
  if (messages !== ALL_OLD) expect(now).toEqual(before);
  for (const [key, record] of Object.entries(before)) {
    expect(today(now[key]).readings).toMatchObject(today(record).readings);
  }
}

async function alertIn(tab: Page): Promise<string> {
  const alert = await tab.waitForSelector('.failure');
  return alert?.evaluate(({ textContent }) => textContent ?? '') ?? '';
}

describe('a full storage is said in words, and all goes on once there is room,', () => {
  test('where a page that is saved has changed', async () => {
    const tab = await lens.open(drawPage());
    await press(tab, 'Save');
    await button(tab, 'Saved');
    const changed = drawMain('A project of Ghana', { ...ROWS, 'Project Status': 'Active' });
    await tab.$eval('main', (main, html) => Object.assign(main, { innerHTML: html }), changed);
    await button(tab, 'Save');
    await fillAt(1);
    await press(tab, 'Save');

    const alert = await partOfPanel(tab, '.failure');
    await eventually(() => alert.evaluate(({ innerText }) => innerText)).toContain(NO_ROOM);
    await makeRoom();
    await press(tab, 'Save');
    await button(tab, 'Saved');
    await eventually(() => storedRecords(lens)).toMatchObject({
      'project:PO.0500': { readings: { en: { fields: { status: { value: 'active' } } } } },
    });
  });

  test('where a backup is restored', async () => {
    await begin(CHANGES[0] as Change);
    const before = await storedRecords(lens);
    const tab = await lens.openLibrary('#tab=backup');
    const path = join(folder, 'backup.json');
    await writeFile(path, JSON.stringify({ kind: 'project-lens', format: 1, projects: THEIRS }));
    const field = await tab.waitForSelector('#backup-file');
    await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
    await tab.waitForSelector('.parts');
    await fillAt(3); // The records are written, and that it is done is not.
    await press(tab, 'Restore');

    await eventually(() => alertIn(tab)).toContain('There is no room left on this device.');
    await makeRoom();
    await press(tab, 'Take it back');
    await eventually(() => storedRecords(lens)).toEqual(before);
  });

  test('where the index of an older version is made anew', async () => {
    await begin(CHANGES[0] as Change);
    await fillAt(1);
    await write(lens, OLD_INDEX);
    const popup = await lens.openPopup();

    await eventually(() => alertIn(popup)).toContain(NO_ROOM);
    await makeRoom();
    const again = await lens.openPopup();
    await eventually(() => again.$$eval('[data-project]', (rows) => rows.length)).toBe(3);
  });
});
