import type { PartialDate } from './values/partial-date.ts';

/** A period on a line of 100 units, with today on it. */
export interface PeriodScale {
  readonly from: number;
  readonly to: number;
  /** Where today is. Before or behind the period it is at the edge of the line, however far away. */
  readonly at: number;
  readonly today: 'barBefore' | 'barDuring' | 'barAfter';
}

/** What is left free on the side of the period where today is. */
const MARGIN = 10;

/** @param today ISO 8601 date. A year is meant from its first day to its last. */
export function periodScale(start: PartialDate, end: PartialDate, today: string): PeriodScale {
  const [from, to, now] = [firstMoment(start), lastMoment(end), Date.parse(today)];
  if (now < from) return { from: MARGIN, to: 100, at: 1, today: 'barBefore' };
  if (now > to) return { from: 0, to: 100 - MARGIN, at: 99, today: 'barAfter' };
  return { from: 0, to: 100, at: (100 * (now - from)) / (to - from || 1), today: 'barDuring' };
}

function firstMoment(date: PartialDate): number {
  return Date.parse(date);
}

function lastMoment(date: PartialDate): number {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  return day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day);
}
