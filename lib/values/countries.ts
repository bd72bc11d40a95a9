import { isWord } from './choice.ts';
import { type Country, splitCountries } from './country-names.ts';
import type { ValueType } from './value-type.ts';

/**
 * A list of countries, each in an element of its own, or several in one text: "Belize Guyana", "ChileUruguay".
 *
 * A text that is no known name is a new name where more known countries than new ones stand beside it in elements
 * of their own, and where it is no word for something else; a text of known names and something else is not
 * understood. A country that is named twice counts once.
 */
export const countries: ValueType<readonly Country[]> = {
  parse(texts) {
    if (texts.length > MOST) return null;
    const list =
      splitEach(texts, splitCountries) ?? splitCountries(texts.join(' ')) ?? splitEach(texts, splitOrNew);
    return list && isMostlyKnown(list) ? withoutRepeats(list) : null;
  },
  is: (value): value is readonly Country[] =>
    Array.isArray(value) && value.length > 0 && value.every(isCountry),
};

/** More than twice as many as there are countries. */
const MOST = 500;

/** What a country's name that we do not know may look like: a few words, the first of them with a capital. */
const NAME = /^\p{Lu}[\p{L}\p{M}'’ ().-]{2,58}[\p{L})]$/u;

function splitEach(texts: readonly string[], split: (text: string) => Country[] | null): Country[] | null {
  const list: Country[] = [];
  for (const text of texts) {
    const found = split(text);
    if (!found) return null;
    list.push(...found);
  }
  return list;
}

function splitOrNew(text: string): Country[] | null {
  return splitCountries(text) ?? (isNewName(text) ? [{ name: text, code: null }] : null);
}

function isMostlyKnown(list: readonly Country[]): boolean {
  return list.filter(({ code }) => code !== null).length * 2 > list.length;
}

function isNewName(text: string): boolean {
  if (!NAME.test(text) || isWord(text)) return false;
  const words = text.split(' ');
  return !words.some((word, i) => splitCountries(word) ?? splitCountries(words.slice(0, i + 1).join(' ')));
}

function withoutRepeats(list: readonly Country[]): Country[] {
  const first = new Map<string, Country>();
  for (const country of list) {
    const key = country.code ?? country.name;
    if (!first.has(key)) first.set(key, country);
  }
  return [...first.values()];
}

function isCountry(value: unknown): value is Country {
  if (typeof value !== 'object' || value === null) return false;
  const { name, code } = value as Partial<Country>;
  return typeof name === 'string' && (code === null || (typeof code === 'string' && /^[A-Z]{2}$/.test(code)));
}
