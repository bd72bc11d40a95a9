import type { FieldValue } from './fields.ts';
import { identityOfProject } from './identity.ts';
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
  /** Names as printed and codes, both to search in. */
  readonly countries: readonly string[];
  readonly savedAt: string;
  /** Why the record cannot be read; then all facts are `null`. */
  readonly problem: ProjectRecordError['reason'] | null;
}

/** One of these each time the shape of entries changes: an index of another version is made anew. */
export const INDEX_VERSION = 1;

export function indexEntry(project: Project): IndexEntry {
  const readings = Object.values(project.readings);
  return {
    id: project.id,
    titles: Object.fromEntries(readings.map(({ language, title }) => [language, title])),
    primaId: identityOfProject(project).primaId,
    status: agreed(readings.map(({ fields }) => fields.status?.value)),
    budget: agreed(readings.map(({ fields }) => fields.budget?.value)),
    startDate: agreed(readings.map(({ fields }) => fields.startDate?.value)),
    endDate: agreed(readings.map(({ fields }) => fields.endDate?.value)),
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

function agreed<T>(values: readonly (T | null | undefined)[]): T | null {
  const [first, ...more] = values.filter((value) => value !== null && value !== undefined);
  const same = more.every((value) => JSON.stringify(value) === JSON.stringify(first));
  return first !== undefined && same ? first : null;
}

function countryWords(countries: FieldValue<'benefitingStates'> | null | undefined): string[] {
  return (countries ?? []).flatMap(({ name, code }) => (code === null ? [name] : [name, code]));
}
