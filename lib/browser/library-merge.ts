import { areDifferent, identityOfProject } from '../identity.ts';
import { joinProjects, mergeProjects } from '../library.ts';
import type { Project } from '../project.ts';
import { isReadable, type UnreadableRecord } from '../stored-record.ts';
import type { Draft } from './library-draft.ts';

/** What is in the way of a project. `otherProject`: a record that states to be another one. */
export interface Blocked {
  readonly id: string;
  readonly reason: UnreadableRecord['reason'] | 'otherProject';
}

/** What came of putting a project into a draft. */
export type Merged = Blocked | { readonly kind: 'added' | 'changed' | 'same'; readonly project: Project };

/**
 * Joins a project with those of the library that it belongs to.
 *
 * @returns A record that is in the way, and cannot be joined with it; then the draft is as it was.
 * @throws {StorageError}
 */
export async function mergeInto(draft: Draft, project: Project, now: Date): Promise<Merged> {
  const { projects } = draft.find(project);
  const joined = joinProjects([...projects, project], now) ?? project;
  if (projects.length === 1 && joined === projects[0]) return { kind: 'same', project: joined };
  const there = projects.some(({ id }) => id === joined.id) ? null : await draft.at(joined.id);
  if (there === null) return put(draft, joined, projects);
  if (!isReadable(there)) return there;
  const isOther = areDifferent(identityOfProject(there), identityOfProject(joined));
  return isOther
    ? { id: there.id, reason: 'otherProject' }
    : putOver(draft, { joined, projects, there, now });
}

interface Over {
  readonly joined: Project;
  /** Those that it was joined of, which the library holds. */
  readonly projects: readonly Project[];
  /** The one under its key. */
  readonly there: Project;
  readonly now: Date;
}

/** Whatever stands where a project is to be written is joined with it, never written over. */
function putOver(draft: Draft, { joined, projects, there, now }: Over): Merged {
  const merged = mergeProjects(there, joined, now);
  if (merged === there && projects.length === 0) return { kind: 'same', project: there };
  return put(draft, { ...merged, id: joined.id }, [...projects, there]);
}

function put(draft: Draft, project: Project, replaced: readonly Project[]): Merged {
  draft.put(project, replaced);
  return { kind: replaced.length > 0 ? 'changed' : 'added', project };
}
