/** Long work, a few milliseconds at a time: between one step and the next, something else may be done. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all of it at once. */
export function allSteps<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * Does it step by step.
 *
 * @param turn Is waited for between the steps; the work ends where it throws.
 */
export async function stepByStep<T>(steps: Steps<T>, turn: () => Promise<void>): Promise<T> {
  let step = steps.next();
  while (!step.done) {
    await turn();
    step = steps.next();
  }
  return step.value;
}

/** So many are put in order by the engine in one step. */
const RUN = 256;

/** A copy in order, as `toSorted` makes it. */
export function* sorting<T>(values: readonly T[], compare: (a: T, b: T) => number): Steps<readonly T[]> {
  let runs: (readonly T[])[] = [];
  for (let i = 0; i < values.length; i += RUN) {
    runs.push(values.slice(i, i + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: (readonly T[])[] = [];
    for (let i = 0; i < runs.length; i += 2) {
      merged.push(merge(runs[i] ?? [], runs[i + 1] ?? [], compare));
      yield;
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

/** What is the same in both comes from the first. */
function merge<T>(first: readonly T[], second: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  const merged: T[] = [];
  const rest = second.values();
  let next = rest.next();
  for (const value of first) {
    while (!next.done && compare(next.value, value) < 0) {
      merged.push(next.value);
      next = rest.next();
    }
    merged.push(value);
  }
  while (!next.done) {
    merged.push(next.value);
    next = rest.next();
  }
  return merged;
}
