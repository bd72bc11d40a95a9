import { describe, expect, test } from 'vitest';
import {
  type IndexSlice,
  isHeadShort,
  newHead,
  readIndexHead,
  readIndexPart,
  withEntries,
} from '../../lib/index-store.ts';
import { type IndexEntry, indexEntry } from '../../lib/library-index.ts';
import { indexPartKey } from '../../lib/storage-keys.ts';
import { aProject } from '../a-project.ts';

/** The later the number, the later it was saved. */
function entry(number: number, given: Partial<IndexEntry> = {}): IndexEntry {
  const savedAt = new Date(Date.UTC(2026, 0, number)).toISOString();
  return { ...indexEntry(aProject({ id: `MD.${1000 + number}`, savedAt })), ...given };
}

function sliceOf(entries: readonly IndexEntry[]): IndexSlice {
  return { head: newHead(entries), parts: Map.groupBy(entries, ({ id }) => indexPartKey(id)) };
}

const numbers = ({ head }: IndexSlice) => head.recent.map(({ id }) => Number(id.slice(3)) - 1000);
const SEVENTY = Array.from({ length: 70 }, (_, i) => entry(i + 1));

describe('the head of the index', () => {
  test('counts all and holds the 16 newest, the newest first', () => {
    const index = sliceOf(SEVENTY);
    expect(index.head.count).toBe(70);
    expect(numbers(index)).toEqual(Array.from({ length: 16 }, (_, i) => 70 - i));
  });

  test('counts an entry once, however often it is put', () => {
    const index = [entry(1), entry(1), entry(2)].reduce((all, each) => withEntries(all, [each]), sliceOf([]));
    expect(index.head.count).toBe(2);
    expect(numbers(index)).toEqual([2, 1]);
  });

  test('does not count what was never there', () => {
    expect(withEntries(sliceOf([entry(1)]), [], ['MD.9999']).head.count).toBe(1);
  });

  test('leaves an entry out that others may be newer than, which it does not hold', () => {
    const some = withEntries(sliceOf(SEVENTY), [], ['MD.1070']);
    expect(numbers(withEntries(some, [entry(3)]))).toEqual(numbers(some));
  });

  test.each([
    { count: 10, recent: 10, short: false },
    { count: 10, recent: 9, short: true },
    { count: 70, recent: 12, short: false },
    { count: 70, recent: 11, short: true },
  ])('is too short ($short) for $count projects with $recent entries', ({ count, recent, short }) => {
    expect(isHeadShort({ version: 5, count, recent: SEVENTY.slice(0, recent) })).toBe(short);
  });

  test.each([
    { what: 'nothing', stored: undefined },
    { what: 'text', stored: 'text' },
    { what: 'another version', stored: { version: 1, count: 0, recent: [] } },
    { what: 'a count that is none', stored: { version: 2, count: -1, recent: [] } },
    { what: 'an entry that is none', stored: { version: 2, count: 1, recent: [{ id: 'MD.0029' }] } },
  ])('is not read from $what', ({ stored }) => {
    expect(readIndexHead(stored)).toBeNull();
  });
});

test.each([
  { what: 'nothing', stored: undefined, part: [] },
  { what: 'a list of entries', stored: [entry(1)], part: [entry(1)] },
  { what: 'an object', stored: { 'MD.0029': entry(1) }, part: null },
  { what: 'an entry with more than we know', stored: [{ ...entry(1), more: 1 }], part: null },
])('a part that holds $what is read as it is meant', ({ stored, part }) => {
  expect(readIndexPart(stored)).toEqual(part);
});
