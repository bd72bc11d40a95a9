import { durationBetween } from './derived.ts';
import { COLUMN_ORDERS, type LibraryColumn } from './library-columns.ts';
import type { IndexEntry } from './library-index.ts';
import { isCode, titleOf } from './library-list.ts';
import type { RecordKind } from './record-kind.ts';
import { allSteps, type Steps, sorting } from './steps.ts';
import { orderOfMoney } from './values/money.ts';
import type { Term, VocabularyName } from './vocabularies.ts';

export interface SortKey {
  readonly column: LibraryColumn;
  readonly descending: boolean;
}

/** What readers see where an entry holds a code: rows are in the order of that. */
export interface ShownWords {
  /** BCP 47: whose alphabet orders texts, and in which language titles are shown. */
  readonly locale: string;
  term<V extends VocabularyName>(vocabulary: V, term: Term<V>): string;
  kind(kind: RecordKind): string;
  country(code: string): string;
  language(tag: string): string;
}

/**
 * What a click on the name of a column makes of the order: by this column alone, then the other way round, then as it
 * is without an order. Texts begin with A, all else with the largest or the latest.
 *
 * @param add Whether the other columns go on to count: this one comes behind them.
 */
export function nextSort(
  sort: readonly SortKey[],
  column: LibraryColumn,
  { add }: { readonly add: boolean },
): readonly SortKey[] {
  const isDownFirst = COLUMN_ORDERS[column] !== 'text';
  const before = sort.find((key) => key.column === column);
  const others = sort.filter((key) => key.column !== column);
  if (!before || (!add && others.length > 0)) {
    return [...(add ? others : []), { column, descending: isDownFirst }];
  }
  if (before.descending !== isDownFirst) return others;
  return sort.map((key) => (key === before ? { column, descending: !isDownFirst } : key));
}

/**
 * A copy in order: by the first key, entries that are the same in it by the second, and so on; those that are the same
 * in all stay as they were. What is missing comes last, upwards and downwards.
 */
export function sortByColumns(
  entries: readonly IndexEntry[],
  keys: readonly SortKey[],
  words: ShownWords,
): readonly IndexEntry[] {
  return allSteps(sortingByColumns(entries, keys, words));
}

/** `sortByColumns` of many entries: comparing texts as their readers do takes its time. */
export function* sortingByColumns(
  entries: readonly IndexEntry[],
  keys: readonly SortKey[],
  words: ShownWords,
): Steps<readonly IndexEntry[]> {
  const orders: { readonly places: Float64Array; readonly sign: number }[] = [];
  for (const { column, descending } of keys) {
    const places = yield* placesOf(entries, column, words);
    orders.push({ places, sign: descending ? -1 : 1 });
    if (new Set(places).size === entries.length) break; // No ties, so that later keys do not count.
  }
  yield;
  const rows = Uint32Array.from(entries, (_, row) => row);
  rows.sort((a, b) => {
    for (const { places, sign } of orders) {
      const difference = compareNumbers(places[a], places[b], sign);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  return Array.from(rows).flatMap((row) => entries[row] ?? []);
}

/** Missing is `NaN`. */
function compareNumbers(a = Number.NaN, b = Number.NaN, sign: number): number {
  if (a === b) return 0;
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return (a - b) * sign;
}

/** A number for each entry that orders it among the others; `NaN`: it has nothing in this column. */
function* placesOf(
  entries: readonly IndexEntry[],
  column: LibraryColumn,
  words: ShownWords,
): Steps<Float64Array> {
  const values: (string | number | null)[] = [];
  for (const entry of entries) {
    values.push(VALUES[column](entry, words));
    if (values.length % STEP === 0) yield;
  }
  const { compare } =
    COLUMN_ORDERS[column] === 'text' ? new Intl.Collator(words.locale, { numeric: true }) : PLAIN;
  const distinct = [...new Set(values.filter((value) => typeof value === 'string'))];
  const places = placesAmong(yield* sorting(distinct, compare), compare);
  return Float64Array.from(values, (value) =>
    typeof value === 'string' ? (places.get(value) ?? Number.NaN) : (value ?? Number.NaN),
  );
}

/** So many entries are looked at in a step. */
const STEP = 500;

/** Texts that only a computer tells apart have the same place. */
function placesAmong(
  texts: readonly string[],
  compare: (a: string, b: string) => number,
): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [i, text] of texts.entries()) {
    const before = texts[i - 1];
    const isSame = before !== undefined && compare(before, text) === 0;
    places.set(text, isSame ? (places.get(before) ?? i) : i);
  }
  return places;
}

const PLAIN = { compare: (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1) };

type ValueOf = (entry: IndexEntry, words: ShownWords) => string | number | null;

/** What a column is ordered by: numbers by themselves, texts in the order of the column. */
const VALUES: { readonly [K in LibraryColumn]: ValueOf } = {
  title: (entry, { locale }) => (Object.keys(entry.titles).length > 0 ? titleOf(entry, locale) : null),
  kind: ({ kind, problem }, words) => (problem === null ? words.kind(kind) : null),
  // That of a page that is no project is its address, which is no ID to its readers.
  id: ({ id, kind }) => (kind === 'project' ? id : null),
  startDate: ({ facts }) => facts.startDate,
  endDate: ({ facts }) => facts.endDate,
  status: term('status'),
  type: term('type'),
  budget: ({ facts }) => facts.budget && orderOfMoney(facts.budget),
  coverage: term('coverage'),
  allocationYear: ({ facts }) => facts.allocationYear,
  region: term('region'),
  otherCountries: ({ facts }, { country }) =>
    joined((facts.otherCountries ?? []).map(({ name, code }) => (code === null ? name : country(code)))),
  primaId: ({ facts }) => facts.primaId,
  projectId: ({ facts }) => facts.projectId,
  benefitingStates: ({ countries, kind }, { country }) =>
    joined((kind === 'project' ? countries : []).map((word) => (isCode(word) ? country(word) : word))),
  duration: ({ facts }) => daysOf(facts.startDate, facts.endDate),
  languages: ({ titles }, { language }) => joined(Object.keys(titles).map(language)),
  tags: ({ tags }) => joined(tags),
  note: ({ note }) => note || null,
  savedAt: ({ savedAt }) => savedAt || null,
  changedAt: ({ changedAt }) => changedAt || null,
};

function term<V extends VocabularyName>(vocabulary: V): ValueOf {
  return ({ facts }, words) => {
    const value: Term<V> | null = facts[vocabulary] as Term<V> | null;
    return value === null ? null : words.term(vocabulary, value);
  };
}

/** The first that is shown counts most. */
function joined(texts: readonly string[]): string | null {
  return texts.length > 0 ? texts.join(', ') : null;
}

/** About, since years and months differ: enough to put them in order. `null`: not known, or it ends before it begins. */
function daysOf(start: string | null, end: string | null): number | null {
  if (start === null || end === null) return null;
  const { value } = durationBetween(start, end);
  return value && value.count * { years: 365.25, months: 30.44, days: 1 }[value.unit];
}
