import type { Row } from './comparison.ts';
import type { DerivedKey } from './derived.ts';
import type { FieldKey } from './fields.ts';

/** What matters most when projects are compared comes first; `other`: rows with labels that we do not know. */
const GROUPS = ['course', 'what', 'where', 'ids', 'other'] as const;

type RowGroup = (typeof GROUPS)[number];

/** What follows from a row stands behind it. */
const KEYS: { readonly [G in RowGroup]: readonly (FieldKey | DerivedKey)[] } = {
  course: ['status', 'budget', 'budgetPerYear', 'startDate', 'endDate', 'duration', 'allocationYear'],
  what: ['type', 'coverage'],
  where: ['region', 'benefitingStates', 'budgetPerState', 'otherCountries'],
  ids: ['projectId', 'primaId'],
  other: [],
};

/** Rows that belong together. */
export interface GroupOfRows {
  readonly group: RowGroup;
  /** One at least. */
  readonly rows: readonly Row[];
}

/** In the order of the rows of a comparison. */
export const ROW_KEYS = GROUPS.flatMap((group) => KEYS[group]);

/**
 * The rows of a comparison by group, in order; a group without rows is left out.
 *
 * @param differencesOnly Without the rows that do not differ. Else what no page states comes last in its group.
 */
export function groupRows(rows: readonly Row[], differencesOnly: boolean): GroupOfRows[] {
  const shown = differencesOnly ? rows.filter(({ differs }) => differs) : rows;
  return GROUPS.flatMap((group) => {
    const own = shown.filter((row) => isOf(group, row));
    const [stated, unstated] = [own.filter(isStated), own.filter((row) => !isStated(row))];
    return own.length > 0 ? [{ group, rows: [...stated, ...unstated] }] : [];
  });
}

function isOf(group: RowGroup, row: Row): boolean {
  if (row.kind === 'brief') return group === 'what';
  return row.kind === 'other' ? group === 'other' : KEYS[group].includes(row.key);
}

/** Whether any page says anything about it. */
function isStated(row: Row): boolean {
  if (row.kind === 'field') return row.facts.some(({ kind }) => kind !== 'missing');
  if (row.kind === 'brief') return row.cells.some((items) => items.length > 0);
  return row.kind === 'other' || row.outcomes.some(({ value }) => value !== null);
}
