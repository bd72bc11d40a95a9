import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { Breakdown, Part } from './breakdown.ts';
import type { Group, MarkStyle, Scene, Shape } from './scene.ts';
import { fitText, textWidth } from './text-fit.ts';

export interface BreakdownWords {
  readonly projects: string;
  readonly budget: string;
  /** What the parts are called; `null`: "Not known". */
  name(value: Part['value']): string;
  number(count: number): string;
  /** "US$1,200,000", or that no budget is known. */
  total(part: Part): string;
  describe(part: Part): string;
}

export interface BreakdownInput {
  readonly breakdown: Breakdown;
  readonly selected: ReadonlySet<string>;
  readonly width: number;
  readonly words: BreakdownWords;
}

/** A column of bars: where it begins, and how long a bar is. */
interface BarColumn {
  readonly x: number;
  readonly scale: ScaleLinear<number, number>;
}

interface Layout {
  readonly width: number;
  readonly nameWidth: number;
  readonly rowHeight: number;
  readonly counts: BarColumn;
  readonly totals: BarColumn;
}

const HEAD = 20;

/** Two small bars for each part: its number of projects, and what their budgets come to. */
export function breakdownScene(input: BreakdownInput): Scene {
  const { breakdown, width, words } = input;
  const layout = layoutOf(input);
  const heads: Shape[] = [
    { kind: 'text', style: 'small-text', x: layout.counts.x, y: 11, text: words.projects, anchor: 'start' },
    { kind: 'text', style: 'small-text', x: layout.totals.x, y: 11, text: words.budget, anchor: 'start' },
  ];
  const rows = breakdown.parts.map((part, n) => rowOf(part, HEAD + n * layout.rowHeight, layout, input));
  return { width, height: HEAD + rows.length * layout.rowHeight, marks: [...heads, ...rows] };
}

function layoutOf({ breakdown: { parts }, width, words }: BreakdownInput): Layout {
  const longest = Math.max(0, ...parts.map(({ value }) => textWidth(words.name(value), 'strong-text')));
  const isWide = width >= 520 || longest + 16 <= width / 4;
  const nameWidth = isWide ? Math.min(Math.round(width * 0.4), Math.ceil(longest) + 16) : 0;
  const columns = width - nameWidth;
  const [mostProjects, mostMoney] = [
    Math.max(1, ...parts.map(({ projects }) => projects.length)),
    Math.max(1, ...parts.map(({ total }) => total ?? 0)),
  ];
  const figure = textWidth(words.number(mostProjects), 'text') + 18;
  const money = Math.max(0, ...parts.map((part) => textWidth(words.total(part), 'text'))) + 8;
  const bars = Math.max(16, (columns - figure - money) / 2);
  return {
    width,
    nameWidth,
    rowHeight: isWide ? 22 : 38,
    counts: { x: nameWidth, scale: scaleLinear([0, mostProjects], [0, bars]) },
    totals: { x: nameWidth + bars + figure, scale: scaleLinear([0, mostMoney], [0, bars]) },
  };
}

function rowOf(part: Part, y: number, layout: Layout, input: BreakdownInput): Group {
  const { width, nameWidth, rowHeight } = layout;
  const { words } = input;
  const box = { x: 0, y, width, height: rowHeight };
  const baseline = y + rowHeight - 7;
  const name = fitText(words.name(part.value), 'strong-text', nameWidth === 0 ? width : nameWidth - 12);
  return {
    ...{ kind: 'group', state: 'plain', label: words.describe(part), projects: part.projects, box },
    marks: [
      { kind: 'rect', style: 'hit', ...box },
      textAt(name, 0, y + 15, part.value === null ? 'soft-text' : 'text'),
      ...countMarks(part, baseline, layout.counts, input),
      ...totalMarks(part, baseline, layout.totals, words.total(part)),
    ],
  };
}

/** With a part that is as long as the number of those that are selected. */
function countMarks(
  { value, projects }: Part,
  baseline: number,
  { x, scale }: BarColumn,
  { selected, words }: BreakdownInput,
): Shape[] {
  const chosen = projects.filter((id) => selected.has(id)).length;
  const known = chosen > 0 ? 'bar-soft' : 'bar';
  const length = scale(projects.length);
  return [
    bar(value === null ? 'unknown' : known, x, baseline, length),
    ...(chosen === 0 ? [] : [bar('bar-selected', x, baseline, scale(chosen))]),
    textAt(words.number(projects.length), x + length + 6, baseline, 'text'),
  ];
}

function totalMarks(
  { value, total }: Part,
  baseline: number,
  { x, scale }: BarColumn,
  words: string,
): Shape[] {
  if (total === null) return [textAt(words, x, baseline, 'soft-text')];
  const length = scale(total);
  const style = value === null ? 'unknown' : 'bar';
  return [bar(style, x, baseline, length), textAt(words, x + length + 6, baseline, 'text')];
}

/** A line around it is drawn on its edge, half of it outside. */
function bar(style: MarkStyle, x: number, baseline: number, length: number): Shape {
  const inset = style === 'unknown' || style === 'bar-soft' ? 0.5 : 0;
  const width = Math.max(1, length - 2 * inset);
  const place = { x: x + inset, y: baseline - 9 + inset, width, height: 9 - 2 * inset };
  return { kind: 'rect', style, ...place, radius: 1.5 };
}

function textAt(text: string, x: number, y: number, style: MarkStyle): Shape {
  return { kind: 'text', style, x, y, text, anchor: 'start' };
}
