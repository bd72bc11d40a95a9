// @vitest-environment jsdom
import { h, render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PageNotes } from '../../components/PageNotes.tsx';
import background from '../../entrypoints/background.ts';
import { libraryWriter } from '../../lib/browser/library-writer.ts';
import { type PageSession, pageSession } from '../../lib/browser/page-session.ts';
import { aReading, NOW } from '../a-project.ts';
import { CHROME_IS_FULL, failing, storedProject } from '../lib/browser/stored.ts';

const PAGE = 'https://www.iom.int/fr/p';
const FRENCH = aReading({ url: PAGE, language: 'fr', values: { primaId: 'CO10P0633' } });
const ENGLISH = aReading({ values: { projectId: 'MD.0001', primaId: 'CO10P0633' } });

let root: HTMLElement;
let session: PageSession;

let draw: () => void;
const text = () => root.querySelector('textarea');
const alerted = () => root.querySelector('[role="alert"] p')?.textContent;

function type(typed: string): void {
  const area = text();
  if (!area) throw new Error('There is no note.');
  area.value = typed;
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

beforeEach(async () => {
  Object.assign(fakeBrowser.commands.onCommand, { addListener: vi.fn() });
  background.main();
  const sender = { id: fakeBrowser.runtime.id, url: PAGE, tab: { id: 1 }, frameId: 0 };
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(
    ((message: unknown) =>
      new Promise((respond) => {
        void fakeBrowser.runtime.onMessage.trigger(message, sender as never, respond);
      })) as never,
  );
  await libraryWriter.save(FRENCH, NOW);
  root = document.createElement('div');
  draw = () => render(h(PageNotes, { state: session.saving.state, annotate: session.annotate }), root);
  session = pageSession(FRENCH, { onChange: () => draw() });
  await session.refresh();
});

afterEach(() => {
  render(null, root);
  vi.restoreAllMocks();
});

test('a note that is typed while its project is joined with another one follows it', async () => {
  type('Typed');
  await libraryWriter.save(ENGLISH, NOW);
  await libraryWriter.annotate({ changes: [{ id: 'MD.0001', note: 'An hour of work', from: '' }] }, NOW);
  await session.refresh();

  await vi.waitFor(async () => {
    expect((await storedProject('MD.0001'))?.note).toBe('An hour of work\n\nTyped');
  });
  await vi.waitFor(() => expect(text()?.value).toBe('An hour of work\n\nTyped'));
});

test('a note that cannot be kept stays in sight when its project is gone, until it is kept', async () => {
  failing('set', CHROME_IS_FULL);
  type('Typed');
  draw = () => render(h(PageNotes, { state: { kind: 'unsaved' }, annotate: session.annotate }), root);
  draw();
  await vi.waitFor(() => expect(alerted()).toBe('failure_storageFull'));
  expect(text()?.value).toBe('Typed');

  vi.mocked(fakeBrowser.storage.local.set).mockRestore();
  text()?.dispatchEvent(new FocusEvent('blur'));
  await vi.waitFor(() => expect(text()).toBeNull());
  await expect(storedProject('CO10P0633')).resolves.toMatchObject({ note: 'Typed' });
});
