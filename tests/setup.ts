import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** The fake browser has no messages: the name of a message stands for its words. */
const i18n = { getMessage: (name: string) => name, getUILanguage: () => 'en' };

/** Nor does it know of permissions: all that the manifest names is given. */
const event = { addListener() {}, removeListener() {} };
const permissions = { contains: async () => true, onAdded: event, onRemoved: event };

const { local } = fakeBrowser.storage;

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser, { i18n, permissions });
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.1.0' }) });
  Object.assign(local, { getKeys: async () => Object.keys(await local.get(null)) });
});
