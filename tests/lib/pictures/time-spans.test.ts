import { expect, test } from 'vitest';
import { extentOf, timeSpans } from '../../../lib/pictures/time-spans.ts';
import { aPictureProject } from './a-picture-project.ts';

test.each([
  ['a year', '2023', [2023, 2024]],
  ['the first month of a year', '2023-01', [2023, 2023 + 31 / 365]],
  ['the last month of a leap year', '2024-12', [2024 + 335 / 366, 2025]],
  ['a day', '2023-01-01', [2023, 2023 + 1 / 365]],
  ['the last day of a year', '2023-12-31', [2023 + 364 / 365, 2024]],
])('%s lasts from its first moment to its last', (_, date, [from, to]) => {
  const extent = extentOf(date);
  expect(extent[0]).toBeCloseTo(from ?? 0, 10);
  expect(extent[1]).toBeCloseTo(to ?? 0, 10);
});

test('projects are sorted by start, then by end, and those without a start come last', () => {
  const { spans } = timeSpans([
    aPictureProject({ id: 'no start', end: '2001' }),
    aPictureProject({ id: 'late', start: '2022', end: '2023' }),
    aPictureProject({ id: 'open', start: '2020' }),
    aPictureProject({ id: 'long', start: '2020', end: '2024' }),
    aPictureProject({ id: 'short', start: '2020', end: '2021' }),
  ]);
  expect(spans.map(({ project }) => project.id)).toEqual(['short', 'long', 'open', 'late', 'no start']);
});

test('a project that ends before it starts, or of which neither is known, is told apart', () => {
  const { spans, undated, reversed } = timeSpans([
    aPictureProject({ id: 'same year', start: '2020', end: '2020' }),
    aPictureProject({ id: 'month before', start: '2020-05', end: '2020-04' }),
    aPictureProject({ id: 'year before', start: '2021', end: '2020' }),
    aPictureProject({ id: 'month in its year', start: '2020-05', end: '2020' }),
    aPictureProject({ id: 'none' }),
  ]);
  expect(spans.map(({ project }) => project.id)).toEqual(['same year', 'month in its year']);
  expect(reversed.map(({ id }) => id)).toEqual(['month before', 'year before']);
  expect(undated.map(({ id }) => id)).toEqual(['none']);
});
