import { fold, foldWithPositions } from '../print.ts';
import { nameKey, namesOf } from '../search/names.ts';
import { COUNTRY_CODES } from '../values/country-codes.ts';
import type { NamedCountry } from './brief.ts';
import { ABBREVIATED, isElsewhere, LEFT_OUT, MAY_BE_PERSON, mayBePerson } from './country-doubts.ts';

/**
 * The countries that texts name, in any of our languages, the most often named first: whole words that begin with a
 * capital letter, the longest name first, so that "Niger" is not found in "Nigeria". A name that may be something else
 * than the country is left out.
 */
export function readCountries(texts: readonly string[]): NamedCountry[] {
  const found = new Map<string, { name: string; code: string; count: number }>();
  for (const { name, code } of texts.flatMap(mentionsIn)) {
    const known = found.get(code);
    if (known) known.count++;
    else found.set(code, { name, code, count: 1 });
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count);
}

/** What a text says, as printed, and the country that it means. */
export interface Mention {
  readonly name: string;
  readonly code: string;
}

/** All countries that one text names, in its order. */
export function mentionsIn(text: string): Mention[] {
  const folded = foldWithPositions(text);
  const mentions: Mention[] = [];
  let end = 0;
  for (const { index } of text.matchAll(WORD_START)) {
    if (index < end) continue;
    const at = foldedPlace(folded.text, folded.positionOf, index);
    const known = at === null ? undefined : nameAt(folded.text, at);
    if (at === null || !known) continue;
    end = folded.positionOf(at + known.name.length);
    const place = { text, start: index, end };
    if (isCountry(known.name, place)) mentions.push({ name: text.slice(index, end), code: known.code });
  }
  return mentions;
}

const WORD_START = /(?<![\p{L}\p{N}\p{M}])\p{Lu}/gu;

/** Folding seldom moves a character, and then only a little. */
function foldedPlace(folded: string, positionOf: (at: number) => number, index: number): number | null {
  let at = index;
  while (at > 0 && positionOf(at) > index) at--;
  while (at < folded.length && positionOf(at) < index) at++;
  return positionOf(at) === index ? at : null;
}

interface Known {
  readonly name: string;
  readonly code: string;
}

function nameAt(folded: string, at: number): Known | undefined {
  known ??= knownNames();
  return known.get(folded.slice(at, at + 3))?.find(({ name }) => {
    return folded.startsWith(name, at) && !/[\p{L}\p{N}]/u.test(folded.charAt(at + name.length));
  });
}

let known: ReadonlyMap<string, readonly Known[]> | undefined;

/** The names by their first three folded letters, the longest first. */
function knownNames() {
  const plain = COUNTRY_CODES.flatMap((code) =>
    namesOf(nameKey('country', code)).flatMap((name) =>
      spellings(name).map((each) => ({ name: each, code })),
    ),
  );
  const all = [...plain, ...ABBREVIATED.map(([name, code]) => ({ name: fold(name), code }))];
  const sorted = all
    .filter(({ name }) => name.length >= 3 && !LEFT_OUT.has(name))
    .sort((a, b) => b.name.length - a.name.length);
  return Map.groupBy(sorted, ({ name }) => name.slice(0, 3));
}

/** "Iran (Islamic Republic of)" is also printed as "Islamic Republic of Iran", and "Trinidad & Tobago" with "and". */
function spellings(name: string): string[] {
  const turned = name.replace(
    /^(.+) \((.+?)([’'])?\)$/,
    (_, country: string, style: string, apostrophe?: string) =>
      apostrophe ? `${style}${apostrophe}${country}` : `${style} ${country}`,
  );
  return [...new Set([name, turned].map((each) => fold(each.replace(' & ', ' and '))))];
}

function isCountry(name: string, place: { text: string; start: number; end: number }): boolean {
  const printed = place.text.slice(place.start, place.end);
  if (isAbbreviation(name) && printed !== printed.toUpperCase()) return false;
  if (isElsewhere(place)) return false;
  return !MAY_BE_PERSON.has(name) || !mayBePerson(place);
}

function isAbbreviation(name: string): boolean {
  return ABBREVIATED.some(([each]) => fold(each) === name);
}
