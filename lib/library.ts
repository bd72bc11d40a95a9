import { joinChoices } from './field-choice.ts';
import { changesBetween, joinHistories, withChanges } from './history.ts';
import { isAddress, projectKeyOf } from './identity.ts';
import { isSameJson } from './json.ts';
import { FORMAT, type Project } from './project.ts';
import type { Reading } from './reading.ts';
import { kindOfReading } from './record-kind.ts';
import { joinNotes, withTags } from './tags.ts';

/** A project with its first reading. */
export function beginProject(reading: Reading, now: Date): Project {
  return {
    format: FORMAT,
    kind: kindOfReading(reading),
    id: projectKeyOf([reading]),
    readings: { [reading.language]: reading },
    history: [],
    choices: {},
    note: '',
    tags: [],
    savedAt: now.toISOString(),
    changedAt: now.toISOString(),
  };
}

/**
 * Adds a reading to the project that it belongs to. Of two readings in one language the newer one stays, and what they
 * print differently becomes history. A project that has all of it already is handed back as it is.
 */
export function addReading(project: Project, reading: Reading, now: Date): Project {
  const saved = project.readings[reading.language];
  if (saved && isSameJson(reading, saved)) return project;
  const changedAt = now.toISOString();
  if (saved && isBefore(reading.readAt, saved.readAt)) {
    const history = withChanges(project.history, reading, saved);
    return history === project.history ? project : { ...project, history, changedAt };
  }
  const history = saved ? withChanges(project.history, saved, reading) : project.history;
  return { ...project, ...withReading(project, reading), history, changedAt };
}

/** What follows from the readings of a project, with a new one among them. */
function withReading(
  { id, readings: all }: Project,
  reading: Reading,
): Pick<Project, 'id' | 'kind' | 'readings'> {
  const readings = { ...all, [reading.language]: reading };
  return { id: keyAmong(id, readings), kind: kindOfReading(reading), readings };
}

/** Joins records of one project, the best first. `null`: there are none. */
export function joinProjects(projects: readonly Project[], now: Date): Project | null {
  const [first, ...more] = projects;
  return first ? more.reduce((all, each) => mergeProjects(all, each, now), first) : null;
}

/**
 * Joins two records of one project: the newer reading of each language, both histories, the later choices, both notes,
 * all tags. Where `b` adds nothing, `a` is handed back as it is: joining twice is joining once.
 */
export function mergeProjects(a: Project, b: Project, now: Date): Project {
  const merged = withNews(a, b, now);
  return isBefore(b.savedAt, a.savedAt) ? { ...merged, savedAt: b.savedAt } : merged;
}

function withNews(a: Project, b: Project, now: Date): Project {
  const own = {
    history: joinHistories(a.history, b.history),
    choices: joinChoices(a.choices, b.choices),
    note: joinNotes(a.note, b.note),
    tags: withTags(a.tags, b.tags),
  };
  const isSame =
    own.history === a.history &&
    own.choices === a.choices &&
    own.note === a.note &&
    own.tags.length === a.tags.length;
  const first = isSame ? a : { ...a, ...own, changedAt: now.toISOString() };
  const later = Object.values(b.readings).filter(({ language, readAt }) => {
    const saved = a.readings[language];
    return !saved || saved.readAt !== readAt;
  });
  return later.reduce((project, reading) => addReading(project, reading, now), first);
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

/** Whether two readings of a page print the same: see `changesBetween`. */
export function printsTheSame(a: Reading, b: Reading): boolean {
  return changesBetween(a, b).length === 0;
}
