import { afterEach, describe, expect, test, vi } from 'vitest';
import { answer, type Handlers } from '../../lib/browser/answer-messages.ts';
import { LibraryError } from '../../lib/browser/library-error.ts';
import { StorageError } from '../../lib/browser/storage-error.ts';
import { isOfSameHost, RULES, type Sender, type SenderKind, senderKind } from '../../lib/message-rules.ts';
import type { MessageName } from '../../lib/messages.ts';
import { readPageRequest } from '../../lib/page-messages.ts';
import { newJob } from '../../lib/reading-job.ts';
import { aReading } from '../a-project.ts';

const SELF = { id: 'ours', pages: 'chrome-extension://ours/' };
const PAGE = 'https://www.iom.int/project/a-project';
const TAB = { id: 1 };

describe('a message is read', () => {
  test.each<{ from: string; sender: Sender; kind: SenderKind }>([
    {
      from: 'the popup',
      sender: { id: 'ours', url: 'chrome-extension://ours/popup.html' },
      kind: 'own-page',
    },
    {
      from: 'our page in a tab',
      sender: { id: 'ours', url: 'chrome-extension://ours/popup.html#a', tab: TAB, frameId: 0 },
      kind: 'own-page',
    },
    {
      from: 'our script in a page of the site',
      sender: { id: 'ours', url: PAGE, tab: TAB, frameId: 0 },
      kind: 'content-script',
    },
    {
      from: 'our script in a page of another host of the site',
      sender: { id: 'ours', url: 'http://kenya.iom.int/', tab: TAB, frameId: 0 },
      kind: 'content-script',
    },
  ])('from $from', ({ sender, kind }) => {
    expect(senderKind(sender, SELF)).toBe(kind);
  });

  test.each<{ from: string; sender: Sender }>([
    { from: 'another extension', sender: { id: 'theirs', url: 'chrome-extension://theirs/popup.html' } },
    {
      from: 'another extension that shows our page',
      sender: { id: 'theirs', url: 'chrome-extension://ours/' },
    },
    {
      from: 'an extension whose ID begins like ours',
      sender: { id: 'ours', url: 'chrome-extension://ours2/' },
    },
    { from: 'a script of the page itself', sender: { url: PAGE, tab: TAB, frameId: 0 } },
    { from: 'a frame in a page', sender: { id: 'ours', url: PAGE, tab: TAB, frameId: 3 } },
    { from: 'no tab', sender: { id: 'ours', url: PAGE, frameId: 0 } },
    { from: 'no address', sender: { id: 'ours', tab: TAB, frameId: 0 } },
    { from: 'an address that is none', sender: { id: 'ours', url: 'iom.int', tab: TAB, frameId: 0 } },
    { from: 'a page elsewhere', sender: { id: 'ours', url: 'https://example.org/', tab: TAB, frameId: 0 } },
    {
      from: 'a host that ends like ours',
      sender: { id: 'ours', url: 'https://notiom.int/', tab: TAB, frameId: 0 },
    },
    { from: 'nobody', sender: {} },
  ])('from $from not at all', ({ sender }) => {
    expect(senderKind(sender, SELF)).toBeNull();
  });
});

const reading = aReading();
const OF_PAGE = { url: PAGE, projectId: 'MD.0029', primaId: null };
const VALID: { readonly [M in MessageName]: unknown } = {
  observe: { snapshot: { url: PAGE, more: [1] } },
  describePage: {
    snapshot: { url: PAGE, more: [1] },
    links: [{ url: 'https://www.iom.int/project/b', text: 'B' }],
    languages: [{ language: 'fr', url: 'https://www.iom.int/fr/project/b' }],
  },
  openBeside: null,
  tellLinks: { addresses: ['https://www.iom.int/project/b'] },
  saveFetched: { snapshot: { url: 'https://www.iom.int/project/b', more: [1] } },
  keepJob: { job: newJob(['https://www.iom.int/project/b']) },
  askJob: null,
  look: { reading },
  save: { reading },
  remove: { ids: ['MD.0029'], forGood: false, page: OF_PAGE },
  restore: { ids: ['MD.0029'], page: OF_PAGE },
  discard: { ids: ['MD.0029', 'MD.0030'] },
  annotate: { changes: [{ id: 'MD.0029', note: 'Ask Ana', from: '' }], page: OF_PAGE },
  tag: { changes: [{ id: 'MD.0029', add: ['health'], remove: [] }], page: OF_PAGE },
  settleField: { id: 'MD.0029', field: 'endDate', language: 'en', reason: 'The report says so.' },
  listTags: null,
  beginRestore: { mode: 'merge' },
  restoreChunk: { restoreId: 'a', index: 0, records: [{}] },
  finishRestore: { restoreId: 'a' },
  undoRestore: null,
  cancelRestore: { restoreId: 'a' },
  forgetRestore: null,
  checkLibrary: { thorough: true },
  rememberPanel: { open: false },
  rememberColumns: { columns: ['title'] },
  choose: { change: { panelSide: 'left', excludedHosts: ['colombia.iom.int'] } },
  clearLibrary: { count: 2 },
  openLibrary: { view: 'page', hash: '#q=health' },
};
const NAMES = Object.keys(VALID) as MessageName[];

const NOTHING_BACK = { added: [], joined: [], blocked: [], gone: [] };
const NO_COUNTS = { added: 0, changed: 0, same: 0, removed: 0, blocked: 0 };

const handlers = {
  observe: vi.fn(
    async () =>
      ({
        reading: null,
        state: { ok: true, value: { kind: 'noProject' } },
        panel: { opening: 'open', side: 'right', width: 340, display: '' },
      }) as const,
  ),
  describePage: vi.fn(
    async () => ({ more: null, panel: { opening: 'open', side: 'right', width: 340, display: '' } }) as const,
  ),
  openBeside: vi.fn(async () => null),
  tellLinks: vi.fn(async () => null),
  saveFetched: vi.fn(async () => ({ saved: true })),
  keepJob: vi.fn(async () => null),
  askJob: vi.fn(async () => null),
  look: vi.fn(async () => ({ kind: 'unsaved' }) as const),
  save: vi.fn(async () => ({ kind: 'unsaved' }) as const),
  remove: vi.fn(async () => null),
  restore: vi.fn(async () => NOTHING_BACK),
  discard: vi.fn(async () => null),
  annotate: vi.fn(async () => ({ changes: [] })),
  tag: vi.fn(async () => ({ changes: [] })),
  settleField: vi.fn(async () => null),
  listTags: vi.fn(async () => []),
  beginRestore: vi.fn(async () => ({ restoreId: 'a' })),
  restoreChunk: vi.fn(async () => NO_COUNTS),
  finishRestore: vi.fn(async () => ({ left: 0, counts: NO_COUNTS })),
  undoRestore: vi.fn(async () => ({ left: 0, kept: [] })),
  cancelRestore: vi.fn(async () => ({ left: 0, kept: [] })),
  forgetRestore: vi.fn(async () => null),
  rememberColumns: vi.fn(async () => null),
  checkLibrary: vi.fn(async () => null),
  rememberPanel: vi.fn(async () => null),
  choose: vi.fn(async () => null),
  clearLibrary: vi.fn(async () => ({ cleared: true, count: 2 })),
  openLibrary: vi.fn(async () => null),
} satisfies Handlers<Sender>;

interface By {
  readonly from: SenderKind;
  readonly sender: Sender;
}

const FROM_PAGE: By = {
  from: 'content-script',
  sender: { id: 'ours', url: PAGE, tab: TAB, frameId: 0 },
};
const FROM_US: By = {
  from: 'own-page',
  sender: { id: 'ours', url: 'chrome-extension://ours/popup.html' },
};
const REFUSED = { ok: false, failure: 'refused' };

const handled = () => Object.values(handlers).reduce((count, each) => count + each.mock.calls.length, 0);

afterEach(() => {
  vi.clearAllMocks();
});

describe('an answer', () => {
  test.each(NAMES.map((name) => ({ name })))('to "$name" comes from its handler', async ({ name }) => {
    const by = RULES[name].from.includes('content-script') ? FROM_PAGE : FROM_US;
    const result = await answer({ name, payload: VALID[name] }, { ...by, handlers });

    expect(result).toMatchObject({ ok: true });
    expect(handlers[name]).toHaveBeenCalledWith(VALID[name], by.sender);
  });

  test.each(
    NAMES.flatMap((name) =>
      ([FROM_PAGE, FROM_US] as const)
        .filter(({ from }) => !RULES[name].from.includes(from))
        .map((by) => ({ name, by, from: by.from })),
    ),
  )('to "$name" is refused where it comes from: $from', async ({ name, by }) => {
    await expect(answer({ name, payload: VALID[name] }, { ...by, handlers })).resolves.toEqual(REFUSED);
    expect(handled()).toBe(0);
  });

  test.each(NAMES.map((name) => ({ name })))('to "$name" of nobody is refused', async ({ name }) => {
    const by = { from: null, sender: {} };
    await expect(answer({ name, payload: VALID[name] }, { ...by, handlers })).resolves.toEqual(REFUSED);
    expect(handled()).toBe(0);
  });

  test.each(
    NAMES.flatMap((name) =>
      [undefined, 'text', 7, [], { more: 1 }, { ...(VALID[name] as object), more: 1 }].map((payload) => ({
        name,
        payload,
      })),
    ),
  )('to "$name" with $payload is refused', async ({ name, payload }) => {
    const by = RULES[name].from.includes('own-page') ? FROM_US : FROM_PAGE;
    await expect(answer({ name, payload }, { ...by, handlers })).resolves.toEqual(REFUSED);
    expect(handled()).toBe(0);
  });

  test.each([
    { message: undefined },
    { message: null },
    { message: 'save' },
    { message: [] },
    { message: {} },
    { message: { name: 'forget', payload: null } },
    { message: { name: '__proto__', payload: null } },
    { message: { name: 'constructor', payload: null } },
    { message: { name: 'undoRestore', payload: null, more: 1 } },
    { message: { name: ['undoRestore'], payload: null } },
  ])('to $message is refused', async ({ message }) => {
    await expect(answer(message, { ...FROM_US, handlers })).resolves.toEqual(REFUSED);
    expect(handled()).toBe(0);
  });

  test.each([
    { what: 'no reading', payload: { reading: { ...reading, url: 'javascript:alert(1)' } } },
    {
      what: 'a value that is none',
      payload: { reading: { ...reading, fields: { status: { value: 'x' } } } },
    },
    { what: 'no ID', payload: { ids: [''], forGood: false } },
    { what: 'no IDs', payload: { ids: [], forGood: false } },
    { what: 'too many IDs', payload: { ids: Array.from({ length: 501 }, String), forGood: false } },
  ])('to a message that carries $what is refused', async ({ payload }) => {
    const name = 'ids' in payload ? 'remove' : 'save';
    await expect(answer({ name, payload }, { ...FROM_US, handlers })).resolves.toEqual(REFUSED);
  });

  test.each([
    { error: new StorageError('storageFull'), failure: 'storageFull' },
    { error: new StorageError('storageRefused'), failure: 'storageRefused' },
    { error: new LibraryError('recordTooNew'), failure: 'recordTooNew' },
    { error: new LibraryError('noRoomForUndo'), failure: 'noRoomForUndo' },
    { error: new TypeError('Not foreseen'), failure: 'storageRefused' },
  ])('where a handler fails ($error) is a failure, $failure', async ({ error, failure }) => {
    handlers.restore.mockRejectedValueOnce(error);
    const message = { name: 'restore', payload: { ids: ['MD.0029'] } };
    await expect(answer(message, { ...FROM_US, handlers })).resolves.toEqual({ ok: false, failure });

    handlers.restore.mockImplementationOnce(() => {
      throw error;
    });
    await expect(answer(message, { ...FROM_US, handlers })).resolves.toEqual({ ok: false, failure });
  });
});

describe('a script in a page changes one project at a time, and says of which page it is', () => {
  const note = (id: string) => ({ id, note: 'Ask Ana' });
  const tagged = (id: string) => ({ id, add: ['health'], remove: [] });
  const [one, two] = [['MD.0029'], ['MD.0029', 'MD.0030']];
  const page = OF_PAGE;
  const elsewhere = { ...page, url: 'https://kenya.iom.int/project/a-project' };

  test.each([
    { name: 'remove', payload: { ids: two, forGood: false, page }, result: REFUSED },
    { name: 'restore', payload: { ids: two, page }, result: REFUSED },
    { name: 'annotate', payload: { changes: two.map(note), page }, result: REFUSED },
    { name: 'tag', payload: { changes: two.map(tagged), page }, result: REFUSED },
    { name: 'remove', payload: { ids: one, forGood: false }, result: REFUSED },
    { name: 'restore', payload: { ids: one }, result: REFUSED },
    { name: 'annotate', payload: { changes: one.map(note) }, result: REFUSED },
    { name: 'tag', payload: { changes: one.map(tagged) }, result: REFUSED },
    { name: 'annotate', payload: { changes: one.map(note), page: elsewhere }, result: REFUSED },
    { name: 'remove', payload: { ids: one, forGood: false, page }, result: { ok: true } },
    { name: 'restore', payload: { ids: one, page }, result: { ok: true } },
    { name: 'annotate', payload: { changes: one.map(note), page }, result: { ok: true } },
    { name: 'tag', payload: { changes: one.map(tagged), page }, result: { ok: true } },
  ])('when it sends "$name" with $payload', async ({ name, payload, result }) => {
    await expect(answer({ name, payload }, { ...FROM_PAGE, handlers })).resolves.toMatchObject(result);
    await expect(answer({ name, payload }, { ...FROM_US, handlers })).resolves.toMatchObject({ ok: true });
  });
});

test.each([
  {
    what: 'a note that is too long',
    name: 'annotate',
    payload: { changes: [{ id: 'a', note: 'x'.repeat(4_000_001) }] },
  },
  { what: 'a note that is none', name: 'annotate', payload: { changes: [{ id: 'a', note: null }] } },
  { what: 'no changes', name: 'annotate', payload: { changes: [] } },
  { what: 'a tag that is too long', name: 'tag', payload: tagging(['x'.repeat(61)]) },
  { what: 'too many tags', name: 'tag', payload: tagging(Array(51).fill('x')) },
  { what: 'another mode', name: 'beginRestore', payload: { mode: 'erase' } },
  {
    what: 'a part before the first',
    name: 'restoreChunk',
    payload: { restoreId: 'a', index: -1, records: [] },
  },
  {
    what: 'a part that is too long',
    name: 'restoreChunk',
    payload: { restoreId: 'a', index: 0, records: Array(251).fill({}) },
  },
  { what: 'an address', name: 'openLibrary', payload: { view: 'page', hash: 'https://example.org/' } },
  { what: 'another view', name: 'openLibrary', payload: { view: 'options', hash: '' } },
  { what: 'a width that is none', name: 'choose', payload: { change: { panelWidth: 341 } } },
  { what: 'a side that is none', name: 'choose', payload: { change: { panelSide: 'top' } } },
  { what: 'a host elsewhere', name: 'choose', payload: { change: { excludedHosts: ['example.org'] } } },
  { what: 'a choice that is not offered', name: 'choose', payload: { change: { panelOpen: false } } },
  { what: 'a choice of nothing', name: 'choose', payload: { change: { numbers: undefined } } },
  { what: 'a number of projects below none', name: 'clearLibrary', payload: { count: -1 } },
  { what: 'columns that are none', name: 'rememberColumns', payload: { columns: [1] } },
])('$what is refused', async ({ name, payload }) => {
  await expect(answer({ name, payload }, { ...FROM_US, handlers })).resolves.toEqual(REFUSED);
});

describe('a script in a page speaks for its own host alone', () => {
  const elsewhere = { ...reading, url: 'https://kenya.iom.int/project/a-project' };

  test.each([
    { name: 'save', payload: { reading: elsewhere }, result: REFUSED },
    { name: 'look', payload: { reading: elsewhere }, result: REFUSED },
    { name: 'observe', payload: { snapshot: { url: elsewhere.url } }, result: REFUSED },
    { name: 'observe', payload: { snapshot: { url: 'nowhere' } }, result: REFUSED },
    { name: 'observe', payload: { snapshot: null }, result: { ok: true } },
    { name: 'save', payload: { reading: { ...reading, url: `${PAGE}?other=page` } }, result: { ok: true } },
  ])('when it sends "$name" with $payload', async ({ name, payload, result }) => {
    await expect(answer({ name, payload }, { ...FROM_PAGE, handlers })).resolves.toMatchObject(result);
  });

  test('which our own pages do not have to', async () => {
    const message = { name: 'save', payload: { reading: elsewhere } };
    await expect(answer(message, { ...FROM_US, handlers })).resolves.toMatchObject({ ok: true });
  });

  test.each([
    { address: 'https://www.iom.int/a', url: 'https://www.iom.int/b#c', same: true },
    { address: 'http://www.iom.int/a', url: 'https://www.iom.int/a', same: true },
    { address: 'https://iom.int/a', url: 'https://www.iom.int/a', same: false },
    { address: 'https://www.iom.int:8080/a', url: 'https://www.iom.int/a', same: false },
    { address: 'nowhere', url: 'nowhere', same: false },
    { address: 'https://www.iom.int/a', url: undefined, same: false },
  ])('$address and $url: $same', ({ address, url, same }) => {
    expect(isOfSameHost(address, { url })).toBe(same);
  });
});

test.each([
  { message: { name: 'takeSnapshot' }, request: 'takeSnapshot' },
  { message: { name: 'savePage', more: 1 }, request: 'savePage' },
  { message: { name: 'showPanel' }, request: 'showPanel' },
  { message: { name: 'save' }, request: null },
  { message: 'takeSnapshot', request: null },
  { message: null, request: null },
  { message: undefined, request: null },
])('a page understands $message as $request', ({ message, request }) => {
  expect(readPageRequest(message)).toBe(request);
});

function tagging(add: readonly string[]) {
  return { changes: [{ id: 'a', add, remove: [] }] };
}
