import { annotated, justReplaced, type LastAnnotation, replacedBy, retagged } from '../annotation.ts';
import { fingerprint } from '../json.ts';
import type { Annotation, Annotations } from '../messages.ts';
import type { Project } from '../project.ts';
import { ANNOTATED_KEY, projectKey } from '../storage-keys.ts';
import { isReadable } from '../stored-record.ts';
import { unreadableError, writeChange } from './library-change.ts';
import { LibraryError } from './library-error.ts';
import { readRecords } from './library-lookup.ts';
import { readKeys } from './storage.ts';

/**
 * Gives projects notes and tags, all of them or none.
 *
 * @returns What they replaced.
 * @throws {StorageError | LibraryError} Then nothing was changed.
 */
export async function annotate({ changes }: Annotations, now: Date): Promise<Annotations> {
  const projects = await projectsById(changes.map(({ id }) => id));
  const missing = changes.find(({ id }) => !projects.has(id));
  if (missing) throw await whyMissing(missing.id);
  return write({ projects, changes, asked: { changes } }, now);
}

/**
 * Gives and takes tags. Projects that are gone, or cannot be read, are passed over.
 *
 * @returns What undoes it.
 * @throws {StorageError | LibraryError} Then nothing was changed.
 */
export async function tag(
  asked: { ids: readonly string[]; add: readonly string[]; remove: readonly string[] },
  now: Date,
): Promise<Annotations> {
  const projects = await projectsById(asked.ids);
  const changes = [...projects.values()].map(({ id, tags }) => {
    const next = retagged(tags, asked);
    if (!next) throw new LibraryError('tooManyTags');
    return { id, tags: next };
  });
  return write({ projects, changes, asked }, now);
}

interface Asked {
  readonly projects: ReadonlyMap<string, Project>;
  readonly changes: readonly Annotation[];
  /** The message as it came. */
  readonly asked: unknown;
}

async function write({ projects, changes, asked }: Asked, now: Date): Promise<Annotations> {
  const after = new Map(projects);
  for (const change of changes) {
    const project = after.get(change.id);
    if (project) after.set(change.id, annotated(project, change, now));
  }
  const changed = [...after.values()].filter((project) => project !== projects.get(project.id));
  if (changed.length === 0) {
    const { [ANNOTATED_KEY]: last } = await readKeys([ANNOTATED_KEY]);
    return justReplaced(last, asked, now) ?? { changes: [] };
  }
  const before = changed.flatMap(({ id }) => beforeOf(projects.get(id), changes));
  const last: LastAnnotation = {
    asked: fingerprint(asked),
    at: now.toISOString(),
    before: { changes: before },
  };
  await writeChange(
    { before: changed.flatMap(({ id }) => projects.get(id) ?? []), after: changed },
    {
      ...Object.fromEntries(changed.map((project) => [projectKey(project.id), project])),
      [ANNOTATED_KEY]: last,
    },
  );
  return { changes: before };
}

function beforeOf(project: Project | undefined, changes: readonly Annotation[]): Annotation[] {
  const asked = changes.filter(({ id }) => id === project?.id);
  return project ? [Object.assign({}, ...asked.map((change) => replacedBy(project, change)))] : [];
}

async function projectsById(ids: readonly string[]): Promise<Map<string, Project>> {
  const projects = (await readRecords(ids)).filter(isReadable);
  return new Map(projects.map((project) => [project.id, project]));
}

async function whyMissing(id: string): Promise<LibraryError> {
  const [record] = await readRecords([id]);
  return record && !isReadable(record) ? unreadableError(record) : new LibraryError('notSaved');
}
