import type { IndexEntry } from '../library-index.ts';
import { createBacklog } from '../search/backlog.ts';
import { documentOf, type SearchTexts } from '../search/documents.ts';
import type { SearchReply, SearchRequest } from '../search/protocol.ts';
import { type OpenSearchPort, openPagePort, openWorkerPort, type SearchPort } from './search-port.ts';
import { whenIdle } from './when-idle.ts';

export interface SearchAnswer {
  /** The best first. */
  readonly ids: readonly string[];
  /** Whether all that is known of the library was searched; `false`: it is still being read. */
  readonly whole: boolean;
}

export interface SearchOptions {
  /** Reads the texts of some projects; those that are gone are left out. */
  readTexts(ids: readonly string[]): Promise<readonly SearchTexts[]>;
  /** Called when more is known than at the last search, so that it is time to ask again. */
  grown(): void;
  readonly open?: OpenSearchPort;
}

interface Question {
  readonly query: string;
  readonly whole: boolean;
  answer(answer: SearchAnswer | null): void;
}

/** Of a library of this size the texts are read before anything is searched for. */
const SMALL = 300;

/** So many records are read at a time: a few milliseconds. */
const TEXTS_AT_A_TIME = 25;

/** While a large library is read, it is worth asking again so often, in milliseconds. */
const GROWTH = 500;

/**
 * The search of one page. It keeps a worker up to date with the library, sends it a little at a time, and passes a
 * question on before all else. Where there is no worker, the same is done on the page.
 */
export class SearchClient {
  readonly #backlog = createBacklog();
  readonly #options: SearchOptions;
  #port: SearchPort | null = null;
  #waiting: Question | null = null;
  #asked: Question | null = null;
  /** Whether the port knows nothing yet, so that asking it is vain. */
  #isNew = true;
  #isBusy = false;
  #isReading = false;
  #texts: readonly SearchTexts[] = [];
  #grownAt: number | null = null;
  #isOpen = true;

  constructor(options: SearchOptions) {
    this.#options = options;
  }

  /**
   * Has the search know these entries and no others.
   *
   * @param isWhole Whether they are all there are: of a large library the newest come first.
   */
  update(entries: readonly IndexEntry[], isWhole = true): void {
    if (isWhole && entries.length <= SMALL) this.#backlog.wantTexts();
    this.#backlog.update(entries);
    this.#next();
  }

  /** `null`: a later question has come, and this one is answered no more; or the search was closed. */
  search(query: string): Promise<SearchAnswer | null> {
    this.#backlog.wantTexts();
    this.#grownAt ??= performance.now();
    return new Promise((answer) => {
      this.#waiting?.answer(null);
      this.#waiting = { query, whole: false, answer };
      this.#next();
    });
  }

  close(): void {
    this.#isOpen = false;
    this.#port?.close();
    for (const question of [this.#waiting, this.#asked]) question?.answer(null);
  }

  #next(): void {
    if (!this.#isOpen || this.#isBusy) return;
    this.#port ??= this.#start(this.#options.open ?? openWorkerPort);
    const begun = this.#isNew ? this.#work(this.#port.batch) : null;
    this.#isNew = false;
    const request = begun ?? this.#ask() ?? this.#work(this.#port.batch);
    if (request) {
      this.#isBusy = true;
      this.#port.post(request);
    } else this.#readMore();
  }

  #ask(): SearchRequest | null {
    if (!this.#waiting) return null;
    this.#asked = { ...this.#waiting, whole: this.#isDone() };
    this.#waiting = null;
    return { kind: 'search', query: this.#asked.query };
  }

  #work(batch: number): SearchRequest | null {
    const ids = this.#backlog.takeGone();
    if (ids.length > 0) return { kind: 'drop', ids };
    const entries = this.#backlog.takeEntries(batch);
    if (entries.length > 0) return { kind: 'put', documents: entries.map(documentOf) };
    const texts = this.#texts;
    this.#texts = [];
    return texts.length > 0 ? { kind: 'putTexts', texts } : null;
  }

  #readMore(): void {
    if (this.#isReading) return;
    const ids = this.#backlog.takeTexts(TEXTS_AT_A_TIME);
    if (ids.length === 0) return;
    this.#isReading = true;
    whenIdle(() => void this.#read(ids));
  }

  async #read(ids: readonly string[]): Promise<void> {
    // A page that cannot read its storage says so in other places. What is known is searched all the same.
    const texts = this.#isOpen ? await this.#options.readTexts(ids).catch(() => []) : [];
    this.#texts = texts;
    this.#isReading = false;
    if (texts.length === 0) this.#tellGrowth();
    this.#next();
  }

  #isDone(): boolean {
    return this.#backlog.isEmpty && !this.#isReading && this.#texts.length === 0;
  }

  #receive(reply: SearchReply): void {
    this.#isBusy = false;
    const asked = this.#asked;
    this.#asked = null;
    if (reply.kind === 'found') asked?.answer(this.#waiting ? null : { ids: reply.ids, whole: asked.whole });
    else this.#tellGrowth();
    this.#next();
  }

  #tellGrowth(): void {
    if (this.#grownAt === null) return;
    const now = performance.now();
    if (!this.#isDone() && now - this.#grownAt < GROWTH) return;
    this.#grownAt = now;
    this.#options.grown();
  }

  #start(open: OpenSearchPort): SearchPort {
    const listener = {
      reply: (reply: SearchReply) => this.#receive(reply),
      failed: () => this.#startOnPage(),
    };
    try {
      return open(listener);
    } catch {
      return openPagePort(listener);
    }
  }

  /** The worker is lost with all that it knew. */
  #startOnPage(): void {
    this.#port?.close();
    this.#port = this.#start(openPagePort);
    this.#waiting ??= this.#asked;
    this.#asked = null;
    this.#isBusy = false;
    this.#isNew = true;
    this.#texts = [];
    this.#backlog.restart();
    this.#next();
  }
}
