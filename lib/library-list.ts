import type { IndexEntry } from './library-index.ts';
import { fold } from './print.ts';

export const SORTS = ['savedAt', 'title', 'budget', 'endDate', 'id'] as const;
export type Sort = (typeof SORTS)[number];

/** What there is in the reader's language, else in English, else in whatever language comes first. */
export function preferred<T>(byLanguage: Readonly<Record<string, T>>, locale: string): T | undefined {
  return byLanguage[locale.slice(0, 2)] ?? byLanguage.en ?? Object.values(byLanguage)[0];
}

export function titleOf({ titles, id }: Pick<IndexEntry, 'titles' | 'id'>, locale: string): string {
  return preferred(titles, locale) ?? id;
}

/** A copy in order. Largest budgets and latest ends first; what has none comes last. */
export function sortEntries(entries: readonly IndexEntry[], sort: Sort, locale: string): IndexEntry[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const orders: { readonly [S in Sort]: (a: IndexEntry, b: IndexEntry) => number } = {
    savedAt: (a, b) => compareText(b.savedAt, a.savedAt),
    title: (a, b) => compare(titleOf(a, locale), titleOf(b, locale)),
    budget: (a, b) => (b.facts.budget?.amount ?? -1) - (a.facts.budget?.amount ?? -1),
    endDate: (a, b) => compareText(b.facts.endDate ?? '', a.facts.endDate ?? ''),
    id: (a, b) => compare(a.id, b.id),
  };
  return entries.toSorted(orders[sort]);
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** An entry with all that is searched in. */
export interface Searchable {
  readonly entry: IndexEntry;
  readonly text: string;
}

/**
 * Prepares an entry to be searched by titles, IDs and countries.
 *
 * @param namesOf What a country is called in the languages that readers may type.
 */
export function searchable(entry: IndexEntry, namesOf: (code: string) => readonly string[]): Searchable {
  const countries = entry.countries.flatMap((word) => (isCode(word) ? [word, ...namesOf(word)] : [word]));
  const words = [...Object.values(entry.titles), entry.id, entry.facts.primaId ?? '', ...countries];
  return { entry, text: fold(words.join('\n')) };
}

/** The entries that hold every word of the query, accents and case aside, in the order given. */
export function search(all: readonly Searchable[], query: string): IndexEntry[] {
  const words = fold(query).split(/\s+/);
  return all.filter(({ text }) => words.every((word) => text.includes(word))).map(({ entry }) => entry);
}

export function isCode(word: string): boolean {
  return /^[A-Z]{2}$/.test(word);
}
