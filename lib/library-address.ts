import {
  FACET_KEYS,
  type FacetKey,
  type Filters,
  isOption,
  NO_FILTERS,
  optionToText,
  RANGE_KEYS,
  type Range,
  type RangeKey,
  textToOption,
  withRange,
} from './filters.ts';
import { LIBRARY_COLUMNS, type LibraryColumn } from './library-columns.ts';
import type { SortKey } from './multi-sort.ts';

export const LIBRARY_TABS = ['table', 'pictures', 'compare', 'trash', 'backup'] as const;
export type LibraryTab = (typeof LIBRARY_TABS)[number];

/** What the library page shows, all of it in its address, so that it can be kept as a bookmark. */
export interface LibraryState {
  readonly tab: LibraryTab;
  readonly query: string;
  readonly filters: Filters;
  /** Empty: what was found best first, where something is searched for, else the newest first. */
  readonly sort: readonly SortKey[];
  /** IDs, or whatever search and filters find. */
  readonly selected: readonly string[] | 'all';
  /** The IDs that are compared, in the order of their columns. */
  readonly compared: readonly string[];
  /** The one of these that the others are shown as difference to; `null`: none. */
  readonly base: string | null;
}

export const NEW_LIBRARY_STATE: LibraryState = {
  tab: 'table',
  query: '',
  filters: NO_FILTERS,
  sort: [],
  selected: [],
  compared: [],
  base: null,
};

type Name<K extends keyof LibraryState> = {
  /** The values of a key of the address; none for the default. */
  write(value: LibraryState[K]): readonly string[];
  /** Whatever they are; what makes no sense counts as not there. */
  read(values: readonly string[]): LibraryState[K];
};

/** How each part stands in the address but for the filters, which have keys of their own. A new part is a line here. */
const PARTS: { readonly [K in Exclude<keyof LibraryState, 'filters'>]: Name<K> & { readonly key: string } } =
  {
    tab: {
      key: 'tab',
      write: (tab) => (tab === NEW_LIBRARY_STATE.tab ? [] : [tab]),
      read: ([tab]) => LIBRARY_TABS.find((each) => each === tab) ?? NEW_LIBRARY_STATE.tab,
    },
    query: {
      key: 'q',
      write: (query) => (query === '' ? [] : [query]),
      read: ([query = '']) => query,
    },
    sort: {
      key: 'sort',
      write: (sort) => sort.map(({ column, descending }) => (descending ? `-${column}` : column)),
      read: readSort,
    },
    selected: {
      key: 'select',
      write: (selected) => (selected === 'all' ? ['all'] : selected.map(writeId)),
      read: (values) => (values[0] === 'all' ? 'all' : distinct(values.map(readId))),
    },
    compared: { key: 'compare', write: (ids) => ids, read: distinct },
    base: { key: 'base', write: (base) => (base === null ? [] : [base]), read: ([base]) => base || null },
  };

const PART_NAMES = Object.keys(PARTS) as readonly (keyof typeof PARTS)[];

/** Short, and the same for ever: bookmarks hold them. */
const FACET_NAMES: { readonly [K in FacetKey]: string } = {
  kind: 'kind',
  status: 'status',
  type: 'type',
  region: 'region',
  coverage: 'cover',
  country: 'country',
  language: 'lang',
  tag: 'tag',
  note: 'note',
  disagreement: 'disagree',
};
const RANGE_NAMES: { readonly [K in RangeKey]: string } = {
  period: 'years',
  allocated: 'alloc',
  budget: 'budget',
};

/** The fragment of the address, with its `#`; empty where all is as in a new library. */
export function stateToHash(state: LibraryState): string {
  const parts = PART_NAMES.flatMap((name) => writePart(state, name));
  const facets = FACET_KEYS.flatMap((key) =>
    (state.filters.options[key] ?? []).map((option) => [FACET_NAMES[key], optionToText(option)]),
  );
  const ranges = RANGE_KEYS.flatMap((key) => {
    const range = state.filters.ranges[key];
    return range ? [[RANGE_NAMES[key], writeRange(range)]] : [];
  });
  const params = new URLSearchParams([...parts, ...facets, ...ranges]);
  return params.size === 0 ? '' : `#${params}`;
}

/** Never throws: a part that is missing or makes no sense is as in a new library. */
export function readStateHash(hash: string): LibraryState {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const parts = PART_NAMES.map((name) => [name, PARTS[name].read(params.getAll(PARTS[name].key))]);
  // Each part is read by its own line, which the keys of a computed object do not show.
  const state = Object.fromEntries(parts) as Omit<LibraryState, 'filters'>;
  const base = state.compared.find((id) => id === state.base) ?? null;
  return { ...state, base, filters: readFilters(params) };
}

function writePart<K extends keyof typeof PARTS>(state: LibraryState, name: K): string[][] {
  const { key, write }: Name<K> & { readonly key: string } = PARTS[name];
  return write(state[name]).map((value) => [key, value]);
}

function readFilters(params: URLSearchParams): Filters {
  const options = FACET_KEYS.flatMap((key) => {
    const all = distinct(params.getAll(FACET_NAMES[key])).map(textToOption);
    const chosen = all.filter((option) => isOption(key, option));
    return chosen.length > 0 ? [[key, chosen]] : [];
  });
  const filters: Filters = { options: Object.fromEntries(options), ranges: {} };
  return RANGE_KEYS.reduce((all, key) => {
    const range = readRange(params.get(RANGE_NAMES[key]) ?? '', key);
    return range ? withRange(all, key, range) : all;
  }, filters);
}

function readSort(values: readonly string[]): SortKey[] {
  const keys = values.flatMap((value): SortKey[] => {
    const name = value.replace(/^-/, '');
    const column = LIBRARY_COLUMNS.find((each) => each === name);
    return column ? [{ column, descending: value !== name }] : [];
  });
  const first = new Map<LibraryColumn, SortKey>();
  for (const key of keys) if (!first.has(key.column)) first.set(key.column, key);
  return [...first.values()];
}

/** An ID may be any text, `all` too. */
function writeId(id: string): string {
  return /^~*all$/.test(id) ? `~${id}` : id;
}

function readId(value: string): string {
  return /^~+all$/.test(value) ? value.slice(1) : value;
}

/** `2020..2024`, `..50000~USD`, `2020..+`: with `+` the unknown ones too. */
function writeRange({ from, to, unknown, currency }: Range): string {
  return `${from ?? ''}..${to ?? ''}${unknown ? '+' : ''}${currency === null ? '' : `~${currency}`}`;
}

const RANGE = /^(\d{0,15}(?:\.\d{1,2})?)\.\.(\d{0,15}(?:\.\d{1,2})?)(\+?)(?:~([A-Z]{3}))?$/;

function readRange(text: string, key: RangeKey): Range | null {
  const [match, from = '', to = '', unknown, currency] = RANGE.exec(text) ?? [];
  if (match === undefined) return null;
  return {
    from: from === '' ? null : Number(from),
    to: to === '' ? null : Number(to),
    unknown: unknown === '+',
    currency: key === 'budget' ? (currency ?? null) : null,
  };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}
