/** Why one page was not saved. */
const PAGE_FAILURES = ['noProject', 'notFound', 'unreached', 'timedOut', 'siteFailed', 'notSaved'] as const;
export type PageFailure = (typeof PAGE_FAILURES)[number];

/** What a site says where it wants no more requests: then none follows. */
export const STOP_REASONS = ['refused', 'tooMany', 'challenge'] as const;
type StopReason = (typeof STOP_REASONS)[number];

/** What came of one page. */
export type PageOutcome = 'saved' | PageFailure | StopReason;

/** Where a page of a job stands. */
export const PAGE_STATES = ['waiting', 'reading', 'saved', ...PAGE_FAILURES] as const;

export const JOB_STATES = ['running', 'paused', 'stopped', 'over'] as const;

/** Pages of one host that a reader wants read and saved, and how far that is. */
export interface ReadingJob {
  readonly pages: readonly { readonly url: string; readonly state: (typeof PAGE_STATES)[number] }[];
  readonly state: (typeof JOB_STATES)[number];
  /** Why the site was asked for no more; `null`: it was not. */
  readonly stop: StopReason | null;
  /** When the last request was begun, in milliseconds since 1970; `null`: none was. */
  readonly lastStart: number | null;
}

/** So many pages are in one job at most. */
export const JOB_MOST = 1_000;

/** What happens to a job. Times in milliseconds since 1970. */
export type JobEvent =
  | { readonly kind: 'started'; readonly url: string; readonly at: number }
  | { readonly kind: 'settled'; readonly url: string; readonly outcome: PageOutcome }
  /** `takenUp`: by another page than the one that asked for what was under way. */
  | { readonly kind: 'paused' | 'resumed' | 'takenUp' };

/** What is to be done next: `wait` for so many milliseconds, or `idle` until something happens. */
export type JobStep =
  | { readonly kind: 'start'; readonly url: string }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'idle' };

/** What a page is asked that may be at a job; it answers `true` if it is. */
export const IS_READING = 'isReading';

/** So many pages are asked for at a time. */
const AT_ONCE = 2;

/** Between the beginnings of two requests, in milliseconds. */
const APART = 500;

/** @param urls At least one; each is read once, at most `JOB_MOST` of them. */
export function newJob(urls: readonly string[]): ReadingJob {
  const pages = [...new Set(urls)].slice(0, JOB_MOST).map((url) => ({ url, state: 'waiting' as const }));
  return { pages, state: 'running', stop: null, lastStart: null };
}

/** The job after something happened to it. What happens to a page that is not being read changes nothing. */
export function afterEvent(job: ReadingJob, event: JobEvent): ReadingJob {
  switch (event.kind) {
    case 'started':
      return { ...withPage(job, event.url, 'reading'), lastStart: event.at };
    case 'settled':
      return afterPage(job, event.url, event.outcome);
    case 'paused':
      return job.state === 'running' ? { ...job, state: 'paused' } : job;
    case 'resumed':
      return job.state === 'over' ? job : { ...job, state: 'running', stop: null };
    case 'takenUp':
      return afterEvent(unread(job), { kind: 'resumed' });
  }
}

/** @param now In milliseconds since 1970. */
export function nextStep(job: ReadingJob, now: number): JobStep {
  const next = job.pages.find(({ state }) => state === 'waiting');
  const reading = job.pages.filter(({ state }) => state === 'reading').length;
  if (job.state !== 'running' || !next || reading >= AT_ONCE) return { kind: 'idle' };
  // A clock that was set back makes nobody wait for longer.
  const since = job.lastStart === null ? APART : Math.max(0, now - job.lastStart);
  return since >= APART ? { kind: 'start', url: next.url } : { kind: 'wait', ms: APART - since };
}

/** How many pages there are, how many are done with, and how many of those are saved. */
export function progressOf({ pages }: ReadingJob): { all: number; done: number; saved: number } {
  const open = pages.filter(({ state }) => state === 'waiting' || state === 'reading').length;
  const saved = pages.filter(({ state }) => state === 'saved').length;
  return { all: pages.length, done: pages.length - open, saved };
}

/** The pages that were not saved, and why. */
export function failuresOf({ pages }: ReadingJob): readonly { url: string; why: PageFailure }[] {
  return pages.flatMap(({ url, state }) => {
    const why = PAGE_FAILURES.find((each) => each === state);
    return why ? [{ url, why }] : [];
  });
}

function afterPage(job: ReadingJob, url: string, outcome: PageOutcome): ReadingJob {
  if (!job.pages.some((page) => page.url === url && page.state === 'reading')) return job;
  const stop = STOP_REASONS.find((each) => each === outcome);
  // The page itself was not read, and is asked for again where the reader goes on.
  if (stop) return { ...unread(job), state: 'stopped', stop };
  const next = withPage(job, url, outcome as 'saved' | PageFailure); // All others are among the reasons to stop.
  const { all, done } = progressOf(next);
  return done === all ? { ...next, state: 'over' } : next;
}

/** What was being read is to be read again. */
function unread(job: ReadingJob): ReadingJob {
  const pages = job.pages.map((page) =>
    page.state === 'reading' ? { ...page, state: 'waiting' as const } : page,
  );
  return { ...job, pages };
}

function withPage(job: ReadingJob, url: string, state: ReadingJob['pages'][number]['state']): ReadingJob {
  return { ...job, pages: job.pages.map((page) => (page.url === url ? { url, state } : page)) };
}
