import { describe, expect, test } from 'vitest';
import { areDifferent, type Duration, durationBetween } from '../../lib/derived.ts';

const years = (count: number): Duration => ({ unit: 'years', count });
const months = (count: number): Duration => ({ unit: 'months', count });
const days = (count: number): Duration => ({ unit: 'days', count });

describe('two durations', () => {
  test.each<{ a: Duration; b: Duration; different: boolean }>([
    { a: years(2), b: years(2), different: false },
    { a: years(2), b: years(3), different: true },
    { a: days(365), b: days(366), different: true },
    { a: years(2), b: days(1098), different: false },
    { a: years(2), b: days(1099), different: true },
    { a: years(2), b: days(365), different: false },
    { a: years(2), b: days(364), different: true },
    { a: years(0), b: days(1), different: false },
    { a: years(1), b: months(12), different: false },
    { a: years(1), b: months(36), different: true },
    { a: months(1), b: days(62), different: false },
    { a: months(1), b: days(63), different: true },
  ])('of $a.count $a.unit and $b.count $b.unit cannot be the same: $different', ({ a, b, different }) => {
    expect(areDifferent(a, b)).toBe(different);
    expect(areDifferent(b, a)).toBe(different);
  });
});

describe('a duration', () => {
  test.each<[start: string, end: string, duration: Duration]>([
    ['2020', '2022', years(2)],
    ['2020', '2020', years(0)],
    ['2020-11', '2022', years(2)],
    ['2020-11', '2021-02', months(3)],
    ['2024-02-28', '2024-03-01', days(3)],
  ])('from %s to %s is as exact as the dates', (start, end, duration) => {
    expect(durationBetween(start, end)).toEqual({ value: duration, why: null });
  });

  test('does not follow where the end is before the start', () => {
    expect(durationBetween('2022', '2021-12')).toEqual({ value: null, why: 'endBeforeStart' });
  });
});
