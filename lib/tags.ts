import { collapse, fold } from './print.ts';

/** In characters: a tag that is typed may not be longer. */
export const TAG_LONGEST = 60;

/** A project that got more of them by joining records keeps them all. */
export const TAGS_MOST = 50;

/** In characters: a note that is typed may not be longer. One that was joined of two may. */
export const NOTE_LONGEST = 20_000;

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

/** Those that stood among these before in the order that they had, the others behind them. */
export function inOrderOf(tags: readonly string[], before: readonly string[]): string[] {
  const places = new Map(before.map((tag, i) => [fold(tag), i]));
  const placeOf = (tag: string) => places.get(fold(tag)) ?? before.length;
  return tags.toSorted((a, b) => placeOf(a) - placeOf(b));
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

/**
 * The note after somebody wrote `note` over `from`, of which another view may not have known: what it wrote is kept.
 * Twice is once.
 */
export function rewritten(current: string, note: string, from: string): string {
  if (from === current) return note;
  const joined = joinNotes(current, note);
  if (joined === current || joined === note || from === '' || !isPartOf(from, current)) return joined;
  return apart(current)
    .replace(apart(from), () => apart(note))
    .slice(2, -2);
}

function isPartOf(part: string, note: string): boolean {
  return part === '' || apart(note).includes(apart(part));
}

function apart(note: string): string {
  return `\n\n${note}\n\n`;
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
