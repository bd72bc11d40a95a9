import { browser } from 'wxt/browser';
import { type KeptJob, readKeptJob } from '../job-schema.ts';
import type { JobFound } from '../messages.ts';
import { IS_READING, type ReadingJob } from '../reading-job.ts';
import { JOB_KEY } from '../storage-keys.ts';
import { readKeys, removeKeys, writeItems } from './storage.ts';
import { inTurn } from './storage-queue.ts';

/**
 * Keeps how far a job is; one that is over is dropped, and so is `null`.
 *
 * @throws {StorageError}
 */
export function keepJob(job: ReadingJob | null, tabId: number): Promise<void> {
  return inTurn(() =>
    job === null || job.state === 'over'
      ? removeKeys([JOB_KEY])
      : writeItems({ [JOB_KEY]: { job, tabId } satisfies KeptJob }),
  );
}

/**
 * The job on the host of a page. `null`: there is none.
 *
 * @throws {StorageError}
 */
export async function findJob(page: string): Promise<JobFound | null> {
  const stored = await readKeys([JOB_KEY]);
  const kept = readKeptJob(stored[JOB_KEY]);
  const address = kept?.job.pages[0]?.url ?? '';
  if (!kept || !URL.canParse(page) || new URL(address).origin !== new URL(page).origin) return null;
  return { job: kept.job, isRun: await isRunIn(kept.tabId) };
}

/** A tab that was closed does not answer, nor does one that shows another page by now. */
async function isRunIn(tabId: number): Promise<boolean> {
  const answer: unknown = await browser.tabs.sendMessage(tabId, { name: IS_READING }).catch(() => null);
  return answer === true;
}
