import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { PictureProject } from './picture-data.ts';
import type { Group, Mark, Scene, Shape } from './scene.ts';
import { fitText } from './text-fit.ts';
import type { Span } from './time-spans.ts';
import { timelineAxis } from './timeline-axis.ts';
import { timelineLegend } from './timeline-legend.ts';
import { allocationMark, spanMarks, TAIL } from './timeline-marks.ts';

export interface TimelineWords {
  readonly today: string;
  readonly period: string;
  readonly withinYear: string;
  readonly unknown: string;
  readonly allocation: string;
  /** Title, period, year of allocation. */
  describe(project: PictureProject): string;
}

export interface TimelineInput {
  /** As `timeSpans` has sorted them. */
  readonly spans: readonly Span[];
  readonly width: number;
  /** As `extentOf` gives it. */
  readonly today: number;
  readonly words: TimelineWords;
}

/** So many have a row with their title; more have thin rows without. */
const TITLED_ROWS = 60;
/** Of more projects the running ones are counted by year: see `runningScene`. */
export const MOST_ROWS = 240;

const AXIS = 22;
const EDGE = 4;
const THIN_ROWS_HEIGHT = 720;

/** Where rows are, and where in them the time is. */
interface Layout {
  readonly scale: ScaleLinear<number, number>;
  readonly width: number;
  /** Of the title beside the bar; 0: it stands above the bar, or nowhere. */
  readonly titleWidth: number;
  readonly row: { readonly height: number; readonly barTop: number; readonly barHeight: number };
  readonly titles: 'beside' | 'above' | 'none';
}

/** A bar for each project, from start to end. */
export function timelineScene(input: TimelineInput): Scene {
  const { spans, width, today, words } = input;
  const layout = layoutOf(input);
  const bottom = AXIS + spans.length * layout.row.height;
  const rows = spans.map((span, n) => rowOf(span, AXIS + n * layout.row.height, layout, words));
  const key = timelineLegend(words, { x: 0, y: bottom + 10, width });
  const axis = timelineAxis(layout.scale, { top: AXIS, bottom, today, word: words.today });
  const marks: Mark[] = [...axis.lines, ...rows, ...axis.today, ...key.marks];
  return { width, height: Math.ceil(bottom + 10 + key.height), marks };
}

function layoutOf({ spans, width, today }: TimelineInput): Layout {
  const titles = spans.length > TITLED_ROWS ? 'none' : width < 560 ? 'above' : 'beside';
  const titleWidth = titles === 'beside' ? Math.min(400, Math.round(width * 0.34)) : 0;
  const scale = scaleLinear(timeDomain(spans, today), [titleWidth + EDGE, width - EDGE]);
  return {
    ...{ width, titleWidth, titles, row: rowSizes(titles, spans.length) },
    scale: withRoomForTails(scale, spans),
  };
}

/** Makes the years narrower where the tail of an end that is not known would leave the picture. */
function withRoomForTails(scale: Layout['scale'], spans: readonly Span[]): Layout['scale'] {
  const [left = 0, right = 0] = scale.range();
  const isTooFarLeft = spans.some(({ start, end }) => !start && end && scale(end[0]) - TAIL < left);
  const isTooFarRight = spans.some(({ start, end }) => !end && start && scale(start[1]) + TAIL > right);
  return scale.range([isTooFarLeft ? left + TAIL : left, isTooFarRight ? right - TAIL : right]);
}

function rowSizes(titles: Layout['titles'], count: number): Layout['row'] {
  if (titles === 'beside') return { height: 24, barTop: 7, barHeight: 9 };
  if (titles === 'above') return { height: 38, barTop: 21, barHeight: 9 };
  const height = Math.min(12, Math.max(4, Math.floor(THIN_ROWS_HEIGHT / count)));
  return { height, barTop: 0.5, barHeight: height - (height > 6 ? 3 : 1.5) };
}

/** Whole years that hold every span; today too, unless it is so far off that little room would be left for them. */
export function timeDomain(spans: readonly Span[], today: number): [number, number] {
  const moments = spans.flatMap(({ start, end }) => [...(start ?? []), ...(end ?? [])]);
  // A spread of ten thousand arguments is too much for some browsers.
  const from = moments.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const to = moments.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (from > to) return [Math.floor(today), Math.floor(today) + 1];
  const reach = Math.max(3, (to - from) / 2);
  const [first, last] = [
    today < from && today >= from - reach ? today : from,
    today > to && today <= to + reach ? today : to,
  ];
  return [Math.floor(first), Math.ceil(last)];
}

function rowOf(span: Span, y: number, layout: Layout, words: TimelineWords): Group {
  const { row, scale, width } = layout;
  const bar = { y: y + row.barTop, height: row.barHeight };
  const { project } = span;
  const box = { x: 0, y, width, height: row.height };
  return {
    kind: 'group',
    label: words.describe(project),
    projects: [project.id],
    state: 'plain',
    box,
    marks: [
      { kind: 'rect', style: 'hit', ...box },
      ...titleMarks(project.title, y, layout),
      ...spanMarks(span, scale, bar),
      ...(project.allocated === null ? [] : allocationMark(project.allocated, scale, bar)),
    ],
  };
}

function titleMarks(title: string, y: number, { titles, titleWidth, width }: Layout): Shape[] {
  if (titles === 'none') return [];
  const room = titles === 'beside' ? titleWidth - 12 : width;
  const text = fitText(title, 'strong-text', room);
  return [{ kind: 'text', style: 'text', x: 0, y: y + 15, text, anchor: 'start' }];
}
