import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { figure } from '../figures.ts';
import { ask, BROWSER, type Lens, launchLens } from './browser.ts';
import { drawPage } from './fixtures.ts';
import { button, eventually, press } from './panel.ts';
import { aRecord, stored, storedRecords, write } from './records.ts';

let lens: Lens;
/** How many messages and events nothing came of. */
const kept = { messages: 0, events: 0 };

beforeAll(async () => {
  lens = await launchLens();
});
afterEach(() => lens.reset());
afterAll(async () => {
  await lens.close();
  figure(
    'messages from other extensions, page scripts, frames, unknown shapes',
    `${kept.messages} messages and ${kept.events} made events: all refused`,
  );
});

const REFUSED = { ok: false, failure: 'refused' };
const READING = aRecord('PO.0999').readings.en;
const ID = 'PO.0500';
const PAGE = { url: 'https://www.iom.int/project/a-project-of-ghana', projectId: ID, primaId: 'GH10P0500' };

/** One of each kind that changes something or gives something away. */
const MESSAGES: readonly { readonly name: string; readonly payload: unknown }[] = [
  { name: 'save', payload: { reading: READING } },
  { name: 'look', payload: { reading: READING } },
  { name: 'remove', payload: { ids: [ID], forGood: true, page: PAGE } },
  { name: 'restore', payload: { ids: [ID], page: PAGE } },
  { name: 'discard', payload: { ids: [ID] } },
  { name: 'annotate', payload: { changes: [{ id: ID, note: 'Not mine.' }], page: PAGE } },
  { name: 'tag', payload: { changes: [{ id: ID, add: ['not mine'], remove: [] }], page: PAGE } },
  { name: 'listTags', payload: null },
  { name: 'beginRestore', payload: { mode: 'replace' } },
  { name: 'undoRestore', payload: null },
  { name: 'checkLibrary', payload: { thorough: true } },
  { name: 'rememberPanel', payload: { open: false } },
  { name: 'rememberColumns', payload: { columns: ['title'] } },
  { name: 'openLibrary', payload: { view: 'page', hash: '' } },
  { name: 'takeSnapshot', payload: null },
  { name: 'savePage', payload: null },
  { name: 'showPanel', payload: null },
];

/** A saved project, and its page. */
async function openSaved(more = ''): Promise<Page> {
  const tab = await lens.open(drawPage({ more }));
  await press(tab, 'Save');
  await button(tab, 'Saved');
  return tab;
}

const records = () => storedRecords(lens);

describe('another extension', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'project-lens-other-'));
    const manifest = {
      manifest_version: 3,
      name: 'Another',
      version: '1',
      background: { service_worker: 'sw.js' },
    };
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
    await writeFile(join(folder, 'sw.js'), '');
    await writeFile(join(folder, 'page.html'), '<!doctype html><title>Another</title>');
  });
  afterAll(() => rm(folder, { recursive: true }));

  // Firefox installs one extension for a whole run of ours.
  test.skipIf(BROWSER === 'firefox')('is not answered, by message or by port', async () => {
    const tab = await openSaved();
    const before = await stored(lens);
    const other = await lens.browser.newPage();
    await other.goto(`chrome-extension://${await lens.browser.installExtension(folder)}/page.html`);
    const ours = new URL(lens.own).hostname;
    for (const message of MESSAGES) {
      const answer = await other.evaluate(
        (id, sent) =>
          chrome.runtime.sendMessage(id, sent).then(JSON.stringify, (error) => `none: ${error.message}`),
        ours,
        message,
      );
      expect(answer).toMatch(/^none: |^undefined$/);
      kept.messages++;
    }
    const port = await other.evaluate(
      (id) =>
        new Promise<string>((resolve) => {
          const connected = chrome.runtime.connect(id, { name: 'search' });
          connected.onMessage.addListener(() => resolve('answered'));
          connected.onDisconnect.addListener(() => resolve('closed'));
        }),
      ours,
    );
    expect(port).toBe('closed');
    await tab.bringToFront();
    await expect(stored(lens)).resolves.toEqual(before);
  });
});

describe('a script of the page', () => {
  test('reaches nothing of ours by messages', async () => {
    const tab = await openSaved();
    const before = await stored(lens);
    await tab.evaluate((messages) => {
      const made = (message: (typeof messages)[number]) =>
        ['message', 'storage', message.name, 'project-lens'].map(
          (type) => new CustomEvent(type, { detail: message, bubbles: true, composed: true }),
        );
      const targets = [document.querySelector('project-lens-panel') as EventTarget, document, window];
      const send = (event: Event) => targets.map((target) => target.dispatchEvent(event));
      messages.flatMap(made).map(send);
      for (const message of messages) window.postMessage(message, '*');
    }, MESSAGES);
    const reach = await tab.evaluate(
      (message, own) => {
        const run = Reflect.get(globalThis, 'chrome')?.runtime;
        return run?.sendMessage?.(new URL(own).hostname, message).catch(() => 'no') ?? 'no';
      },
      MESSAGES[0],
      lens.own,
    );
    expect(reach).toBe('no');
    kept.messages += 2 * MESSAGES.length;
    await press(tab, 'Collapse the panel'); // What was asked for would have been done before.
    await button(tab, 'Open Project Lens');
    const { settings: _, ...after } = await stored(lens);
    expect(after).toEqual(before);
  });

  const inside = (what: string) => `(root.querySelectorAll('${what}'))`;

  /** A page that does something to the panel as soon as it shows what is waited for, and then asks for an address. */
  async function openWithScript(run: string, ready: string): Promise<Page> {
    const script = `<script>
      const wait = setInterval(() => {
        const root = document.querySelector('project-lens-panel')?.shadowRoot;
        if (!root?.querySelector('${ready}')) return;
        clearInterval(wait);
        ${run}
        setInterval(() => new Image().src = '/tried-' + root.querySelectorAll('option').length, 100);
      }, 10);
    </script>`;
    const tab = await lens.open(drawPage({ more: script }));
    let tried = '';
    tab.on('request', (request) => {
      if (request.url().includes('/tried')) tried = new URL(request.url()).pathname;
    });
    // The page itself is not asked: a driver that does so counts as the reader.
    await eventually(async () => tried).toBe('/tried-0'); // It is told of no tags of other projects.
    // What was asked for would have been done before this is.
    const answer = await ask(lens.quiet, { name: 'checkLibrary', payload: { thorough: false } });
    expect(answer).toMatchObject({ ok: true });
    kept.events++;
    return tab;
  }

  test.each([
    { what: 'clicks our buttons', run: `for (const one of [...${inside('button')}]) one.click();` },
    {
      what: 'takes our buttons out, and clicks them',
      run: `for (const one of [...${inside('button')}]) { one.remove(); one.click(); }`,
    },
    {
      what: 'makes events of every kind on all that is ours',
      run: `for (const one of ${inside('*')})
        for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'keydown', 'keyup', 'input', 'change', 'blur', 'focusout', 'submit'])
          one.dispatchEvent(new (type.startsWith('key') ? KeyboardEvent : MouseEvent)(type, { key: 'Enter', bubbles: true, composed: true, cancelable: true }));`,
    },
    {
      what: 'writes a note and tags into our fields',
      run: `for (const one of ${inside('textarea, input')}) {
        one.value = 'Not mine.';
        for (const type of ['input', 'change', 'blur']) one.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
        one.focus(); one.blur();
      }`,
    },
    {
      what: 'types into our fields by commands',
      run: `for (const one of ${inside('textarea, input')}) {
        one.focus();
        document.execCommand('insertText', false, 'Not mine.');
        one.blur();
      }`,
    },
  ])('changes nothing where it $what while the reader does nothing', async ({ run }) => {
    const other = { ...aRecord('PO.0501'), tags: ['Not mine, but of another project'] };
    await write(lens, { [`project:${ID}`]: aRecord(ID), 'project:PO.0501': other });
    const before = await records();
    const tab = await openWithScript(run, 'textarea');
    await tab.close();

    await expect(records()).resolves.toEqual(before);
    // None of our pages was opened.
    const own = await lens.quiet.evaluate(async () =>
      (await chrome.tabs.query({})).map(({ url = '' }) => url),
    );
    expect(own.filter((url) => url.startsWith(lens.own))).toHaveLength(1);
  });

  test('saves nothing where it clicks our buttons while the reader does nothing', async () => {
    const run = `for (const one of [...${inside('button')}]) one.click();`;
    await openWithScript(run, 'button.main');
    await expect(records()).resolves.toEqual({});
  });
});

describe('a frame', () => {
  test('of a page of the site has no panel, and is not listened to', async () => {
    const inner = drawPage({ url: 'https://www.iom.int/project/inner' });
    const frame = `<iframe srcdoc="${inner.html.replaceAll('"', '&quot;')}"></iframe>`;
    const tab = await openSaved(frame);
    const before = await records();
    await eventually(async () => tab.frames().length).toBeGreaterThan(1);
    for (const each of tab.frames().slice(1)) {
      await expect(each.evaluate(() => document.querySelector('project-lens-panel'))).resolves.toBeNull();
      await each.evaluate((messages) => {
        for (const message of messages) for (const target of [parent, top]) target?.postMessage(message, '*');
      }, MESSAGES);
      kept.messages += MESSAGES.length;
    }
    await expect(
      ask(lens.quiet, { name: 'checkLibrary', payload: { thorough: false } }),
    ).resolves.toMatchObject({ ok: true });
    await expect(records()).resolves.toEqual(before);
  });

  test.each(['popup.html', 'library.html', 'manifest.json'])(
    'of the page cannot show our %s',
    async (path) => {
      const tab = await lens.open(drawPage());
      await button(tab, 'Save');
      await tab.evaluate((address) => {
        const frame = document.createElement('iframe');
        frame.src = address;
        document.body.append(frame);
        return new Promise((resolve) => {
          frame.onload = frame.onerror = resolve;
        });
      }, lens.own + path);
      const shown = tab
        .frames()
        .slice(1)
        .map((each) =>
          each
            .evaluate(() => document.querySelector('main, #library, #popup, pre')?.textContent ?? '')
            .catch(() => ''),
        );
      expect((await Promise.all(shown)).join('')).not.toMatch(/Project Lens/);
    },
  );
});

describe('the background refuses, from our own pages', () => {
  const own = [...MESSAGES].filter(({ name }) => !['takeSnapshot', 'savePage', 'showPanel'].includes(name));
  const deep = JSON.parse(`${'{"a":'.repeat(100)}1${'}'.repeat(100)}`);
  const shapes: readonly unknown[] = [
    ...[
      null,
      undefined,
      true,
      0,
      -1,
      '',
      'save',
      [],
      [[]],
      {},
      { name: null },
      { name: {} },
      { name: ['save'] },
    ],
    ...[
      '__proto__',
      'constructor',
      'hasOwnProperty',
      'toString',
      'valueOf',
      '',
      'SAVE',
      'save ',
      'takeSnapshot',
    ].map((name) => ({ name, payload: null })),
    ...own.map(({ name }) => ({ name })),
    ...own.map(({ name }) => ({ name, payload: 'x' })),
    ...own.map(({ name }) => ({ name, payload: [] })),
    ...own.map(({ name, payload }) => ({ name, payload, extra: 1 })),
    ...own.map(({ name, payload }) => ({ name, payload: { ...Object(payload), extra: 1 } })),
    { name: 'save', payload: deep },
    { name: 'save', payload: { reading: deep } },
    { name: 'save', payload: { reading: { ...READING, url: `javascript:${'x'.repeat(100)}` } } },
    { name: 'annotate', payload: { changes: [{ id: ID, note: 'x'.repeat(4_000_001) }] } },
    { name: 'remove', payload: { ids: Array.from({ length: 100_000 }, (_, i) => `X${i}`), forGood: true } },
    { name: 'openLibrary', payload: { view: 'page', hash: `#${'x'.repeat(1_000_000)}` } },
    { name: 'openLibrary', payload: { view: 'page', hash: 'javascript:1' } },
    { name: 'rememberColumns', payload: { columns: Array.from({ length: 10_000 }, () => 'title') } },
  ];

  test('every shape that is none of ours, and those of prototypes, and the huge', {
    timeout: 60_000,
  }, async () => {
    await write(lens, { [`project:${ID}`]: aRecord(ID) });
    const before = await records();
    for (const [index, shape] of shapes.entries()) {
      const answer = await ask(lens.quiet, shape);
      expect(answer, `${index}: ${JSON.stringify(shape)?.slice(0, 100)}`).toEqual(REFUSED);
      kept.messages++;
    }
    await expect(records()).resolves.toEqual(before);
  });
});
