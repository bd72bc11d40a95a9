import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { i18n } from '#i18n';
import { keepWords } from '../../lib/browser/kept-words.ts';
import { rootOf } from '../../lib/dom.ts';
import { readBesideRequest } from '../../lib/page-messages.ts';
import { idOfProjectKey, SETTINGS_KEY } from '../../lib/storage-keys.ts';
import { Beside } from './beside.tsx';
import { followMarks } from './marks.tsx';

/** Where a script that was put in before tells that it is there; one of a version before an update is not. */
const isThere: unique symbol = Symbol.for('project-lens-beside') as never;

export default defineUnlistedScript(() => {
  const root = rootOf(document);
  const page: { [isThere]?: () => boolean } = window as object;
  if (!root || page[isThere]?.()) return;
  page[isThere] = () => browser.runtime?.id !== undefined;
  keepWords(i18n.t('failure.outdated'));
  const beside = new Beside(root);
  followMarks(root);

  browser.runtime.onMessage.addListener((message: unknown) => {
    const request = readBesideRequest(message);
    if (request) void beside.show(request);
  });
  browser.storage.onChanged.addListener((changes) => {
    const isOurs = (key: string) => key === SETTINGS_KEY || idOfProjectKey(key) !== null;
    if (Object.keys(changes).some(isOurs)) beside.refresh();
  });
});
