import { describe, expect, test } from 'vitest';
import { columnOrder, moveColumn, placeOfKey } from '../../lib/comparison-order.ts';

describe('the columns', () => {
  test.each<{ what: string; base: string | null; order: string[] }>([
    { what: 'stand as they are given', base: null, order: ['a', 'b', 'c'] },
    { what: 'begin with the base, and keep their order behind it', base: 'c', order: ['c', 'a', 'b'] },
    { what: 'stand as they are given where the base is not among them', base: 'x', order: ['a', 'b', 'c'] },
  ])('$what', ({ base, order }) => {
    expect(columnOrder(['a', 'b', 'c'], base)).toEqual(order);
  });
});

describe('a column', () => {
  test.each<{ what: string; id: string; to: number; base: string | null; order: string[] }>([
    { what: 'moves to the right', id: 'a', to: 1, base: null, order: ['b', 'a', 'c'] },
    { what: 'moves to the end', id: 'a', to: 2, base: null, order: ['b', 'c', 'a'] },
    { what: 'moves to the beginning', id: 'c', to: 0, base: null, order: ['c', 'a', 'b'] },
    { what: 'moves no further than the end', id: 'c', to: 3, base: null, order: ['a', 'b', 'c'] },
    { what: 'moves no further than the beginning', id: 'a', to: -1, base: null, order: ['a', 'b', 'c'] },
    { what: 'does not move before the base', id: 'b', to: 0, base: 'a', order: ['a', 'b', 'c'] },
    { what: 'moves behind the base', id: 'c', to: 0, base: 'a', order: ['a', 'c', 'b'] },
    { what: 'that is the base stays where it is', id: 'a', to: 2, base: 'a', order: ['a', 'b', 'c'] },
  ])('$what', ({ id, to, base, order }) => {
    expect(moveColumn(['a', 'b', 'c'], base, id, to)).toEqual(order);
  });

  test.each<[key: string, place: number | null]>([
    ['ArrowLeft', 1],
    ['ArrowRight', 3],
    ['Home', 0],
    ['End', 4],
    ['Enter', null],
  ])('at the third place of five is moved by %s to %s', (key, place) => {
    expect(placeOfKey(key, 2, 5)).toBe(place);
  });
});
