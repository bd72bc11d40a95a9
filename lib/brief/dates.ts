import { fold } from '../print.ts';
import { partialDate } from '../values/partial-date.ts';
import type { BriefDate } from './brief.ts';

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'janv', 'enero', 'ene'],
  ['february', 'feb', 'fevrier', 'fevr', 'fev', 'febrero'],
  ['march', 'mar', 'mars', 'marzo'],
  ['april', 'apr', 'avril', 'avr', 'abril', 'abr'],
  ['may', 'mai', 'mayo'],
  ['june', 'jun', 'juin', 'junio'],
  ['july', 'jul', 'juillet', 'juil', 'julio'],
  ['august', 'aug', 'aout', 'agosto', 'ago'],
  ['september', 'sept', 'sep', 'septembre', 'septiembre', 'setiembre'],
  ['october', 'oct', 'octobre', 'octubre'],
  ['november', 'nov', 'novembre', 'noviembre'],
  ['december', 'dec', 'decembre', 'diciembre', 'dic'],
];

const MONTH_WORDS = MONTHS.flat()
  .toSorted((a, b) => b.length - a.length)
  .map(accented)
  .join('|');

/** With its accents, since texts are not folded. */
function accented(word: string): string {
  return word.replace(/e/g, '[eéè]').replace(/u/g, '[uû]');
}

const MONTH = `(?:${MONTH_WORDS})\\.?`;
const DAY = '(?:[12]\\d|3[01]|0?[1-9])';
const YEAR = '(?:19|20)\\d{2}';
const NUMBERS = `${DAY}(?:[./-])(?:1[0-2]|0?[1-9])[./-]${YEAR}`;

/** Matches the name of a day of the week. */
export const WEEKDAY =
  '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo)';

/** All ways of printing a date that are known, each with a group for each part. */
const FORMS: readonly (readonly [source: string, parts: string])[] = [
  [`(${YEAR})-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])`, 'ymd'],
  [
    `(${DAY})(?:\\s?(?:st|nd|rd|th|er|re|º))?(?:\\sde|\\sof)?\\s(${MONTH}),?(?:\\sde|\\sdel)?\\s(${YEAR})`,
    'dmy',
  ],
  [`(${MONTH})\\s(${DAY})(?:st|nd|rd|th)?,?\\s(${YEAR})`, 'mdy'],
  [`(${DAY})\\.(0?[1-9]|1[0-2])\\.(${YEAR})`, 'dmy'],
  [`(1[3-9]|2\\d|3[01])[/-](0?[1-9]|1[0-2])[/-](${YEAR})`, 'dmy'],
  [`(0?[1-9]|1[0-2])/(1[3-9]|2\\d|3[01])/(${YEAR})`, 'mdy'],
  [`(${NUMBERS})`, '?'],
  [`(${MONTH})(?:\\sde|\\sdel)?\\s(${YEAR})`, 'my'],
  [`(${DAY})(?:\\s?(?:st|nd|rd|th|er|re|º))?(?:\\sde|\\sof)?\\s(${MONTH})(?!\\p{L})`, '?'],
  [`(${MONTH})\\s(${DAY})(?:st|nd|rd|th)?(?!\\d)`, '?'],
];

/** Any date, without groups: what `ANY_DATE` matches, `parseDate` reads. */
export const ANY_DATE = `(?<![\\p{L}\\d./-])(?:${FORMS.map(([source]) => source.replace(/\((?!\?)/g, '(?:')).join('|')})(?![\\p{L}\\d])`;

const EXACT = FORMS.map(([source, parts]) => ({ form: new RegExp(`^${source}$`, 'iu'), parts }));

/** A date as printed, and as precise a value. `null`: it is none. "03/04/2010" and "5 November" have no value. */
export function parseDate(printed: string): BriefDate | null {
  for (const { form, parts } of EXACT) {
    const found = form.exec(printed);
    if (found) return { printed, value: readValue(parts, found.slice(1)) };
  }
  return null;
}

function readValue(parts: string, groups: readonly string[]): string | null {
  const of = (part: string) => groups[parts.indexOf(part)];
  const [year, month, day] = [of('y'), of('m'), of('d')];
  if (parts === '?' || year === undefined || month === undefined) return null;
  const number = monthNumber(month);
  const date = [year, number, day?.padStart(2, '0')].filter((part) => part !== undefined).join('-');
  return number === null ? null : partialDate.parse([date]);
}

function monthNumber(printed: string): string | null {
  if (/^\d+$/.test(printed)) return printed.padStart(2, '0');
  const word = fold(printed).replace('.', '');
  const at = MONTHS.findIndex((words) => words.includes(word));
  return at === -1 ? null : String(at + 1).padStart(2, '0');
}
