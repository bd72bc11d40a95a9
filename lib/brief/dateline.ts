import type { BriefDate } from './brief.ts';
import { ANY_DATE, parseDate, WEEKDAY } from './dates.ts';

interface Dateline {
  readonly date: BriefDate;
  /** Where in the text the name of the town ends. */
  readonly townEnd: number;
}

/** The place and the date that news begins with: "Kabul, Afghanistan – 5 November 2010 – ". `null`: there is none. */
export function datelineOf(text: string): Dateline | null {
  const start = text.slice(0, LONGEST);
  const found = DATE.exec(start);
  if (!found) return null;
  const [printed] = found;
  const before = start.slice(0, found.index).replace(LEADS_TO_DATE, '');
  const date = parseDate(printed);
  if (!date || !PLACE.test(before) || !BEHIND.test(start.slice(found.index + printed.length))) return null;
  return { date, townEnd: before.search(/,|\s?[–—|(:]|\s-|$/) };
}

/**
 * A text without the town of its dateline, whose name may be that of a country. A country that stands behind the town
 * is kept.
 */
export function withoutDateline(text: string): string {
  return text.slice(datelineOf(text)?.townEnd ?? 0);
}

/** Longer than any place and date. */
const LONGEST = 150;

const DATE = new RegExp(ANY_DATE, 'iu');

/** Small words and weekdays between a place and a date. */
const LEADS_TO_DATE = new RegExp(`(?:${WEEKDAY},?\\s)?(?:le\\s|el\\s)?$`, 'iu');

/** Names with capitals, and no word that a sentence begins with; then what stands between them and the date. */
const PLACE =
  /^(?!(?:In|On|At|Since|From|The|By|Until|Between|En|Le|La|Les|Depuis|Du|Au|El|Los|Las|Desde|Entre)\s)\p{Lu}[\p{L}\p{M}'’.-]{1,30}(?:(?:,\s|\s\/\s|\/|\s\(|\s[–—|]\s|\s-\s|\s)(?:(?:de|del|la|du|of|and|et|y)\s)?\p{Lu}[\p{L}\p{M}'’.-]{1,30}\)?){0,6}(?:,\s|\s?[–—|(]\s?|\s-\s|\s)$/u;

/** What news goes on behind; a second date makes it a time from one to the other. */
const BEHIND = /^\)?\s?(?:[-–—|](?!\s?\d)|[.:,]\s|\()/u;
