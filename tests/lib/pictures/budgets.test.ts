import { expect, test } from 'vitest';
import { budgetBarsScene } from '../../../lib/pictures/budget-bars.ts';
import { budgetsOf } from '../../../lib/pictures/budgets.ts';
import { isGroup } from '../../../lib/pictures/scene.ts';
import { aPictureProject, usd } from './a-picture-project.ts';

const WORDS = { amount: String, rest: (count: number, amount: number) => `${count} more: ${amount}` };

test('each currency has a group of its own, the largest budget first, and what is not known is told apart', () => {
  const { groups, unknown } = budgetsOf([
    aPictureProject({ id: 'euro', budget: { amount: 900_000, currency: 'EUR' } }),
    aPictureProject({ id: 'small', budget: usd(100) }),
    aPictureProject({ id: 'none' }),
    aPictureProject({ id: 'large', budget: usd(300) }),
    aPictureProject({ id: 'nothing', budget: usd(0) }),
  ]);
  expect(groups.map(({ currency, shown }) => [currency, shown.map(({ project }) => project.id)])).toEqual([
    ['USD', ['large', 'small', 'nothing']],
    ['EUR', ['euro']],
  ]);
  expect(unknown.map(({ id }) => id)).toEqual(['none']);
});

test('beyond forty the smallest are put together, with their sum', () => {
  const projects = Array.from({ length: 43 }, (_, n) => aPictureProject({ id: `${n}`, budget: usd(n + 1) }));
  const [group] = budgetsOf(projects).groups;
  expect(group?.shown).toHaveLength(40);
  expect(group?.rest).toEqual({ projects: ['2', '1', '0'], amount: 6 });
  const last = group && budgetBarsScene({ group, width: 900, words: WORDS }).marks.at(-1);
  expect(last).toMatchObject({ label: '3 more: 6', projects: ['2', '1', '0'] });
});

test('a bar is as long as its share of the largest budget', () => {
  const [group] = budgetsOf([
    aPictureProject({ id: 'whole', budget: usd(400) }),
    aPictureProject({ id: 'quarter', budget: usd(100) }),
    aPictureProject({ id: 'zero', budget: usd(0) }),
  ]).groups;
  const scene = group && budgetBarsScene({ group, width: 900, words: WORDS });
  const lengths = scene?.marks.filter(isGroup).map(({ marks }) => {
    const bar = marks.find(({ style }) => style === 'bar');
    return bar?.kind === 'rect' ? bar.width : null;
  });
  const whole = lengths?.[0] ?? 0;
  expect(whole).toBeGreaterThan(400);
  expect(lengths).toEqual([whole, whole / 4, 0]);
});
