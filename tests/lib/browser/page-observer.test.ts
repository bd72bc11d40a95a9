import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageObserver } from '../../../lib/browser/page-observer.ts';
import type { PageSnapshot } from '../../../lib/snapshot-format.ts';

const snapshot = (title: string): PageSnapshot => ({
  url: 'https://www.iom.int/project/a-project',
  lang: 'en',
  title,
  kinds: [],
  tokens: [],
  links: [],
});
const READ = { ok: true, value: { reading: null, state: { ok: true, value: { kind: 'noProject' } } } };

let sent: ReturnType<typeof vi.spyOn>;
const onAnswer = vi.fn(() => true);

beforeEach(() => {
  sent = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(READ as never);
});

afterEach(() => {
  vi.restoreAllMocks();
  onAnswer.mockClear();
});

describe('the background is told what a page prints', () => {
  test('where it is something else than before', async () => {
    const observe = pageObserver(onAnswer);
    await expect(observe(snapshot('One'))).resolves.toBe(true);
    await expect(observe(snapshot('One'))).resolves.toBe(false);
    await expect(observe(snapshot('Two'))).resolves.toBe(true);

    expect(sent).toHaveBeenCalledTimes(2);
    expect(sent).toHaveBeenLastCalledWith({ name: 'observe', payload: { snapshot: snapshot('Two') } });
  });

  test('again where it is asked for, unless it is of no project', async () => {
    const observe = pageObserver(onAnswer);
    await expect(observe(null, true)).resolves.toBe(false);
    await observe(snapshot('One'));
    await expect(observe(snapshot('One'), true)).resolves.toBe(true);

    expect(sent).toHaveBeenCalledTimes(2);
  });

  test('where it printed a project before', async () => {
    const observe = pageObserver(onAnswer);
    await observe(null);
    expect(sent).not.toHaveBeenCalled();
    await observe(snapshot('One'));
    await observe(null);
    expect(sent).toHaveBeenLastCalledWith({ name: 'observe', payload: { snapshot: null } });
  });

  test('again where it did not answer', async () => {
    sent.mockRejectedValue(new Error('Receiving end does not exist.'));
    const observe = pageObserver(onAnswer);
    await observe(snapshot('One'));
    expect(onAnswer).toHaveBeenLastCalledWith({ ok: false, failure: 'noAnswer' });

    sent.mockResolvedValue(READ);
    await observe(snapshot('One'));
    expect(onAnswer).toHaveBeenLastCalledWith(READ);
  });
});

test('an answer that is out of date is passed over', async () => {
  const answers: ((result: unknown) => void)[] = [];
  sent.mockImplementation(() => new Promise((answer) => answers.push(answer)));
  const observe = pageObserver(onAnswer);
  const first = observe(snapshot('One'));
  const second = observe(snapshot('Two'));
  answers[1]?.(READ);
  await expect(second).resolves.toBe(true);
  answers[0]?.({ ...READ, late: true });

  await expect(first).resolves.toBe(false);
  expect(onAnswer.mock.calls).toEqual([[READ]]);
});
