import type { RestoreMode } from '../backup-journal.ts';
import { changeBetween, type Incoming, inChunks, inIndexOrder } from '../incoming.ts';
import { isSameJson } from '../json.ts';
import type { Project } from '../project.ts';
import { isReadable } from '../stored-record.ts';
import { type Draft, draftFor } from './library-draft.ts';
import { mergeInto } from './library-merge.ts';

/**
 * What restoring these projects would do, some at a time. Nothing is written: it is what the background does, as a draft.
 * Projects of the backup that turn out to be one are told apart where they are far from each other.
 *
 * @throws {StorageError}
 */
export async function* compareIncoming(
  projects: readonly Project[],
  mode: RestoreMode,
  now: Date,
): AsyncGenerator<readonly Incoming[]> {
  for (const chunk of inSlices(projects)) {
    const isMerged = mode === 'merge';
    const draft = await draftFor(
      isMerged ? chunk : [],
      chunk.map(({ id }) => id),
    );
    const compared: Incoming[] = [];
    for (const project of chunk) {
      compared.push(await (isMerged ? comparedMerged(draft, project, now) : comparedAlone(draft, project)));
    }
    yield compared;
  }
}

/** Small enough that a page stays quick between them. */
const SLICE = 50;

function* inSlices(projects: readonly Project[]): Generator<readonly Project[]> {
  for (const chunk of inChunks(inIndexOrder(projects))) {
    for (let i = 0; i < chunk.length; i += SLICE) yield chunk.slice(i, i + SLICE);
  }
}

async function comparedMerged(draft: Draft, project: Project, now: Date): Promise<Incoming> {
  const before = draft.find(project).projects;
  const there = await draft.at(project.id);
  const merged = await mergeInto(draft, project, now);
  if ('reason' in merged) return { project, kind: 'blocked', change: null };
  if (merged.kind !== 'changed')
    return { project, kind: merged.kind === 'added' ? 'new' : 'same', change: null };
  const under = there && isReadable(there) && !before.includes(there) ? [there] : [];
  return { project, kind: 'changed', change: changeBetween([...before, ...under], merged.project) };
}

async function comparedAlone(draft: Draft, project: Project): Promise<Incoming> {
  const there = await draft.at(project.id);
  if (!there) return { project, kind: 'new', change: null };
  if (isSameJson(draft.storedAt(project.id), project)) return { project, kind: 'same', change: null };
  return { project, kind: 'changed', change: isReadable(there) ? changeBetween([there], project) : null };
}
