import type { MarkStyle, Shape } from './scene.ts';
import { fitText, textWidth } from './text-fit.ts';

export interface LegendItem {
  readonly text: string;
  /** Drawn in a box of 16 by 10 whose top left corner is given. */
  sample(x: number, y: number): readonly Shape[];
}

const SAMPLE = 16;
const GAP = 6;
const BETWEEN = 16;
const LINE = 18;

export interface Drawn {
  readonly marks: readonly Shape[];
  readonly height: number;
}

/** Samples with words behind them, from left to right, in as many lines as they need. */
export function legend(items: readonly LegendItem[], { x: left = 0, y: top = 0, width = 0 }): Drawn {
  let [x, y] = [left, top];
  const marks: Shape[] = [];
  for (const { text: whole, sample } of items) {
    const text = fitText(whole, 'small-text', width - SAMPLE - GAP);
    const needed = SAMPLE + GAP + textWidth(text, 'small-text');
    if (x > left && x + needed > left + width) [x, y] = [left, y + LINE];
    marks.push(...sample(x, y + 4), {
      ...{ kind: 'text', style: 'small-text', text, anchor: 'start' },
      ...{ x: x + SAMPLE + GAP, y: y + 13 },
    });
    x += needed + BETWEEN;
  }
  return { marks, height: items.length === 0 ? 0 : y - top + LINE };
}

/** A legend's sample that fills its box. */
export function swatch(style: MarkStyle): LegendItem['sample'] {
  return (x, y) => [{ kind: 'rect', style, x, y, width: SAMPLE, height: 10, radius: 1.5 }];
}
