import './page.css';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { followPage } from '../../lib/browser/follow-page.ts';
import { rootOf } from '../../lib/dom.ts';
import { readPage } from '../../lib/page.ts';
import { readPageRequest } from '../../lib/page-messages.ts';
import { idOfProjectKey } from '../../lib/storage-keys.ts';
import { ProjectPanel } from './panel.tsx';

export default defineContentScript({
  matches: ['*://*.iom.int/*'],

  main(ctx) {
    const root = rootOf(document);
    if (!root) return;
    const { version } = browser.runtime.getManifest();
    const read = () => readPage(document, new Date(), version);
    const panel = new ProjectPanel(root, ctx.signal);

    followPage(document, ctx.signal, () => panel.show(read()));

    browser.runtime.onMessage.addListener((message: unknown, _, respond) => {
      const request = readPageRequest(message);
      if (request === 'readPage') respond(read());
      if (request === 'savePage') panel.save();
    });
    browser.storage.onChanged.addListener((changes) => {
      if (Object.keys(changes).some((key) => idOfProjectKey(key) !== null)) panel.refresh();
    });
  },
});
