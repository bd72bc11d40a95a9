import { i18n } from '#i18n';
import type { PageRun } from '../../lib/browser/page-run.ts';
import { byReader } from '../../lib/browser/reader-activity.ts';
import { failuresOf, progressOf, type ReadingJob } from '../../lib/reading-job.ts';

export interface ReadingProgressProps {
  /** With a job, or that of another page. */
  readonly run: PageRun;
}

/** How far the reading of many pages is, what failed and why, and what can be done about it. */
export function ReadingProgress({ run }: ReadingProgressProps) {
  const job = run.job ?? run.other?.job;
  if (!job) return null;
  const { all, done } = progressOf(job);
  return (
    <>
      <progress value={done} max={all} aria-label={i18n.t('reading.name')} />
      <p role="status">{stateText(run, job)}</p>
      {job.stop && (
        <p class="failure" role="alert">
          {i18n.t(`reading.stop.${job.stop}`)}
        </p>
      )}
      <ReadingTools run={run} job={job} />
      <Failures job={job} />
    </>
  );
}

function stateText({ other }: PageRun, job: ReadingJob): string {
  const words = progressOf(job);
  if (other) return i18n.t(other.isRun ? 'reading.inOtherTab' : 'reading.interrupted', words);
  return i18n.t(`reading.${job.state}`, words);
}

function ReadingTools({ run, job }: ReadingProgressProps & { readonly job: ReadingJob }) {
  const isElsewhere = run.other?.isRun === true;
  const isOver = job.state === 'over';
  const isRunning = run.job?.state === 'running';
  if (isElsewhere) return null;
  return (
    <p class="tools">
      {isRunning && (
        <button type="button" onClick={byReader(() => run.pause())}>
          {i18n.t('reading.pause')}
        </button>
      )}
      {!isRunning && !isOver && (
        <button type="button" onClick={byReader(() => run.goOn())}>
          {i18n.t('reading.goOn')}
        </button>
      )}
      <button type="button" onClick={byReader(() => run.drop())}>
        {i18n.t(isOver ? 'reading.close' : run.other ? 'reading.drop' : 'reading.cancel')}
      </button>
    </p>
  );
}

function Failures({ job }: { readonly job: ReadingJob }) {
  const failures = failuresOf(job);
  if (failures.length === 0) return null;
  return (
    <>
      <p>{i18n.t('reading.failed', { count: failures.length })}</p>
      <ul>
        {failures.map(({ url, why }) => (
          <li key={url}>
            <a href={url}>{url}</a> {i18n.t(`reading.why.${why}`)}
          </li>
        ))}
      </ul>
    </>
  );
}
