import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { turns } from '../lib/browser/turns.ts';
import { allSteps, type Steps, stepByStep } from '../lib/steps.ts';

interface Made<T> {
  readonly value: T;
  readonly of: readonly unknown[];
}

/** What came of some work. */
export interface Settled<T> {
  /** Of what it was made of last, where it is being made anew; `null`: it is being made for the first time. */
  readonly value: T | null;
  readonly isNew: boolean;
}

/**
 * Does work while it draws where that is short, else step by step, so that keys and clicks get their turn between.
 *
 * @param dependencies What it is made of: as many each time.
 */
export function useSteps<T>(
  begin: () => Steps<T>,
  { isShort, dependencies }: { readonly isShort: boolean; readonly dependencies: readonly unknown[] },
): Settled<T> {
  const made = useMemo(() => (isShort ? { value: allSteps(begin()), of: dependencies } : null), dependencies);
  const last = useRef<Made<T> | null>(null);
  const [, redraw] = useState(0);
  if (made) last.current = made;
  useEffect(() => {
    if (made) return;
    const abort = new AbortController();
    const turn = turns(abort.signal, () => {});
    stepByStep(begin(), () => turn(0)).then(
      (value) => {
        last.current = { value, of: dependencies };
        redraw((times) => times + 1);
      },
      (error: unknown) => {
        if (!abort.signal.aborted) throw error;
      },
    );
    return () => abort.abort();
  }, dependencies);
  const isNew = last.current?.of.every((each, i) => each === dependencies[i]) ?? false;
  return { value: last.current?.value ?? null, isNew };
}
