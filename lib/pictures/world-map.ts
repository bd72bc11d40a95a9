import { type LegendItem, legend, swatch } from './legend.ts';
import type { Group, Mark, MarkStyle, Scene, Shape } from './scene.ts';
import { type StateCount, shadeOf, shadeSteps } from './state-counts.ts';
import type { WorldPath, WorldPaths } from './world-paths.ts';

export interface MapWords {
  /** Of a shade: "2 to 4 projects"; `to` is `null` for the last one, and 0 to 0 is none. */
  range(from: number, to: number | null): string;
  /** A state and its number of projects. */
  describe(code: string, projects: readonly string[]): string;
}

export interface MapInput {
  readonly world: WorldPaths;
  readonly states: readonly StateCount[];
  readonly words: MapWords;
}

/** The world, each state in the shade of its number of projects. */
export function worldMapScene({ world, states, words }: MapInput): Scene {
  const counts = new Map(states.map(({ state, projects }) => [state, projects]));
  const steps = shadeSteps(Math.max(0, ...states.map(({ projects }) => projects.length)));
  const groups = world.paths.flatMap((path): Mark[] => {
    if (path.code === null) return landAlone(path);
    const projects = counts.get(path.code) ?? [];
    const marks = stateMarks(path, `step-${shadeOf(projects.length, steps)}`, projects.length > 0);
    const label = words.describe(path.code, projects);
    const box = path.isSmall ? circleBox(path) : path.box;
    return marks.length === 0 ? [] : [{ kind: 'group', marks, label, projects, box, state: 'plain' }];
  });
  const key = legend(shadeLegend(steps, words), { x: 0, y: world.height + 8, width: world.width });
  const marks = [...groups.toSorted(smallLast), ...key.marks];
  return { width: world.width, height: Math.ceil(world.height + 8 + key.height), marks };
}

function landAlone({ d }: WorldPath): Mark[] {
  return d === null ? [] : [{ kind: 'path', style: 'step-0', d }];
}

function stateMarks({ d, isSmall, box }: WorldPath, style: MarkStyle, hasProjects: boolean): Shape[] {
  const shape: Shape[] = d === null ? [] : [{ kind: 'path', style, d }];
  if (!isSmall || !hasProjects) return shape;
  const circle = { kind: 'circle', ...middleOf(box), r: CIRCLE } as const;
  return [...shape, { ...circle, style }, { ...circle, style: 'dot-edge' }];
}

/** Half the width of the circle that stands for what is small. */
const CIRCLE = 4;

function circleBox({ box }: WorldPath): Group['box'] {
  const { cx, cy } = middleOf(box);
  return { x: cx - CIRCLE, y: cy - CIRCLE, width: 2 * CIRCLE, height: 2 * CIRCLE };
}

function middleOf({ x, y, width, height }: Group['box']) {
  return { cx: x + width / 2, cy: y + height / 2 };
}

/** Circles lie over the land of others. */
function smallLast(a: Mark, b: Mark): number {
  return Number(hasCircle(a)) - Number(hasCircle(b));
}

function hasCircle(mark: Mark): boolean {
  return mark.kind === 'group' && mark.marks.some(({ kind }) => kind === 'circle');
}

function shadeLegend(steps: readonly number[], words: MapWords): LegendItem[] {
  const shades = steps.map((from, n): LegendItem => {
    const next = steps[n + 1];
    const last = isEach(steps) ? from : null;
    const to = next === undefined ? last : next - 1;
    return { text: words.range(from, to), sample: swatch(`step-${shadeOf(from, steps)}`) };
  });
  return [{ text: words.range(0, 0), sample: swatch('step-0') }, ...shades];
}

/** Whether each number up to the largest has its own shade. */
function isEach(steps: readonly number[]): boolean {
  return steps.every((from, n) => from === n + 1);
}
