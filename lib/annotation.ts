import * as z from 'zod/mini';
import type { Annotation, Annotations, TagChange, TagChanges } from './messages.ts';
import type { Project } from './project.ts';
import { inOrderOf, plainNote, rewritten, TAGS_MOST, withoutTags, withTags } from './tags.ts';

/** What comes in a message, or was stored of an answer. */
export const annotationsSchema: z.ZodMiniType<Annotations> = z.strictObject({
  changes: z.array(z.strictObject({ id: z.string(), note: z.string(), from: z.optional(z.string()) })),
});

const tags = z.array(z.string());

export const tagChangesSchema: z.ZodMiniType<TagChanges> = z.strictObject({
  changes: z.array(z.strictObject({ id: z.string(), add: tags, remove: tags, was: z.optional(tags) })),
});

/** The project with this note. The same project where nothing changes. */
export function annotated(project: Project, { note, from }: Annotation, now: Date): Project {
  const typed = plainNote(note);
  const next = from === undefined ? typed : rewritten(project.note, typed, plainNote(from));
  return next === project.note ? project : { ...project, note: next, changedAt: now.toISOString() };
}

/** What is to be sent to give a project its note back. */
export function annotationBack(before: Project, { id, note }: Project): Annotation {
  return { id, note: before.note, from: note };
}

/**
 * The project after some tags were given and some taken. The same project where nothing changes.
 *
 * @returns `null`: these would be more than a project may have, and more than it has had.
 */
export function retagged(project: Project, { add, remove, was = [] }: TagChange, now: Date): Project | null {
  const next = inOrderOf(withTags(withoutTags(project.tags, remove), add), was);
  if (isSameList(next, project.tags)) return project;
  const most = Math.max(TAGS_MOST, project.tags.length, was.length);
  return next.length > most ? null : { ...project, tags: next, changedAt: now.toISOString() };
}

/** What is to be sent to give a project its tags back, and leave those that it is given later. */
export function tagsBack(before: Project, { id, tags: after }: Project): TagChange {
  const without = (all: readonly string[], others: readonly string[]) =>
    all.filter((tag) => !others.includes(tag));
  return { id, add: without(before.tags, after), remove: without(after, before.tags), was: before.tags };
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}
