import { type BriefItem, meaningOfItems } from './brief-items.ts';
import type { DerivedKey, Duration, Outcome } from './derived.ts';
import type { Fact } from './facts.ts';
import type { FieldKey } from './fields.ts';
import { fold } from './print.ts';
import type { OtherRow } from './reading.ts';
import type { Country } from './values/country-names.ts';
import type { Money } from './values/money.ts';
import type { PartialDate } from './values/partial-date.ts';

/** How what one project states differs from what the base states. */
export type Difference =
  | { readonly kind: 'same' | 'differs' }
  /** Zero: within the same year or month, of which nothing more is known. */
  | { readonly kind: 'later' | 'earlier'; readonly unit: Duration['unit']; readonly count: number }
  /** Zero: as long as far as it is known. */
  | { readonly kind: 'longer' | 'shorter'; readonly unit: Duration['unit']; readonly count: number }
  | {
      readonly kind: 'more' | 'less';
      /** How much. `null`: the amounts are rounded, of which a share alone is said. */
      readonly by: Money | null;
      /** Of the base, 1 is the same. `null`: the base is nothing. */
      readonly share: number | null;
    }
  | { readonly kind: 'countries'; readonly added: readonly Country[]; readonly missing: readonly Country[] };

type Compare<T> = (base: T, value: T) => Difference | null;

/** An ID is always another one, and says nothing of a project. */
const nothing = () => null;
const alike: Compare<unknown> = (base, value) => ({ kind: base === value ? 'same' : 'differs' });

const FIELD: { readonly [K in FieldKey]: Compare<never> } = {
  startDate: compareDates,
  endDate: compareDates,
  status: alike,
  type: alike,
  budget: compareMoney,
  coverage: alike,
  allocationYear: (base: number, value: number) => compareDates(String(base), String(value)),
  region: alike,
  otherCountries: compareCountries,
  primaId: nothing,
  projectId: nothing,
  benefitingStates: compareCountries,
};

const DERIVED: { readonly [K in DerivedKey]: Compare<never> } = {
  duration: compareDurations,
  budgetPerYear: compareShares,
  budgetPerState: compareShares,
};

/**
 * `null`: nothing is said of a difference, since a side is missing, not understood or disagrees, or the two cannot be
 * compared.
 */
export function fieldDifference(key: FieldKey, base: Fact<unknown>, fact: Fact<unknown>): Difference | null {
  if (base.kind !== 'known' || fact.kind !== 'known') return null;
  // Both values are of the type of the field, which the compiler does not see through the key.
  return FIELD[key](base.value as never, fact.value as never);
}

/** `null`: as in {@link fieldDifference}. */
export function derivedDifference(
  key: DerivedKey,
  base: Outcome<unknown>,
  outcome: Outcome<unknown>,
): Difference | null {
  if (base.value === null || outcome.value === null) return null;
  return DERIVED[key](base.value as never, outcome.value as never);
}

/** Of rows with labels that we do not know, by their prints. `null`: a page does not have the row. */
export function printedDifference(base: OtherRow | null, row: OtherRow | null): Difference | null {
  return base && row && alike(fold(base.printed), fold(row.printed));
}

/** Of what pages name, in whatever order. `null`: a page names nothing of the kind. */
export function itemsDifference(base: readonly BriefItem[], items: readonly BriefItem[]): Difference | null {
  const [before, after] = [meaningOfItems(base), meaningOfItems(items)];
  return before === null || after === null ? null : alike(before, after);
}

/** At the coarser precision: of "2023" and "2023-04" the years alone are compared. */
function compareDates(base: PartialDate, value: PartialDate): Difference {
  if (base === value) return { kind: 'same' };
  const precision = Math.min(base.length, value.length);
  const { unit, of } = PRECISIONS[precision] ?? YEARS;
  const count = of(value.slice(0, precision)) - of(base.slice(0, precision));
  return { kind: count < 0 ? 'earlier' : 'later', unit, count: Math.abs(count) };
}

interface Precision {
  readonly unit: Duration['unit'];
  /** So many of the unit since some moment. */
  of(date: PartialDate): number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const YEARS: Precision = { unit: 'years', of: Number };

/** By how many characters of an ISO 8601 date are printed. */
const PRECISIONS: Readonly<Record<number, Precision>> = {
  4: YEARS,
  7: { unit: 'months', of: (date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5)) },
  10: { unit: 'days', of: (date) => Date.parse(date) / DAY_MS },
};

/** Durations of different units are not compared: years are known to within a year, and days to the day. */
function compareDurations(base: Duration, value: Duration): Difference | null {
  if (base.unit !== value.unit) return null;
  const count = value.count - base.count;
  if (count === 0 && value.unit === 'days') return { kind: 'same' };
  return { kind: count < 0 ? 'shorter' : 'longer', unit: value.unit, count: Math.abs(count) };
}

/** Currencies are not converted. */
function compareMoney(base: Money, value: Money): Difference | null {
  if (base.currency !== value.currency) return null;
  if (base.amount === value.amount) return { kind: 'same' };
  const kind = value.amount > base.amount ? 'more' : 'less';
  // In cents, since what a subtraction leaves behind them was never there.
  const amount = Math.round(Math.abs(value.amount - base.amount) * 100) / 100;
  const share = base.amount === 0 ? null : value.amount / base.amount;
  return { kind, by: { amount, currency: value.currency }, share };
}

/** Of amounts that are rounded when they are shown. */
function compareShares(base: Money, value: Money): Difference | null {
  const difference = compareMoney(base, value);
  return difference && 'by' in difference ? { ...difference, by: null } : difference;
}

function compareCountries(base: readonly Country[], value: readonly Country[]): Difference {
  const added = without(value, base);
  const missing = without(base, value);
  return added.length + missing.length === 0 ? { kind: 'same' } : { kind: 'countries', added, missing };
}

function without(all: readonly Country[], others: readonly Country[]): Country[] {
  const known = new Set(others.map(keyOf));
  return all.filter((country) => !known.has(keyOf(country)));
}

/** A country by its code, whatever a page calls it. */
function keyOf({ code, name }: Country): string {
  return code ?? fold(name);
}
