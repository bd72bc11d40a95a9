import type { Facts } from './facts.ts';

/** What a careful reader would notice about one project. The page says so; nothing is corrected. */
export interface Oddities {
  /** The end, where the project is stated to be active and its end has passed. */
  readonly activeAfterEnd: string | null;
  readonly endBeforeStart: { readonly start: string; readonly end: string } | null;
  /** The allocation year, where it is later than the start. */
  readonly allocatedAfterStart: number | null;
}

/** @param today ISO 8601 date. An end of which only the year is printed has passed when the year has. */
export function odditiesOf({ startDate, endDate, status, allocationYear }: Facts, today: string): Oddities {
  const start = startDate.kind === 'known' ? startDate.value : null;
  const end = endDate.kind === 'known' ? endDate.value : null;
  const year = allocationYear.kind === 'known' ? allocationYear.value : null;
  const active = status.kind === 'known' && status.value === 'active';
  return {
    activeAfterEnd: active && end !== null && hasPassed(end, today) ? end : null,
    endBeforeStart: start !== null && end !== null && isBefore(end, start) ? { start, end } : null,
    allocatedAfterStart: start !== null && year !== null && year > Number(start.slice(0, 4)) ? year : null,
  };
}

function hasPassed(date: string, today: string): boolean {
  return today.slice(0, date.length) > date;
}

function isBefore(a: string, b: string): boolean {
  const precision = Math.min(a.length, b.length);
  return a.slice(0, precision) < b.slice(0, precision);
}
