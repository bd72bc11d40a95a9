import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { tokensOfPage } from '../../lib/finder.ts';
import { isSameJson } from '../../lib/json.ts';
import { finderPartKey, indexPartKey } from '../../lib/storage-keys.ts';
import { figure } from '../figures.ts';
import { indexAndTruth } from '../library-truth.ts';
import { ask, type Lens, launchLens } from './browser.ts';
import { FIVE, rowIds, searchFor } from './library.ts';
import { eventually } from './panel.ts';
import { aRecord, stored, write } from './records.ts';

let lens: Lens;
let tried = 0;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(() => lens.reset());
afterAll(async () => {
  await lens.close();
  figure(
    'each stored key damaged (truncated, wrong type, old, newer)',
    `${tried} of ${CASES.length} damages: the rest works, what counts is kept and reported`,
  );
});

const JUST_NOW = new Date().toISOString();
const MORE = Array.from({ length: 15 }, (_, n) => aRecord(`ZZ.00${10 + n}`));
const REMOVED = aRecord('XX.0001');
const OLDER = aRecord('MD.0003', { title: 'As it was before the import' });
const JOURNAL = {
  id: 'one',
  mode: 'merge',
  state: 'done',
  begunAt: JUST_NOW,
  changedAt: JUST_NOW,
  next: 1,
  parts: 1,
  removing: false,
  counts: { added: 0, changed: 1, same: 0, removed: 0, blocked: 0 },
  kept: [],
  touched: [],
};
const UNDO = { id: 'MD.0003', was: [OLDER], wrote: 'a fingerprint' };

/** One of each kind of keys, as it is where all is well; index and finders are made by the extension. */
const WHOLE: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries([...FIVE, ...MORE].map((record) => [`project:${record.id}`, record])),
  'trash:XX.0001': { removedAt: JUST_NOW, record: REMOVED },
  settings: { panelOpen: false, libraryColumns: null },
  answered: { asked: 'a fingerprint', at: JUST_NOW, answer: { changes: [] } },
  restore: JOURNAL,
  'undo:1': [UNDO],
  'held:0': ['MD.0003'],
};

const [, SECOND, THIRD] = FIVE;
const ADDRESS = THIRD?.readings.en?.url ?? '';
const [TOKEN = ''] = tokensOfPage({ url: ADDRESS, projectId: null, primaId: null });
const { id: _, ...NO_ID } = JOURNAL;

interface Kind {
  readonly key: string;
  /** As an older and as a newer version may have written it. */
  readonly old: unknown;
  readonly newer: unknown;
  /** Where it is in words that it cannot be read. `null`: it is made anew, or nothing of it is lost. */
  readonly told: 'list' | 'trash' | null;
  /** The ID under which that is. */
  readonly as?: string;
}

const KINDS: readonly Kind[] = [
  {
    key: 'project:RR.0002',
    old: { ...SECOND, format: 0 },
    newer: { ...SECOND, format: 99, more: { deep: [1, null, 'x'] } },
    told: 'list',
    as: 'RR.0002',
  },
  {
    key: 'trash:XX.0001',
    old: { record: REMOVED },
    newer: { removedAt: JUST_NOW, record: REMOVED, by: 'sync' },
    told: 'trash',
    as: 'XX.0001',
  },
  {
    key: 'index',
    old: { version: 1, count: 20, recent: [] },
    newer: { version: 99, count: 20, recent: [] },
    told: null,
  },
  {
    key: indexPartKey('MD.0003'),
    old: [{ id: 'MD.0003', title: 'Data for mayors' }],
    newer: [{ id: 'MD.0003', titles: {}, more: 1 }],
    told: null,
  },
  {
    key: finderPartKey(TOKEN),
    old: { [TOKEN]: 'MD.0003' },
    newer: [[TOKEN, { ids: ['MD.0003'] }]],
    told: null,
  },
  { key: 'settings', old: { panel: true }, newer: { panelOpen: 'always', libraryColumns: {} }, told: null },
  { key: 'answered', old: { at: JUST_NOW }, newer: { asked: 1, at: 2, answer: 3 }, told: null },
  { key: 'restore', old: NO_ID, newer: { ...JOURNAL, state: 'paused' }, told: 'trash', as: 'restore' },
  {
    key: 'undo:1',
    old: [{ id: 'MD.0003', record: OLDER }],
    newer: [{ ...UNDO, was: [OLDER, OLDER] }],
    told: 'trash',
    as: 'undo:1',
  },
  { key: 'held:0', old: { 'MD.0003': true }, newer: [{ id: 'MD.0003' }], told: null },
];

const CASES = KINDS.flatMap(({ old, newer, ...kind }) => [
  { ...kind, what: 'cut off', value: JSON.stringify(old).slice(0, -5) },
  { ...kind, what: 'of the wrong type', value: 42 },
  { ...kind, what: 'old', value: old },
  { ...kind, what: 'of a newer version', value: newer },
]);

const check = (thorough: boolean) => ask(lens.quiet, { name: 'checkLibrary', payload: { thorough } });
const textOf = (page: Page, selector: string) =>
  page.$$eval(selector, (found) => found.map(({ textContent }) => textContent ?? '').join(' '));

/** That the library page lists and finds the other projects, and that pages can be saved. */
async function expectRestWorks(): Promise<void> {
  const page = await lens.openLibrary();
  await eventually(() => rowIds(page)).toEqual(expect.arrayContaining(['IB.0005', 'TC.0004', 'MD.0003']));
  await searchFor(page, 'lighthouse');
  await eventually(() => rowIds(page)).toEqual(['IB.0005']);
  const { en } = aRecord('SV.0001').readings;
  const { es } = THIRD?.readings ?? {};
  for (const reading of [en, { ...es, title: 'Otra vez', readAt: '2026-06-01T10:00:00.000Z' }]) {
    await expect(ask(lens.quiet, { name: 'save', payload: { reading } })).resolves.toMatchObject({
      ok: true,
    });
  }
  const { 'project:SV.0001': saved, 'project:MD.0003': joined } = await stored(lens);
  expect(saved).toMatchObject({ id: 'SV.0001', readings: { en: { title: 'SV.0001' } } });
  expect(joined).toMatchObject({ readings: { en: THIRD?.readings.en, es: { title: 'Otra vez' } } });
}

/** What the popup reads, besides what the page reads for it. */
const READ_BY_POPUP = /^(?:project:|index$|settings$)/;

/** That the popup lists the other projects, and says of one that it cannot be read. */
async function expectListed(key: string, isTold: boolean): Promise<void> {
  if (!READ_BY_POPUP.test(key)) return;
  const popup = await lens.openPopup();
  const listed = () => textOf(popup, '[data-project]');
  await eventually(listed).toContain('Border posts');
  if (isTold) await eventually(listed).toContain('cannot be read');
}

/** What the trash says of one of the removed. */
async function trashedText(id: string): Promise<string> {
  const page = await lens.openLibrary('#tab=trash');
  await page.waitForSelector(`[data-trashed="${id}"]`);
  return textOf(page, `[data-trashed="${id}"]`);
}

describe.each(CASES)('where "$key" is $what', ({ key, value, told, as = '' }) => {
  test('the rest works, and what counts is kept and reported', async () => {
    await write(lens, WHOLE);
    await check(true);
    await write(lens, { [key]: value });
    await expectListed(key, told === 'list');
    await expectRestWorks();
    if (key === 'undo:1') await ask(lens.quiet, { name: 'undoRestore', payload: null });
    await check(true);

    const items = await stored(lens);
    expectOthersKept(items, key);
    if (told === 'trash') await eventually(() => trashedText(as)).toContain('cannot be read');
    if (told) expect(isKept(items, key, value), 'kept as it is').toBe(true);
    if (key === 'restore') expect(items['trash:MD.0003']).toMatchObject({ record: OLDER });
    tried++;
  });
});

/** That the other records are as they were, and are listed and found; a word too many finds nothing. */
function expectOthersKept(items: Readonly<Record<string, unknown>>, key: string): void {
  const { index, truth } = indexAndTruth(items);
  expect(index).toMatchObject({ count: truth.count, entries: truth.entries });
  expect(index.finders).toEqual(expect.arrayContaining(truth.finders));
  const keys = [...FIVE, ...MORE].map(({ id }) => `project:${id}`);
  const others = keys.filter((each) => each !== key && each !== 'project:MD.0003');
  expect(pick(items, others)).toEqual(pick(WHOLE, others));
}

function pick(items: Readonly<Record<string, unknown>>, keys: readonly string[]) {
  return Object.fromEntries(keys.map((key) => [key, items[key]]));
}

/** Under its own key, or in the trash. */
function isKept(items: Readonly<Record<string, unknown>>, key: string, value: unknown): boolean {
  const removed = items[`trash:${key}`] as { record: unknown } | undefined;
  return isSameJson(items[key], value) || isSameJson(removed?.record, value);
}
