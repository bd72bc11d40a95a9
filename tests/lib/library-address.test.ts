import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACET_KEYS, type FacetKey, isOption, RANGE_KEYS } from '../../lib/filters.ts';
import {
  LIBRARY_TABS,
  type LibraryState,
  NEW_LIBRARY_STATE,
  readStateHash,
  stateToHash,
} from '../../lib/library-address.ts';
import { LIBRARY_COLUMNS } from '../../lib/library-columns.ts';

const state = (given: Partial<LibraryState>): LibraryState => ({ ...NEW_LIBRARY_STATE, ...given });

describe('an address', () => {
  test.each<[string, LibraryState]>([
    ['', NEW_LIBRARY_STATE],
    [
      '#tab=compare&compare=MD.0029&compare=PO.0001&base=PO.0001',
      state({ tab: 'compare', compared: ['MD.0029', 'PO.0001'], base: 'PO.0001' }),
    ],
    ['#q=%C3%89quateur+%26+co', state({ query: 'Équateur & co' })],
    [
      '#sort=-budget&sort=title',
      state({
        sort: [
          { column: 'budget', descending: true },
          { column: 'title', descending: false },
        ],
      }),
    ],
    ['#select=all', state({ selected: 'all' })],
    ['#select=%7Eall', state({ selected: ['all'] })],
    [
      '#select=https%3A%2F%2Fwww.iom.int%2Fa%2Cb&select=MD.0029',
      state({ selected: ['https://www.iom.int/a,b', 'MD.0029'] }),
    ],
    [
      '#status=active&status=-&tag=--a-',
      state({ filters: { options: { status: ['active', null], tag: ['-a'] }, ranges: {} } }),
    ],
    [
      '#years=2020..2024&alloc=..2019%2B&budget=1000.5..%7EUSD',
      state({
        filters: {
          options: {},
          ranges: {
            period: { from: 2020, to: 2024, unknown: false, currency: null },
            allocated: { from: null, to: 2019, unknown: true, currency: null },
            budget: { from: 1000.5, to: null, unknown: false, currency: 'USD' },
          },
        },
      }),
    ],
  ])('is written and read: %s', (hash, view) => {
    expect(stateToHash(view)).toBe(hash);
    expect(readStateHash(hash)).toEqual(view);
  });

  test.each<[string, Partial<LibraryState>]>([
    ['#tab=admin', {}],
    ['#tab=trash&tab=table', { tab: 'trash' }],
    ['#sort=-&sort=__proto__&sort=--title&sort=toString', {}],
    ['#sort=title&sort=-title', { sort: [{ column: 'title', descending: false }] }],
    ['#status=unknown&note=-&disagree=maybe&type=constructor', {}],
    ['#years=later&alloc=2020&budget=-5..', {}],
    ['#years=..', {}],
    ['#years=99999999999999999999..', {}],
    ['#select=&select=A&select=A', { selected: ['A'] }],
    ['#base=A', {}],
    ['#compare=A&base=B', { compared: ['A'] }],
    ['#q=%E0%A4%A&__proto__=1&unknown=2&%', { query: '\uFFFD%A' }],
    ['q=without', { query: 'without' }],
  ])('of which a part makes no sense is read without that: %s', (hash, expected) => {
    expect(readStateHash(hash)).toEqual(state(expected));
  });
});

const text = fc.string({ unit: 'grapheme', minLength: 1 });
const number = fc.option(fc.nat(10 ** 12));
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const defined = <T extends object>(all: T) =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as T;

/** What an option can be that is never unknown. */
const CLOSED: { readonly [K in FacetKey]?: readonly string[] } = {
  kind: ['project', 'programme', 'news', 'page'],
  note: ['yes', 'no'],
  disagreement: ['yes', 'no'],
};

const options = fc
  .record(
    Object.fromEntries(
      FACET_KEYS.map((key) => {
        const free = isOption(key, 'anything');
        const option = free ? fc.option(text) : fc.constantFrom(...(CLOSED[key] ?? [null]));
        return [key, optional(fc.uniqueArray(option, { minLength: 1, maxLength: 3 }))];
      }),
    ),
  )
  .map(defined);
const ranges = fc
  .record(
    Object.fromEntries(
      RANGE_KEYS.map((key) => {
        const currency = key === 'budget' ? fc.constantFrom('USD', 'EUR', null) : fc.constant(null);
        const range = fc.record({ from: number, to: number, unknown: fc.boolean(), currency });
        return [
          key,
          optional(range.filter(({ from, to, unknown }) => unknown || from !== null || to !== null)),
        ];
      }),
    ),
  )
  .map(defined);
const ids = fc.uniqueArray(fc.oneof(text, fc.constantFrom('all', '~all', '__proto__')), { maxLength: 4 });
const states = fc
  .record({
    tab: fc.constantFrom(...LIBRARY_TABS),
    query: fc.string({ unit: 'grapheme' }),
    filters: fc.record({ options, ranges }),
    sort: fc.uniqueArray(
      fc.record({ column: fc.constantFrom(...LIBRARY_COLUMNS), descending: fc.boolean() }),
      {
        selector: ({ column }) => column,
      },
    ),
    selected: fc.oneof(ids, fc.constant('all' as const)),
    compared: ids,
    base: fc.boolean(),
  })
  .map(
    ({ base, ...view }): LibraryState => ({ ...view, base: base ? (view.compared.at(-1) ?? null) : null }),
  );

test('whatever a library shows is read from its address again', () => {
  fc.assert(
    fc.property(states, (view) => {
      expect(readStateHash(stateToHash(view))).toEqual(view);
    }),
  );
});

test('whatever stands in an address, it is read, and written the same way ever after', () => {
  const key = fc.constantFrom(
    'q',
    'tab',
    'sort',
    'select',
    'compare',
    'base',
    'status',
    'tag',
    'years',
    'budget',
    'x',
  );
  const hash = fc
    .array(fc.tuple(key, fc.string({ unit: 'binary' })))
    .map((pairs) => `#${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`);
  fc.assert(
    fc.property(hash, (any) => {
      const once = readStateHash(any);
      expect(readStateHash(stateToHash(once))).toEqual(once);
    }),
  );
});
