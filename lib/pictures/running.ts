import type { Span } from './time-spans.ts';

/** The projects that were running at some time in a year. */
export interface RunningYear {
  readonly year: number;
  readonly projects: readonly string[];
}

/**
 * Counts the running projects of each year, from the first to the last without gaps. A project whose start or end is
 * not known is not counted: nobody knows how long it ran.
 */
export function runningYears(spans: readonly Span[]): RunningYear[] {
  const years = new Map<number, string[]>();
  for (const { project, start, end } of spans) {
    if (start === null || end === null) continue;
    for (let year = Math.floor(start[0]); year < end[1]; year += 1) {
      const running = years.get(year);
      if (running) running.push(project.id);
      else years.set(year, [project.id]);
    }
  }
  const all = [...years.keys()].sort((a, b) => a - b);
  const [first = 0, last = -1] = [all[0], all.at(-1)];
  return Array.from({ length: last - first + 1 }, (_, n) => {
    const year = first + n;
    return { year, projects: years.get(year) ?? [] };
  });
}
