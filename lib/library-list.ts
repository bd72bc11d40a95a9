import type { IndexEntry } from './library-index.ts';
import { shownId } from './shown-id.ts';
import { type Money, orderOfMoney } from './values/money.ts';

/** `relevance`: the best first where something is searched for, else the newest first. */
export const SORTS = ['relevance', 'savedAt', 'title', 'budget', 'endDate', 'id'] as const;
export type Sort = (typeof SORTS)[number];

/** What there is in the reader's language, else in English, else in whatever language comes first. */
export function preferred<T>(byLanguage: Readonly<Record<string, T>>, locale: string): T | undefined {
  return byLanguage[locale.slice(0, 2)] ?? byLanguage.en ?? Object.values(byLanguage)[0];
}

export function titleOf({ titles, id }: Pick<IndexEntry, 'titles' | 'id'>, locale: string): string {
  return preferred(titles, locale) ?? shownId(id);
}

/** The language of `titleOf`, BCP 47; `undefined`: there is no title. */
export function titleLanguage({ titles }: Pick<IndexEntry, 'titles'>, locale: string): string | undefined {
  const languages = Object.keys(titles);
  return preferred(Object.fromEntries(languages.map((each) => [each, each])), locale);
}

/** A copy in order. Largest budgets and latest ends first; what has none comes last. */
export function sortEntries(entries: readonly IndexEntry[], sort: Sort, locale: string): IndexEntry[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const orders: { readonly [S in Sort]: (a: IndexEntry, b: IndexEntry) => number } = {
    relevance: newestFirst,
    savedAt: newestFirst,
    title: (a, b) => compare(titleOf(a, locale), titleOf(b, locale)),
    budget: (a, b) => byBudget(a.facts.budget, b.facts.budget),
    endDate: (a, b) => compareText(b.facts.endDate ?? '', a.facts.endDate ?? ''),
    id: (a, b) => compare(a.id, b.id),
  };
  return entries.toSorted(orders[sort]);
}

/** The largest first, in each currency by itself: nothing is converted. */
function byBudget(a: Money | null, b: Money | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.currency === b.currency ? b.amount - a.amount : orderOfMoney(a) - orderOfMoney(b);
}

function newestFirst(a: IndexEntry, b: IndexEntry): number {
  return compareText(b.savedAt, a.savedAt);
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Whether an entry names a country by its code, and not as a page prints it. */
export function isCode(word: string): boolean {
  return /^[A-Z]{2}$/.test(word);
}
