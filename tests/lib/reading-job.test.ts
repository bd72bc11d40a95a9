import { describe, expect, test } from 'vitest';
import { readKeptJob } from '../../lib/job-schema.ts';
import {
  afterEvent,
  failuresOf,
  type JobEvent,
  newJob,
  nextStep,
  type PageOutcome,
  progressOf,
  type ReadingJob,
} from '../../lib/reading-job.ts';

const [A, B, C] = ['https://www.iom.int/a', 'https://www.iom.int/b', 'https://www.iom.int/c'] as const;

const started = (url: string, at = 0): JobEvent => ({ kind: 'started', url, at });
const settled = (url: string, outcome: PageOutcome): JobEvent => ({ kind: 'settled', url, outcome });
const jobAfter = (...events: JobEvent[]): ReadingJob => events.reduce(afterEvent, newJob([A, B, C]));
const statesOf = ({ pages }: ReadingJob) => pages.map(({ state }) => state);

describe('what is done next', () => {
  test.each([
    ['the first page at once', jobAfter(), 0, { kind: 'start', url: A }],
    ['nothing before half a second is over', jobAfter(started(A, 1000)), 1100, { kind: 'wait', ms: 400 }],
    ['the second beside the first', jobAfter(started(A, 1000)), 1500, { kind: 'start', url: B }],
    ['no third beside two', jobAfter(started(A, 0), started(B, 500)), 9000, { kind: 'idle' }],
    [
      'the third when one of two is there, half a second after the second was begun',
      jobAfter(started(A, 0), started(B, 500), settled(A, 'saved')),
      600,
      { kind: 'wait', ms: 400 },
    ],
    ['nothing in a pause', jobAfter({ kind: 'paused' }), 0, { kind: 'idle' }],
    [
      'nothing after the site has refused',
      jobAfter(started(A), settled(A, 'tooMany')),
      9000,
      { kind: 'idle' },
    ],
    [
      'a wait no longer than usual where the clock was set back',
      jobAfter(started(A, 5000)),
      0,
      { kind: 'wait', ms: 500 },
    ],
  ] as const)('%s', (_, job, now, expected) => {
    expect(nextStep(job, now)).toEqual(expected);
  });
});

describe('a job', () => {
  test.each([
    ['of addresses given twice reads each once', newJob([A, B, A]), ['waiting', 'waiting'], 'running'],
    [
      'goes on where a page fails',
      jobAfter(started(A), settled(A, 'notFound')),
      ['notFound', 'waiting', 'waiting'],
      'running',
    ],
    [
      'that is refused asks again for what was under way, if the reader goes on',
      jobAfter(started(A), started(B), settled(B, 'refused')),
      ['waiting', 'waiting', 'waiting'],
      'stopped',
    ],
    [
      'that goes on after it was refused keeps what is done',
      jobAfter(started(A), settled(A, 'saved'), started(B), settled(B, 'challenge'), { kind: 'resumed' }),
      ['saved', 'waiting', 'waiting'],
      'running',
    ],
    [
      'that was cut off asks again for what was under way',
      jobAfter(started(A), settled(A, 'saved'), started(B), { kind: 'takenUp' }),
      ['saved', 'waiting', 'waiting'],
      'running',
    ],
    [
      'in a pause takes what was under way',
      jobAfter(started(A), { kind: 'paused' }, settled(A, 'saved')),
      ['saved', 'waiting', 'waiting'],
      'paused',
    ],
    [
      'knows nothing of a page that was not asked for',
      jobAfter(settled(A, 'saved')),
      ['waiting', 'waiting', 'waiting'],
      'running',
    ],
    [
      'is over when each page is done with',
      jobAfter(
        started(A),
        settled(A, 'saved'),
        started(B),
        settled(B, 'noProject'),
        started(C),
        settled(C, 'timedOut'),
      ),
      ['saved', 'noProject', 'timedOut'],
      'over',
    ],
  ] as const)('%s', (_, job, states, state) => {
    expect(statesOf(job)).toEqual(states);
    expect(job.state).toBe(state);
  });

  test('that goes on after a pause does not ask twice for what is under way', () => {
    const job = jobAfter(started(A), { kind: 'paused' }, { kind: 'resumed' });
    expect(nextStep(job, 9000)).toEqual({ kind: 'start', url: B });
  });

  test('says why it was stopped, until it goes on', () => {
    const stopped = jobAfter(started(A), settled(A, 'tooMany'));
    expect(stopped.stop).toBe('tooMany');
    expect(afterEvent(stopped, { kind: 'resumed' }).stop).toBeNull();
  });

  test('says how far it is, and what failed', () => {
    const job = jobAfter(started(A), settled(A, 'saved'), started(B), settled(B, 'notFound'));
    expect(progressOf(job)).toEqual({ all: 3, done: 2, saved: 1 });
    expect(failuresOf(job)).toEqual([{ url: B, why: 'notFound' }]);
  });

  test('is read back from storage as it was', () => {
    const job = jobAfter(started(A, 1000), settled(A, 'saved'));
    const kept = { job, tabId: 7 };
    expect(readKeptJob(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  test.each([
    [undefined],
    [null],
    [{}],
    [newJob([A])],
    [{ job: { ...newJob([A]), pages: [] }, tabId: 7 }],
    [{ job: newJob(['http://www.iom.int/a']), tabId: 7 }],
  ])('is none where storage holds %j', (stored) => {
    expect(readKeptJob(stored)).toBeNull();
  });
});
