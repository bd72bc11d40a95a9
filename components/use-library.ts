import { useEffect, useState } from 'preact/hooks';
import { failureOf } from '../lib/browser/failure-of.ts';
import { libraryReader } from '../lib/browser/library-reader.ts';
import { send } from '../lib/browser/send.ts';
import type { IndexEntry } from '../lib/library-index.ts';
import type { Failure } from '../lib/messages.ts';

/** The library as far as it was read. */
export interface Library {
  /** `null`: nothing was read yet. */
  readonly entries: readonly IndexEntry[] | null;
  readonly count: number;
  /** Whether `entries` is all there is: the newest come first, and the others a moment later. */
  readonly whole: boolean;
  readonly failure: Failure | null;
}

const NOTHING: Library = { entries: null, count: 0, whole: false, failure: null };

/** Reads the library, and again when it changes. */
export function useLibrary(): Library {
  const [library, setLibrary] = useState(NOTHING);
  useEffect(() => {
    const abort = new AbortController();
    let [isReading, isStale] = [false, false];
    const readOnce = () =>
      readLibrary((next) => {
        // What was changed while it was read is read again, and a mixture is not shown.
        if (abort.signal.aborted || (isStale && next.whole)) return;
        // The whole list stays in sight until the whole of the new one is read.
        setLibrary((shown) => (shown.whole && !next.whole && !next.failure ? shown : next));
      });
    // One after another: while a backup is restored, it changes faster than it can be read.
    const read = async () => {
      isStale = true;
      if (isReading) return;
      isReading = true;
      while (isStale && !abort.signal.aborted) {
        isStale = false;
        await readOnce();
      }
      isReading = false;
    };
    // Records that somebody else has written show up a moment later: looking for them holds up the first view.
    void read().then(() => send('checkLibrary', { thorough: false }));
    libraryReader.watch(() => void read(), abort.signal);
    return () => abort.abort();
  }, []);
  return library;
}

/** Calls `read` now, and again after each change of the library. */
export function useLibraryChanges(read: () => void, dependencies: readonly unknown[]): void {
  useEffect(() => {
    const abort = new AbortController();
    read();
    libraryReader.watch(read, abort.signal);
    return () => abort.abort();
  }, dependencies);
}

async function readLibrary(show: (library: Library) => void): Promise<void> {
  try {
    const head = (await libraryReader.head()) ?? (await rebuilt(() => libraryReader.head()));
    const { count, recent } = head;
    show({ entries: recent, count, whole: recent.length === count, failure: null });
    if (recent.length === count) return;
    await nextFrame();
    const entries = (await libraryReader.entries()) ?? (await rebuilt(() => libraryReader.entries()));
    show({ entries, count: entries.length, whole: true, failure: null });
  } catch (error) {
    show({ ...NOTHING, failure: error instanceof UnreadIndex ? error.reason : failureOf(error) });
  }
}

/** Has the index made anew from the records, and reads it again. A library that cannot be read is never an empty one. */
async function rebuilt<T>(read: () => Promise<T | null>): Promise<T> {
  const result = await send('checkLibrary', { thorough: true });
  const found = result.ok ? await read() : null;
  if (found === null) throw new UnreadIndex(result.ok ? 'storageRefused' : result.failure);
  return found;
}

class UnreadIndex extends Error {
  override readonly name = 'UnreadIndex';

  constructor(readonly reason: Failure) {
    super('The index could not be made anew');
  }
}

/** Lets the browser paint what there is before more is read. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
