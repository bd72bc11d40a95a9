import { type Drawn, type LegendItem, legend, swatch } from './legend.ts';
import type { Box } from './scene.ts';

export interface TimelineLegendWords {
  readonly period: string;
  readonly withinYear: string;
  readonly unknown: string;
  readonly allocation: string;
}

/** What the bars of a timeline and their ends mean. */
export function timelineLegend(words: TimelineLegendWords, place: Omit<Box, 'height'>): Drawn {
  const items: LegendItem[] = [
    { text: words.period, sample: swatch('bar') },
    { text: words.withinYear, sample: swatch('bar-soft') },
    { text: words.unknown, sample: fading },
    { text: words.allocation, sample: underline },
  ];
  return legend(items, place);
}

const fading: LegendItem['sample'] = (x, y) =>
  (['fade-1', 'fade-2', 'fade-3'] as const).map((style, n) => ({
    ...{ kind: 'rect', style, x: x + n * 5, y, width: 5, height: 10 },
  }));

const underline: LegendItem['sample'] = (x, y) => [
  { kind: 'rect', style: 'allocation', x, y: y + 4, width: 16, height: 2 },
];
