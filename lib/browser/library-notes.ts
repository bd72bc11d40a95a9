import {
  annotated,
  annotationBack,
  annotationsSchema,
  retagged,
  tagChangesSchema,
  tagsBack,
} from '../annotation.ts';
import { justAnswered, lastAnswer } from '../last-answer.ts';
import type { Annotation, Annotations, TagChange, TagChanges } from '../messages.ts';
import type { Project } from '../project.ts';
import { ANSWERED_KEY, projectKey } from '../storage-keys.ts';
import { isReadable, type StoredRecord } from '../stored-record.ts';
import { assertFits, unreadableError, writeChange } from './library-change.ts';
import { LibraryError } from './library-error.ts';
import { recordsUnder } from './library-lookup.ts';
import { readKeys } from './storage.ts';

/**
 * Gives projects notes, all of them or none.
 *
 * @returns What undoes it.
 * @throws {StorageError | LibraryError} Then nothing was changed.
 */
export async function annotate({ changes }: Annotations, now: Date): Promise<Annotations> {
  const asked: Annotations = { changes };
  const records = await recordsUnder(changes.map(({ id }) => id));
  for (const { id } of changes) assertReadable(records.get(id));
  const write = (project: Project, { note, from, id }: Annotation) =>
    // Under another ID it is another note: what was begun here comes to it.
    annotated(project, { id, note, from: project.id === id ? from : (from ?? '') }, now);
  const changed = changedBy(records, changes, write);
  const schema = annotationsSchema;
  if (changed.length === 0) return (await answeredTo(asked, { now, schema })) ?? { changes: [] };
  const answer = { changes: changed.map(({ before, after }) => annotationBack(before, after)) };
  await writeChanged(changed, lastAnswer(asked, answer, now));
  return answer;
}

/**
 * Gives and takes tags. Projects that are gone, or cannot be read, are passed over.
 *
 * @returns What undoes it.
 * @throws {StorageError | LibraryError} Then nothing was changed.
 */
export async function tag({ changes }: TagChanges, now: Date): Promise<TagChanges> {
  const asked: TagChanges = { changes };
  const records = await recordsUnder(changes.map(({ id }) => id));
  const write = (project: Project, change: TagChange) => {
    const next = retagged(project, change, now);
    if (!next) throw new LibraryError('tooManyTags');
    return next;
  };
  const changed = changedBy(records, changes, write);
  const schema = tagChangesSchema;
  if (changed.length === 0) return (await answeredTo(asked, { now, schema })) ?? { changes: [] };
  const answer = { changes: changed.map(({ before, after }) => tagsBack(before, after)) };
  await writeChanged(changed, lastAnswer(asked, answer, now));
  return answer;
}

interface Changed {
  readonly before: Project;
  readonly after: Project;
}

/** Several changes may be of one project. Records that cannot be read are passed over. */
function changedBy<C extends { readonly id: string }>(
  records: ReadonlyMap<string, StoredRecord>,
  changes: readonly C[],
  write: (project: Project, change: C) => Project,
): Changed[] {
  const all = new Map<string, Changed>();
  for (const change of changes) {
    const record = records.get(change.id);
    if (!record || !isReadable(record)) continue;
    const { before, after } = all.get(record.id) ?? { before: record, after: record };
    all.set(record.id, { before, after: write(after, change) });
  }
  return [...all.values()].filter(({ before, after }) => before !== after);
}

async function writeChanged(changed: readonly Changed[], last: unknown): Promise<void> {
  for (const { before, after } of changed) assertFits(after, [before]);
  const items = Object.fromEntries(changed.map(({ after }) => [projectKey(after.id), after]));
  const change = {
    before: changed.map(({ before }) => before),
    after: changed.map(({ after }) => after),
  };
  await writeChange(change, { ...items, [ANSWERED_KEY]: last });
}

/** What was answered where this is asked for again, since its answer got lost. */
async function answeredTo<A>(asked: unknown, how: Parameters<typeof justAnswered<A>>[2]): Promise<A | null> {
  const { [ANSWERED_KEY]: last } = await readKeys([ANSWERED_KEY]);
  return justAnswered(last, asked, how);
}

function assertReadable(record: StoredRecord | undefined): void {
  if (!record) throw new LibraryError('notSaved');
  if (!isReadable(record)) throw unreadableError(record);
}
