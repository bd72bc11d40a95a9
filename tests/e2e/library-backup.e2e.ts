import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { byRole } from './accessible.ts';
import { ask, BROWSER, type Lens, launchLens } from './browser.ts';
import { catchDownloads, type Downloads } from './downloads.ts';
import { button, eventually, press } from './panel.ts';
import { aRecord, storedRecords, write } from './records.ts';

let lens: Lens;
let folder: string;
let downloads: Downloads;

beforeAll(async () => {
  [lens, folder] = await Promise.all([launchLens(), mkdtemp(join(tmpdir(), 'project-lens-files-'))]);
  downloads = await catchDownloads(lens);
});
afterEach(() => lens.reset());
afterAll(async () => {
  await lens.close();
  await downloads.close();
  await rm(folder, { recursive: true });
});

/** Enough to be watched. Firefox takes several times as long for each. */
const MANY = BROWSER === 'firefox' ? 1500 : 3000;

type StoredRecord = ReturnType<typeof aRecord>;

/** A backup of these records. */
function fileOf(projects: readonly unknown[], more: Record<string, unknown> = {}): string {
  const head = {
    kind: 'project-lens',
    format: 1,
    madeAt: '2026-11-20T10:00:00.000Z',
    madeBy: 'Project Lens 0.1.0',
  };
  return JSON.stringify({ ...head, projects, ...more });
}

function manyRecords(count: number, description: readonly string[] = []): StoredRecord[] {
  return Array.from({ length: count }, (_, n) => {
    const id = `${String.fromCharCode(65 + Math.floor(n / 10_000))}D.${String(n % 10_000).padStart(4, '0')}`;
    const record = aRecord(id);
    return { ...record, readings: { en: { ...record.readings.en, description: [...description] } } };
  });
}

/** Writes records and has the library know them. */
async function save(records: readonly { readonly id: string }[]): Promise<void> {
  await write(lens, Object.fromEntries(records.map((record) => [`project:${record.id}`, record])));
  await ask(lens.quiet, { name: 'checkLibrary', payload: { thorough: true } });
}

async function openBackup(): Promise<Page> {
  const tab = await lens.openLibrary('#tab=backup');
  await tab.waitForSelector('#backup-file');
  return tab;
}

async function give(tab: Page, content: string | Uint8Array): Promise<void> {
  const path = join(folder, 'backup.json');
  await writeFile(path, content);
  await givePath(tab, path);
}

async function givePath(tab: Page, path: string): Promise<void> {
  const field = await tab.waitForSelector('#backup-file');
  await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
}

/** Asks again until it holds: what thousands of projects come to takes its time. */
function patiently<T>(ask: () => Promise<T>) {
  return expect.poll(ask, { timeout: 120_000, interval: 20 });
}

/** What the preview says of each kind of projects: its first line, and the lines of its list. */
async function preview(tab: Page): Promise<Record<string, string[]>> {
  await tab.waitForSelector('.parts', { timeout: 120_000 });
  return tab.$$eval('.parts [data-part]', (parts) =>
    Object.fromEntries(
      parts.map((part) => {
        const lines = [...part.querySelectorAll('summary, li')].map(({ textContent }) => textContent ?? '');
        return [part.getAttribute('data-part') ?? '', lines];
      }),
    ),
  );
}

/** How many projects there are of each kind, in the words of the page. */
async function firstLines(tab: Page): Promise<Record<string, string | undefined>> {
  const parts = Object.entries(await preview(tab));
  return Object.fromEntries(parts.map(([kind, [first]]) => [kind, first]));
}

/** What was done, once it is done. */
async function outcome(tab: Page): Promise<string[]> {
  await tab.waitForSelector('.outcome', { timeout: 120_000 });
  return tab.$$eval('.outcome h2, .outcome li', (lines) => lines.map(({ textContent }) => textContent ?? ''));
}

/** Why nothing was restored, once it is said. */
function alertText(tab: Page): Promise<string | null> {
  return tab.$eval('.outcome[role="alert"]', (one) => one.textContent);
}

function focused(tab: Page): Promise<string | undefined> {
  return tab.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || undefined);
}

/** Waits until some of the restoring is done, and some is not. */
async function midway(tab: Page): Promise<void> {
  await tab.waitForFunction(() => {
    const bar = document.querySelector<HTMLProgressElement>('[data-work="restoring"] progress');
    return bar && bar.value > 0 && bar.value < bar.max;
  });
}

/** The keys that hold how a restoring is taken back. */
function journal(): Promise<string[]> {
  return lens.quiet.evaluate(async () =>
    (await chrome.storage.local.getKeys()).filter((key) => /^(?:restore|undo:|held:)/.test(key)),
  );
}

const SAME = { ...aRecord('MD.0001', { title: 'Stays the same' }), tags: ['kept'] };
const MINE = { ...aRecord('MD.0002', { title: 'Is in both' }), note: 'My note', tags: ['mine'] };
const ONLY_MINE = aRecord('MD.0003', { title: 'Is only in the library' });
const LIBRARY = [SAME, MINE, ONLY_MINE];
const THEIRS = {
  ...MINE,
  readings: { ...MINE.readings, fr: { ...MINE.readings.en, language: 'fr', title: 'Est dans les deux' } },
  note: 'Their note',
  tags: ['theirs'],
};
const ONLY_THEIRS = aRecord('MD.0004', { title: 'Is only in the file' });
const FILE = fileOf([SAME, THEIRS, ONLY_THEIRS]);

describe('a backup', () => {
  async function download(tab: Page): Promise<string> {
    const { name, text } = await downloads.of(() => press(tab, 'Save the file'));
    expect(name).toMatch(/^project-lens-backup-\d{4}-\d{2}-\d{2}\.json$/);
    await eventually(() => tab.evaluate(() => document.body.innerText)).toContain(`Made: ${name}`);
    return text;
  }

  test('of all there is makes an empty library equal to what it was', async () => {
    const damaged = { format: 1, id: 'MD.0009', readings: 'lost' };
    await save([...LIBRARY, damaged]);
    const before = await storedRecords(lens);
    const text = await download(await openBackup());
    expect(JSON.parse(text)).toMatchObject({ kind: 'project-lens', unreadable: { 'MD.0009': damaged } });

    await lens.reset();
    const tab = await openBackup();
    await give(tab, text);
    await patiently(() => preview(tab)).toMatchObject({
      new: ['3 new projects', expect.any(String), expect.any(String), expect.any(String)],
      unreadable: ['1 record of the file cannot be read and is left out', expect.stringContaining('MD.0009')],
    });
    await press(tab, 'Restore');
    await patiently(() => outcome(tab)).toEqual(['The backup is restored', '3 projects added']);
    const { 'project:MD.0009': _, ...readable } = before;
    await eventually(() => storedRecords(lens)).toEqual(readable);
  });

  test('of thousands of projects is made while the page goes on', async () => {
    await save(manyRecords(MANY));
    const tab = await openBackup();
    const during = await countFrames('making', tab);
    const text = await download(tab);

    expect(JSON.parse(text).projects).toHaveLength(MANY);
    const { frames, values } = await during();
    expect(frames).toBeGreaterThan(10);
    expect(values).toBeGreaterThan(10);
  }, 120_000);

  test('that is being made is given up by Cancel', async () => {
    await save(manyRecords(MANY));
    const tab = await openBackup();
    const make = await button(tab, 'Save the file');
    await make.evaluate(async (element) => {
      (element as HTMLElement).click();
      const nextFrame = () => new Promise(requestAnimationFrame);
      const cancel = () => document.querySelector<HTMLElement>('[data-work="making"] button');
      while (!cancel()) await nextFrame();
      cancel()?.click();
    });

    await button(tab, 'Save the file');
    await expect(tab.$$('.backup .said, .backup .failure')).resolves.toHaveLength(0);
  });
});

describe('merging', () => {
  test('shows what is new, changed and the same, does it, and does nothing the second time', async () => {
    await save(LIBRARY);
    const tab = await openBackup();
    await give(tab, FILE);
    await patiently(() => preview(tab)).toEqual({
      new: ['1 new project', 'Is only in the file MD.0004'],
      changed: ['1 project changes', 'Is in both MD.0002new page: French · other note · new tags: theirs'],
      same: ['1 project stays the same', 'Stays the same MD.0001'],
    });
    await eventually(() => storedRecords(lens)).toEqual(
      Object.fromEntries(LIBRARY.map((record) => [`project:${record.id}`, record])),
    );
    await press(tab, 'Restore');

    const done = ['1 project added', '1 project changed', '1 project was the same already'];
    await patiently(() => outcome(tab)).toEqual(['The backup is restored', ...done]);
    const after = await storedRecords(lens);
    expect(after).toMatchObject({
      'project:MD.0001': SAME,
      'project:MD.0002': { readings: { en: {}, fr: {} }, tags: ['mine', 'theirs'] },
      'project:MD.0003': ONLY_MINE,
      'project:MD.0004': ONLY_THEIRS,
    });
    const { note } = after['project:MD.0002'] as StoredRecord;
    expect(note).toContain('My note');
    expect(note).toContain('Their note');

    await give(tab, FILE);
    await patiently(() => firstLines(tab)).toEqual({ same: '3 projects stay the same' });
    await expect(byRole(tab, 'button', 'Restore')).resolves.toHaveLength(0);
    await expect(storedRecords(lens)).resolves.toEqual(after);
  });

  test('is undone by one button, record by record as it was', async () => {
    await save(LIBRARY);
    const before = JSON.stringify(await storedRecords(lens));
    const tab = await openBackup();
    await give(tab, FILE);
    await press(tab, 'Restore');
    await outcome(tab);
    expect(JSON.stringify(await storedRecords(lens))).not.toBe(before);
    await press(tab, 'Undo the restore');

    await patiently(() => outcome(tab)).toEqual(['The restore was taken back.']);
    expect(JSON.stringify(await storedRecords(lens))).toBe(before);
    await eventually(journal).toEqual([]);
  });

  test('leaves a saved record that cannot be read as it is, and says so', async () => {
    const damaged = { format: 1, id: 'MD.0004', readings: 'lost' };
    await save([damaged]);
    const tab = await openBackup();
    await give(tab, FILE);
    await patiently(() => firstLines(tab)).toMatchObject({
      new: '2 new projects',
      blocked: expect.stringContaining('1 project is not restored'),
    });
    await press(tab, 'Restore');
    await patiently(() => outcome(tab)).toContain(
      '1 project not restored, since your saved copy cannot be read',
    );
    await eventually(() => storedRecords(lens)).toMatchObject({ 'project:MD.0004': damaged });
  });

  test('that is undone days later keeps what was changed since, and names it', async () => {
    await save(LIBRARY);
    const tab = await openBackup();
    await give(tab, FILE);
    await press(tab, 'Restore');
    await outcome(tab);
    const changes = [{ id: 'MD.0002', note: 'Written since' }];
    await ask(lens.quiet, { name: 'annotate', payload: { changes } });
    await lens.reload(tab);
    await press(tab, 'Undo the restore');

    await patiently(() => outcome(tab)).toEqual(['The restore was taken back.', 'MD.0002']);
    await eventually(() => storedRecords(lens)).toMatchObject({
      'project:MD.0002': { note: 'Written since' },
    });
    await expect(storedRecords(lens)).resolves.not.toHaveProperty(['project:MD.0004']);
  });
});

describe('replacing', () => {
  test('says what would go, makes the library what the file holds, and is undone', async () => {
    await save(LIBRARY);
    const before = JSON.stringify(await storedRecords(lens));
    const tab = await openBackup();
    await give(tab, FILE);
    await preview(tab);
    await tab.click('input[value="replace"]');
    await tab.waitForSelector('[data-part="removed"]');
    await patiently(() => preview(tab)).toMatchObject({
      new: ['1 new project', 'Is only in the file MD.0004'],
      changed: [
        '1 project changes',
        'Is in both MD.0002new page: French · other note · new tags: theirs · tags go: mine',
      ],
      removed: [
        '1 project of the library is not in the file and would be removed',
        'Is only in the library MD.0003',
      ],
    });
    await press(tab, 'Replace the library');

    await patiently(() => outcome(tab)).toContain('1 project removed');
    await eventually(() => storedRecords(lens)).toEqual({
      'project:MD.0001': SAME,
      'project:MD.0002': THEIRS,
      'project:MD.0004': ONLY_THEIRS,
    });
    await press(tab, 'Undo the restore');
    await patiently(() => outcome(tab)).toEqual(['The restore was taken back.']);
    expect(JSON.stringify(await storedRecords(lens))).toBe(before);
  });

  test('is chosen with the keyboard, and given up for merging', async () => {
    await save(LIBRARY);
    const tab = await openBackup();
    await give(tab, FILE);
    await preview(tab);
    await tab.focus('input[value="merge"]');
    await tab.keyboard.press('ArrowDown');
    await tab.waitForSelector('[data-part="removed"]');
    await button(tab, 'Replace the library');
    await tab.keyboard.press('ArrowUp');
    await button(tab, 'Restore');

    await patiently(() => firstLines(tab)).not.toHaveProperty('removed');
  });
});

describe('a file', () => {
  test.each([
    { what: 'a page', content: '<!doctype html><title>A page</title>', said: 'not a backup of Project Lens' },
    { what: 'bytes', content: randomBytes(4096), said: 'not a backup of Project Lens' },
    { what: 'nothing', content: '', said: 'This file is empty' },
    {
      what: 'a backup without its end',
      content: FILE.slice(0, -40),
      said: 'The end of this file is missing',
    },
    { what: 'another kind', content: fileOf([], { kind: 'zotero' }), said: 'not a backup of Project Lens' },
    { what: 'a newer format', content: fileOf([], { format: 2 }), said: 'made by a newer version' },
    {
      what: 'what an object has by nature',
      content: `{"__proto__":${FILE}}`,
      said: 'not a backup of Project Lens',
    },
  ])('of $what is refused in words, and changes nothing', async ({ content, said }) => {
    await save(LIBRARY);
    const before = await lens.quiet.evaluate(() => chrome.storage.local.get());
    const tab = await openBackup();
    await give(tab, content);

    await eventually(() => alertText(tab)).toContain(said);
    await eventually(() => focused(tab)).toBe('Not restored: backup.json');
    await expect(lens.quiet.evaluate(() => chrome.storage.local.get())).resolves.toEqual(before);
  });

  test('of more than 200 MB is refused before it is read', async () => {
    const path = join(folder, 'large.json');
    await writeFile(path, '{');
    await truncate(path, 200 * 1024 * 1024 + 1);
    const tab = await openBackup();
    await givePath(tab, path);

    await eventually(() => alertText(tab)).toMatch(/larger than 210\sMB/);
  });

  test('with bad records says of each where it is and why; the others are restored', async () => {
    const polluting = JSON.stringify(aRecord('MD.0006')).replace('{', '{"__proto__":{"polluted":true},');
    const twice = [aRecord('MD.0007', { title: 'One' }), aRecord('MD.0007', { title: 'Another' })];
    const newer = { ...aRecord('MD.0008'), format: 99 };
    const damaged = { ...aRecord('MD.0009'), tags: 'none' };
    const records = [ONLY_THEIRS, 'HERE', ...twice, newer, damaged, 7, ONLY_THEIRS];
    const tab = await openBackup();
    await give(tab, fileOf(records).replace('"HERE"', polluting));

    const duplicate = 'Several records have this ID and say different things, so none of them is restored.';
    await patiently(() => preview(tab)).toEqual({
      new: ['2 new projects', 'Is only in the file MD.0004', 'MD.0006 '],
      unreadable: [
        '5 records of the file cannot be read and are left out',
        `MD.0007 record 3${duplicate}`,
        `MD.0007 record 4${duplicate}`,
        'MD.0008 record 5It is of a newer version of Project Lens. Update the extension to restore it.',
        'MD.0009 record 6It is damaged, or not a project.',
        'No ID record 7It is damaged, or not a project.',
      ],
    });
    await press(tab, 'Restore');
    await patiently(() => outcome(tab)).toEqual(['The backup is restored', '2 projects added']);
    await eventually(() => storedRecords(lens)).toEqual({
      'project:MD.0004': ONLY_THEIRS,
      'project:MD.0006': aRecord('MD.0006'),
    });
    await expect(tab.evaluate(() => Reflect.get({}, 'polluted'))).resolves.toBeUndefined();
  });

  test('that is dropped on the page is read', async () => {
    const tab = await openBackup();
    await tab.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'dropped.json'));
      const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector('.backup')?.dispatchEvent(drop);
      if (!drop.defaultPrevented) throw new Error('The browser would leave the page.');
    }, FILE);

    await patiently(() => firstLines(tab)).toEqual({ new: '3 new projects' });
  });

  test('of 100 MB is read while the page goes on', async () => {
    const records = manyRecords(16_000, ['A sentence of a long description. '.repeat(150)]);
    const text = fileOf(records);
    expect(text.length).toBeGreaterThan(100e6);
    const tab = await openBackup();
    const during = await countFrames('reading', tab);
    await give(tab, text);

    await patiently(() => firstLines(tab)).toEqual({ new: '16,000 new projects' });
    const { frames, values } = await during();
    expect(frames).toBeGreaterThan(10);
    expect(values).toBeGreaterThan(10);
  }, 180_000);

  test('with a text of 100 MB restores all but the record that holds it', async () => {
    const long = { ...aRecord('MD.0005'), note: 'A long note. '.repeat(8_000_000) };
    const tab = await openBackup();
    await give(tab, fileOf([ONLY_THEIRS, long]));

    await patiently(() => preview(tab)).toEqual({
      new: ['1 new project', 'Is only in the file MD.0004'],
      unreadable: [
        '1 record of the file cannot be read and is left out',
        'MD.0005 record 2It is far larger than any page.',
      ],
    });
  }, 120_000);
});

describe('restoring thousands of projects', () => {
  const records = manyRecords(MANY);

  test('shows how far it is, while the page goes on', async () => {
    const tab = await openBackup();
    await give(tab, fileOf(records));
    await preview(tab);
    const during = await countFrames('restoring', tab);
    await press(tab, 'Restore');

    await patiently(() => outcome(tab)).toEqual([
      'The backup is restored',
      `${MANY.toLocaleString('en')} projects added`,
    ]);
    const { frames, values } = await during();
    expect(frames).toBeGreaterThan(20);
    expect(values).toBeGreaterThan(MANY / 500);
    expect(Object.keys(await storedRecords(lens))).toHaveLength(MANY);
    await press(tab, 'Undo the restore');
    await tab.waitForSelector('[data-work="undoing"] progress[value]');
    await eventuallyLong(() => outcome(tab)).toEqual(['The restore was taken back.']);
    await expect(storedRecords(lens)).resolves.toEqual({});
  }, 180_000);

  test('is cancelled as a whole', async () => {
    await save(LIBRARY);
    const before = await storedRecords(lens);
    const tab = await openBackup();
    await give(tab, fileOf([...records.slice(100), THEIRS]));
    await preview(tab);
    await press(tab, 'Restore');
    await midway(tab);
    await press(tab, 'Cancel');

    await patiently(() => outcome(tab)).toEqual(['Cancelled. Your library is as it was.']);
    await eventually(() => focused(tab)).toBe('Cancelled. Your library is as it was.');
    await expect(storedRecords(lens)).resolves.toEqual(before);
    await eventually(journal).toEqual([]);
  }, 180_000);

  test('goes on where the background is ended midway', async () => {
    const tab = await openBackup();
    await give(tab, fileOf(records));
    await preview(tab);
    await press(tab, 'Restore');
    await midway(tab);
    await lens.stopWorker();

    await patiently(() => outcome(tab)).toEqual([
      'The backup is restored',
      `${MANY.toLocaleString('en')} projects added`,
    ]);
    expect(Object.keys(await storedRecords(lens))).toHaveLength(MANY);
  }, 120_000);

  test('goes on while another part of the page is in sight', async () => {
    const tab = await openBackup();
    await give(tab, fileOf(records));
    await preview(tab);
    await press(tab, 'Restore');
    await midway(tab);
    await tab.click('a[href="#tab=trash"]');
    await tab.waitForSelector('#library > [data-work="restoring"]');
    await tab.click('a[href="#tab=backup"]');

    await patiently(() => outcome(tab)).toEqual([
      'The backup is restored',
      `${MANY.toLocaleString('en')} projects added`,
    ]);
  }, 120_000);

  test('whose page was closed midway is told of on the next one, and taken back', async () => {
    await save(LIBRARY);
    const before = await storedRecords(lens);
    const first = await openBackup();
    await give(first, fileOf([...records.slice(100), THEIRS]));
    await preview(first);
    await press(first, 'Restore');
    await midway(first);
    await first.close();
    const tab = await lens.openLibrary();
    await tab.waitForSelector('.unfinished');
    await tab.click('a[href="#tab=backup"]');
    await tab.waitForSelector('.unfinished');
    await press(tab, 'Take it back');

    await patiently(() => outcome(tab)).toEqual(['The restore was taken back.']);
    await eventually(() => tab.$$('.unfinished')).toHaveLength(0);
    await expect(storedRecords(lens)).resolves.toEqual(before);
    await eventually(journal).toEqual([]);
  }, 180_000);

  test('for which storage fails midway says so, and is taken back once it works again', async () => {
    await save(LIBRARY);
    const before = await storedRecords(lens);
    const tab = await openBackup();
    await give(tab, fileOf([...records.slice(100), THEIRS]));
    await preview(tab);
    await press(tab, 'Restore');
    await midway(tab);
    await lens.inWorker(() => {
      Object.assign(globalThis, { real: chrome.storage.local.set });
      const set = () => Promise.reject(new Error('Corruption: checksum mismatch'));
      Object.assign(chrome.storage.local, { set });
    });

    const alert = await tab.waitForSelector('.failure[role="alert"]');
    const said = await alert?.evaluate(({ textContent }) => textContent);
    expect(said).toContain('The browser did not let us use its storage.');
    await lens.inWorker(() => {
      Object.assign(chrome.storage.local, { set: Reflect.get(globalThis, 'real') });
    });
    await press(tab, 'Take it back');
    await patiently(() => outcome(tab)).toEqual(['The restore was taken back.']);
    await expect(storedRecords(lens)).resolves.toEqual(before);
  }, 180_000);
});

describe('the keyboard and those who do not see', () => {
  test('the preview takes the focus, and Escape leads back to the file', async () => {
    await save(LIBRARY);
    const before = await storedRecords(lens);
    const tab = await openBackup();
    const labels = await tab.$$eval('#backup-file', ([field]) =>
      [...((field as HTMLInputElement).labels ?? [])].map(({ textContent }) => textContent),
    );
    expect(labels).toEqual(['Choose a backup file']);
    await give(tab, FILE);
    await preview(tab);
    await eventually(() => focused(tab)).toBe('What restoring would do');
    await tab.keyboard.press('Escape');

    await tab.waitForSelector('#backup-file');
    await eventually(() => focused(tab)).toBe('backup-file');
    await expect(storedRecords(lens)).resolves.toEqual(before);
    await expect(journal()).resolves.toEqual([]);
  });

  test('the result takes the focus', async () => {
    const tab = await openBackup();
    await give(tab, FILE);
    await preview(tab);
    await press(tab, 'Restore');
    await outcome(tab);

    await eventually(() => focused(tab)).toBe('The backup is restored');
  });
});

/** Counts frames, and what the bar shows in them, for as long as some work is under way. */
async function countFrames(work: string, tab: Page) {
  await tab.bringToFront();
  await tab.evaluate((kind) => {
    const seen = { frames: 0, values: new Set<number>() };
    Object.assign(globalThis, { seen });
    const look = () => {
      const bar = document.querySelector<HTMLProgressElement>(`[data-work="${kind}"] progress`);
      if (bar) seen.frames++;
      if (bar?.hasAttribute('value')) seen.values.add(bar.value);
      requestAnimationFrame(look);
    };
    look();
  }, work);
  return () =>
    tab.evaluate(() => {
      const { frames, values } = Reflect.get(globalThis, 'seen');
      return { frames: Number(frames), values: Number(values.size) };
    });
}

/** For what takes longer than a reader waits for a click. */
function eventuallyLong<T>(look: () => Promise<T>) {
  return expect.poll(look, { timeout: 120_000, interval: 100 });
}
