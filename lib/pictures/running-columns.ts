import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { RunningYear } from './running.ts';
import type { Group, Scene, Shape } from './scene.ts';
import { textWidth } from './text-fit.ts';
import type { Span } from './time-spans.ts';
import { timeDomain } from './timeline.ts';
import { timelineAxis } from './timeline-axis.ts';

export interface RunningInput {
  /** Those that are counted: start and end are known. */
  readonly spans: readonly Span[];
  readonly years: readonly RunningYear[];
  readonly selected: ReadonlySet<string>;
  readonly width: number;
  /** As `extentOf` gives it. */
  readonly today: number;
  readonly words: {
    readonly today: string;
    /** A year and its number of projects. */
    describe(year: RunningYear): string;
    number(count: number): string;
  };
}

interface Scales {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
}

const TOP = 22;
const BOTTOM = 222;

/** A column for each year, as high as the number of projects that were running in it. */
export function runningScene({ spans, years, selected, width, today, words }: RunningInput): Scene {
  const most = Math.max(1, ...years.map(({ projects }) => projects.length));
  const left = textWidth(words.number(most), 'small-text') + 8;
  const x = scaleLinear(timeDomain(spans, today), [left, width - 4]);
  const y = scaleLinear([0, most], [BOTTOM, TOP + 8]);
  const axis = timelineAxis(x, { top: TOP, bottom: BOTTOM, today, word: words.today });
  const counts = countAxis(y, { left, right: width - 4, number: words.number });
  const columns = years.map((year) => columnOf(year, { x, y }, selected, words.describe(year)));
  return { width, height: BOTTOM + 6, marks: [...counts, ...axis.lines, ...columns, ...axis.today] };
}

function countAxis(
  y: Scales['y'],
  { left, right, number }: { left: number; right: number; number(count: number): string },
): Shape[] {
  const counts = y.ticks(4).filter(Number.isInteger);
  return counts.flatMap((count): Shape[] => [
    { kind: 'line', style: 'axis', x1: left, y1: y(count), x2: right, y2: y(count) },
    { kind: 'text', style: 'small-text', x: left - 6, y: y(count) + 4, text: number(count), anchor: 'end' },
  ]);
}

/** With a part that is as high as the number of those that are selected. */
function columnOf(
  { year, projects }: RunningYear,
  { x, y }: Scales,
  selected: ReadonlySet<string>,
  label: string,
): Group {
  const left = x(year) + 0.5;
  const across = { x: left, width: Math.max(1, x(year + 1) - 0.5 - left) };
  const box = { ...across, y: TOP, height: BOTTOM - TOP };
  const chosen = projects.filter((id) => selected.has(id)).length;
  const marks: Shape[] = [
    { kind: 'rect', style: 'hit', ...box },
    {
      ...{ kind: 'rect', style: chosen > 0 ? 'bar-soft' : 'bar' },
      ...{ ...across, y: y(projects.length), height: BOTTOM - y(projects.length) },
    },
    { kind: 'rect', style: 'bar-selected', ...across, y: y(chosen), height: BOTTOM - y(chosen) },
  ];
  return { kind: 'group', state: 'plain', label, projects, box, marks };
}
