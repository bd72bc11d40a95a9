import { expect, test } from 'vitest';
import { rowWindow, scrollToRow } from '../../lib/row-window.ts';

test.each([
  { count: 0, top: 0, height: 400, window: { first: 0, end: 0 } },
  { count: 5, top: 0, height: 400, window: { first: 0, end: 5 } },
  { count: 10_000, top: 0, height: 400, window: { first: 0, end: 18 } },
  { count: 10_000, top: 4_020, height: 400, window: { first: 92, end: 119 } },
  { count: 10_000, top: 399_600, height: 400, window: { first: 9_982, end: 10_000 } },
  { count: 3, top: 9_000, height: 400, window: { first: 3, end: 3 } },
])('of $count rows, at $top px, $window are drawn', ({ count, top, height, window }) => {
  expect(rowWindow(count, { top, height, rowHeight: 40 })).toEqual(window);
});

test.each([
  { index: 3, top: 0, to: null },
  { index: 1, top: 80, to: 40 },
  { index: 12, top: 0, to: 120 },
])('row $index is brought in sight from $top by scrolling to $to', ({ index, top, to }) => {
  expect(scrollToRow(index, { top, height: 400, rowHeight: 40 })).toBe(to);
});
