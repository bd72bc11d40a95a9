import { RECORDS_AT_ONCE } from './backup-journal.ts';
import { isSameJson } from './json.ts';
import type { Project } from './project.ts';
import { indexPartKey } from './storage-keys.ts';
import { withoutTags } from './tags.ts';

/** What a backup makes of one project. */
export interface Incoming {
  readonly project: Project;
  /** `blocked`: a saved record that cannot be read is in the way, and stays as it is. */
  readonly kind: 'new' | 'changed' | 'same' | 'blocked';
  /** `null` unless `changed`, and where it takes the place of a record that cannot be read. */
  readonly change: ProjectChange | null;
}

/** In what a project differs from what it was. */
export interface ProjectChange {
  readonly languagesAdded: readonly string[];
  /** Languages in which the reading is another one. */
  readonly languagesChanged: readonly string[];
  readonly languagesRemoved: readonly string[];
  readonly note: boolean;
  readonly tagsAdded: readonly string[];
  readonly tagsRemoved: readonly string[];
}

/** @param before The records that become one project. */
export function changeBetween(before: readonly Project[], after: Project): ProjectChange {
  const old = new Map(before.toReversed().flatMap(({ readings }) => Object.entries(readings)));
  const read = Object.keys(after.readings);
  const tags = before.flatMap((each) => each.tags);
  return {
    languagesAdded: read.filter((language) => !old.has(language)),
    languagesChanged: read.filter(
      (language) => old.has(language) && !isSameJson(old.get(language), after.readings[language]),
    ),
    languagesRemoved: [...old.keys()].filter((language) => !read.includes(language)),
    note: before.every(({ note }) => note !== after.note),
    tagsAdded: withoutTags(after.tags, tags),
    tagsRemoved: withoutTags(tags, after.tags),
  };
}

/** In the order of the parts of the index, so that those that are written together touch few of them. */
export function inIndexOrder<P extends { readonly id: string }>(projects: readonly P[]): P[] {
  const parts = Map.groupBy(projects, ({ id }) => indexPartKey(id));
  return [...parts].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, part]) => part);
}

/** A message may hold 64 MB; and what is written at once, the browser keeps waiting for. */
const CHARACTERS_AT_ONCE = 4_000_000;

/** The parts of a backup that one message carries. */
export function* inChunks(projects: readonly Project[]): Generator<readonly Project[]> {
  let [chunk, size]: [Project[], number] = [[], 0];
  for (const project of projects) {
    const length = JSON.stringify(project).length;
    if (chunk.length === RECORDS_AT_ONCE || (chunk.length > 0 && size + length > CHARACTERS_AT_ONCE)) {
      yield chunk;
      [chunk, size] = [[], 0];
    }
    chunk.push(project);
    size += length;
  }
  if (chunk.length > 0) yield chunk;
}
