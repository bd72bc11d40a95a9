import { sum } from 'd3-array';
import type { PictureProject } from './picture-data.ts';

interface Budgeted {
  readonly project: PictureProject;
  readonly amount: number;
}

/** The budgets in one currency: amounts of different currencies are never put on one scale. */
export interface BudgetGroup {
  readonly currency: string;
  /** The largest first. */
  readonly shown: readonly Budgeted[];
  /** Those that are smaller than all that are shown. */
  readonly rest: { readonly projects: readonly string[]; readonly amount: number };
}

export interface Budgets {
  /** The currency of most projects first. */
  readonly groups: readonly BudgetGroup[];
  /** No budget is known. */
  readonly unknown: readonly PictureProject[];
}

/** So many bars are drawn of each currency. */
const MOST_BUDGETS = 40;

export function budgetsOf(projects: readonly PictureProject[]): Budgets {
  const byCurrency = new Map<string, Budgeted[]>();
  for (const project of projects) {
    if (project.budget === null) continue;
    const { amount, currency } = project.budget;
    const same = byCurrency.get(currency);
    if (same) same.push({ project, amount });
    else byCurrency.set(currency, [{ project, amount }]);
  }
  const groups = [...byCurrency].sort(
    ([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1),
  );
  return {
    groups: groups.map(([currency, budgeted]) => toGroup(currency, budgeted)),
    unknown: projects.filter(({ budget }) => budget === null),
  };
}

function toGroup(currency: string, budgeted: readonly Budgeted[]): BudgetGroup {
  const sorted = budgeted.toSorted((a, b) => b.amount - a.amount);
  const [shown, rest] = [sorted.slice(0, MOST_BUDGETS), sorted.slice(MOST_BUDGETS)];
  const projects = rest.map(({ project }) => project.id);
  return { currency, shown, rest: { projects, amount: sum(rest, ({ amount }) => amount) } };
}
