import { type Derived, derive } from '../derived.ts';
import { type Facts, factsOf } from '../facts.ts';
import { preferred } from '../library-list.ts';
import type { Project } from '../project.ts';
import type { Reading } from '../reading.ts';

/** One project of a file, with what its readings say together. */
export interface Subject {
  readonly project: Project;
  /** The one in the reader's language first, else the English one, else any. */
  readonly readings: readonly Reading[];
  /** Its values' statements are in the order of the readings. */
  readonly facts: Facts;
  readonly derived: Derived;
}

/** @param locale BCP 47: of the reader. */
export function subjectOf(project: Project, locale: string): Subject {
  const first = preferred(project.readings, locale);
  const all = Object.values(project.readings).toSorted((a, b) => (a.language < b.language ? -1 : 1));
  const readings = first ? [first, ...all.filter((reading) => reading !== first)] : all;
  const facts = factsOf(readings, project.choices);
  return { project, readings, facts, derived: derive(facts) };
}
