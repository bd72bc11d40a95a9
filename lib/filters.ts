import type { IndexEntry, KnownFacts } from './library-index.ts';
import { RECORD_KINDS } from './record-kind.ts';
import { VOCABULARIES } from './vocabularies.ts';

/**
 * The filters that offer options to choose from, and the options that an entry has of each. An entry without any has
 * the option `null`: no page states it, it was not understood, or the readings disagree in it. What only projects
 * have, a page that is none has no option of at all: nothing of it is unknown.
 */
export const FACETS = {
  kind: ({ kind }) => [kind],
  status: ofProjects(({ facts }) => one(facts.status)),
  type: ofProjects(({ facts }) => one(facts.type)),
  region: ofProjects(({ facts }) => one(facts.region)),
  coverage: ofProjects(({ facts }) => one(facts.coverage)),
  /** Benefiting states, or countries that another page names: codes, or the name as printed of one that has none. */
  country: ({ countries }) => some(countries),
  /** Of the pages that were read: BCP 47. */
  language: ({ titles }) => some(Object.keys(titles)),
  tag: ({ tags }) => some(tags),
  /** Never `null`: `yes` or `no`. */
  note: ({ note }) => yesOrNo(note !== ''),
  /** Whether the readings of a project disagree in anything; never `null`. */
  disagreement: ofProjects(({ disagreeing }) => yesOrNo(disagreeing.length > 0)),
} satisfies Record<string, (entry: IndexEntry) => readonly Option[]>;

export type FacetKey = keyof typeof FACETS;

/** `null`: not known. */
export type Option = string | null;

export const FACET_KEYS = Object.keys(FACETS) as readonly FacetKey[];

/** What an option of a facet can be; where anything can, since pages and readers name it, nothing stands here. */
const KNOWN_OPTIONS: { readonly [K in FacetKey]?: readonly Option[] } = {
  kind: RECORD_KINDS,
  status: [...VOCABULARIES.status, null],
  type: [...VOCABULARIES.type, null],
  region: [...VOCABULARIES.region, null],
  coverage: [...VOCABULARIES.coverage, null],
  note: ['yes', 'no'],
  disagreement: ['yes', 'no'],
};

export function isOption(key: FacetKey, option: Option): boolean {
  return KNOWN_OPTIONS[key]?.includes(option) ?? true;
}

/** The filters that take numbers from one to another. */
const RANGES = {
  /** The years that a project runs in: its period touches the range. */
  period: periodOf,
  /** The year of the allocation. */
  allocated: ({ facts }) => points(facts.allocationYear),
  /** The budget in units of `currency`. One in another currency is not compared: it is never within. */
  budget: ({ facts }, currency) => (facts.budget?.currency === currency ? points(facts.budget.amount) : null),
} satisfies Record<string, (entry: IndexEntry, currency: string) => Span | null>;

export type RangeKey = keyof typeof RANGES;

export const RANGE_KEYS = Object.keys(RANGES) as readonly RangeKey[];

/** The currency of a range of budgets that names none: the one of all pages seen. */
export const USUAL_CURRENCY = 'USD';

export interface Range {
  /** Both ends are within; `null`: no limit on this side. */
  readonly from: number | null;
  readonly to: number | null;
  /** Whether projects of which it is not all known are in as well: see `isUnknown`. With no limit on either side: these alone. */
  readonly unknown: boolean;
  /** Of a budget: ISO 4217; of years `null`. */
  readonly currency: string | null;
}

/** What a project has to be to be shown. What is not named excludes nothing. */
export interface Filters {
  /** Of several options of one facet one is enough. */
  readonly options: { readonly [K in FacetKey]?: readonly Option[] };
  readonly ranges: { readonly [K in RangeKey]?: Range };
}

export const NO_FILTERS: Filters = { options: {}, ranges: {} };

/** From the first to the last number that a project takes in; the numbers between only where both ends are known. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Whether an entry is in with all filters. */
export function matches(entry: IndexEntry, filters: Filters): boolean {
  return (
    FACET_KEYS.every((key) => passesFacet(entry, filters, key)) &&
    RANGE_KEYS.every((key) => passesRange(entry, filters, key))
  );
}

export function passesFacet(entry: IndexEntry, { options }: Filters, key: FacetKey): boolean {
  const chosen = options[key];
  if (!chosen || chosen.length === 0) return true;
  return FACETS[key](entry).some((option) => chosen.includes(option));
}

export function passesRange(entry: IndexEntry, { ranges }: Filters, key: RangeKey): boolean {
  const range = ranges[key];
  if (!range || isOpen(range)) return true;
  const span = spanOf(entry, key, range.currency ?? USUAL_CURRENCY);
  return (span !== null && touches(span, range)) || (range.unknown && isUnknown(entry, key));
}

function touches({ first, last }: Span, { from, to }: Range): boolean {
  if (from === null && to === null) return false;
  return last >= (from ?? -Infinity) && first <= (to ?? Infinity);
}

/** What an entry takes in of a range; `null`: not known, or a budget in another currency. */
export function spanOf(entry: IndexEntry, key: RangeKey, currency: string): Span | null {
  return RANGES[key](entry, currency);
}

/**
 * Whether an entry may be within any range for all that is known. A period with one end known is, beside the year of
 * that end. A budget in another currency is known, and still has no place in a range. A page that is no project has
 * nothing of the kind, which is not unknown.
 */
export function isUnknown({ kind, facts }: IndexEntry, key: RangeKey): boolean {
  return kind === 'project' && UNKNOWN[key](facts);
}

const UNKNOWN: { readonly [K in RangeKey]: (facts: KnownFacts) => boolean } = {
  period: ({ startDate, endDate }) => startDate === null || endDate === null,
  allocated: ({ allocationYear }) => allocationYear === null,
  budget: ({ budget }) => budget === null,
};

/** An option as a text that is not empty, for addresses and attributes: `-` is the unknown one. */
export function optionToText(option: Option): string {
  if (option === null) return '-';
  return option === '' || option.startsWith('-') ? `-${option}-` : option;
}

/** What `optionToText` made a text of. */
export function textToOption(text: string): Option {
  if (text === '-') return null;
  return text.startsWith('-') ? text.slice(1, -1) : text;
}

/** With an option added, or taken away where it was there. */
export function toggleOption(filters: Filters, key: FacetKey, option: Option): Filters {
  const chosen = filters.options[key] ?? [];
  const next = chosen.includes(option) ? chosen.filter((each) => each !== option) : [...chosen, option];
  return { ...filters, options: without(filters.options, key, next.length > 0 ? next : null) };
}

/** With another range, or, where it excludes nothing, with none. */
export function withRange(filters: Filters, key: RangeKey, range: Range): Filters {
  return { ...filters, ranges: without(filters.ranges, key, isOpen(range) ? null : range) };
}

/** How many options and ranges are chosen. */
export function countFilters({ options, ranges }: Filters): number {
  return Object.values(options).reduce((sum, each) => sum + each.length, 0) + Object.keys(ranges).length;
}

function without<T extends object, K extends keyof T>(all: T, key: K, value: T[K] | null): T {
  const { [key]: _, ...others } = all;
  return (value === null ? others : { ...others, [key]: value }) as T;
}

/** Whether a range excludes nothing. */
function isOpen({ from, to, unknown }: Range): boolean {
  return from === null && to === null && !unknown;
}

function ofProjects(options: (entry: IndexEntry) => readonly Option[]): typeof options {
  return (entry) => (entry.kind === 'project' ? options(entry) : []);
}

function one(option: Option): readonly Option[] {
  return [option];
}

function some(options: readonly string[]): readonly Option[] {
  return options.length > 0 ? options : [null];
}

function yesOrNo(is: boolean): readonly Option[] {
  return [is ? 'yes' : 'no'];
}

function points(number: number | null): Span | null {
  return number === null ? null : { first: number, last: number };
}

/** Of a period with one end known, the year of that end alone: nothing is guessed of the other. */
function periodOf({ facts }: IndexEntry): Span | null {
  const years = [facts.startDate, facts.endDate]
    .filter((date) => date !== null)
    .map((date) => Number(date.slice(0, 4)));
  return years.length > 0 ? { first: Math.min(...years), last: Math.max(...years) } : null;
}
