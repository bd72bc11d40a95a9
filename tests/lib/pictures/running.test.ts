import { expect, test } from 'vitest';
import { runningYears } from '../../../lib/pictures/running.ts';
import { runningScene } from '../../../lib/pictures/running-columns.ts';
import { isGroup } from '../../../lib/pictures/scene.ts';
import { timeSpans } from '../../../lib/pictures/time-spans.ts';
import { aPictureProject } from './a-picture-project.ts';

const { spans } = timeSpans([
  aPictureProject({ id: 'a', start: '2018', end: '2019' }),
  aPictureProject({ id: 'b', start: '2019-07', end: '2019-12-31' }),
  aPictureProject({ id: 'c', start: '2021', end: '2021' }),
  aPictureProject({ id: 'no end', start: '2018' }),
]);

test('a project counts in each year of which it was running at some time, and no year is left out', () => {
  expect(runningYears(spans)).toEqual([
    { year: 2018, projects: ['a'] },
    { year: 2019, projects: ['a', 'b'] },
    { year: 2020, projects: [] },
    { year: 2021, projects: ['c'] },
  ]);
});

test('a column is as high as its number of projects, and what is selected fills it as far', () => {
  const whole = spans.filter(({ end }) => end !== null);
  const words = { today: 'Today', describe: ({ year }: { year: number }) => `${year}`, number: String };
  const given = {
    spans: whole,
    years: runningYears(whole),
    selected: new Set(['b']),
    width: 500,
    today: 2020.5,
  };
  const groups = runningScene({ ...given, words }).marks.filter(isGroup);
  const heights = (label: string) =>
    groups
      .find((group) => group.label === label)
      ?.marks.flatMap((mark) => (mark.kind === 'rect' ? [[mark.style, mark.height]] : []));
  expect(heights('2018')).toEqual([
    ['hit', 200],
    ['bar', 96],
    ['bar-selected', 0],
  ]);
  expect(heights('2019')).toEqual([
    ['hit', 200],
    ['bar-soft', 192],
    ['bar-selected', 96],
  ]);
});
