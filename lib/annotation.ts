import * as z from 'zod/mini';
import { fingerprint } from './json.ts';
import type { Annotation, Annotations } from './messages.ts';
import type { Project } from './project.ts';
import { isWithinLimits, plainNote, plainTags, withoutTags, withTags } from './tags.ts';

/** The project with what is given of note and tags. The same project where nothing changes. */
export function annotated(project: Project, { note, tags }: Annotation, now: Date): Project {
  const next = {
    note: note === undefined ? project.note : plainNote(note),
    tags: tags === undefined ? project.tags : plainTags(tags),
  };
  if (next.note === project.note && isSameList(next.tags, project.tags)) return project;
  return { ...project, ...next, changedAt: now.toISOString() };
}

/** What is to be sent to give a project back what `change` replaces. */
export function replacedBy({ id, note, tags }: Project, change: Annotation): Annotation {
  return {
    id,
    ...(change.note !== undefined && { note }),
    ...(change.tags !== undefined && { tags }),
  };
}

/** The tags of a project after some were given and some taken. `null`: these would be more than a project may have. */
export function retagged(
  tags: readonly string[],
  { add, remove }: { add: readonly string[]; remove: readonly string[] },
): string[] | null {
  const next = withTags(withoutTags(tags, remove), add);
  return isWithinLimits(next) || next.length <= tags.length ? next : null;
}

/** What the last change replaced, in case its answer gets lost and it is asked for again. */
export interface LastAnnotation {
  /** `fingerprint` of what was asked. */
  readonly asked: string;
  readonly at: string;
  readonly before: Annotations;
}

const lastSchema: z.ZodMiniType<LastAnnotation> = z.strictObject({
  asked: z.string(),
  at: z.iso.datetime(),
  before: z.strictObject({
    changes: z.array(
      z.strictObject({ id: z.string(), note: z.optional(z.string()), tags: z.optional(z.array(z.string())) }),
    ),
  }),
});

const ONE_MINUTE_MS = 60_000;

/** What a change replaced that was carried out a moment ago. `null`: this is another one. */
export function justReplaced(stored: unknown, asked: unknown, now: Date): Annotations | null {
  const last = lastSchema.safeParse(stored).data;
  if (!last || last.asked !== fingerprint(asked)) return null;
  return now.getTime() - Date.parse(last.at) < ONE_MINUTE_MS ? last.before : null;
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}
