import { describe, expect, test } from 'vitest';
import { moveTo, NOTHING_SELECTED, rowAfterKey, type Selection, selectRow } from '../../lib/selection.ts';

const ORDER = ['a', 'b', 'c', 'd', 'e'];

function chosen({ ids }: Selection): string {
  return [...ids].sort().join('');
}

describe('choosing rows', () => {
  const at = (...ids: string[]): Selection => ({
    ids: new Set(ids),
    active: ids.at(-1) ?? null,
    anchor: ids.at(-1) ?? null,
  });

  test.each([
    { before: at(), manner: 'only', row: 'b', after: 'b' },
    { before: at('a', 'c'), manner: 'only', row: 'b', after: 'b' },
    { before: at('a'), manner: 'toggle', row: 'c', after: 'ac' },
    { before: at('a', 'c'), manner: 'toggle', row: 'c', after: 'a' },
    { before: at('b'), manner: 'range', row: 'd', after: 'bcd' },
    { before: at('d'), manner: 'range', row: 'b', after: 'bcd' },
    { before: at(), manner: 'range', row: 'b', after: 'b' },
    { before: at('gone'), manner: 'range', row: 'b', after: 'b' },
  ] as const)('$manner $row leaves $after chosen', ({ before, manner, row, after }) => {
    const selection = selectRow(before, row, { manner, order: ORDER });

    expect(chosen(selection)).toBe(after);
    expect(selection.active).toBe(row);
  });

  test('a range that is extended again begins where it began', () => {
    const first = selectRow(at('b'), 'd', { manner: 'range', order: ORDER });
    const shorter = selectRow(first, 'c', { manner: 'range', order: ORDER });
    const turned = selectRow(shorter, 'a', { manner: 'range', order: ORDER });

    expect([chosen(shorter), chosen(turned)]).toEqual(['bc', 'ab']);
  });

  test('moving chooses nothing, and a range begins there', () => {
    const moved = moveTo(at('a'), 'c');

    expect(chosen(moved)).toBe('a');
    expect(chosen(selectRow(moved, 'd', { manner: 'range', order: ORDER }))).toBe('cd');
  });
});

test.each([
  { key: 'ArrowDown', active: null, row: 'a' },
  { key: 'ArrowDown', active: 'b', row: 'c' },
  { key: 'ArrowDown', active: 'e', row: 'e' },
  { key: 'ArrowUp', active: 'a', row: 'a' },
  { key: 'PageDown', active: 'b', row: 'd' },
  { key: 'PageUp', active: 'b', row: 'a' },
  { key: 'Home', active: 'd', row: 'a' },
  { key: 'End', active: 'a', row: 'e' },
  { key: 'x', active: 'a', row: null },
])('$key leads from $active to $row', ({ key, active, row }) => {
  expect(rowAfterKey(key, { active, order: ORDER, page: 2 })).toBe(row);
});

test('no key leads anywhere in an empty list', () => {
  expect(rowAfterKey('End', { active: null, order: [], page: 2 })).toBeNull();
  expect(chosen(NOTHING_SELECTED)).toBe('');
});
