import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answer, type Handlers, resultOf } from '../lib/browser/answer-messages.ts';
import { libraryWriter } from '../lib/browser/library-writer.ts';
import { openLibrary, savePageOfTab } from '../lib/browser/open-views.ts';
import { showBadge } from '../lib/browser/page-badge.ts';
import { writePanelSetting } from '../lib/browser/settings.ts';
import { senderKind } from '../lib/message-rules.ts';
import { readSnapshot } from '../lib/page.ts';
import type { PageState } from '../lib/page-state.ts';
import type { Reading } from '../lib/reading.ts';
import { idOfProjectKey } from '../lib/storage-keys.ts';

type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

const handlers: Handlers<Sender> = {
  async observe({ snapshot }, sender) {
    const reading = readSnapshot(snapshot, new Date(), browser.runtime.getManifest().version);
    return { reading, state: await resultOf(() => look(reading, sender)) };
  },
  look: ({ reading }, sender) => look(reading, sender),
  save: ({ reading }) => libraryWriter.save(reading, new Date()),
  async remove({ id, forGood }) {
    await libraryWriter.remove(id, { forGood }, new Date());
    return null;
  },
  async restore({ id }) {
    await libraryWriter.restore(id, new Date());
    return null;
  },
  async checkLibrary({ thorough }) {
    await libraryWriter.check({ thorough }, new Date());
    return null;
  },
  async rememberPanel({ open }) {
    await writePanelSetting(open);
    return null;
  },
  async openLibrary(_, sender) {
    await openLibrary(sender.tab?.windowId);
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

export default defineBackground(() => {
  const self = { id: browser.runtime.id, pages: browser.runtime.getURL('/') };

  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    void answer(message, { from: senderKind(sender, self), sender, handlers }).then(respond);
    return true; // The answer comes later.
  });

  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local') return;
    const ids = Object.keys(changes)
      .map(idOfProjectKey)
      .filter((id) => id !== null);
    if (ids.length > 0) void libraryWriter.follow(ids).catch(() => null); // `check` makes up for it.
  });

  const check = () => void libraryWriter.check({ thorough: true }, new Date()).catch(() => null);
  browser.runtime.onInstalled.addListener(check);
  browser.runtime.onStartup.addListener(check);

  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'save-page' && tab?.id !== undefined) void savePageOfTab(tab.id);
  });
});
