import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../../entrypoints/background.ts';
import { toolbarOf } from '../../../lib/browser/welcome-page.ts';

const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('the toolbar', () => {
  test.each([
    {
      toolbar: 'firefox',
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    },
    {
      toolbar: 'chromium',
      userAgent: `Mozilla/5.0 (X11; Linux x86_64) ${WEBKIT} Chrome/142.0 Safari/537.36`,
    },
    {
      toolbar: 'edge',
      userAgent: `Mozilla/5.0 (Windows NT 10.0) ${WEBKIT} Chrome/142.0 Safari/537.36 Edg/142.0`,
    },
    { toolbar: 'chromium', userAgent: '' },
  ])('is that of $toolbar in $userAgent', ({ userAgent, toolbar }) => {
    expect(toolbarOf(userAgent)).toBe(toolbar);
  });
});

describe('the first-run page', () => {
  const create = vi.fn(async () => ({}));

  beforeEach(() => {
    create.mockClear();
    Object.assign(fakeBrowser.commands.onCommand, { addListener: () => undefined });
    Object.assign(fakeBrowser.tabs, { create });
    background.main();
  });

  test.each([
    { reason: 'install', opened: 1 },
    { reason: 'update', opened: 0 },
    { reason: 'chrome_update', opened: 0 },
    { reason: 'browser_update', opened: 0 },
    { reason: 'shared_module_update', opened: 0 },
  ])('opens $opened times on $reason', async ({ reason, opened }) => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason } as never);
    const url = expect.stringMatching(/\/welcome\.html$/);
    expect(create.mock.calls).toEqual(Array(opened).fill([{ url, active: false }]));
  });

  test('does not open when the browser starts', async () => {
    await fakeBrowser.runtime.onStartup.trigger();
    expect(create).not.toHaveBeenCalled();
  });
});
