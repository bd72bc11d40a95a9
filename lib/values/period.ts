import type { PartialDate } from './partial-date.ts';
import { printedDate } from './printed-date.ts';

/** When something begins and ends. */
export interface Period {
  readonly start: PartialDate;
  readonly end: PartialDate;
}

/**
 * Two dates in one text: "January 2006 - December 2006", "01.07.2011 to 31.12.2013", "21 months (2013 – 2015)". Each
 * is as precise as printed; a year or month that the first one lacks is that of the second.
 *
 * @returns `null`: not understood. Whole or nothing: one date alone, or a length of time, is no period.
 */
export function parsePeriod(text: string): Period | null {
  if (text.length > LONGEST) return null;
  const parts = withoutLength(plain(text)).split(BETWEEN);
  const [first, second] = parts;
  if (parts.length !== 2 || first === undefined || second === undefined) return null;
  const end = dateIn(second);
  const start = dateIn(first) ?? (end && dateIn(completed(first, second)));
  return start && end && inOrder(start, end) ? { start, end } : null;
}

/** "21 months", "2 años": how long, and not when. */
export function isLength(text: string): boolean {
  return new RegExp(`^${LENGTH}$`).test(plain(text));
}

const LONGEST = 120;

/** In small letters without accents, and with a word in place of the dash between two dates. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .replace(/\s+[-‐‑–—]\s+|\s*[–—]\s*/g, ' to ')
    .replace(/(?<=\b\d{4}|[a-z])-(?=\d{4}\b|\d{1,2} (?!to )[a-z]|[a-z])/g, ' to ')
    .replace(/\s+/g, ' ')
    .trim();
}

const BETWEEN = / (?:to|until|till|through|au|a|jusqu'a|jusqu'au|al|hasta) /;

const LENGTH =
  '(?:about |environ |[a-z]+ )?\\(?\\d{1,3}\\)?(?:[.,]\\d)?[ -](?:months?|years?|weeks?|days?|mois|ans?|annees?|semaines?|jours?|meses|mes|anos?|semanas?|dias?)';

/** A length of time before or behind the dates, one of the two in brackets. */
function withoutLength(text: string): string {
  return text
    .replace(
      new RegExp(`^${LENGTH}\\s*(?:\\((.+)\\)|[:,;]\\s*(.+))$`),
      (_, inside, behind) => inside ?? behind,
    )
    .replace(new RegExp(`\\s*[(,;]\\s*${LENGTH}\\)?$`), '')
    .trim();
}

function dateIn(text: string): PartialDate | null {
  const date = text
    .replace(/^(?:from|du|de|del|desde|depuis)\s+(?:el\s+|le\s+)?/, '')
    .replace(/^(?:el|le)\s+/, '');
  return printedDate.parse([date.trim()]);
}

/** The first of two dates, with what it shares with the second: "1 July - 31 December 2013", "January - May 2006". */
function completed(first: string, second: string): string {
  const year = /\d{4}$/.exec(second.trim())?.[0] ?? '';
  return `${first.trim()} ${year}`;
}

/** As far as both say: a year alone is neither before nor after one of its months. */
function inOrder(start: PartialDate, end: PartialDate): boolean {
  const length = Math.min(start.length, end.length);
  return start.slice(0, length) <= end.slice(0, length);
}
