import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background.ts';
import { tellPage } from '../../lib/browser/page-told.ts';
import { changeSettings } from '../../lib/browser/settings.ts';
import type { Description, Result } from '../../lib/messages.ts';
import { takeSnapshot } from '../../lib/snapshot.ts';
import { aReading } from '../a-project.ts';

const PAGE = 'https://www.iom.int/project/a-project';
const onCommand = vi.fn();
const executeScript = vi.fn(async () => []);
const sendMessage = vi.fn(async () => undefined);

function ask(name: string, payload: unknown, url = PAGE): Promise<unknown> {
  const sender = { id: fakeBrowser.runtime.id, url, tab: { id: 7, windowId: 1 }, frameId: 0 };
  return new Promise((respond) => {
    void fakeBrowser.runtime.onMessage.trigger({ name, payload }, sender as never, respond);
  });
}

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.commands.onCommand, { addListener: onCommand });
  Object.assign(fakeBrowser, { scripting: { executeScript } });
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(sendMessage);
  background.main();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.clearAllMocks();
});

const ROWS = [
  'Project Status: Active',
  'Coverage: National',
  'Budget Amount (USD): 100000.00',
  'Projects ID: MD.0029',
];

function documentAt(url: string, rows: readonly string[], more = ''): Document {
  const lines = rows.map((row) => `<p>${row}</p>`).join('');
  const html = `<html lang="en"><head><title>A page</title>${more}</head><body><h1>A page</h1>${lines}</body></html>`;
  return new JSDOM(html, { url }).window.document;
}

const putIn = [{ target: { tabId: 7 }, files: ['/beside.js'] }];

describe('the script beside a page is put in', () => {
  test('where the reader asks by the keyboard, and takes the focus', async () => {
    const [listener] = onCommand.mock.calls[0] as [(command: string, tab: unknown) => void];
    listener('read-page', { id: 7 });

    await vi.waitFor(() =>
      expect(sendMessage).toHaveBeenCalledWith(7, { name: 'showBeside', isAsked: true }),
    );
    expect(executeScript.mock.calls).toEqual([putIn]);
  });

  test('where the panel of a project asks', async () => {
    await expect(ask('openBeside', null)).resolves.toEqual({ ok: true, value: null });
    expect(executeScript.mock.calls).toEqual([putIn]);
  });

  test('where a saved page has changed, without the focus', async () => {
    await ask('save', { reading: aReading() });
    await ask('observe', { snapshot: takeSnapshot(documentAt(PAGE, ROWS)) });

    await vi.waitFor(() =>
      expect(sendMessage).toHaveBeenCalledWith(7, { name: 'showBeside', isAsked: false }),
    );
  });

  test('not by itself where the panel waits to be asked for', async () => {
    await changeSettings({ panelOpening: 'asked' });
    await ask('save', { reading: aReading() });
    const observed = await ask('observe', { snapshot: takeSnapshot(documentAt(PAGE, ROWS)) });

    expect(observed).toMatchObject({ value: { state: { value: { kind: 'changed' } } } });
    expect(executeScript).not.toHaveBeenCalled();
  });

  test('not where nothing is saved of the page', async () => {
    await ask('observe', { snapshot: takeSnapshot(documentAt(PAGE, ROWS)) });
    expect(executeScript).not.toHaveBeenCalled();
  });

  test('or is not, where the browser does not let us, without a word', async () => {
    executeScript.mockRejectedValueOnce(new Error('Cannot access contents of the page'));
    await expect(ask('openBeside', null)).resolves.toEqual({ ok: true, value: null });
    expect(sendMessage).not.toHaveBeenCalled();
  });
});

async function describePage(document: Document): Promise<Description | null> {
  const url = document.URL;
  const result = (await ask('describePage', tellPage(document), url)) as Result<Description>;
  return result.ok ? result.value : null;
}

describe('what is told of a page', () => {
  test('is a project where it is one, with what has changed', async () => {
    await ask('save', { reading: aReading({ title: 'A page' }) });
    const { more } = (await describePage(documentAt(PAGE, ROWS))) ?? {};

    expect(more?.reading).toMatchObject({ fields: { projectId: { value: 'MD.0029' } } });
    expect(more?.reading).not.toHaveProperty('brief');
    expect(more?.state).toMatchObject({ ok: true, value: { kind: 'changed', id: 'MD.0029' } });
    expect(more?.changes.length).toBeGreaterThan(0);
  });

  test('is a brief where it is none, with links to projects and its other languages', async () => {
    const document = documentAt(
      'https://www.iom.int/news/a',
      [
        'See <a href="/project/new">a new project</a> and <a href="/about">us</a>.',
        '<a href="/es/news/a" hreflang="es">Español</a>',
      ],
      '<link rel="alternate" hreflang="fr" href="/fr/news/a">',
    );
    const { more } = (await describePage(document)) ?? {};

    expect(more?.reading).toMatchObject({ title: 'A page', brief: { kind: 'page' } });
    expect(more?.state).toEqual({ ok: true, value: { kind: 'unsaved' } });
    expect(more?.changes).toEqual([]);
    expect(more?.links).toEqual([
      { url: 'https://www.iom.int/project/new', text: 'a new project', saved: null },
    ]);
    expect(more?.languages).toEqual([
      { language: 'fr', url: 'https://www.iom.int/fr/news/a', saved: false },
      { language: 'es', url: 'https://www.iom.int/es/news/a', saved: false },
    ]);
  });

  test('is nothing on a host that the reader has left out', async () => {
    await changeSettings({ places: 'allBut', excludedHosts: ['www.iom.int'] });
    await expect(describePage(documentAt(PAGE, ROWS))).resolves.toMatchObject({ more: null });
  });

  test('is refused where a page tells of another host', async () => {
    const told = tellPage(documentAt('https://kenya.iom.int/a', ROWS));
    await expect(ask('describePage', told)).resolves.toEqual({ ok: false, failure: 'refused' });
  });
});
