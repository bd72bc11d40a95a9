// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { ReadingRun, readAddress } from '../../../lib/browser/fetch-pages.ts';
import { newJob, type PageOutcome, progressOf } from '../../../lib/reading-job.ts';
import type { PageSnapshot } from '../../../lib/snapshot-format.ts';

const PROJECT = `<title>A project</title><h1>A project</h1>
  <dl><dt>Project Status</dt><dd>Active</dd><dt>Project Type</dt><dd>Migration Health</dd>
  <dt>Start Date</dt><dd>2021</dd><dt>End Date</dt><dd>2023</dd><dt>Prima ID</dt><dd>GH10P0500</dd></dl>`;
const ADDRESS = 'https://www.iom.int/project/one';

/** Reads one address that is answered like this; says what was saved as well. */
async function read(respond: () => Promise<Response>) {
  const saved: PageSnapshot[] = [];
  const outcome = await readAddress(ADDRESS, {
    fetch: respond,
    save: async (snapshot) => {
      saved.push(snapshot);
      return 'saved';
    },
    signal: new AbortController().signal,
  });
  return { outcome, saved };
}

const html = (body: string, init?: ResponseInit) => async () => new Response(body, init);

describe('an address', () => {
  test('is read under its own name, wherever the reader is', async () => {
    const { outcome, saved } = await read(html(PROJECT));
    expect(outcome).toBe('saved');
    expect(saved.map(({ url, title }) => ({ url, title }))).toEqual([{ url: ADDRESS, title: 'A project' }]);
  });

  test.each<[name: string, respond: () => Promise<Response>, outcome: PageOutcome]>([
    ['without a project', html('<title>News</title><p>Nothing of it.</p>'), 'noProject'],
    ['that is not there', html('', { status: 404 }), 'notFound'],
    ['that is gone', html('', { status: 410 }), 'notFound'],
    ['at which the site fails', html(PROJECT, { status: 500 }), 'siteFailed'],
    ['that is refused', html('', { status: 403 }), 'refused'],
    ['at which too much was asked', html('', { status: 429 }), 'tooMany'],
    ['with a challenge', html('<title>Just a moment...</title>', { status: 503 }), 'challenge'],
    ['with a challenge that calls itself a page', html('<title>Just a moment...</title>'), 'challenge'],
    [
      'with a challenge that the header tells of',
      html('<p>Hello</p>', { status: 403, headers: { 'cf-mitigated': 'challenge' } }),
      'challenge',
    ],
    ['that cannot be reached', () => Promise.reject(new TypeError('Failed to fetch')), 'unreached'],
  ])('%s says so', async (_, respond, expected) => {
    const { outcome, saved } = await read(respond);
    expect(outcome).toBe(expected);
    expect(saved).toEqual([]);
  });

  test('is given up when it takes too long', async () => {
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
    const { outcome } = await read(() => Promise.reject(new DOMException('', 'AbortError')));
    expect(outcome).toBe('timedOut');
    vi.restoreAllMocks();
  });
});

describe('a job that runs', () => {
  const URLS = ['a', 'b', 'c', 'd', 'e'].map((path) => `https://www.iom.int/${path}`);

  /** With a clock of its own; each page takes 1.2 seconds. */
  function begin(outcomeOf: (url: string) => PageOutcome = () => 'saved') {
    vi.useFakeTimers({ now: 0 });
    const starts: number[] = [];
    let under = 0;
    let most = 0;
    const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
    const run = new ReadingRun(newJob(URLS), {
      now: Date.now,
      wait,
      onChange: () => {},
      async readOne(url) {
        starts.push(Date.now());
        most = Math.max(most, ++under);
        await wait(1200);
        under--;
        return outcomeOf(url);
      },
    });
    return { run, starts, most: () => most };
  }

  test('asks for two at once at most, half a second apart', async () => {
    const { run, starts, most } = begin();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(starts).toEqual([0, 500, 1200, 1700, 2400]);
    expect(most()).toBe(2);
    expect(run.job.state).toBe('over');
    vi.useRealTimers();
  });

  test('begins nothing in a pause, and goes on behind it without asking twice', async () => {
    const { run, starts } = begin();
    await vi.advanceTimersByTimeAsync(600);
    run.pause();
    await vi.advanceTimersByTimeAsync(5000);
    expect(starts).toHaveLength(2);
    run.goOn();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(starts).toHaveLength(5);
    expect(progressOf(run.job)).toEqual({ all: 5, done: 5, saved: 5 });
    vi.useRealTimers();
  });

  test('asks for nothing more once it is cancelled', async () => {
    const { run, starts } = begin();
    await vi.advanceTimersByTimeAsync(600);
    run.cancel();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(starts).toHaveLength(2);
    vi.useRealTimers();
  });

  test('asks for nothing more once the site refuses, until the reader goes on', async () => {
    let isRefused = true;
    const { run, starts } = begin(() => (isRefused ? 'tooMany' : 'saved'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(starts).toEqual([0, 500]);
    expect(run.job).toMatchObject({ state: 'stopped', stop: 'tooMany' });
    isRefused = false;
    run.goOn();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(progressOf(run.job).saved).toBe(5);
    vi.useRealTimers();
  });
});
