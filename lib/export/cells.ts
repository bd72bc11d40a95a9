import type { PartialDate } from '../values/partial-date.ts';

/** What stands in one place of a table, before a format writes it. */
export type Cell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  /** As precise as printed: a year alone is a date as well. */
  | { readonly kind: 'date'; readonly date: PartialDate }
  /** ISO 8601, UTC. */
  | { readonly kind: 'instant'; readonly instant: string }
  /** `url` leads to iom.int, over http or https. */
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

export interface Table {
  readonly head: readonly string[];
  /** Each as long as the head. */
  readonly rows: readonly (readonly Cell[])[];
}

export const EMPTY: Cell = { kind: 'empty' };

/** Empty for an empty text. */
export function textCell(text: string): Cell {
  return text === '' ? EMPTY : { kind: 'text', text };
}

export function numberCell(number: number): Cell {
  return { kind: 'number', number };
}

export function dateCell(date: PartialDate): Cell {
  return { kind: 'date', date };
}

export function instantCell(instant: string): Cell {
  return { kind: 'instant', instant };
}

/** The text alone where the address is none of iom.int. */
export function linkCell(text: string, address: string): Cell {
  const url = siteUrl(address);
  return url === null ? textCell(text) : { kind: 'link', text, url };
}

/**
 * An address that may become a link, written as browsers write it: without blanks and quotes. `null`: it is none of
 * iom.int, not of the web, or names a user.
 */
export function siteUrl(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, username, password, href } = new URL(address);
  const ofSite = /^https?:$/.test(protocol) && /(?:^|\.)iom\.int$/.test(hostname);
  return ofSite && username === '' && password === '' ? href : null;
}

/** A cell as text that a machine reads again: no separators in numbers, ISO 8601 for dates. */
export function cellText(cell: Cell): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'number':
      return String(cell.number);
    case 'date':
      return cell.date;
    case 'instant':
      return cell.instant;
    default:
      return cell.text;
  }
}
