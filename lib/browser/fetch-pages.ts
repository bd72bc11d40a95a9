import { afterEvent, type JobEvent, nextStep, type PageOutcome, type ReadingJob } from '../reading-job.ts';
import { takeSnapshot } from '../snapshot.ts';
import type { PageSnapshot } from '../snapshot-format.ts';

interface RunOptions {
  /** Reads and saves one page. Never throws. */
  readonly readOne: (url: string, signal: AbortSignal) => Promise<PageOutcome>;
  /** In milliseconds since 1970. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** Called after each change of the job. */
  readonly onChange: (job: ReadingJob) => void;
}

/** Runs a job in the page that it was begun in. At most two pages at once, half a second between two: see `nextStep`. */
export class ReadingRun {
  private under = new AbortController();
  private isWaiting = false;
  private isCancelled = false;

  /** @param current It is begun, or gone on with. */
  constructor(
    private current: ReadingJob,
    private readonly options: RunOptions,
  ) {
    this.put({ kind: 'takenUp' });
    this.step();
  }

  get job(): ReadingJob {
    return this.current;
  }

  pause(): void {
    this.put({ kind: 'paused' });
  }

  goOn(): void {
    if (this.under.signal.aborted) this.under = new AbortController();
    this.put({ kind: 'resumed' });
    this.step();
  }

  /** Ends what is under way; nothing is told any more. */
  cancel(): void {
    this.isCancelled = true;
    this.under.abort();
  }

  private put(event: JobEvent): void {
    const next = afterEvent(this.current, event);
    if (next === this.current) return;
    this.current = next;
    if (next.state === 'stopped') this.under.abort();
    this.options.onChange(next);
  }

  private step(): void {
    if (this.isWaiting || this.isCancelled) return;
    const next = nextStep(this.current, this.options.now());
    if (next.kind === 'start') {
      void this.read(next.url);
      this.step();
    }
    if (next.kind === 'wait') void this.stepAfter(next.ms);
  }

  private async stepAfter(ms: number): Promise<void> {
    this.isWaiting = true;
    await this.options.wait(ms);
    this.isWaiting = false;
    this.step();
  }

  private async read(url: string): Promise<void> {
    const { signal } = this.under;
    this.put({ kind: 'started', url, at: this.options.now() });
    const outcome = await this.options.readOne(url, signal);
    if (signal.aborted) return;
    this.put({ kind: 'settled', url, outcome });
    this.step();
  }
}

/** Longer than any page of the site takes, in milliseconds. */
const PATIENCE = 30_000;

interface ReadOptions {
  readonly fetch: typeof fetch;
  /** Has the background read and save what a page prints. Never throws. */
  readonly save: (snapshot: PageSnapshot) => Promise<'saved' | 'noProject' | 'notSaved'>;
  readonly signal: AbortSignal;
}

/**
 * Asks for a page of this site as following a link to it would, and has it saved. Its HTML is parsed into a document
 * that belongs to no window: nothing in it is run, and nothing of it is fetched. A page that leads to another host is
 * not followed there.
 */
export async function readAddress(url: string, { fetch, save, signal }: ReadOptions): Promise<PageOutcome> {
  const deadline = AbortSignal.timeout(PATIENCE);
  let response: Response;
  let html: string;
  try {
    response = await fetch(url, {
      mode: 'same-origin',
      credentials: 'same-origin',
      signal: AbortSignal.any([signal, deadline]),
    });
    html = await response.text();
  } catch {
    return deadline.aborted ? 'timedOut' : 'unreached';
  }
  const page = new DOMParser().parseFromString(html, 'text/html');
  const refusal = refusalOf(response, page);
  if (refusal) return refusal;
  const snapshot = takeSnapshot(page);
  return snapshot ? save({ ...snapshot, url: addressRead(response, url) }) : 'noProject';
}

/** `null`: there is a page to be read. */
function refusalOf({ status, ok, headers }: Response, page: Document): PageOutcome | null {
  if (status === 429) return 'tooMany';
  if (headers.get('cf-mitigated') === 'challenge' || CHALLENGE.test(page.title)) return 'challenge';
  if (status === 403 || status === 401) return 'refused';
  if (status === 404 || status === 410) return 'notFound';
  return ok ? null : 'siteFailed';
}

/** What a page calls itself that asks whether a person is there: of Cloudflare, Akamai and Imperva. */
const CHALLENGE =
  /^\s*(?:just a moment|attention required|checking your browser|un instant|un momento|pardon our interruption|access denied|are you a robot)/i;

/** Where redirects led to, within the site; without fragment. */
function addressRead(response: Response, url: string): string {
  return (response.url || url).replace(/#.*$/s, '');
}
