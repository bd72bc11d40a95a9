import { PROJECTS_AT_ONCE, type Result } from '../messages.ts';

/** A change of many projects that shows how far it is. */
export interface Job {
  /** Aborted where the reader cancels: what is done by then stays done, and can be undone. */
  readonly signal: AbortSignal;
  progress(done: number, total: number): void;
}

/**
 * Changes many projects, some at a time, so that it can be watched and cancelled.
 *
 * @param change One message for each part, and one write of storage.
 * @returns What came of each part, in order; the first failure ends it and comes last.
 */
export async function inParts<T, R>(
  all: readonly T[],
  change: (part: readonly T[]) => Promise<Result<R>>,
  { signal, progress }: Job,
): Promise<readonly Result<R>[]> {
  const results: Result<R>[] = [];
  for (let i = 0; i < all.length && !signal.aborted; i += PROJECTS_AT_ONCE) {
    progress(i, all.length);
    const result = await change(all.slice(i, i + PROJECTS_AT_ONCE));
    results.push(result);
    if (!result.ok) break;
  }
  return results;
}
