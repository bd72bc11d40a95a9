import { LANGUAGES } from '../languages/index.ts';
import { fold } from '../print.ts';
import { type PartialDate, partialDate } from './partial-date.ts';
import type { ValueType } from './value-type.ts';

/**
 * A date in words or figures: "January 2006", "1er juillet 2011", "31 de diciembre de 2013", "01.07.2011".
 *
 * Source: pages of country and regional sites. With dots, the day is first; "03/04/2023" may be of March or April, and
 * is not understood.
 */
export const printedDate: ValueType<PartialDate> = {
  parse(texts) {
    const text = fold(texts.join(' '));
    return partialDate.parse(texts) ?? inFigures(text) ?? inWords(text);
  },
  is: partialDate.is,
};

function inFigures(text: string): PartialDate | null {
  const [, first = '', sign, second = '', year = ''] =
    /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  if (sign === undefined) return inMonthAndYear(text);
  const dayFirst = dateOf(year, second, first);
  if (sign === '.') return dayFirst;
  const monthFirst = dateOf(year, first, second);
  // Both ways there is such a day, unless it is the same one.
  return dayFirst === null || monthFirst === null || dayFirst === monthFirst
    ? (dayFirst ?? monthFirst)
    : null;
}

function inMonthAndYear(text: string): PartialDate | null {
  const [, month, year] = /^(\d{1,2})[./](\d{4})$/.exec(text) ?? [];
  return month && year ? dateOf(year, month) : null;
}

function inWords(text: string): PartialDate | null {
  const [, day, word = '', year = ''] =
    /^(?:(\d{1,2})(?:er|st|nd|rd|th)? (?:de |of )?)?([a-z]+)\.?,? (?:de |del |of )?(\d{4})$/.exec(text) ?? [];
  const [, month = '', dayBehind, yearBehind = ''] =
    /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text) ?? [];
  if (dayBehind) return dateOf(yearBehind, monthOf(month), dayBehind);
  return dateOf(year, monthOf(word), day);
}

/** @returns `null`: there is no such day. */
function dateOf(year: string, month: string | undefined, day?: string): PartialDate | null {
  if (month === undefined) return null;
  const parts = [month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'));
  return partialDate.parse([[year, ...parts].join('-')]);
}

let months: ReadonlyMap<string, string> | undefined;

/** `undefined`: the word is no month. */
function monthOf(word: string): string | undefined {
  months ??= new Map([...LANGUAGES.flatMap(({ tag }) => monthsOf(tag)), ...MORE_MONTHS]);
  return months.get(word);
}

/** What the browser calls the months, whole and short. */
function monthsOf(tag: string): (readonly [string, string])[] {
  return (['long', 'short'] as const).flatMap((month) => {
    const names = new Intl.DateTimeFormat(tag, { month, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, i) => {
      const name = fold(names.format(Date.UTC(2001, i, 15)));
      return [name.replace(/\.$/, ''), String(i + 1)] as const;
    });
  });
}

const MORE_MONTHS = [
  ['sep', '9'],
  ['sept', '9'],
  ['set', '9'],
  ['setiembre', '9'],
] as const;
