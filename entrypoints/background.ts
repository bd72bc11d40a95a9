import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answer, type Handlers, resultOf } from '../lib/browser/answer-messages.ts';
import { clearLibrary } from '../lib/browser/library-clearing.ts';
import { LibraryError } from '../lib/browser/library-error.ts';
import { libraryReader } from '../lib/browser/library-reader.ts';
import { libraryRestore } from '../lib/browser/library-restore.ts';
import { undoStep } from '../lib/browser/library-restore-undo.ts';
import { libraryWriter } from '../lib/browser/library-writer.ts';
import { markPage, nextMarkOfTab } from '../lib/browser/mark-page.ts';
import { isHourOver } from '../lib/browser/now-and-then.ts';
import { openBeside, readPageOfTab } from '../lib/browser/open-beside.ts';
import { openLibrary, openLibraryPage, savePageOfTab } from '../lib/browser/open-views.ts';
import { isOwnWrite } from '../lib/browser/own-writes.ts';
import { showBadge } from '../lib/browser/page-badge.ts';
import { pageMore } from '../lib/browser/page-more.ts';
import { findJob, keepJob } from '../lib/browser/reading-jobs.ts';
import { changeSettings, loadSettings } from '../lib/browser/settings.ts';
import { showSiteAccess } from '../lib/browser/site-access.ts';
import { openWelcomePage } from '../lib/browser/welcome-page.ts';
import { isOtherPage } from '../lib/identity.ts';
import { senderKind } from '../lib/message-rules.ts';
import { readSnapshot } from '../lib/page.ts';
import type { PageState } from '../lib/page-state.ts';
import type { Reading } from '../lib/reading.ts';
import { isReadHost, panelLook, type Settings } from '../lib/settings.ts';
import { idOfProjectKey } from '../lib/storage-keys.ts';
import { countTags } from '../lib/tags.ts';

type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

const handlers: Handlers<Sender> = {
  async observe({ snapshot }, sender) {
    const settings = await loadSettings();
    const isRead = isReadPage(sender, settings);
    const { version } = browser.runtime.getManifest();
    const reading = isRead ? readSnapshot(snapshot, new Date(), version) : null;
    const ask = settings.updating === 'itself' ? updated : libraryWriter.state;
    const state = await resultOf(() => look(reading, sender, ask));
    const panel = panelLook(settings);
    if (state.ok && state.value.kind === 'changed' && panel.opening !== 'asked') showChanges(sender);
    return { reading, state, panel };
  },
  async describePage(told, sender) {
    const settings = await loadSettings();
    const isRead = isReadPage(sender, settings);
    const more = isRead ? await pageMore(told, (reading) => look(reading, sender)) : null;
    return { more, panel: panelLook(settings) };
  },
  async openBeside(_, { tab }) {
    if (tab?.id !== undefined) await openBeside(tab.id, { isAsked: true });
    return null;
  },
  async tellLinks({ addresses }, sender) {
    const settings = await loadSettings();
    const isRead = isReadPage(sender, settings);
    const others = isRead ? addresses.filter((address) => isOtherPage(address, sender.url ?? '')) : [];
    await markPage(sender.tab?.id ?? -1, others, panelLook(settings).display);
    return null;
  },
  async saveFetched({ snapshot }, sender) {
    // While many are read, the reader may have left their host out.
    if (!isReadPage(sender, await loadSettings())) throw new LibraryError('refused');
    const reading = readSnapshot(snapshot, new Date(), browser.runtime.getManifest().version);
    if (reading) await libraryWriter.save(reading, new Date(), { keepsFuller: true });
    return { saved: reading !== null };
  },
  async keepJob({ job }, { tab }) {
    await keepJob(job, tab?.id ?? -1);
    return null;
  },
  askJob: (_, { url = '' }) => findJob(url),
  look: ({ reading }, sender) => look(reading, sender),
  save: ({ reading }) => libraryWriter.save(reading, new Date()),
  async remove({ ids, forGood, page }) {
    await libraryWriter.assertOfPage({ ids, page }, 'library');
    await libraryWriter.remove(ids, { forGood }, new Date());
    return null;
  },
  async restore({ ids, page }) {
    await libraryWriter.assertOfPage({ ids, page }, 'trash');
    return libraryWriter.restore(ids, new Date());
  },
  async discard({ ids }) {
    await libraryWriter.discard(ids);
    return null;
  },
  async annotate({ changes, page }) {
    await libraryWriter.assertOfPage({ ids: changes.map(({ id }) => id), page }, 'library');
    return libraryWriter.annotate({ changes }, new Date());
  },
  async tag({ changes, page }) {
    await libraryWriter.assertOfPage({ ids: changes.map(({ id }) => id), page }, 'library');
    return libraryWriter.tag({ changes }, new Date());
  },
  settleField: (settling) => libraryWriter.settleField(settling, new Date()),
  listTags: async () => countTags((await libraryReader.entries()) ?? []),
  beginRestore: async ({ mode }) => ({ restoreId: await libraryRestore.begin(mode, new Date()) }),
  restoreChunk: (payload) => libraryRestore.chunk(payload, new Date()),
  finishRestore: ({ restoreId }) => libraryRestore.finish(restoreId, new Date()),
  undoRestore: () => undoStep(() => true, new Date()),
  cancelRestore: ({ restoreId }) =>
    undoStep(({ id, state }) => state !== 'done' && (restoreId === null || restoreId === id), new Date()),
  async forgetRestore() {
    await libraryRestore.forget();
    return null;
  },
  async checkLibrary({ thorough }) {
    await libraryWriter.check({ thorough }, new Date());
    return null;
  },
  async rememberPanel({ open }) {
    await changeSettings({ panelOpen: open });
    return null;
  },
  async rememberColumns({ columns }) {
    await changeSettings({ libraryColumns: columns });
    return null;
  },
  async choose({ change }) {
    await changeSettings(change);
    return null;
  },
  clearLibrary: ({ count }) => clearLibrary(count),
  async openLibrary({ view, hash }, sender) {
    await (view === 'page' ? openLibraryPage(hash) : openLibrary(sender.tab?.windowId, hash));
    return null;
  },
};

/** Whether the reader wants pages read that are where this one is. */
function isReadPage({ url = '' }: Sender, settings: Settings): boolean {
  return isReadHost(new URL(url).hostname, settings);
}

/** How often the pages of each tab were looked at: an answer that comes late says nothing of the page there by then. */
const looks = new Map<number, number>();

const NO_PROJECT: PageState = { kind: 'noProject' };

/** Whether there is nothing of a project on a page, and nothing of the page in the library. */
function isOther(reading: Reading | null, state: PageState): boolean {
  return reading?.brief !== undefined && state.kind === 'unsaved';
}

/** Where the new reading cannot be kept, the reader is told of it as of any other. */
const updated = (reading: Reading) =>
  libraryWriter.update(reading, new Date()).catch(() => libraryWriter.state(reading));

async function look(
  reading: Reading | null,
  { tab }: Sender,
  ask: (reading: Reading) => Promise<PageState> = libraryWriter.state,
): Promise<PageState> {
  const tabId = tab?.id ?? -1;
  const turn = (looks.get(tabId) ?? 0) + 1;
  looks.set(tabId, turn);
  const state: PageState = reading ? await ask(reading) : NO_PROJECT;
  if (tab && looks.get(tabId) === turn) await showBadge(tabId, isOther(reading, state) ? NO_PROJECT : state);
  return state;
}

/** What has changed is shown beside the page, and takes no focus. The answer to the page does not wait for it. */
function showChanges({ tab }: Sender): void {
  if (tab?.id !== undefined) void openBeside(tab.id, { isAsked: false });
}

/** The commands that ask something of the page in front, by the names of the manifest. */
const TAB_COMMANDS: Readonly<Record<string, (tabId: number) => Promise<void>>> = {
  'save-page': savePageOfTab,
  'read-page': readPageOfTab,
  'next-mark': nextMarkOfTab,
};

/** A browser that is never closed would keep for ever what is dropped when it starts. */
async function tidy(): Promise<void> {
  const now = new Date();
  if (await isHourOver(now)) await libraryWriter.dropExpired(now).catch(() => null);
}

export default defineBackground(() => {
  const self = { id: browser.runtime.id, pages: browser.runtime.getURL('/') };

  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    void answer(message, { from: senderKind(sender, self), sender, handlers })
      .then(respond)
      .then(tidy);
    return true; // The answer comes later.
  });

  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local') return;
    const ids = Object.entries(changes)
      .filter(([key, { newValue }]) => !isOwnWrite(key, newValue))
      .map(([key]) => idOfProjectKey(key))
      .filter((id) => id !== null);
    if (ids.length > 0) void libraryWriter.follow(ids).catch(() => null); // `check` makes up for it.
  });

  const start = () => void libraryWriter.start(new Date()).catch(() => null);
  browser.runtime.onInstalled.addListener(start);
  browser.runtime.onStartup.addListener(start);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void openWelcomePage();
  });

  const tellAccess = () => void showSiteAccess();
  browser.runtime.onInstalled.addListener(tellAccess);
  browser.runtime.onStartup.addListener(tellAccess);
  browser.permissions.onAdded.addListener(tellAccess);
  browser.permissions.onRemoved.addListener(tellAccess);

  browser.commands.onCommand.addListener((command, tab) => {
    const run = TAB_COMMANDS[command];
    if (run && tab?.id !== undefined) void run(tab.id);
    if (command === 'open-library') void openLibraryPage('');
  });
});
