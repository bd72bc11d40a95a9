import type { Column } from './comparison.ts';
import { type Duration, durationBetween, type Outcome, outcomeOf, type Reason } from './derived.ts';
import type { FieldKey } from './fields.ts';
import type { IndexEntry } from './library-index.ts';
import { fold } from './print.ts';
import type { Country } from './values/country-names.ts';
import type { Money } from './values/money.ts';

/**
 * Why a project is left out. `unknown`: no page states the value, or it was not understood, which the index does not
 * tell apart.
 */
type LeftOutReason = Reason | 'unknown';

type Given<T> = Outcome<T> | { readonly value: null; readonly why: 'unknown' };

/** What is taken together of one project. */
export interface SetMember {
  readonly budget: Given<Money>;
  readonly duration: Given<Duration>;
  readonly states: Given<readonly Country[]>;
}

/** How many projects are left out, and why; the most frequent reason comes first. */
export type LeftOut = readonly { readonly why: LeftOutReason; readonly count: number }[];

export interface BudgetStatistics {
  /** ISO 4217 code. Currencies are not converted. */
  readonly currency: string;
  /** How many projects state a budget in it; one at least. */
  readonly count: number;
  /** In units of the currency, to the cent; mean and median as they come out. */
  readonly total: number;
  readonly mean: number;
  readonly median: number;
}

export interface DurationStatistics {
  /** What follows from years is known to within a year, and is never mixed with what follows from days. */
  readonly unit: Duration['unit'];
  /** How many projects have one in it; one at least. */
  readonly count: number;
  /** In the unit; they need not be whole. */
  readonly mean: number;
  readonly median: number;
}

/** What a set of projects comes to, of what adds up alone: nothing is converted, estimated or filled in. */
export interface SetStatistics {
  /** Of all projects. */
  readonly count: number;
  /** One for each currency, the most frequent first; empty: no budget is known. */
  readonly budgets: readonly BudgetStatistics[];
  readonly budgetsLeftOut: LeftOut;
  /** One for each unit, the most frequent first; empty: no duration is known. */
  readonly durations: readonly DurationStatistics[];
  readonly durationsLeftOut: LeftOut;
  readonly states: {
    /** How many projects state their benefiting states. */
    readonly count: number;
    /** How many different states they name. */
    readonly distinct: number;
  };
  readonly statesLeftOut: LeftOut;
}

/** Totals, means and medians over a set of up to some ten thousand projects. */
export function statisticsOf(members: readonly SetMember[]): SetStatistics {
  const budgets = members.map(({ budget }) => budget);
  const durations = members.map(({ duration }) => duration);
  const states = members.map((member) => member.states);
  const named = known(states);
  return {
    count: members.length,
    budgets: inGroups(known(budgets), ({ currency }) => currency).map(([currency, all]) => {
      const amounts = all.map(({ amount }) => amount);
      return { currency, total: Math.round(sum(amounts) * 100) / 100, ...middleOf(amounts) };
    }),
    budgetsLeftOut: leftOut(budgets),
    durations: inGroups(known(durations), ({ unit }) => unit).map(([unit, all]) => ({
      unit,
      ...middleOf(all.map(({ count }) => count)),
    })),
    durationsLeftOut: leftOut(durations),
    states: { count: named.length, distinct: new Set(named.flatMap((list) => list.map(keyOf))).size },
    statesLeftOut: leftOut(states),
  };
}

/** A project of a comparison. */
export function memberOfColumn({ facts, derived }: Pick<Column, 'facts' | 'derived'>): SetMember {
  const { budget, benefitingStates } = facts;
  return { budget: outcomeOf(budget), duration: derived.duration, states: outcomeOf(benefitingStates) };
}

/** A project of a list. */
export function memberOfEntry({ facts, disagreeing }: Pick<IndexEntry, 'facts' | 'disagreeing'>): SetMember {
  const { startDate, endDate, budget, benefitingStates } = facts;
  const unknown = (...keys: readonly FieldKey[]) =>
    ({ value: null, why: keys.some((key) => disagreeing.includes(key)) ? 'disagree' : 'unknown' }) as const;
  return {
    budget: budget ? { value: budget, why: null } : unknown('budget'),
    duration: startDate && endDate ? durationBetween(startDate, endDate) : unknown('startDate', 'endDate'),
    states: benefitingStates ? { value: benefitingStates, why: null } : unknown('benefitingStates'),
  };
}

function known<T>(all: readonly Given<T>[]): T[] {
  return all.flatMap(({ value }) => (value === null ? [] : [value]));
}

function leftOut(all: readonly Given<unknown>[]): LeftOut {
  const reasons = all.flatMap(({ why }) => why ?? []);
  return inGroups(reasons, (why) => why).map(([why, { length }]) => ({ why, count: length }));
}

/** The most frequent first. */
function inGroups<T, K extends string>(all: readonly T[], keyOfOne: (one: T) => K): [K, readonly T[]][] {
  return [...Map.groupBy(all, keyOfOne)].toSorted(([, a], [, b]) => b.length - a.length);
}

function middleOf(numbers: readonly number[]) {
  const { length } = numbers;
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[Math.floor((length - 1) / 2)], sorted[Math.floor(length / 2)]];
  return { count: length, mean: sum(numbers) / length, median: (low + high) / 2 };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** A country by its code, whatever a page calls it. */
function keyOf({ code, name }: Country): string {
  return code ?? fold(name);
}
