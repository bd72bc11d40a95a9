import type { Column } from './comparison.ts';
import { areDifferent } from './derived.ts';
import type { Fact } from './facts.ts';
import { FIELD_KEYS, type FieldKey } from './fields.ts';
import { odditiesOf } from './oddities.ts';

/** Where a comparison misleads who does not know this. */
export type Warning =
  | { readonly kind: 'yearsOnly' | 'currencies' | 'durations' }
  | {
      readonly kind: 'periodUnknown' | 'endBeforeStart' | 'activeAfterEnd' | 'allocatedAfterStart';
      /** The projects that it is about. */
      readonly ids: readonly string[];
    }
  | {
      /** `missing`: not on the pages of these, and on those of others. */
      readonly kind: 'disagree' | 'notUnderstood' | 'missing';
      /** The fields of which it is true of the same projects. */
      readonly fields: readonly FieldKey[];
      readonly ids: readonly string[];
    };

/**
 * What weighs most comes first: what is contradicted, what does not compare, what is odd, what is not there.
 *
 * @param today ISO 8601 date.
 */
export function comparisonWarnings(columns: readonly Column[], today: string): Warning[] {
  return [
    ...aboutFields('disagree', FIELD_KEYS, columns),
    ...aboutBudgets(columns),
    ...aboutProjects(columns, today),
    ...aboutFields('missing', WANTED, columns),
    ...aboutFields('notUnderstood', FIELD_KEYS, columns),
    ...aboutDurations(columns),
  ];
}

/** Who compares looks for these. A start or end that is not there has a warning of its own. */
const WANTED: readonly FieldKey[] = ['status', 'budget'];

type FieldWarning = Extract<Warning, { readonly fields: unknown }>;

/** One for the fields that are so in the same projects. */
function aboutFields(
  kind: FieldWarning['kind'],
  keys: readonly FieldKey[],
  columns: readonly Column[],
): FieldWarning[] {
  const found = keys.flatMap((field) => {
    const ids = columns.filter(({ facts }) => isSo(kind, facts[field])).map(({ id }) => id);
    const isCommon = kind === 'missing' && ids.length === columns.length;
    return ids.length === 0 || isCommon ? [] : [{ field, ids }];
  });
  return [...Map.groupBy(found, ({ ids }) => JSON.stringify(ids)).values()].map((same) => ({
    kind,
    fields: same.map(({ field }) => field),
    ids: same[0]?.ids ?? [],
  }));
}

/** Where one page was understood and another was not, the fact is known, but not all of what is printed. */
function isSo(kind: FieldWarning['kind'], fact: Fact<unknown>): boolean {
  if (fact.kind !== 'known' || kind !== 'notUnderstood') return fact.kind === kind;
  return fact.statements.some(({ observed }) => observed.value === null);
}

function aboutProjects(columns: readonly Column[], today: string): Warning[] {
  const idsWhere = (test: (column: Column) => boolean) => columns.filter(test).map(({ id }) => id);
  const odd = new Map(columns.map((column) => [column, odditiesOf(column.facts, today)]));
  const warnings = [
    { kind: 'endBeforeStart', ids: idsWhere((column) => odd.get(column)?.endBeforeStart != null) },
    { kind: 'activeAfterEnd', ids: idsWhere((column) => odd.get(column)?.activeAfterEnd != null) },
    { kind: 'allocatedAfterStart', ids: idsWhere((column) => odd.get(column)?.allocatedAfterStart != null) },
    { kind: 'periodUnknown', ids: idsWhere(({ derived }) => derived.duration.why === 'missing') },
  ] as const;
  return warnings.filter(({ ids }) => ids.length > 0);
}

function aboutBudgets(columns: readonly Column[]): Warning[] {
  const budgets = columns.flatMap(({ facts: { budget }, derived }) =>
    budget.kind === 'known' ? [{ ...budget.value, length: derived.duration.value }] : [],
  );
  const lengths = budgets.flatMap(({ length }) => length ?? []);
  const warnings: Warning[] = [];
  if (new Set(budgets.map(({ currency }) => currency)).size > 1) warnings.push({ kind: 'currencies' });
  if (lengths.some((a) => lengths.some((b) => areDifferent(a, b)))) warnings.push({ kind: 'durations' });
  return warnings;
}

function aboutDurations(columns: readonly Column[]): Warning[] {
  const isInYears = columns.some(({ derived }) => derived.duration.value?.unit === 'years');
  return isInYears ? [{ kind: 'yearsOnly' }] : [];
}
