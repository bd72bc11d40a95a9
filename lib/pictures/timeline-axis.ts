import type { ScaleLinear } from 'd3-scale';
import type { Shape } from './scene.ts';
import { textWidth } from './text-fit.ts';

export interface AxisPlace {
  readonly top: number;
  readonly bottom: number;
  /** In years. */
  readonly today: number;
  /** "Today", in the reader's language. */
  readonly word: string;
}

/** Between the numbers of two years. */
const YEAR_ROOM = 52;

export interface TimelineAxis {
  /** Below the rows. */
  readonly lines: readonly Shape[];
  /** Above the rows. */
  readonly today: readonly Shape[];
}

/** A line where each year begins, with its number behind it, and a line for today. */
export function timelineAxis(scale: ScaleLinear<number, number>, place: AxisPlace): TimelineAxis {
  const today = todayMarks(scale, place);
  const [word] = today.filter((mark) => mark.kind === 'text');
  const taken = word ? extentOfText(word.x, word.anchor, textWidth(place.word, 'today-text')) : null;
  const lines = yearTicks(scale).flatMap((year): Shape[] => {
    const x = Math.round(scale(year)) + 0.5;
    const line: Shape = { kind: 'line', style: 'axis', x1: x, y1: place.top - 4, x2: x, y2: place.bottom };
    const text = String(year);
    const isTaken = taken !== null && x + 4 + textWidth(text, 'small-text') > taken[0] && x < taken[1];
    if (isTaken || year === scale.domain()[1]) return [line];
    return [line, { kind: 'text', style: 'small-text', x: x + 3, y: place.top - 8, text, anchor: 'start' }];
  });
  return { lines, today };
}

/** Whole years, as many as their numbers have room. */
function yearTicks(scale: ScaleLinear<number, number>): number[] {
  const [from = 0, to = 0] = scale.range();
  const ticks = scale.ticks(Math.max(1, Math.floor((to - from) / YEAR_ROOM)));
  return ticks.filter(Number.isInteger);
}

function todayMarks(scale: ScaleLinear<number, number>, { top, bottom, today, word }: AxisPlace): Shape[] {
  const [first = 0, last = 0] = scale.domain();
  if (today < first || today > last) return [];
  const x = scale(today);
  const [left = 0, right = 0] = scale.range();
  const half = textWidth(word, 'today-text') / 2;
  const anchor = x + half > right ? 'end' : x - half < left ? 'start' : 'middle';
  return [
    { kind: 'line', style: 'today', x1: x, y1: top - 4, x2: x, y2: bottom },
    { kind: 'text', style: 'today-text', x, y: top - 8, text: word, anchor },
  ];
}

function extentOfText(x: number, anchor: string, width: number): readonly [number, number] {
  const from = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  return [from - 4, from + width + 4];
}
