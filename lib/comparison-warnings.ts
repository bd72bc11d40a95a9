import type { Column } from './comparison.ts';
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
      readonly kind: 'disagree' | 'notUnderstood';
      readonly field: FieldKey;
      readonly ids: readonly string[];
    };

/** @param today ISO 8601 date. */
export function comparisonWarnings(columns: readonly Column[], today: string): Warning[] {
  return [
    ...disagreements(columns),
    ...aboutProjects(columns, today).filter(({ ids }) => ids.length > 0),
    ...aboutAll(columns),
  ];
}

function disagreements(columns: readonly Column[]): Warning[] {
  return FIELD_KEYS.flatMap((field) =>
    (['disagree', 'notUnderstood'] as const).flatMap((kind) => {
      const ids = columns.filter(({ facts }) => facts[field].kind === kind).map(({ id }) => id);
      return ids.length > 0 ? [{ kind, field, ids }] : [];
    }),
  );
}

function aboutProjects(columns: readonly Column[], today: string) {
  const idsWhere = (test: (column: Column) => boolean) => columns.filter(test).map(({ id }) => id);
  const odd = new Map(columns.map((column) => [column, odditiesOf(column.facts, today)]));
  return [
    { kind: 'periodUnknown', ids: idsWhere(({ derived }) => derived.duration.why === 'missing') },
    { kind: 'endBeforeStart', ids: idsWhere((column) => odd.get(column)?.endBeforeStart != null) },
    { kind: 'activeAfterEnd', ids: idsWhere((column) => odd.get(column)?.activeAfterEnd != null) },
    { kind: 'allocatedAfterStart', ids: idsWhere((column) => odd.get(column)?.allocatedAfterStart != null) },
  ] as const satisfies Warning[];
}

function aboutAll(columns: readonly Column[]): Warning[] {
  const durations = columns.flatMap(({ derived }) => derived.duration.value ?? []);
  const budgets = columns.filter(({ facts }) => facts.budget.kind === 'known');
  const lengths = budgets.flatMap(({ derived }) => derived.duration.value ?? []);
  const currencies = budgets.flatMap(({ facts }) =>
    facts.budget.kind === 'known' ? facts.budget.value.currency : [],
  );
  const warnings: Warning[] = [];
  if (new Set(currencies).size > 1) warnings.push({ kind: 'currencies' });
  if (new Set(lengths.map((length) => JSON.stringify(length))).size > 1) warnings.push({ kind: 'durations' });
  if (durations.some(({ unit }) => unit === 'years')) warnings.push({ kind: 'yearsOnly' });
  return warnings;
}
