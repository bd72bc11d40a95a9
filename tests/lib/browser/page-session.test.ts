import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageSession } from '../../../lib/browser/page-session.ts';
import { send } from '../../../lib/browser/send.ts';
import type { Result } from '../../../lib/messages.ts';
import type { PageState } from '../../../lib/page-state.ts';
import { aReading } from '../../a-project.ts';

const SAVED: PageState = { kind: 'saved', id: 'MD.0029', languages: ['en'], note: '', tags: [] };
const UNSAVED: PageState = { kind: 'unsaved' };
const FULL: Result<never> = { ok: false, failure: 'storageFull' };

/** The background answers with these, one after another; `null`: it was ended before it could answer. */
function answers(...results: readonly unknown[]) {
  const left = [...results];
  return vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async () => {
    const result = left.shift();
    if (result === null) throw new Error('Could not establish connection. Receiving end does not exist.');
    return result;
  }) as never);
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a message', () => {
  const ok = { ok: true, value: null };

  test('is answered', async () => {
    const sent = answers(ok);
    await expect(send('restore', { ids: ['MD.0029'] })).resolves.toEqual(ok);
    expect(sent).toHaveBeenCalledWith({ name: 'restore', payload: { ids: ['MD.0029'] } });
  });

  test.each([
    { when: 'the worker is ended once', results: [null, ok], result: ok },
    { when: 'the worker answers nothing once', results: [undefined, ok], result: ok },
    {
      when: 'the worker is ended again and again',
      results: [null, null, null, ok],
      result: { ok: false, failure: 'noAnswer' },
    },
  ])('is sent again, up to three times, when $when', async ({ results, result }) => {
    answers(...results);
    await expect(send('restore', { ids: ['MD.0029'] })).resolves.toEqual(result);
  });

  test('from a page that has outlived an update of the extension says so', async () => {
    const sent = answers(ok);
    vi.spyOn(fakeBrowser, 'runtime', 'get').mockReturnValue({} as never);
    await expect(send('restore', { ids: ['MD.0029'] })).resolves.toEqual({ ok: false, failure: 'outdated' });
    expect(sent).not.toHaveBeenCalled();
  });
});

describe('the saving of a page', () => {
  function session(first?: Result<PageState>) {
    const onChange = vi.fn();
    return { onChange, page: pageSession(aReading(), { ...(first && { first }), onChange }) };
  }

  test('is not known at first, then as the library says', async () => {
    const sent = answers({ ok: true, value: UNSAVED });
    const { page, onChange } = session();
    expect(page.saving).toEqual({ state: null, busy: false, failure: null, removed: null });
    await page.refresh();
    expect(sent).toHaveBeenCalledWith({ name: 'look', payload: { reading: aReading() } });
    expect(page.saving.state).toEqual(UNSAVED);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  test.each<{ first: Result<PageState>; saving: object }>([
    { first: { ok: true, value: SAVED }, saving: { state: SAVED, failure: null } },
    { first: FULL, saving: { state: null, failure: 'storageFull' } },
  ])('begins with what is known already: $first', ({ first, saving }) => {
    expect(session(first).page.saving).toMatchObject(saving);
  });

  test('is under way until the answer comes', async () => {
    answers({ ok: true, value: SAVED });
    const { page } = session();
    const saved = page.save();
    expect(page.saving.busy).toBe(true);
    await saved;
    expect(page.saving).toEqual({ state: SAVED, busy: false, failure: null, removed: null });
  });

  test('keeps its state and tells the failure where it fails', async () => {
    answers({ ok: true, value: UNSAVED }, FULL);
    const { page } = session();
    await page.refresh();
    await page.save();
    expect(page.saving).toEqual({ state: UNSAVED, busy: false, failure: 'storageFull', removed: null });
  });

  test('can be taken back, and that too', async () => {
    const [done, saved] = [
      { ok: true, value: null },
      { ok: true, value: SAVED },
    ];
    const sent = answers(saved, done, done, saved);
    const { page } = session();
    await page.save();
    await page.remove({ forGood: false });
    expect(page.saving).toMatchObject({ state: UNSAVED, removed: 'MD.0029' });
    await page.undo();
    expect(sent).toHaveBeenCalledWith({
      name: 'restore',
      payload: {
        ids: ['MD.0029'],
        page: { url: 'https://www.iom.int/project/a-project', projectId: 'MD.0029', primaId: null },
      },
    });
    expect(page.saving).toMatchObject({ state: SAVED, removed: null });
  });

  test('cannot be put back when it was removed for good', async () => {
    answers({ ok: true, value: SAVED }, { ok: true, value: null });
    const { page } = session();
    await page.save();
    await page.remove({ forGood: true });
    expect(page.saving).toMatchObject({ state: UNSAVED, removed: null });
  });

  test('asks for nothing where there is nothing to remove or to put back', async () => {
    const sent = answers();
    const { page } = session();
    await page.remove({ forGood: false });
    await page.undo();
    expect(sent).not.toHaveBeenCalled();
  });
});
