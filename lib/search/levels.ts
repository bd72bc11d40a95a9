/** What a field of a project counts in a search, and how near to its words a query has to be. */
interface Level {
  readonly weight: number;
  /** A word of the query that is the beginning of one here has to be as long as this. `null`: none will do. */
  readonly beginsFrom: number | null;
  /** Whether a word of the query may have one typo. */
  readonly typo: boolean;
}

/** Titles and IDs come before all else, and what only a description says comes last. */
const LEVELS = {
  title: { weight: 10, beginsFrom: 1, typo: true },
  id: { weight: 10, beginsFrom: 1, typo: false },
  /** Of a country: "EC" is Ecuador, and "e" is not. */
  code: { weight: 9, beginsFrom: null, typo: false },
  tag: { weight: 7, beginsFrom: 1, typo: true },
  /** Of a country, a status, a type, a coverage, a region. */
  name: { weight: 7, beginsFrom: 2, typo: true },
  /** Found whole or not at all. */
  address: { weight: 10, beginsFrom: null, typo: false },
  note: { weight: 5, beginsFrom: 2, typo: true },
  text: { weight: 4, beginsFrom: 3, typo: true },
} satisfies Record<string, Level>;

export type SearchField = keyof typeof LEVELS;

/** A whole word in a description counts more than a typo in a title. */
const NEARNESS = { same: 1, begun: 0.8, mistyped: 0.2 };

/** How much it counts that a field holds `found` where `asked` was asked for; 0: it does not. */
export function levelOf(field: SearchField, asked: string, found: string): number {
  const { weight, beginsFrom, typo }: Level = LEVELS[field];
  if (found === asked) return weight;
  if (found.startsWith(asked)) {
    return beginsFrom !== null && asked.length >= beginsFrom ? weight * NEARNESS.begun : 0;
  }
  return typo && !/\p{N}/u.test(found) ? weight * NEARNESS.mistyped : 0;
}

/** Whether a field is searched for words that begin with the one asked for. */
export function findsBeginnings(field: SearchField, asked: string): boolean {
  const { beginsFrom }: Level = LEVELS[field];
  return beginsFrom !== null && asked.length >= beginsFrom;
}

/** What was found for one word of a query, or for all: by project. */
export type Hits = Map<number, Hit>;

export interface Hit {
  /** The sum over the words of a query of the best that was found for each. */
  readonly level: number;
  /** What orders projects of one level. */
  readonly score: number;
}

/**
 * How a word is looked for. `same`: it alone. `begun`: also as the beginning of another. `mistyped`: what is a typo
 * away from it. `code`: as the code of a country or the beginning of an ID, and as nothing else. `address`: as the end
 * of an address, and as nothing else.
 */
export type Manner = 'same' | 'begun' | 'mistyped' | 'code' | 'address';

/** A part of what is searched in. */
export interface Finder {
  /** The projects that hold a word. */
  find(word: string, manner: Manner): Hits;
}

/** Adds a hit to those for one word; of several for one project the best counts. */
export function addHit(hits: Hits, project: number, hit: Hit): void {
  const before = hits.get(project);
  if (!before || before.level < hit.level) hits.set(project, hit);
}

/** Projects that were found for both. */
export function inBoth(a: Hits, b: Hits): Hits {
  const both: Hits = new Map();
  for (const [project, first] of a) {
    const second = b.get(project);
    if (second) both.set(project, { level: first.level + second.level, score: first.score + second.score });
  }
  return both;
}

/** With those first that are called what was asked for as a whole: "Guinea" before what "Guinea" is said of. */
export function withCalled(hits: Hits, called: ReadonlySet<number>): Hits {
  const all = new Map(hits);
  for (const [project, hit] of hits) {
    if (called.has(project)) all.set(project, { ...hit, level: hit.level + CALLED });
  }
  return all;
}

/** More than all words of a query count together. */
const CALLED = 1000;
