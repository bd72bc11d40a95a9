import type { Result } from '../messages.ts';

/** So many projects are changed by one message: one write of storage each. */
export const BULK = 500;

/** A change of many projects that shows how far it is. */
export interface Job {
  /** Aborted where the reader cancels: what is done by then stays done, and can be undone. */
  readonly signal: AbortSignal;
  progress(done: number, total: number): void;
}

/**
 * Changes many projects, some at a time, so that it can be watched and cancelled.
 *
 * @returns What came of each part, in order; the first failure ends it and comes last.
 */
export async function inParts<T, R>(
  all: readonly T[],
  change: (part: readonly T[]) => Promise<Result<R>>,
  { signal, progress }: Job,
): Promise<readonly Result<R>[]> {
  const results: Result<R>[] = [];
  for (let i = 0; i < all.length && !signal.aborted; i += BULK) {
    progress(i, all.length);
    const result = await change(all.slice(i, i + BULK));
    results.push(result);
    if (!result.ok) break;
  }
  return results;
}
