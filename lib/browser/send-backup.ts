import type { RestoreCounts, RestoreMode, UndoProgress } from '../backup-journal.ts';
import { inChunks, inIndexOrder } from '../incoming.ts';
import type { Result } from '../messages.ts';
import type { Project } from '../project.ts';
import { send } from './send.ts';

export interface Restored {
  readonly counts: RestoreCounts;
}

/**
 * Has the background restore these projects, part by part. Where something fails, or the reader cancels, all of it is
 * taken back; where even that fails, it is taken back when the browser starts next.
 *
 * @param progress How many projects are done.
 * @returns Never throws. `null`: cancelled.
 */
export async function sendBackup(
  projects: readonly Project[],
  { mode, signal, progress }: { mode: RestoreMode; signal: AbortSignal; progress: (done: number) => void },
): Promise<Result<Restored | null>> {
  const begun = await send('beginRestore', { mode });
  if (!begun.ok) return begun;
  const { restoreId } = begun.value;
  const sent = await sendChunks(projects, { restoreId, signal, progress });
  const result = sent.ok && !signal.aborted ? await finish(restoreId, signal) : sent;
  if (result.ok && result.value) return result; // Done, even where the reader cancelled in that moment.
  const isEnded = !result.ok && result.failure === 'restoreOver';
  if (!isEnded)
    await repeat(
      () => send('cancelRestore', { restoreId }),
      () => {},
    );
  return result.ok ? { ok: true, value: null } : result;
}

/**
 * Takes the last restoring back.
 *
 * @param progress How many steps are left.
 */
export function undoBackup(progress: (left: number) => void): Promise<Result<UndoProgress>> {
  return repeat(() => send('undoRestore', null), progress);
}

interface Sending {
  readonly restoreId: string;
  readonly signal: AbortSignal;
  progress(done: number): void;
}

async function sendChunks(
  projects: readonly Project[],
  { restoreId, signal, progress }: Sending,
): Promise<Result<null>> {
  let [index, done] = [0, 0];
  for (const records of inChunks(inIndexOrder(projects))) {
    if (signal.aborted) break;
    const result = await send('restoreChunk', { restoreId, index, records });
    if (!result.ok) return result;
    index++;
    done += records.length;
    progress(done);
  }
  return { ok: true, value: null };
}

async function finish(restoreId: string, signal: AbortSignal): Promise<Result<Restored | null>> {
  for (;;) {
    const result = await send('finishRestore', { restoreId });
    if (!result.ok) return result;
    if (result.value.left === 0) return { ok: true, value: { counts: result.value.counts } };
    if (signal.aborted) return { ok: true, value: null };
  }
}

async function repeat(
  step: () => Promise<Result<UndoProgress>>,
  progress: (left: number) => void,
): Promise<Result<UndoProgress>> {
  for (;;) {
    const result = await step();
    if (!result.ok || result.value.left === 0) return result;
    progress(result.value.left);
  }
}
