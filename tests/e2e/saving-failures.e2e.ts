import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Lens, launchLens } from './browser.ts';
import { fixture } from './fixtures.ts';
import { badge, button, eventually, panelText, partOfPanel, press } from './panel.ts';
import { aRecord, COLOMBIA_READING, storedRecords, write } from './records.ts';

let lens: Lens;

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(() => lens.reset());
afterAll(() => lens.close());

const COLOMBIA = fixture('colombia-fr-list');
const SAVED = { 'project:MD.0029': { format: 2, id: 'MD.0029', readings: { fr: COLOMBIA_READING } } };

async function alertText(tab: Page): Promise<string> {
  const alert = await partOfPanel(tab, '.failure');
  return alert.evaluate(({ innerText }) => innerText);
}

/** Has the background's storage fail with the browser's own words, until `mend`. */
async function breakStorage(part: 'get' | 'set', words: string): Promise<{ mend(): Promise<void> }> {
  await lens.inWorker(
    (name, message) => {
      Object.assign(globalThis, { real: chrome.storage.local[name] });
      Object.assign(chrome.storage.local, { [name]: () => Promise.reject(new Error(message)) });
    },
    part,
    words,
  );
  const mend = (name: string) => {
    Object.assign(chrome.storage.local, { [name]: Reflect.get(globalThis, 'real') });
  };
  return { mend: () => lens.inWorker(mend, part) };
}

describe('storage that fails', () => {
  test.each([
    {
      what: 'is full',
      words: 'Resource::kQuotaBytes quota exceeded',
      said: 'There is no room left on this device.',
    },
    {
      what: 'is a full disk',
      words: 'IO error: .../000005.log: No space left on device (ChromeMethodBFE: 3::WritableFileAppend::8)',
      said: 'There is no room left on this device.',
    },
    {
      what: 'is refused',
      words: 'Corruption: checksum mismatch',
      said: 'The browser did not let us use its storage.',
    },
  ])('and $what is said in words, and Save works once it is mended', async ({ words, said }) => {
    const tab = await lens.open(COLOMBIA);
    await button(tab, 'Save');
    const { mend } = await breakStorage('set', words);
    await press(tab, 'Save');

    await eventually(() => alertText(tab)).toContain(said);
    await expect(storedRecords(lens)).resolves.toEqual({});
    await mend();
    await press(tab, 'Save');
    await button(tab, 'Saved');
    await eventually(() => tab.$$('project-lens-panel >>> .failure')).toHaveLength(0);
    await eventually(() => storedRecords(lens)).toMatchObject(SAVED);
  });

  test('when it is read is said in words, and loses nothing', async () => {
    await write(lens, { 'project:MD.0029': aRecord('MD.0029') });
    const { mend } = await breakStorage('get', 'IO error: Unable to create sequential file');
    const tab = await lens.open(COLOMBIA);

    await eventually(() => alertText(tab)).toContain('The browser did not let us use its storage.');
    await mend();
    await press(tab, 'Save');
    await button(tab, 'Saved');
    await eventually(() => storedRecords(lens)).toMatchObject({
      'project:MD.0029': { readings: { en: { title: 'MD.0029' }, fr: COLOMBIA_READING } },
    });
  });

  test('without room for Undo, a project stays until it is removed for good', async () => {
    const tab = await lens.open(COLOMBIA);
    await press(tab, 'Save');
    await button(tab, 'Saved');
    const { mend } = await breakStorage('set', 'Resource::kQuotaBytes quota exceeded');
    await press(tab, 'Remove');

    await eventually(() => alertText(tab)).toContain('so nothing was removed');
    await eventually(() => storedRecords(lens)).toMatchObject(SAVED);
    await mend();
    await press(tab, 'Remove for good');
    await button(tab, 'Save');
    await expect(storedRecords(lens)).resolves.toEqual({});
  });
});

describe('a background that is ended', () => {
  test('while idle is woken by Save', async () => {
    const tab = await lens.open(COLOMBIA);
    await button(tab, 'Save');
    await lens.stopWorker();
    await press(tab, 'Save');

    await button(tab, 'Saved');
    await eventually(() => storedRecords(lens)).toMatchObject(SAVED);
  });

  test.each(['before', 'after'] as const)(
    '%s its write is asked again, and the record is whole',
    async (when) => {
      const tab = await lens.open(COLOMBIA);
      await button(tab, 'Save');
      await lens.inWorker((moment) => {
        const write = chrome.storage.local.set.bind(chrome.storage.local) as (items: object) => Promise<void>;
        const stuck = async (items: object) => {
          if (moment === 'after') await write(items);
          Object.assign(globalThis, { isStuck: true });
          await new Promise(() => undefined); // It never gets to its answer.
        };
        Object.assign(chrome.storage.local, { set: stuck });
      }, when as string);
      await press(tab, 'Save');
      await eventually(() => lens.inWorker(() => 'isStuck' in globalThis)).toBe(true);
      await lens.stopWorker();

      await button(tab, 'Saved');
      await eventually(() => storedRecords(lens)).toMatchObject(SAVED);
      await eventually(() => badge(lens)).toEqual({ text: '✓', title: 'Project Lens: saved' });
    },
  );

  test('at the moment of the click has saved or says that it failed, and Save works again', async () => {
    const tab = await lens.open(COLOMBIA);
    const save = await button(tab, 'Save');
    await Promise.all([save.click(), lens.stopWorker()]);
    await partOfPanel(tab, ':is(button.done, .failure)');
    if (await tab.$('project-lens-panel >>> .failure')) await press(tab, 'Save');

    await button(tab, 'Saved');
    await eventually(() => storedRecords(lens)).toMatchObject(SAVED);
  });
});

describe('a record that cannot be read', () => {
  test.each([
    {
      what: 'is damaged',
      record: { format: 1, id: 'MD.0029', readings: { fr: 'gone' } },
      said: 'The saved copy of this project cannot be read. It is kept as it is. To save the page anew, remove that copy first.',
    },
    {
      what: 'is of a newer format',
      record: { ...aRecord('MD.0029'), format: 3, extra: { more: [1, 2] } },
      said: 'This project was saved by a newer version of Project Lens. It is kept as it is. Update the extension to use it.',
    },
    {
      what: 'is no record at all',
      record: 'nonsense',
      said: 'The saved copy of this project cannot be read. It is kept as it is. To save the page anew, remove that copy first.',
    },
  ])('because it $what is said in words, and never written over', async ({ record, said }) => {
    await write(lens, { 'project:MD.0029': record });
    const tab = await lens.open(COLOMBIA);

    await eventually(() => panelText(tab)).toContain(said);
    await eventually(() => badge(lens)).toEqual({
      text: '!',
      title: 'Project Lens: the saved copy cannot be read',
    });
    await press(tab, 'Save');
    await eventually(() => alertText(tab)).toBe(said);
    const records = await storedRecords(lens);
    expect(JSON.stringify(sorted(records))).toBe(JSON.stringify({ 'project:MD.0029': sorted(record) }));
  });

  test('can be removed, put back as it was, and removed to save the page anew', async () => {
    const record = { format: 1, id: 'MD.0029', readings: { fr: 'gone' } };
    await write(lens, { 'project:MD.0029': record });
    const tab = await lens.open(COLOMBIA);
    await press(tab, 'Remove');
    await press(tab, 'Undo');
    await eventually(() => storedRecords(lens)).toEqual({ 'project:MD.0029': record });
    await press(tab, 'Remove');
    await button(tab, 'Undo');
    await press(tab, 'Save');
    await button(tab, 'Saved');

    await eventually(() => storedRecords(lens)).toMatchObject(SAVED);
  });
});

/** The same with its keys in order: each browser hands them out in an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}
