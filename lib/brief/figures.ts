import type { BriefFigure } from './brief.ts';
import { ANY_DATE } from './dates.ts';
import { MONEY } from './money-mentions.ts';
import { NUMBER, parseNumber, SCALE, scaleOf } from './numbers.ts';
import { cutSentence } from './sentences.ts';
import { unitAt } from './units.ts';

/**
 * The numbers of texts that count or measure something, each once, in the order of the page. Years, dates, sums of
 * money, telephone numbers, addresses and numbers of things are none; nor is a number whose unit is not sure.
 */
export function readFigures(sentences: readonly string[], language: string): BriefFigure[] {
  const found = new Map<string, BriefFigure>();
  for (const sentence of sentences) {
    const text = withoutOthers(sentence);
    for (const match of text.matchAll(FIGURE)) {
      const figure = figureOf(match, text, language);
      if (!figure || found.has(figure.printed.toLowerCase())) continue;
      found.set(figure.printed.toLowerCase(), { ...figure, sentence: cutSentence(sentence, match.index) });
    }
  }
  return [...found.values()];
}

/** A text as long as before, where what is no figure is left blank. */
function withoutOthers(sentence: string): string {
  return OTHERS.reduce(
    (text, other) => text.replace(other, (part) => '\u0001'.repeat(part.length)),
    sentence,
  );
}

const OTHERS: readonly RegExp[] = [
  /\b(?:https?:\/\/|www\.)\S+/g,
  /\S{1,100}@\S{1,100}/g,
  MONEY,
  new RegExp(ANY_DATE, 'giu'),
  /(?:\+|\b00)\d[\d\s().-]{5,22}\d/g,
  // "1 in 10 children", "3 enfants sur 4": a share, of which neither number counts anything.
  /\b\d{1,3}\s(?:\p{L}{2,20}\s){0,2}(?:in|out of|of every|sur|de cada|por cada|sobre)\s(?:every\s|each\s)?\d{1,3}\b/giu,
  /\b(?:tel|tél|phone|fax|no|nº|n°|art|article|artículo|phase|fase|goal|objectif|objetivo|target|cible|page|pages|p|section|annex|annexe|anexo|chapter|chapitre|capítulo|resolution|résolution|resolución|agenda|programme|figure|table|tableau|cuadro|zone|room|suite|box|sdg|odd|ods|version|route)\.?\s?:?\s?\d[\d.,/]*/giu,
];

const FIGURE = new RegExp(
  `(?<![\\p{L}\\d.,/#$€£+:°'’\\u0001-]|\\d\\s)(?:(?<between>between|entre|from|de|entre los|entre las)\\s)?(?<number>${NUMBER})(?:\\s?(?<join>to|à|a|and|et|y|-|–|—)\\s?(?<last>${NUMBER}))?(?:\\s(?<scale>${SCALE})(?![\\p{L}\\d]))?(?<percent>\\s?(?:%|per ?cent|pour cent|por ciento)(?!\\p{L}))?(?![\\d\\u0001/])`,
  'giu',
);

function figureOf(match: RegExpExecArray, text: string, language: string): BriefFigure | null {
  const { number = '', last, scale: times, percent } = match.groups ?? {};
  const start = match.index + match[0].indexOf(number);
  const end = match.index + match[0].length;
  if (!mayCount(match.groups ?? {}, text.slice(0, start))) return null;
  const unit = percent ? { text: '%', end } : unitAt(text, end, { language, number: last ?? number });
  const scale = scaleOf(times, language);
  const value = last === undefined && scale !== null ? parseNumber(number, language, scale) : null;
  return unit && { printed: text.slice(start, unit.end), value, unit: unit.text, sentence: '' };
}

/** Not what may be a year, or two numbers that are no range. */
function mayCount(
  { between, number, join, last, scale, percent }: Record<string, string>,
  before: string,
): boolean {
  if (join !== undefined && !isRange(join, between)) return false;
  return percent !== undefined || scale !== undefined || COUNTED.test(before) || ![number, last].some(isYear);
}

/** "between 4 and 8", "4 to 8"; but "in 4 and 8" are two numbers. */
function isRange(join: string, between: string | undefined): boolean {
  return /^(?:and|et|y)$/i.test(join) ? /^(?:between|entre)/i.test(between ?? '') : true;
}

function isYear(printed: string | undefined): boolean {
  return /^(?:1[89]|20)\d{2}$/.test(printed ?? '');
}

/** Behind these words, four digits are a number of things and no year. */
const COUNTED =
  /(?:more than|over|some|about|around|nearly|almost|at least|up to|approximately|plus de|environ|quelque|près de|presque|au moins|jusqu['’]à|más de|unos|unas|cerca de|casi|al menos|hasta|aproximadamente)\s$/iu;
