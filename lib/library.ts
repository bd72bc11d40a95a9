import { FIELD_KEYS } from './fields.ts';
import { isAddress, projectKeyOf } from './identity.ts';
import { isSameJson } from './json.ts';
import { FORMAT, type Project } from './project.ts';
import type { Reading } from './reading.ts';
import { joinNotes, withTags } from './tags.ts';

/** A project with its first reading. */
export function beginProject(reading: Reading, now: Date): Project {
  return {
    format: FORMAT,
    id: projectKeyOf([reading]),
    readings: { [reading.language]: reading },
    note: '',
    tags: [],
    savedAt: now.toISOString(),
    changedAt: now.toISOString(),
  };
}

/**
 * Adds a reading to the project that it belongs to. Of two readings in one language the newer one stays. A project
 * that has it already is handed back as it is.
 */
export function addReading(project: Project, reading: Reading, now: Date): Project {
  const saved = project.readings[reading.language];
  if (saved && (isBefore(reading.readAt, saved.readAt) || isSameJson(reading, saved))) return project;
  const readings = { ...project.readings, [reading.language]: reading };
  return { ...project, id: keyAmong(project.id, readings), readings, changedAt: now.toISOString() };
}

/** Joins records of one project, the best first. `null`: there are none. */
export function joinProjects(projects: readonly Project[], now: Date): Project | null {
  const [first, ...more] = projects;
  return first ? more.reduce((all, each) => mergeProjects(all, each, now), first) : null;
}

/**
 * Joins two records of one project: the newer reading of each language, both notes, all tags. Where `b` adds nothing,
 * `a` is handed back as it is: joining twice is joining once.
 */
export function mergeProjects(a: Project, b: Project, now: Date): Project {
  const merged = withNews(a, b, now);
  return isBefore(b.savedAt, a.savedAt) ? { ...merged, savedAt: b.savedAt } : merged;
}

function withNews(a: Project, b: Project, now: Date): Project {
  const newer = Object.values(b.readings).filter((reading) => isNewer(reading, a.readings[reading.language]));
  const note = joinNotes(a.note, b.note);
  const tags = withTags(a.tags, b.tags);
  if (newer.length === 0 && note === a.note && tags.length === a.tags.length) return a;
  const merged = newer.reduce((project, reading) => addReading(project, reading, now), a);
  return { ...merged, note, tags, changedAt: now.toISOString() };
}

function isNewer(reading: Reading, saved: Reading | undefined): boolean {
  return saved === undefined || isBefore(saved.readAt, reading.readAt);
}

/** Two instants, which may be written with and without fractions of seconds. */
function isBefore(a: string, b: string): boolean {
  return Date.parse(a) < Date.parse(b);
}

/** An address stays the key as long as there is no ID, whichever language is read next. */
function keyAmong(id: string, readings: Project['readings']): string {
  const key = projectKeyOf(Object.values(readings));
  return isAddress(key) ? id : key;
}

/** Whether two readings of a page print the same. When, and by which version of us, they were read is no matter. */
export function printsTheSame(a: Reading, b: Reading): boolean {
  return JSON.stringify(printOf(a, b)) === JSON.stringify(printOf(b, a));
}

/** Another version of us may see more rows or other paragraphs in the same page; what it prints for a field stays. */
function printOf(reading: Reading, other: Reading): unknown {
  const { title, description, fields, otherRows, readerVersion } = reading;
  const printed = FIELD_KEYS.map((key) => fields[key] && [fields[key].label, fields[key].printed]);
  if (readerVersion !== other.readerVersion) return [title, printed];
  return [title, printed, description, otherRows.map((row) => [row.label, row.printed])];
}
