import { expect, test } from 'vitest';
import { breakdownBy } from '../../../lib/pictures/breakdown.ts';
import { breakdownScene } from '../../../lib/pictures/breakdown-bars.ts';
import { isGroup } from '../../../lib/pictures/scene.ts';
import { aPictureProject, usd } from './a-picture-project.ts';

const PROJECTS = [
  aPictureProject({ id: 'a', type: 'TC', allocated: 2022, budget: usd(100) }),
  aPictureProject({ id: 'b', type: 'MD', allocated: 2019, budget: usd(50) }),
  aPictureProject({ id: 'c', type: 'MD', allocated: 2022 }),
  aPictureProject({ id: 'd', budget: { amount: 7, currency: 'EUR' } }),
  aPictureProject({ id: 'e' }),
  aPictureProject({ id: 'f', budget: usd(1) }),
];

test('terms are sorted by their number of projects, and the unknown ones come last however many they are', () => {
  expect(breakdownBy('type', PROJECTS)).toEqual({
    currency: 'USD',
    otherCurrencies: 1,
    parts: [
      { value: 'MD', projects: ['b', 'c'], total: 50, withoutBudget: 1 },
      { value: 'TC', projects: ['a'], total: 100, withoutBudget: 0 },
      { value: null, projects: ['d', 'e', 'f'], total: 1, withoutBudget: 2 },
    ],
  });
});

test('years are in their order', () => {
  const { parts } = breakdownBy('allocated', PROJECTS);
  expect(parts.map(({ value }) => value)).toEqual([2019, 2022, null]);
});

test('where no budget is known there is no sum, and none is 0', () => {
  const { parts, currency } = breakdownBy('region', [aPictureProject({ id: 'a', region: 'africa' })]);
  expect(currency).toBeNull();
  expect(parts).toEqual([{ value: 'africa', projects: ['a'], total: null, withoutBudget: 1 }]);
});

test('a part of which no budget is known has no sum, though others have', () => {
  const { parts } = breakdownBy('region', [
    aPictureProject({ id: 'a', region: 'africa', budget: usd(5) }),
    aPictureProject({ id: 'b', region: 'africa', budget: usd(6) }),
    aPictureProject({ id: 'c', region: 'europe' }),
  ]);
  expect(parts.map(({ total }) => total)).toEqual([11, null]);
});

test('a bar is as long as its number, outlined where it stands for what is not known, and filled as far as selected', () => {
  const words = {
    ...{ projects: 'Projects', budget: 'Budgets', number: String },
    ...{ name: String, total: () => '', describe: ({ value }: { value: unknown }) => String(value) },
  };
  const breakdown = breakdownBy('type', PROJECTS);
  const scene = breakdownScene({ breakdown, selected: new Set(['c', 'e']), width: 800, words });
  const styles = (label: string) =>
    scene.marks
      .filter(isGroup)
      .find((group) => group.label === label)
      ?.marks.flatMap((mark) => (mark.kind === 'rect' && mark.style !== 'hit' ? [mark] : []));
  expect(styles('MD')?.map(({ style }) => style)).toEqual(['bar-soft', 'bar-selected', 'bar']);
  expect(styles('TC')?.map(({ style }) => style)).toEqual(['bar', 'bar']);
  expect(styles('null')?.map(({ style }) => style)).toEqual(['unknown', 'bar-selected', 'unknown']);
  const [whole, part] = styles('MD') ?? [];
  expect(part?.width).toBeCloseTo(((whole?.width ?? 0) + 1) / 2, 6);
});
