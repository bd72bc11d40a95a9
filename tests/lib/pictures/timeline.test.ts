import { describe, expect, test } from 'vitest';
import type { PictureProject } from '../../../lib/pictures/picture-data.ts';
import { type Group, isGroup, type Scene, type Shape } from '../../../lib/pictures/scene.ts';
import { timeSpans } from '../../../lib/pictures/time-spans.ts';
import { timeDomain, timelineScene } from '../../../lib/pictures/timeline.ts';
import { aPictureProject } from './a-picture-project.ts';

const WORDS = {
  today: 'Today',
  period: 'running',
  withinYear: 'within',
  unknown: 'unknown',
  allocation: 'allocation',
  describe: ({ id }: PictureProject) => id,
};

/** 408 wide: 100 pixels are a year where four are shown and all ends are known. */
function drawn(projects: readonly PictureProject[], { today = 2022.5, width = 408 } = {}): Scene {
  return timelineScene({ spans: timeSpans(projects).spans, width, today, words: WORDS });
}

function row(scene: Scene, id: string): Group {
  const found = scene.marks.find((mark) => isGroup(mark) && mark.label === id);
  if (!found || !isGroup(found)) throw new Error(`No row: ${id}`);
  return found;
}

/** From and to, of the rectangles in a style. */
function extents({ marks }: Group, style: Shape['style']): number[][] {
  return marks.flatMap((mark) =>
    mark.kind === 'rect' && mark.style === style ? [[mark.x, mark.x + mark.width]] : [],
  );
}

const WHOLE = aPictureProject({ id: 'whole', start: '2020', end: '2023', allocated: 2021 });

describe('a bar of the timeline', () => {
  test('is pale in the years in which the project starts and ends, and full between them', () => {
    const bar = row(drawn([WHOLE]), 'whole');
    expect(extents(bar, 'bar-soft')).toEqual([[4.5, 403.5]]);
    expect(extents(bar, 'bar')).toEqual([[104, 304]]);
  });

  test.each([
    ['in one year', '2021', '2021'],
    ['in two years in a row', '2021', '2022'],
  ])('is nowhere full where start and end are %s: they may be a day apart', (_, start, end) => {
    const bar = row(drawn([WHOLE, aPictureProject({ id: 'short', start, end })]), 'short');
    expect(extents(bar, 'bar')).toEqual([]);
    expect(extents(bar, 'bar-soft')).toEqual([[104.5, 103.5 + 100 * (Number(end) - 2020)]]);
  });

  test('fades behind the start where the end is not known, with a question mark and no length', () => {
    const bar = row(drawn([WHOLE, aPictureProject({ id: 'open', start: '2021' })]), 'open');
    expect(extents(bar, 'bar-soft')).toEqual([[104.5, 203.5]]);
    expect(extents(bar, 'bar')).toEqual([]);
    expect([...extents(bar, 'fade-1'), ...extents(bar, 'fade-2'), ...extents(bar, 'fade-3')]).toEqual([
      [204, 213],
      [213, 222],
      [222, 231],
    ]);
    expect(bar.marks).toContainEqual(expect.objectContaining({ kind: 'text', text: '?', x: 239 }));
  });

  test('fades before the end where the start is not known', () => {
    const bar = row(drawn([WHOLE, aPictureProject({ id: 'open', end: '2022' })]), 'open');
    expect(extents(bar, 'fade-1')).toEqual([[195, 204]]);
    expect(extents(bar, 'fade-3')).toEqual([[177, 186]]);
    expect(bar.marks).toContainEqual(expect.objectContaining({ kind: 'text', text: '?', x: 169 }));
  });

  test('leaves room for a question mark at the edge of the picture', () => {
    const scene = drawn([WHOLE, aPictureProject({ id: 'open', start: '2023' })]);
    const mark = row(scene, 'open').marks.find((each) => each.kind === 'text' && each.text === '?');
    expect(mark).toMatchObject({ x: 404 - 44 + 35 });
  });

  test('has the year of allocation below it, as long as the year', () => {
    expect(extents(row(drawn([WHOLE]), 'whole'), 'allocation')).toEqual([[105, 203]]);
  });
});

test('today is a line where it is', () => {
  const lines = drawn([WHOLE]).marks.filter((mark) => mark.kind === 'line' && mark.style === 'today');
  expect(lines).toMatchObject([{ x1: 254, x2: 254 }]);
});

test.each([
  ['within them', 2022.5, [2020, 2024]],
  ['a little later', 2026.9, [2020, 2027]],
  ['a little earlier', 2018.2, [2018, 2024]],
  ['so late that little room would be left', 2040.1, [2020, 2024]],
])('the years are those of the projects and today, where today is %s', (_, today, years) => {
  expect(timeDomain(timeSpans([WHOLE]).spans, today)).toEqual(years);
});

test('each number of projects has rows that fit: with titles up to 60, thin ones without above', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, n) => aPictureProject({ id: `${n}`, start: '2020', end: '2023' }));
  const texts = (group: Group) => group.marks.filter(({ kind }) => kind === 'text').length;
  expect(texts(row(drawn(many(60)), '0'))).toBe(1);
  expect(texts(row(drawn(many(61)), '0'))).toBe(0);
  expect(row(drawn(many(61)), '0').box.height).toBe(11);
  expect(row(drawn(many(240)), '0').box.height).toBe(4);
});

test.each([360, 560, 900, 1600])('at a width of %i no mark leaves the picture', (width) => {
  const projects = [
    WHOLE,
    aPictureProject({ id: 'a', start: '2020' }),
    aPictureProject({ id: 'b', end: '2023' }),
  ];
  const scene = drawn(projects, { width });
  const rects = scene.marks.flatMap((mark) => (isGroup(mark) ? mark.marks : [mark])).filter(isRect);
  expect(rects.filter(({ x, width: own }) => x < 0 || x + own > width)).toEqual([]);
});

function isRect(shape: Shape): shape is Extract<Shape, { kind: 'rect' }> {
  return shape.kind === 'rect';
}
