import type { FieldKey } from '../fields.ts';
import type { IndexEntry } from '../library-index.ts';
import { titleOf } from '../library-list.ts';
import type { Money } from '../values/money.ts';
import type { PartialDate } from '../values/partial-date.ts';
import type { Term } from '../vocabularies.ts';

/** What pictures show of a project. `null`: not stated, not understood, or the readings disagree in it. */
export interface PictureProject {
  readonly id: string;
  readonly title: string;
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
  readonly allocated: number | null;
  readonly budget: Money | null;
  readonly type: Term<'type'> | null;
  readonly region: Term<'region'> | null;
  /** Codes, or the name as printed of a country that has none; all that any page states. */
  readonly countries: readonly string[];
  readonly disagreeing: readonly FieldKey[];
}

/**
 * The projects that can be drawn. Of a record that cannot be read nothing is known, and a page that is no project has
 * neither budget nor period, so they are left out.
 */
export function pictureProjects(entries: readonly IndexEntry[], locale: string): PictureProject[] {
  return entries
    .filter(({ problem, kind }) => problem === null && kind === 'project')
    .map((entry) => toPictureProject(entry, locale));
}

function toPictureProject(entry: IndexEntry, locale: string): PictureProject {
  const { id, facts, countries, disagreeing } = entry;
  return {
    id,
    title: titleOf(entry, locale),
    start: facts.startDate,
    end: facts.endDate,
    allocated: facts.allocationYear,
    budget: facts.budget,
    type: facts.type,
    region: facts.region,
    countries,
    disagreeing,
  };
}
