import './page.css';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { i18n } from '#i18n';
import { followPage } from '../../lib/browser/follow-page.ts';
import { keepWords } from '../../lib/browser/kept-words.ts';
import { linkTeller } from '../../lib/browser/link-teller.ts';
import { pageObserver } from '../../lib/browser/page-observer.ts';
import { rootOf } from '../../lib/dom.ts';
import { readPageRequest } from '../../lib/page-messages.ts';
import { takeSnapshot } from '../../lib/snapshot.ts';
import { idOfProjectKey, SETTINGS_KEY } from '../../lib/storage-keys.ts';
import { ProjectPanel } from './panel.tsx';

export default defineContentScript({
  matches: ['*://*.iom.int/*'],

  main(ctx) {
    const root = rootOf(document);
    if (!root) return;
    keepWords(i18n.t('failure.outdated'));
    const panel = new ProjectPanel(root, ctx.signal);
    const observe = pageObserver((result) => panel.show(result));
    const tellLinks = linkTeller(root);

    followPage(document, ctx.signal, () => {
      const snapshot = takeSnapshot(document);
      if (snapshot)
        panel.draw(); // The page may have thrown it out.
      else panel.end();
      tellLinks();
      return observe(snapshot);
    });

    browser.runtime.onMessage.addListener((message: unknown, _, respond) => {
      const request = readPageRequest(message);
      if (request === 'takeSnapshot') respond(takeSnapshot(document));
      if (request === 'savePage') panel.save();
      if (request === 'showPanel') panel.ask();
    });
    // A page that comes back as it was left has lost its badge.
    ctx.addEventListener(window, 'pageshow', ({ persisted }) => persisted && panel.refresh());
    browser.storage.onChanged.addListener((changes) => {
      if (Object.keys(changes).some((key) => idOfProjectKey(key) !== null)) {
        panel.refresh();
        tellLinks(true);
      }
      // The background says what they come to for this page.
      if (SETTINGS_KEY in changes) {
        void observe(takeSnapshot(document), true);
        tellLinks(true);
      }
    });
  },
});
