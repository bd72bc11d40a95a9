import { useEffect, useRef, useState } from 'preact/hooks';
import type { Job } from '../../lib/browser/bulk.ts';
import type { Failure } from '../../lib/messages.ts';

/** A change that was made, and the way back. */
interface Change {
  /** What was done, in words. */
  readonly words: string;
  /** `null`: there is no way back. */
  readonly undo: ((job: Job) => Promise<Failure | null>) | null;
}

/** What came of a change: it may have been made in part before it failed. */
export interface Outcome {
  /** `null`: nothing was changed. */
  readonly change: Change | null;
  readonly failure: Failure | null;
}

export interface Changes {
  /** What was changed last and can be undone. */
  readonly last: Change | null;
  readonly failure: Failure | null;
  /** How far the work is that is under way; `null`: none is. */
  readonly progress: { readonly done: number; readonly total: number; cancel(): void } | null;
  /** Makes a change, behind those that are under way. */
  make(work: (job: Job) => Promise<Outcome>): void;
  undo(): void;
  /** Takes what is said out of sight; it can still be undone by key. */
  dismiss(): void;
}

/** So many changes can be undone, one after the other. */
const REMEMBERED = 50;

/** What cannot be undone ever: it is not to stand in the way of the changes before it. */
const GONE: ReadonlySet<Failure> = new Set(['notInTrash', 'notSaved']);

/** The changes of the library that this page makes, each with a way back: by button and by Ctrl+Z. */
export function useChanges(): Changes {
  const steps = useRef<readonly Change[]>([]);
  const [shown, setShown] = useState<Change | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [progress, setProgress] = useState<Changes['progress']>(null);
  const lastTurn = useRef(Promise.resolve());

  const run = (work: (job: Job) => Promise<void>) => {
    lastTurn.current = lastTurn.current
      .then(() => work(jobOf(setProgress)))
      .catch(() => setFailure('noAnswer')) // Nothing that is foreseen throws.
      .finally(() => setProgress(null));
  };
  const make: Changes['make'] = (work) =>
    run(async (job) => {
      const { change, failure: failed } = await work(job);
      setFailure(failed);
      setShown(change);
      if (change?.undo) steps.current = [...steps.current, change].slice(-REMEMBERED);
    });
  const undo = () =>
    run(async (job) => {
      const step = steps.current.at(-1);
      if (!step?.undo) return;
      const failed = await step.undo(job);
      setFailure(failed);
      if (job.signal.aborted) return setShown(step); // What is left of it can still be undone.
      setShown(null);
      if (!failed || GONE.has(failed)) steps.current = steps.current.filter((each) => each !== step);
    });
  useUndoKey(undo);
  return { last: shown, failure, progress, make, undo, dismiss: () => setShown(null) };
}

function jobOf(show: (progress: Changes['progress']) => void): Job {
  const abort = new AbortController();
  const cancel = () => abort.abort();
  return { signal: abort.signal, progress: (done, total) => show({ done, total, cancel }) };
}

const TEXTS = 'input:not([type="checkbox"], [type="radio"]), textarea';

/** Ctrl+Z, but not in a text, whose own changes it undoes there. */
function useUndoKey(undo: () => void): void {
  const current = useRef(undo);
  current.current = undo;
  useEffect(() => {
    const abort = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      if (!isUndo || (event.target instanceof Element && event.target.closest(TEXTS))) return;
      event.preventDefault();
      current.current();
    };
    addEventListener('keydown', onKey, { signal: abort.signal });
    return () => abort.abort();
  }, []);
}
