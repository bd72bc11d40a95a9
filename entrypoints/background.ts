import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answer, type Handlers, resultOf } from '../lib/browser/answer-messages.ts';
import { clearLibrary } from '../lib/browser/library-clearing.ts';
import { libraryReader } from '../lib/browser/library-reader.ts';
import { libraryRestore } from '../lib/browser/library-restore.ts';
import { undoStep } from '../lib/browser/library-restore-undo.ts';
import { libraryWriter } from '../lib/browser/library-writer.ts';
import { isHourOver } from '../lib/browser/now-and-then.ts';
import { openLibrary, openLibraryPage, savePageOfTab } from '../lib/browser/open-views.ts';
import { isOwnWrite } from '../lib/browser/own-writes.ts';
import { showBadge } from '../lib/browser/page-badge.ts';
import { changeSettings, loadSettings } from '../lib/browser/settings.ts';
import { showSiteAccess } from '../lib/browser/site-access.ts';
import { openWelcomePage } from '../lib/browser/welcome-page.ts';
import { senderKind } from '../lib/message-rules.ts';
import { readSnapshot } from '../lib/page.ts';
import type { PageState } from '../lib/page-state.ts';
import type { Reading } from '../lib/reading.ts';
import { isReadHost, panelLook } from '../lib/settings.ts';
import { idOfProjectKey } from '../lib/storage-keys.ts';
import { countTags } from '../lib/tags.ts';

type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

const handlers: Handlers<Sender> = {
  async observe({ snapshot }, sender) {
    const settings = await loadSettings();
    const isRead = isReadHost(new URL(sender.url ?? '').hostname, settings);
    const { version } = browser.runtime.getManifest();
    const reading = isRead ? readSnapshot(snapshot, new Date(), version) : null;
    const state = await resultOf(() => look(reading, sender));
    return { reading, state, panel: panelLook(settings) };
  },
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

/** How often the pages of each tab were looked at: an answer that comes late says nothing of the page there by then. */
const looks = new Map<number, number>();

async function look(reading: Reading | null, { tab }: Sender): Promise<PageState> {
  const tabId = tab?.id ?? -1;
  const turn = (looks.get(tabId) ?? 0) + 1;
  looks.set(tabId, turn);
  const state: PageState = reading ? await libraryWriter.state(reading) : { kind: 'noProject' };
  if (tab && looks.get(tabId) === turn) await showBadge(tabId, state);
  return state;
}

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
    if (command === 'save-page' && tab?.id !== undefined) void savePageOfTab(tab.id);
    if (command === 'open-library') void openLibraryPage('');
  });
});
