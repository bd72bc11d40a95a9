import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background.ts';
import { libraryReader } from '../../lib/browser/library-reader.ts';
import { libraryWriter } from '../../lib/browser/library-writer.ts';
import { loadSettings } from '../../lib/browser/settings.ts';
import { takeSnapshot } from '../../lib/snapshot.ts';
import { aProject, aReading } from '../a-project.ts';
import { failing, keysTouched, projectIds, stored, storedProject } from './browser/stored.ts';

const { local } = fakeBrowser.storage;
const ROWS = [
  'Project Status: Active',
  'Coverage: National',
  'Budget Amount (USD): 100000.00',
  'Projects ID: MD.0029',
];
const PAGE = 'https://www.iom.int/project/a-project';
const OF_PAGE = { url: PAGE, projectId: 'MD.0029', primaId: null };
const onCommand = vi.fn();

/** What the background answers to a message of a page in tab 7. */
function ask(name: string, payload: unknown): Promise<unknown> {
  const sender = { id: fakeBrowser.runtime.id, url: PAGE, tab: { id: 7, windowId: 1 }, frameId: 0 };
  return new Promise((respond) => {
    void fakeBrowser.runtime.onMessage.trigger({ name, payload }, sender as never, respond);
  });
}

/** The same for one of our own pages. */
function askFromPage(name: string, payload: unknown): Promise<unknown> {
  const sender = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/' as never) };
  return new Promise((respond) => {
    void fakeBrowser.runtime.onMessage.trigger({ name, payload }, sender as never, respond);
  });
}

beforeEach(() => {
  Object.assign(fakeBrowser.commands.onCommand, { addListener: onCommand });
  background.main();
});

afterEach(() => {
  vi.restoreAllMocks();
  onCommand.mockReset();
});

describe('the background', () => {
  test.each([
    { when: 'the extension is installed', start: () => fakeBrowser.runtime.onInstalled.trigger({} as never) },
    { when: 'the browser starts', start: () => fakeBrowser.runtime.onStartup.trigger() },
  ])('makes the index where there is none when $when', async ({ start }) => {
    await start();
    await vi.waitFor(async () => expect((await libraryReader.head())?.count).toBe(0));
  });

  test('saves a page, tells so, and has nothing more to write', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({} as never);
    const { writes } = await keysTouched(async () => {
      const answered = await ask('save', { reading: aReading() });
      expect(answered).toEqual({
        ok: true,
        value: { kind: 'saved', id: 'MD.0029', languages: ['en'], note: '', tags: [] },
      });
      await ask('look', { reading: aReading() }); // Its turn comes behind whatever the save set going.
    });
    expect(writes).toBe(2); // The index, which was missing, and the save.
  });

  test('removes and restores', async () => {
    await ask('save', { reading: aReading() });
    await expect(ask('remove', { ids: ['MD.0029'], forGood: false, page: OF_PAGE })).resolves.toEqual({
      ok: true,
      value: null,
    });
    await expect(projectIds()).resolves.toEqual([]);
    await expect(ask('restore', { ids: ['MD.0029'], page: OF_PAGE })).resolves.toEqual({
      ok: true,
      value: { added: ['MD.0029'], joined: [], blocked: [], gone: [] },
    });
    await expect(projectIds()).resolves.toEqual(['MD.0029']);
  });

  test('lists a record that somebody else has written', async () => {
    await ask('save', { reading: aReading() });
    const readings = [aReading({ url: `${PAGE}-2`, values: { projectId: 'MD.0030' } })];
    await local.set({ 'project:MD.0030': aProject({ id: 'MD.0030', readings }) });

    await vi.waitFor(async () => expect((await libraryReader.head())?.count).toBe(2));
  });

  test('does not look again at what it has written itself', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({} as never);
    await vi.waitFor(async () => expect((await libraryReader.head())?.count).toBe(0));
    const follow = vi.spyOn(libraryWriter, 'follow');
    await ask('save', { reading: aReading() });
    await ask('annotate', { changes: [{ id: 'MD.0029', note: 'Ask Ana' }], page: OF_PAGE });
    await ask('remove', { ids: ['MD.0029'], forGood: false, page: OF_PAGE });
    await ask('restore', { ids: ['MD.0029'], page: OF_PAGE });
    await ask('look', { reading: aReading() }); // Its turn comes behind whatever these set going.
    expect(follow).not.toHaveBeenCalled();

    await local.set({ 'project:MD.0029': aProject({ note: 'Written by somebody else' }) });
    await vi.waitFor(() => expect(follow).toHaveBeenCalledWith(['MD.0029']));
  });

  test('notes, tags, and lists tags', async () => {
    await ask('save', { reading: aReading() });
    const tags = ['health', 'Andes'];
    const annotation = { id: 'MD.0029', note: 'Ask Ana', from: '' };
    await expect(ask('annotate', { changes: [annotation], page: OF_PAGE })).resolves.toEqual({
      ok: true,
      value: { changes: [{ id: 'MD.0029', note: '', from: 'Ask Ana' }] },
    });
    const change = { id: 'MD.0029', add: tags, remove: [] };
    await expect(ask('tag', { changes: [change], page: OF_PAGE })).resolves.toEqual({
      ok: true,
      value: { changes: [{ id: 'MD.0029', add: [], remove: tags, was: [] }] },
    });
    await expect(ask('look', { reading: aReading() })).resolves.toMatchObject({
      value: { kind: 'saved', note: 'Ask Ana', tags },
    });
    await expect(ask('listTags', null)).resolves.toEqual({
      ok: true,
      value: [
        { tag: 'Andes', count: 1 },
        { tag: 'health', count: 1 },
      ],
    });
  });

  test.each([
    { what: 'annotate', payload: { changes: [{ id: 'MD.0030', note: 'Gone', from: '' }] } },
    { what: 'tag', payload: { changes: [{ id: 'MD.0030', add: ['gone'], remove: [] }] } },
    { what: 'remove', payload: { ids: ['MD.0030'], forGood: true } },
    { what: 'restore', payload: { ids: ['MD.0031'] } },
    { what: 'remove', payload: { ids: ['MD.0032'], forGood: true } },
  ])('lets no page $what the project of another one', async ({ what, payload }) => {
    const numbered = (id: string) => {
      const readings = [aReading({ url: `https://www.iom.int/${id}`, values: { projectId: id } })];
      return aProject({ id, readings });
    };
    await local.set({ 'project:MD.0030': numbered('MD.0030'), 'project:MD.0032': { format: 9 } });
    await local.set({
      'trash:MD.0031': { removedAt: '2026-11-21T10:00:00.000Z', record: numbered('MD.0031') },
    });
    await libraryWriter.check({ thorough: true }, new Date('2026-11-21T10:00:00.000Z'));
    const before = await stored();

    await expect(ask(what, { ...payload, page: OF_PAGE })).resolves.toEqual({
      ok: false,
      failure: 'refused',
    });
    await expect(stored()).resolves.toEqual(before);
  });

  test('lets a page change its project under the ID that it had, and remove a copy that cannot be read', async () => {
    const page = { url: PAGE, projectId: null, primaId: 'CO10P0633' };
    await ask('save', { reading: aReading({ language: 'fr', values: { primaId: 'CO10P0633' } }) });
    await ask('save', { reading: aReading({ values: { projectId: 'MD.0029', primaId: 'CO10P0633' } }) });
    const changes = [{ id: 'CO10P0633', note: 'Begun before', from: '' }];
    await expect(ask('annotate', { changes, page })).resolves.toMatchObject({ ok: true });
    await local.set({ 'project:CO10P0633': { format: 9 } });
    await expect(ask('remove', { ids: ['CO10P0633'], forGood: true, page })).resolves.toMatchObject({
      ok: true,
    });

    await expect(projectIds()).resolves.toEqual(['MD.0029']);
  });

  test('where it cannot follow what somebody else has written, does so with the next check', async () => {
    await ask('save', { reading: aReading() });
    failing('get', 'An unexpected error occurred', 1);
    await local.set({ 'project:MD.0029': aProject({ note: 'Written by somebody else' }) });
    await ask('listTags', null); // Its turn comes behind the following.
    vi.restoreAllMocks();
    await libraryWriter.check({ thorough: false }, new Date());

    await expect(libraryReader.entries()).resolves.toMatchObject([{ note: 'Written by somebody else' }]);
  });

  test('follows what somebody else has written, also where it is what it wrote itself before', async () => {
    await ask('save', { reading: aReading() });
    const own = await storedProject('MD.0029');
    await local.set({ 'project:MD.0029': aProject({ note: 'Written by somebody else' }) });
    await local.set({ 'project:MD.0029': own });

    await vi.waitFor(async () => expect(await libraryReader.entries()).toMatchObject([{ note: '' }]));
  });

  test('empties the trash of what is old also where the browser is never closed', async () => {
    await local.set({ 'trash:MD.0031': { removedAt: '2020-01-01T00:00:00.000Z', record: {} } });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 60 * 60 * 1000 });
    await ask('listTags', null);
    await vi.waitFor(async () => expect(await stored()).not.toHaveProperty('trash:MD.0031'));
    vi.useRealTimers();
  });

  test('takes back a restoring that was not finished when the browser starts', async () => {
    const { value } = (await askFromPage('beginRestore', { mode: 'merge' })) as {
      value: { restoreId: string };
    };
    await askFromPage('restoreChunk', { ...value, index: 0, records: [aProject()] });
    await expect(projectIds()).resolves.toEqual(['MD.0029']);
    await fakeBrowser.runtime.onStartup.trigger();

    await vi.waitFor(async () => expect(await projectIds()).toEqual([]));
  });

  test('restores a backup, and takes it back', async () => {
    const { value } = (await askFromPage('beginRestore', { mode: 'replace' })) as {
      value: { restoreId: string };
    };
    await askFromPage('restoreChunk', { ...value, index: 0, records: [aProject()] });
    await expect(askFromPage('finishRestore', value)).resolves.toMatchObject({
      value: { left: 0, counts: { added: 1 } },
    });
    await expect(askFromPage('cancelRestore', value), 'it is finished').resolves.toMatchObject({ ok: true });
    await expect(projectIds()).resolves.toEqual(['MD.0029']);
    await expect(askFromPage('undoRestore', null)).resolves.toEqual({
      ok: true,
      value: { left: 0, kept: [] },
    });
    await expect(projectIds()).resolves.toEqual([]);
  });

  test('remembers the columns of the library, and nothing else by it', async () => {
    await ask('rememberPanel', { open: false });
    await askFromPage('rememberColumns', { columns: ['title', 'budget'] });
    await expect(loadSettings()).resolves.toMatchObject({
      panelOpen: false,
      libraryColumns: ['title', 'budget'],
    });
  });

  test('remembers whether the panel is open', async () => {
    await ask('rememberPanel', { open: false });
    await expect(loadSettings()).resolves.toMatchObject({ panelOpen: false, libraryColumns: null });
  });

  test('remembers what is chosen on the settings page, and nothing else by it', async () => {
    await ask('rememberPanel', { open: false });
    await askFromPage('choose', { change: { panelSide: 'left', panelWidth: 400 } });
    await askFromPage('choose', { change: { numbers: 'space' } });

    await expect(loadSettings()).resolves.toMatchObject({
      panelOpen: false,
      panelSide: 'left',
      panelWidth: 400,
      numbers: 'space',
      currency: 'symbol',
    });
  });

  test('clears everything, and answers pages as if it were new', async () => {
    await ask('save', { reading: aReading() });
    await askFromPage('choose', { change: { panelSide: 'left' } });
    await expect(askFromPage('clearLibrary', { count: 1 })).resolves.toEqual({
      ok: true,
      value: { cleared: true, count: 1 },
    });

    await expect(ask('look', { reading: aReading() })).resolves.toEqual({
      ok: true,
      value: { kind: 'unsaved' },
    });
    await expect(projectIds()).resolves.toEqual([]);
    await expect(loadSettings()).resolves.toMatchObject({ panelSide: 'right' });
  });

  test('answers a message that it does not know', async () => {
    await expect(ask('forget', null)).resolves.toEqual({ ok: false, failure: 'refused' });
  });
});

describe('the badge of a tab', () => {
  test.each([
    { page: 'a project that is not saved', reading: aReading(), text: '+', title: 'badge_unsaved' },
    { page: 'a saved project', reading: aReading(), saved: aReading(), text: '✓', title: 'badge_saved' },
    {
      page: 'a saved project whose page has changed since',
      reading: aReading({ title: 'Another' }),
      saved: aReading(),
      text: '≠',
      title: 'badge_changed',
    },
    {
      page: 'a project that is saved in another language',
      reading: aReading({ language: 'fr' }),
      saved: aReading(),
      text: '+',
      title: 'badge_otherLanguage',
    },
  ])('tells of $page', async ({ reading, saved, text, title }) => {
    if (saved) await ask('save', { reading: saved });
    await ask('look', { reading });

    await expect(fakeBrowser.action.getBadgeText({ tabId: 7 })).resolves.toBe(text);
    await expect(fakeBrowser.action.getTitle({ tabId: 7 })).resolves.toBe(title);
  });

  test('tells of a saved copy that cannot be read', async () => {
    await local.set({ 'project:MD.0029': { format: 3 } });
    await ask('look', { reading: aReading() });

    await expect(fakeBrowser.action.getBadgeText({ tabId: 7 })).resolves.toBe('!');
  });

  test('says nothing of a page that is no project any more', async () => {
    await ask('look', { reading: aReading() });
    await expect(ask('observe', { snapshot: null })).resolves.toEqual({
      ok: true,
      value: {
        reading: null,
        state: { ok: true, value: { kind: 'noProject' } },
        panel: { opening: 'open', side: 'right', width: 340, display: '' },
      },
    });

    await expect(fakeBrowser.action.getBadgeText({ tabId: 7 })).resolves.toBe('');
  });
});

describe('a page that tells what it prints', () => {
  const html = `<ul>${ROWS.map((row) => `<li>${row}</li>`).join('')}</ul>`;
  const snapshot = takeSnapshot(new JSDOM(html, { url: PAGE }).window.document);

  test('is read', async () => {
    await expect(ask('observe', { snapshot })).resolves.toMatchObject({
      ok: true,
      value: {
        reading: { url: PAGE, fields: { projectId: { value: 'MD.0029' } } },
        state: { ok: true, value: { kind: 'unsaved' } },
        panel: { opening: 'open', side: 'right', width: 340, display: '' },
      },
    });
    await expect(fakeBrowser.action.getBadgeText({ tabId: 7 })).resolves.toBe('+');
  });

  test('is told how its panel is to be', async () => {
    const change = { panelOpening: 'asked', panelSide: 'left', panelWidth: 280, currency: 'code' };
    await askFromPage('choose', { change });
    await expect(ask('observe', { snapshot })).resolves.toMatchObject({
      value: { panel: { opening: 'asked', side: 'left', width: 280, display: '-x-code' } },
    });
  });

  test('is not read on a host that the reader has left out, and loses its badge there', async () => {
    await ask('observe', { snapshot });
    await askFromPage('choose', { change: { places: 'allBut', excludedHosts: ['www.iom.int'] } });
    await expect(ask('observe', { snapshot })).resolves.toMatchObject({
      value: { reading: null, state: { ok: true, value: { kind: 'noProject' } } },
    });
    await expect(fakeBrowser.action.getBadgeText({ tabId: 7 })).resolves.toBe('');
  });

  test('is read where storage fails', async () => {
    vi.spyOn(local, 'get').mockRejectedValue(new Error('Storage is broken.'));
    await expect(ask('observe', { snapshot })).resolves.toMatchObject({
      ok: true,
      value: {
        reading: { fields: { projectId: { value: 'MD.0029' } } },
        state: { ok: false, failure: 'storageRefused' },
      },
    });
  });

  test('is no project where it says something else', async () => {
    await expect(ask('observe', { snapshot: { url: PAGE, tokens: 'none' } })).resolves.toMatchObject({
      ok: true,
      value: { reading: null },
    });
  });
});

test('the command to save asks the page of the tab', async () => {
  const sent = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined as never);
  const [listener] = onCommand.mock.calls[0] as [(command: string, tab: unknown) => void];
  listener('save-page', { id: 7 });

  expect(sent).toHaveBeenCalledWith(7, { name: 'savePage' });
});

describe('the page of the library', () => {
  const page = () => `${fakeBrowser.runtime.getURL('/' as never)}library.html`;
  const addresses = async () => (await fakeBrowser.tabs.query({})).map(({ url }) => url);

  test.each([
    { by: 'the panel', open: (hash: string) => ask('openLibrary', { view: 'page', hash }) },
    { by: 'one of our pages', open: (hash: string) => askFromPage('openLibrary', { view: 'page', hash }) },
  ])('is opened once by $by, and shown again in the same tab', async ({ open }) => {
    await fakeBrowser.tabs.create({ url: 'https://www.iom.int/' });
    await open('');
    await fakeBrowser.tabs.create({ url: 'https://www.iom.int/other' });
    await open('#q=health');

    const urls = await addresses();
    expect(urls.filter((url) => url?.startsWith(page()))).toEqual([`${page()}#q=health`]);
    await open('');
    await expect(addresses()).resolves.toEqual(urls);
  });

  test('is opened by a command', async () => {
    const [listener] = onCommand.mock.calls[0] as [(command: string, tab: unknown) => void];
    listener('open-library', { id: 7 });
    await vi.waitFor(async () => expect(await addresses()).toContain(page()));
  });
});
