import { isAddress } from './identity.ts';
import type { IndexEntry } from './library-index.ts';
import type { Touch } from './page-more.ts';
import { fold } from './print.ts';

/** What of a page can touch saved records. */
export interface TouchingPage {
  /** All that it prints. */
  readonly text: string;
  /** Those it names: ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  /** Of its own record, which it does not touch; `null`: it is not saved. */
  readonly id: string | null;
}

/** A shorter title may be any words. */
const SHORTEST_TITLE = 20;

/** So many records are told that have no more in common with a page than countries. */
const MOST_BY_COUNTRY = 10;

/**
 * The saved records that a page is about or names: those whose project ID or title it prints, then those that share two
 * countries with it, or all of theirs, the most shared first.
 */
export function touchesOf(page: TouchingPage, entries: readonly IndexEntry[]): Touch[] {
  const others = entries.filter(({ id, problem }) => id !== page.id && problem === null);
  const ids = new Set(page.text.toUpperCase().match(/[A-Z\d]+(?:[.-][A-Z\d]+)*/g));
  const text = ` ${fold(page.text)} `;
  const named = others.flatMap((entry): Touch[] => {
    const why = idsOf(entry).some((id) => ids.has(id)) ? 'projectId' : titleIn(entry, text) && 'title';
    return why ? [{ entry, why, countries: shared(entry, page) }] : [];
  });
  const known = new Set(named.map(({ entry }) => entry));
  const near = others.filter((entry) => !known.has(entry)).flatMap((entry) => nearBy(entry, page));
  near.sort((a, b) => b.countries.length - a.countries.length);
  return [...named, ...near.slice(0, MOST_BY_COUNTRY)];
}

function idsOf({ id, facts }: IndexEntry): string[] {
  const own = isAddress(id) ? null : id;
  return [own, facts.projectId, facts.primaId].flatMap((each) => each?.toUpperCase() ?? []);
}

function titleIn({ titles }: IndexEntry, text: string): boolean {
  return Object.values(titles).some((title) => {
    const folded = fold(title);
    return folded.length >= SHORTEST_TITLE && isIn(folded, text);
  });
}

/** Whole words: the letter behind the last one would make it another. */
function isIn(words: string, text: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const around = [text[at - 1], text[at + words.length]];
    if (around.every((character = ' ') => !/[\p{L}\p{N}]/u.test(character))) return true;
  }
  return false;
}

function nearBy(entry: IndexEntry, page: TouchingPage): Touch[] {
  const countries = shared(entry, page);
  const isNear =
    countries.length >= 2 || (countries.length > 0 && countries.length === entry.countries.length);
  return isNear ? [{ entry, why: 'countries', countries }] : [];
}

function shared({ countries }: IndexEntry, page: TouchingPage): string[] {
  return countries.filter((code) => page.countries.includes(code));
}
