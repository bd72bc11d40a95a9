import { type Fact, factsOf } from './facts.ts';
import type { FieldValue } from './fields.ts';
import { identityOf } from './identity.ts';
import type { Project } from './project.ts';
import type { ProjectRecordError } from './project-record.ts';

/** What lists show of a project. Derived from its record, never the other way round. */
export interface IndexEntry {
  readonly id: string;
  /** By the language of the page. */
  readonly titles: Readonly<Record<string, string>>;
  readonly primaId: string | null;
  /** Each fact is `null` where no page states it, or the readings disagree in it. */
  readonly status: FieldValue<'status'> | null;
  readonly budget: FieldValue<'budget'> | null;
  readonly startDate: string | null;
  readonly endDate: string | null;
  /** Codes; the name as printed of a country that has none. */
  readonly countries: readonly string[];
  readonly savedAt: string;
  /** Why the record cannot be read; then all facts are `null`. */
  readonly problem: ProjectRecordError['reason'] | null;
}

/** One of these each time the shape of entries changes: an index of another version is made anew. */
export const INDEX_VERSION = 1;

/** The same for the same readings, in whatever order the browser hands them out. */
export function indexEntry(project: Project): IndexEntry {
  const readings = Object.values(project.readings).toSorted((a, b) => (a.language < b.language ? -1 : 1));
  const { status, budget, startDate, endDate } = factsOf(readings);
  return {
    id: project.id,
    titles: Object.fromEntries(readings.map(({ language, title }) => [language, title])),
    primaId: identityOf(readings).primaIds[0] ?? null,
    status: known(status),
    budget: known(budget),
    startDate: known(startDate),
    endDate: known(endDate),
    countries: [...new Set(readings.flatMap(({ fields }) => countryWords(fields.benefitingStates?.value)))],
    savedAt: project.savedAt,
    problem: null,
  };
}

/** What lists show of a record that cannot be read. */
export function problemEntry(id: string, problem: ProjectRecordError['reason']): IndexEntry {
  const facts = { primaId: null, status: null, budget: null, startDate: null, endDate: null };
  return { id, titles: {}, ...facts, countries: [], savedAt: '', problem };
}

function known<T>(fact: Fact<T>): T | null {
  return fact.kind === 'known' ? fact.value : null;
}

function countryWords(countries: FieldValue<'benefitingStates'> | null | undefined): string[] {
  return (countries ?? []).map(({ name, code }) => code ?? name);
}
