import type { Fact, Facts } from './facts.ts';
import type { Money } from './values/money.ts';
import type { PartialDate } from './values/partial-date.ts';

/** A length of time, as exact as the dates that it follows from. */
export interface Duration {
  readonly unit: 'years' | 'months' | 'days';
  /** Zero years: start and end are in the same year, of which nothing more is known. */
  readonly count: number;
}

/** Why something does not follow. */
export type Reason = 'missing' | 'notUnderstood' | 'disagree' | 'endBeforeStart' | 'tooShort';

export type Outcome<T> =
  | { readonly value: T; readonly why: null }
  | { readonly value: null; readonly why: Reason };

/** What follows from the facts of a project; never a fact itself. */
export interface Derived {
  readonly duration: Outcome<Duration>;
  readonly budgetPerYear: Outcome<Money>;
  readonly budgetPerState: Outcome<Money>;
}

export type DerivedKey = keyof Derived;

export function derive({ startDate, endDate, budget, benefitingStates }: Facts): Derived {
  const duration = bind(both(startDate, endDate), ([start, end]) => durationBetween(start, end));
  const amount = outcomeOf(budget);
  return {
    duration,
    budgetPerYear: bind(amount, (money) => bind(duration, (length) => share(money, yearsIn(length)))),
    budgetPerState: bind(amount, (money) =>
      bind(outcomeOf(benefitingStates), (states) => share(money, states.length)),
    ),
  };
}

/** Years of years, months of months, and days of days; both days count. */
export function durationBetween(start: PartialDate, end: PartialDate): Outcome<Duration> {
  const precision = Math.min(start.length, end.length);
  const [from, to] = [start.slice(0, precision), end.slice(0, precision)];
  if (to < from) return { value: null, why: 'endBeforeStart' };
  if (precision === 4) return known({ unit: 'years', count: Number(to) - Number(from) });
  if (precision === 7) return known({ unit: 'months', count: monthsOf(to) - monthsOf(from) });
  return known({ unit: 'days', count: (Date.parse(to) - Date.parse(from)) / DAY_MS + 1 });
}

const DAY_MS = 24 * 60 * 60 * 1000;

function monthsOf(date: PartialDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

/** Whether two durations cannot be the same, as far as they are known: "about 2 years" may be 800 days. */
export function areDifferent(a: Duration, b: Duration): boolean {
  if (a.unit === b.unit) return a.count !== b.count;
  const [first, second] = [daysOf(a), daysOf(b)];
  return first.most < second.least || second.most < first.least;
}

/** The days that a duration may have: what follows from years or months is known to within one of them. */
function daysOf({ unit, count }: Duration): { least: number; most: number } {
  if (unit === 'days') return { least: count, most: count };
  const [shortest, longest] = unit === 'years' ? [365, 366] : [28, 31];
  return { least: Math.max(0, count - 1) * shortest, most: (count + 1) * longest };
}

/** 365 days are a year: from 1 January to 31 December is not less than one. */
function yearsIn({ unit, count }: Duration): number {
  return count / { years: 1, months: 12, days: 365 }[unit];
}

/** Of less than a year, a share for a year would be more than the whole. */
function share({ amount, currency }: Money, parts: number): Outcome<Money> {
  return parts < 1 ? { value: null, why: 'tooShort' } : known({ amount: amount / parts, currency });
}

function known<T>(value: T): Outcome<T> {
  return { value, why: null };
}

/** What is known of a field, or why nothing is. */
export function outcomeOf<T>(fact: Fact<T>): Outcome<T> {
  return fact.kind === 'known' ? known(fact.value) : { value: null, why: fact.kind };
}

function both<A, B>(a: Fact<A>, b: Fact<B>): Outcome<readonly [A, B]> {
  return bind(outcomeOf(a), (first) => bind(outcomeOf(b), (second) => known([first, second] as const)));
}

function bind<A, B>(outcome: Outcome<A>, next: (value: A) => Outcome<B>): Outcome<B> {
  return outcome.why === null ? next(outcome.value) : outcome;
}
