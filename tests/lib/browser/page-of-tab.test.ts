import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageOfTab } from '../../../lib/browser/page-of-tab.ts';
import { takeSnapshot } from '../../../lib/snapshot.ts';

const ROWS = ['Project Status: Active', 'Coverage: National', 'Year: 2022', 'Projects ID: MD.0029'];

function snapshotAt(url: string) {
  const html = ROWS.map((row) => `<p>${row}</p>`).join('');
  return takeSnapshot(new JSDOM(html, { url }).window.document);
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the page of a tab', () => {
  test('is read from its snapshot', async () => {
    const snapshot = snapshotAt('https://www.iom.int/project/a-project');
    const asked = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(snapshot as never);

    await expect(pageOfTab(7)).resolves.toMatchObject({ fields: { projectId: { value: 'MD.0029' } } });
    expect(asked).toHaveBeenCalledWith(7, { name: 'takeSnapshot' });
  });

  test.each([
    { what: 'the page holds no project', answer: null },
    { what: 'it answers something else', answer: { url: 'https://www.iom.int/', tokens: {} } },
    { what: 'it speaks for another site', answer: snapshotAt('https://example.org/project') },
  ])('is none where $what', async ({ answer }) => {
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(answer as never);
    await expect(pageOfTab(7)).resolves.toBeNull();
  });

  test('is none where no script of ours is there', async () => {
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(new Error('Receiving end does not exist.'));
    await expect(pageOfTab(7)).resolves.toBeNull();
    await expect(pageOfTab(null)).resolves.toBeNull();
  });
});
