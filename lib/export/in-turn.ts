import type { ExportContext } from './export-format.ts';

/** So many projects take a few milliseconds in every format. */
const SLICE = 20;

/**
 * Goes through the projects, and lets others have their turn after every few and at the end.
 *
 * @throws Whatever `turn` throws; then nothing more is visited.
 */
export async function inTurn<T>(
  projects: readonly T[],
  { turn }: Pick<ExportContext, 'turn'>,
  visit: (project: T) => void,
): Promise<void> {
  for (const [done, project] of projects.entries()) {
    if (done > 0 && done % SLICE === 0) await turn(done);
    visit(project);
  }
  await turn(projects.length);
}
