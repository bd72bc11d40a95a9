import { collapse, fold } from './print.ts';

/** In characters: a tag that is typed may not be longer. */
export const TAG_LONGEST = 60;

/** A project that got more of them by joining records keeps them all. */
export const TAGS_MOST = 50;

/** In characters: a note that is typed may not be longer. One that was joined of two may. */
export const NOTE_LONGEST = 20_000;

/** Tags as they are stored: white space collapsed, no empty ones, of those that read the same the first spelling. */
export function plainTags(tags: readonly string[]): string[] {
  return withTags([], tags);
}

/** With more tags behind those that are there. The same list where all of them are there. */
export function withTags(tags: readonly string[], more: readonly string[]): string[] {
  const known = new Set(tags.map(fold));
  const fresh = more
    .map(collapse)
    .filter((tag) => tag !== '' && !known.has(fold(tag)) && known.add(fold(tag)));
  return [...tags, ...fresh];
}

/** Without these, however they are spelled. */
export function withoutTags(tags: readonly string[], gone: readonly string[]): string[] {
  const folded = new Set(gone.map(fold));
  return tags.filter((tag) => !folded.has(fold(tag)));
}

/** Whether these may be the tags of a project that a reader has just given it. */
export function isWithinLimits(tags: readonly string[]): boolean {
  return tags.length <= TAGS_MOST && tags.every((tag) => tag.length <= TAG_LONGEST);
}

/** A note as it is stored: plain text, whose lines end as `\n`. */
export function plainNote(note: string): string {
  return note.replace(/\r\n?/g, '\n');
}

/** Both notes, one below the other; what one of them holds already is not said twice. */
export function joinNotes(a: string, b: string): string {
  if (isPartOf(b, a)) return a;
  return isPartOf(a, b) ? b : `${a}\n\n${b}`;
}

function isPartOf(part: string, note: string): boolean {
  return part === '' || `\n\n${note}\n\n`.includes(`\n\n${part}\n\n`);
}

/** A tag and how many projects have it. */
export interface TagCount {
  readonly tag: string;
  readonly count: number;
}

/** Every tag of these projects, the most used first, in the spelling that is met first. */
export function countTags(projects: Iterable<{ readonly tags: readonly string[] }>): TagCount[] {
  const counts = new Map<string, TagCount>();
  for (const { tags } of projects) {
    for (const tag of new Set(tags)) {
      const { tag: spelling, count } = counts.get(fold(tag)) ?? { tag, count: 0 };
      counts.set(fold(tag), { tag: spelling, count: count + 1 });
    }
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
}
