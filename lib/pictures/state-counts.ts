import { ALPHA_BY_NUMBER } from './iso-numeric.ts';
import type { PictureProject } from './picture-data.ts';
import { NOT_DRAWN, SHAPES_BY_NAME } from './world-places.ts';

/** A benefiting state with the projects that it benefits from. */
export interface StateCount {
  /** ISO 3166-1 alpha-2 or `XK`, or the name as printed of a country that we do not know. */
  readonly state: string;
  readonly projects: readonly string[];
}

export interface StateCounts {
  /** The most projects first. */
  readonly states: readonly StateCount[];
  /** No page states whom they benefit, or it was not understood. */
  readonly unknown: readonly string[];
}

export function stateCounts(projects: readonly PictureProject[]): StateCounts {
  const states = new Map<string, string[]>();
  for (const { id, countries } of projects) {
    for (const state of new Set(countries)) {
      const same = states.get(state);
      if (same) same.push(id);
      else states.set(state, [id]);
    }
  }
  return {
    states: [...states].map(([state, ids]) => ({ state, projects: ids })).sort(byCount),
    unknown: projects.filter(({ countries }) => countries.length === 0).map(({ id }) => id),
  };
}

function byCount(a: StateCount, b: StateCount): number {
  return b.projects.length - a.projects.length || (a.state < b.state ? -1 : 1);
}

/** What the map cannot show: names that nobody has a code for, and what it leaves out. */
export function undrawnStates(states: readonly StateCount[]): StateCount[] {
  return states.filter(({ state }) => !DRAWN.has(state) || NOT_DRAWN.has(state));
}

const DRAWN: ReadonlySet<string> = new Set([...ALPHA_BY_NUMBER.values(), ...Object.values(SHAPES_BY_NAME)]);

const ROUND = [1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000] as const;

/** So many shades can be told apart. */
const MOST_STEPS = 5;

/**
 * Where each shade of the map begins: `[1, 2, 5]` is 1, 2 to 4, and 5 or more. Each number has its own shade where
 * there are few.
 */
export function shadeSteps(most: number): number[] {
  if (most <= MOST_STEPS) return Array.from({ length: most }, (_, n) => n + 1);
  const fitting = ROUND.filter((round) => round <= most);
  if (fitting.length <= MOST_STEPS) return fitting;
  const apart = (fitting.length - 1) / (MOST_STEPS - 1);
  return Array.from({ length: MOST_STEPS }, (_, n) => fitting[Math.round(n * apart)] ?? 1);
}

/** 0: none; else which shade, from 1. Where there are fewer shades than five, they are spread over all of them. */
export function shadeOf(count: number, steps: readonly number[]): 0 | 1 | 2 | 3 | 4 | 5 {
  const step = steps.filter((from) => from <= count).length;
  return SPREAD[steps.length]?.[step - 1] ?? 0;
}

const SPREAD: Readonly<Record<number, readonly (1 | 2 | 3 | 4 | 5)[]>> = {
  1: [3],
  2: [2, 4],
  3: [1, 3, 5],
  4: [1, 2, 4, 5],
  5: [1, 2, 3, 4, 5],
};
