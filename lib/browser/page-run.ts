import { browser } from 'wxt/browser';
import type { JobFound } from '../messages.ts';
import { IS_READING, newJob, type ReadingJob } from '../reading-job.ts';
import type { PageSnapshot } from '../snapshot-format.ts';
import { ReadingRun, readAddress } from './fetch-pages.ts';
import { send } from './send.ts';

/** The reading of many pages by the page that the reader is on. It goes on while the panel is closed. */
export class PageRun {
  private run: ReadingRun | null = null;
  /** What another page began. */
  private found: JobFound | null = null;
  private readonly listeners = new Set<() => void>();

  constructor() {
    browser.runtime.onMessage.addListener((message: unknown, _, respond) => {
      const isAsked = typeof message === 'object' && message !== null && 'name' in message;
      if (isAsked && message.name === IS_READING) respond(this.run !== null);
    });
    // A page that comes back as it was left goes on when the reader says so.
    addEventListener('pagehide', () => this.pause());
  }

  /** `null`: this page reads none. */
  get job(): ReadingJob | null {
    return this.run?.job ?? null;
  }

  /** What another page of this host began and has not ended. `null`: there is none. */
  get other(): JobFound | null {
    return this.run ? null : this.found;
  }

  /** Calls `changed` after each change, until what comes back is called. */
  watch(changed: () => void): () => void {
    this.listeners.add(changed);
    return () => this.listeners.delete(changed);
  }

  /** Looks whether another page has begun something. */
  async look(): Promise<void> {
    const result = await send('askJob', null);
    this.found = result.ok ? result.value : null;
    this.tell();
  }

  /** Begins to read these, unless another page of this host is reading. */
  async begin(urls: readonly string[]): Promise<void> {
    await this.look();
    if (!this.found?.isRun) this.take(newJob(urls));
  }

  /** Goes on with what was paused or stopped here, or was interrupted elsewhere. */
  goOn(): void {
    if (this.run) this.run.goOn();
    else if (this.found) this.take(this.found.job);
  }

  pause(): void {
    this.run?.pause();
  }

  /** Ends what is under way, and forgets it. What is saved stays saved. */
  drop(): void {
    this.run?.cancel();
    this.run = null;
    this.found = null;
    void send('keepJob', { job: null });
    this.tell();
  }

  private take(first: ReadingJob): void {
    this.run?.cancel();
    this.found = null;
    this.run = new ReadingRun(first, {
      now: Date.now,
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      readOne: (url, signal) =>
        readAddress(url, {
          fetch: (...asked) => fetch(...asked),
          save: (snapshot) => this.save(snapshot),
          signal,
        }),
      onChange: (job) => {
        void send('keepJob', { job });
        this.tell();
      },
    });
    this.tell();
  }

  /** What cannot be kept need not be asked for: the rest waits until the reader says so. */
  private async save(snapshot: PageSnapshot) {
    const result = await send('saveFetched', { snapshot });
    if (!result.ok) this.pause();
    if (!result.ok) return 'notSaved';
    return result.value.saved ? 'saved' : 'noProject';
  }

  private tell(): void {
    for (const changed of this.listeners) changed();
  }
}
