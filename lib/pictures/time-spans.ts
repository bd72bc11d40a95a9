import type { PartialDate } from '../values/partial-date.ts';
import type { PictureProject } from './picture-data.ts';

/** From a moment to another in years: April 2023 is about 2023.25 to 2023.33. */
export type Extent = readonly [from: number, to: number];

/** When a project begins and ends, each as exact as its date: somewhere within a year, a month or a day. */
export interface Span {
  readonly project: PictureProject;
  /** `null`: not known; then the end is. */
  readonly start: Extent | null;
  readonly end: Extent | null;
}

export interface Spans {
  /** By start, then by end; those without a start last. */
  readonly spans: readonly Span[];
  /** Neither start nor end is known. */
  readonly undated: readonly PictureProject[];
  /** They end before they start, so that no bar can be drawn. */
  readonly reversed: readonly PictureProject[];
}

export function timeSpans(projects: readonly PictureProject[]): Spans {
  const all = projects.map(toSpan);
  const dated = all.filter(({ start, end }) => start !== null || end !== null);
  return {
    spans: dated.filter((span) => !isReversed(span)).sort(byStart),
    undated: all.filter(({ start, end }) => start === null && end === null).map(({ project }) => project),
    reversed: dated.filter(isReversed).map(({ project }) => project),
  };
}

function toSpan(project: PictureProject): Span {
  const { start, end } = project;
  return {
    project,
    start: start === null ? null : extentOf(start),
    end: end === null ? null : extentOf(end),
  };
}

function isReversed({ start, end }: Span): boolean {
  return start !== null && end !== null && end[1] <= start[0];
}

function byStart(a: Span, b: Span): number {
  const starts = order(a.start?.[0], b.start?.[0]);
  return starts === 0 ? order(a.end?.[1], b.end?.[1]) : starts;
}

/** What is not known comes last. */
function order(a = Number.MAX_VALUE, b = Number.MAX_VALUE): number {
  return a - b;
}

/** All that a date can mean: "2023" is 2023 to 2024. */
export function extentOf(date: PartialDate): Extent {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return [year, year + 1];
  if (day === undefined) return [momentOf(year, month - 1, 1), momentOf(year, month, 1)];
  return [momentOf(year, month - 1, day), momentOf(year, month - 1, day + 1)];
}

/** @param month From 0; 12 is January of the next year. */
function momentOf(year: number, month: number, day: number): number {
  const at = new Date(Date.UTC(year, month, day));
  const ofYear = Date.UTC(at.getUTCFullYear(), 0);
  return at.getUTCFullYear() + (at.getTime() - ofYear) / (Date.UTC(at.getUTCFullYear() + 1, 0) - ofYear);
}
