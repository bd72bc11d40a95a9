import { useRef, useState } from 'preact/hooks';
import type { RestoreCounts, RestoreJournal, RestoreMode } from '../../lib/backup-journal.ts';
import { type BackupFile, readBackupFile } from '../../lib/browser/backup-file.ts';
import { type Preview, previewBackup } from '../../lib/browser/backup-preview.ts';
import { BackupFileError } from '../../lib/browser/backup-protocol.ts';
import { failureOf } from '../../lib/browser/failure-of.ts';
import { libraryReader } from '../../lib/browser/library-reader.ts';
import { type Restored, sendBackup, undoBackup } from '../../lib/browser/send-backup.ts';
import type { Failure, Result } from '../../lib/messages.ts';
import { useRestoreJournal } from './use-restore-journal.ts';

/** Where the restoring of a backup stands in this tab. */
export type RestoreStep =
  | { readonly kind: 'idle' }
  | RestoreWork
  | PreviewStep
  | { readonly kind: 'restored'; readonly counts: RestoreCounts }
  /** All that was done is taken back. */
  | { readonly kind: 'cancelled' }
  /** `kept`: the IDs of projects that were changed since, and stayed. */
  | { readonly kind: 'takenBack'; readonly kept: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: BackupFileError['reason']; readonly name: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** `cancelling`: what was done is being taken back. */
export interface RestoreWork {
  readonly kind: 'reading' | 'restoring' | 'cancelling' | 'undoing';
  readonly done: number;
  /** 0: not known. */
  readonly total: number;
}

export interface PreviewStep {
  readonly kind: 'preview';
  readonly file: BackupFile;
  readonly mode: RestoreMode;
  /** `null`: so far, `done` projects were looked at. */
  readonly preview: Preview | null;
  readonly done: number;
}

export interface Restoring {
  readonly step: RestoreStep;
  /** What can be taken back, or has to be. */
  readonly journal: RestoreJournal | null;
  open(file: File): void;
  /** Looks at the file anew, for another way to restore it. */
  setMode(mode: RestoreMode): void;
  restore(): void;
  /** Leaves the file unrestored; or ends its restoring and takes back what was done. */
  cancel(): void;
  undo(): void;
}

/** Whether something is under way that a second file would disturb. */
export function isBusy(step: RestoreStep): step is RestoreWork {
  return step.kind === 'restoring' || step.kind === 'cancelling' || step.kind === 'undoing';
}

/** Restores backups, one at a time, whatever part of the page is in sight. */
export function useRestore(): Restoring {
  const [step, setStep] = useState<RestoreStep>({ kind: 'idle' });
  const journal = useRestoreJournal();
  const abort = useRef<AbortController | null>(null);
  const begin = () => {
    abort.current?.abort();
    abort.current = new AbortController();
    const { signal } = abort.current;
    return { signal, show: (next: RestoreStep) => !signal.aborted && setStep(next) };
  };
  const open = (file: File) => void openFile(file, begin());
  const setMode = (mode: RestoreMode) => {
    if (step.kind === 'preview') void lookAt(step.file, mode, begin());
  };
  const restore = async () => {
    if (step.kind === 'preview') setStep(await restored(step, begin()));
  };
  const cancel = () => {
    abort.current?.abort();
    setStep(step.kind === 'restoring' ? { kind: 'cancelling', done: 0, total: 0 } : { kind: 'idle' });
  };
  const undo = async () => setStep(await undone(journal?.parts ?? 0, begin()));
  return { step, journal, open, setMode, restore: () => void restore(), cancel, undo: () => void undo() };
}

/** One piece of work: what it shows is seen until it is aborted. */
interface Work {
  readonly signal: AbortSignal;
  show(step: RestoreStep): void;
}

async function openFile(file: File, work: Work): Promise<void> {
  const { signal, show } = work;
  const progress = (done: number, total: number) => show({ kind: 'reading', done, total });
  progress(0, 0);
  try {
    await lookAt(await readBackupFile(file, { signal, progress }), 'merge', work);
  } catch (error) {
    show({
      kind: 'refused',
      reason: error instanceof BackupFileError ? error.reason : 'failed',
      name: file.name,
    });
  }
}

async function lookAt(file: BackupFile, mode: RestoreMode, { signal, show }: Work): Promise<void> {
  const progress = (done: number) => show({ kind: 'preview', file, mode, preview: null, done });
  try {
    const preview = await previewBackup(file.projects, mode, { signal, progress, now: new Date() });
    show({ kind: 'preview', file, mode, preview, done: file.projects.length });
  } catch (error) {
    show({ kind: 'failed', failure: failureOf(error) });
  }
}

async function restored({ file, mode }: PreviewStep, { signal, show }: Work): Promise<RestoreStep> {
  const total = file.projects.length;
  const progress = (done: number) => show({ kind: 'restoring', done, total });
  progress(0);
  return stepAfter(await sendBackup(file.projects, { mode, signal, progress }));
}

async function stepAfter(result: Result<Restored | null>): Promise<RestoreStep> {
  if (!result.ok) return { kind: 'failed', failure: result.failure };
  if (result.value) return { kind: 'restored', counts: result.value.counts };
  // Where even taking back has failed, the page offers it for as long as it is not done.
  const journal = await libraryReader.restore().catch(() => null);
  return { kind: journal && journal.state !== 'done' ? 'idle' : 'cancelled' };
}

async function undone(total: number, { show }: Work): Promise<RestoreStep> {
  const progress = (left: number) => show({ kind: 'undoing', done: total - left, total });
  progress(total);
  const result = await undoBackup(progress);
  return result.ok
    ? { kind: 'takenBack', kept: result.value.kept }
    : { kind: 'failed', failure: result.failure };
}
