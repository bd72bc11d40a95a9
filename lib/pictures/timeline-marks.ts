import type { ScaleLinear } from 'd3-scale';
import type { Shape, TextMark } from './scene.ts';
import type { Extent, Span } from './time-spans.ts';

type Scale = ScaleLinear<number, number>;

/** The height of a bar and where its top is. */
export interface BarPlace {
  readonly y: number;
  readonly height: number;
}

/** How far an end that is not known reaches, with its question mark. It says nothing of the length. */
export const TAIL = 44;

const FADE = 9;

/**
 * The bar of one project: full where it was running, pale where it began or ended at some time, and fading towards an
 * end that is not known.
 */
export function spanMarks({ start, end }: Span, scale: Scale, place: BarPlace): Shape[] {
  if (start && end)
    return [...extentMarks([start[0], end[1]], scale, place), ...sureMarks(start, end, scale, place)];
  if (start) return [...extentMarks(start, scale, place), ...tailMarks(scale(start[1]), 1, place)];
  if (end) return [...extentMarks(end, scale, place), ...tailMarks(scale(end[0]), -1, place)];
  return [];
}

function extentMarks([from, to]: Extent, scale: Scale, place: BarPlace): Shape[] {
  const x = scale(from);
  const width = Math.max(2, scale(to) - x);
  if (place.height < 5)
    return [{ kind: 'rect', style: 'fade-2', x, y: place.y, width, height: place.height }];
  // The line around it is drawn on its edge, half of it outside.
  const inner = { x: x + 0.5, y: place.y + 0.5, width: width - 1, height: place.height - 1 };
  return [{ kind: 'rect', style: 'bar-soft', ...inner, radius: 2 }];
}

/** Nothing, where start and end may be in the same year. */
function sureMarks(start: Extent, end: Extent, scale: Scale, { y, height }: BarPlace): Shape[] {
  if (end[0] <= start[1]) return [];
  const x = scale(start[1]);
  return [{ kind: 'rect', style: 'bar', x, y, width: scale(end[0]) - x, height }];
}

/** @param towards 1: to the right. */
function tailMarks(from: number, towards: 1 | -1, place: BarPlace): Shape[] {
  const fades = (['fade-1', 'fade-2', 'fade-3'] as const).map((style, n): Shape => {
    const x = towards === 1 ? from + n * FADE : from - (n + 1) * FADE;
    return { kind: 'rect', style, x, y: place.y, width: FADE, height: place.height };
  });
  if (place.height < 8) return fades;
  return [...fades, questionMark(from + towards * (FADE * 3 + 8), place)];
}

function questionMark(x: number, { y, height }: BarPlace): TextMark {
  return { kind: 'text', style: 'small-text', x, y: y + height / 2 + 4, text: '?', anchor: 'middle' };
}

/** A line under the bar, as long as the year in which the money was allocated. */
export function allocationMark(year: number, scale: Scale, { y, height }: BarPlace): Shape[] {
  const [first, last] = scale.domain();
  if (first === undefined || last === undefined || year < first || year + 1 > last) return [];
  const thickness = height < 8 ? 1 : 2;
  const x = scale(year);
  const place = {
    x: x + 1,
    y: y + height + 1,
    width: Math.max(1, scale(year + 1) - x - 2),
    height: thickness,
  };
  return [{ kind: 'rect', style: 'allocation', ...place }];
}
