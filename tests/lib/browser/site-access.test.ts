import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  requestSiteAccess,
  showSiteAccess,
  siteAccess,
  watchSiteAccess,
} from '../../../lib/browser/site-access.ts';

const SITE = { origins: ['*://*.iom.int/*'] };

/** The browser gives access to these. */
function given(...origins: string[]) {
  const contains = vi.fn(async (asked: typeof SITE) => asked.origins.every((one) => origins.includes(one)));
  Object.assign(fakeBrowser.permissions, { contains, getAll: async () => ({ origins }) });
}

afterEach(() => vi.restoreAllMocks());

describe('access to iom.int', () => {
  test.each([
    { origins: ['*://*.iom.int/*'], access: 'all' },
    { origins: ['https://www.iom.int/*'], access: 'some' },
    { origins: ['https://iom.int/*'], access: 'some' },
    { origins: ['*://colombia.iom.int/*'], access: 'some' },
    { origins: [], access: 'none' },
    { origins: ['https://notiom.int/*', 'https://iom.int.example.org/*'], access: 'none' },
  ])('is $access with $origins', async ({ origins, access }) => {
    given(...origins);
    await expect(siteAccess()).resolves.toBe(access);
  });

  test('is not known where the browser does not say', async () => {
    const contains = () => Promise.reject(new Error('No answer'));
    Object.assign(fakeBrowser.permissions, { contains });
    await expect(siteAccess()).resolves.toBeNull();
  });

  test('is asked for as a whole, and for nothing else', async () => {
    const request = vi.fn(async () => true);
    Object.assign(fakeBrowser.permissions, { request });
    await expect(requestSiteAccess()).resolves.toBe(true);
    expect(request.mock.calls).toEqual([[SITE]]);
  });

  test('is asked for at once, as browsers demand', () => {
    const request = vi.fn(async () => true);
    Object.assign(fakeBrowser.permissions, { request });
    void requestSiteAccess();
    expect(request).toHaveBeenCalled();
  });

  test('counts as denied where the browser does not let us ask', async () => {
    const request = () => Promise.reject(new Error('No gesture'));
    Object.assign(fakeBrowser.permissions, { request });
    await expect(requestSiteAccess()).resolves.toBe(false);
  });

  test('is watched until it is no longer of interest', () => {
    const heard = new Set<() => void>();
    const event = {
      addListener: (listener: () => void) => void heard.add(listener),
      removeListener: (listener: () => void) => void heard.delete(listener),
    };
    Object.assign(fakeBrowser.permissions, { onAdded: event, onRemoved: event });
    const abort = new AbortController();
    const onChange = () => {};
    watchSiteAccess(onChange, abort.signal);
    expect([...heard]).toEqual([onChange]);
    abort.abort();
    expect([...heard]).toEqual([]);
  });

  test.each([
    { origins: [], title: 'access_badge' },
    { origins: ['https://www.iom.int/*'], title: 'badge_noProject' },
    { origins: ['*://*.iom.int/*'], title: 'badge_noProject' },
  ])('makes the title of the action $title with $origins', async ({ origins, title }) => {
    given(...origins);
    const setTitle = vi.fn(async () => undefined);
    Object.assign(fakeBrowser.action, { setTitle });
    await showSiteAccess();
    expect(setTitle.mock.calls).toEqual([[{ title }]]);
  });
});
