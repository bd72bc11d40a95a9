import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { BudgetGroup } from './budgets.ts';
import type { Group, Scene, Shape } from './scene.ts';
import { fitText, textWidth } from './text-fit.ts';

export interface BudgetBarsInput {
  readonly group: BudgetGroup;
  readonly width: number;
  readonly words: {
    amount(amount: number): string;
    /** "12 more: together US$1,200,000". */
    rest(count: number, amount: number): string;
  };
}

interface Row {
  readonly title: string;
  readonly projects: readonly string[];
  /** `null`: the row is words alone. */
  readonly amount: number | null;
}

interface Layout {
  readonly width: number;
  readonly titleWidth: number;
  readonly rowHeight: number;
  readonly scale: ScaleLinear<number, number>;
  amount(amount: number): string;
}

/** A bar for each budget of one currency, the largest first. */
export function budgetBarsScene({ group, width, words }: BudgetBarsInput): Scene {
  const layout = layoutOf(group, width, words.amount);
  const groups = rowsOf(group, words.rest).map((row, n) => rowGroup(row, n * layout.rowHeight, layout));
  return { width, height: groups.length * layout.rowHeight, marks: groups };
}

function rowsOf({ shown, rest }: BudgetGroup, restWords: BudgetBarsInput['words']['rest']): Row[] {
  const rows = shown.map(({ project, amount }) => ({ title: project.title, projects: [project.id], amount }));
  const { projects, amount } = rest;
  if (projects.length === 0) return rows;
  return [...rows, { title: restWords(projects.length, amount), projects, amount: null }];
}

function layoutOf({ shown }: BudgetGroup, width: number, amount: Layout['amount']): Layout {
  const isWide = width >= 560;
  const titleWidth = isWide ? Math.min(400, Math.round(width * 0.4)) : 0;
  const figures = Math.max(0, ...shown.map((each) => textWidth(amount(each.amount), 'strong-text')));
  const room = Math.max(24, width - titleWidth - figures - 8);
  const scale = scaleLinear([0, shown[0]?.amount || 1], [0, room]);
  return { width, titleWidth, rowHeight: isWide ? 24 : 38, scale, amount };
}

function rowGroup({ title, projects, amount }: Row, y: number, layout: Layout): Group {
  const { width, rowHeight } = layout;
  const box = { x: 0, y, width, height: rowHeight };
  const label = amount === null ? title : `${title}: ${layout.amount(amount)}`;
  const marks = amount === null ? wordsAlone(title, y, width) : barMarks({ title, amount }, y, layout);
  return {
    kind: 'group',
    label,
    projects,
    state: 'plain',
    box,
    marks: [{ kind: 'rect', style: 'hit', ...box }, ...marks],
  };
}

function wordsAlone(title: string, y: number, width: number): Shape[] {
  const text = fitText(title, 'soft-text', width);
  return [{ kind: 'text', style: 'soft-text', x: 0, y: y + 16, text, anchor: 'start' }];
}

function barMarks({ title, amount }: { title: string; amount: number }, y: number, layout: Layout): Shape[] {
  const { titleWidth, width, rowHeight, scale } = layout;
  const text = fitText(title, 'strong-text', titleWidth === 0 ? width : titleWidth - 12);
  const length = scale(amount);
  return [
    { kind: 'text', style: 'text', x: 0, y: y + 16, text, anchor: 'start' },
    {
      kind: 'rect',
      style: 'bar',
      x: titleWidth,
      y: y + rowHeight - 17,
      width: length,
      height: 10,
      radius: 1.5,
    },
    {
      ...{ kind: 'text', style: 'text', text: layout.amount(amount), anchor: 'start' },
      ...{ x: titleWidth + length + 6, y: y + rowHeight - 8 },
    },
  ];
}
