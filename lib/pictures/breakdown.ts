import { rollup, sum } from 'd3-array';
import type { PictureProject } from './picture-data.ts';

export type BreakdownKey = 'type' | 'region' | 'allocated';

/** The projects that have one thing in common. */
export interface Part {
  /** `null`: it is not known of these. */
  readonly value: string | number | null;
  readonly projects: readonly string[];
  /** Of the budgets that are known and in the currency of the breakdown; `null`: there are none. */
  readonly total: number | null;
  /** How many projects have no such budget. */
  readonly withoutBudget: number;
}

export interface Breakdown {
  /** Years in their order, all else by the number of projects; the unknown ones last. */
  readonly parts: readonly Part[];
  /** The currency of most budgets; `null`: no budget is known. */
  readonly currency: string | null;
  /** How many budgets are in other currencies, and so in no total. */
  readonly otherCurrencies: number;
}

export function breakdownBy(key: BreakdownKey, projects: readonly PictureProject[]): Breakdown {
  const currency = commonCurrency(projects);
  const parts = rollup(
    projects,
    (some) => partOf(key, some, currency),
    (project) => project[key],
  );
  return {
    parts: [...parts.values()].sort(key === 'allocated' ? byYear : bySize),
    currency,
    otherCurrencies: projects.filter(({ budget }) => budget !== null && budget.currency !== currency).length,
  };
}

function partOf(key: BreakdownKey, projects: readonly PictureProject[], currency: string | null): Part {
  const budgets = projects.flatMap(({ budget }) => (budget?.currency === currency ? [budget.amount] : []));
  return {
    value: projects[0]?.[key] ?? null,
    projects: projects.map(({ id }) => id),
    total: currency === null || budgets.length === 0 ? null : sum(budgets),
    withoutBudget: currency === null ? projects.length : projects.length - budgets.length,
  };
}

function commonCurrency(projects: readonly PictureProject[]): string | null {
  const counts = new Map<string, number>();
  for (const { budget } of projects) {
    if (budget !== null) counts.set(budget.currency, (counts.get(budget.currency) ?? 0) + 1);
  }
  return [...counts].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1))[0]?.[0] ?? null;
}

function byYear(a: Part, b: Part): number {
  return Number(a.value ?? Number.MAX_VALUE) - Number(b.value ?? Number.MAX_VALUE);
}

function bySize(a: Part, b: Part): number {
  if (a.value === null || b.value === null) return a.value === null ? 1 : -1;
  return b.projects.length - a.projects.length || (a.value < b.value ? -1 : 1);
}
