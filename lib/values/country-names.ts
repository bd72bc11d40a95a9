import { LANGUAGES } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import { fold, foldWithPositions } from '../print.ts';
import { COUNTRY_CODES } from './country-codes.ts';

export interface Country {
  /** As printed. */
  readonly name: string;
  /** ISO 3166-1 alpha-2, `XK` for Kosovo. `null`: a name that we do not know. */
  readonly code: string | null;
}

/**
 * Splits a text into the country names that it is made of: "Belize Costa Rica", "ChileUruguay", "Kenya / Sudan".
 * Names of every language are known on every page. `null`: the text holds something else as well.
 *
 * Longest names first, so that "Niger" is not found in "Nigeria", and back to shorter ones where a long one leads
 * nowhere. Between names stands a separator, or nothing where the next begins with a capital letter.
 */
export function splitCountries(text: string): Country[] | null {
  if (text.length > LONGEST_TEXT) return null;
  const folded = foldWithPositions(text);
  const ends = coverByNames(folded.text, (at) => isCapital(text, folded.positionOf(at)));
  return (
    ends?.map(({ start, end, code }) => ({
      name: text.slice(folded.positionOf(start), folded.positionOf(end)).trim(),
      code,
    })) ?? null
  );
}

/** All countries in their longest names are about 6,000 characters. */
const LONGEST_TEXT = 10_000;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly code: string;
}

type Known = ReadonlyMap<string, readonly { name: string; code: string }[]>;
let known: Known | undefined;

/** The names by their first three folded letters, the longest first. */
function knownNames(): Known {
  const all = LANGUAGES.flatMap((language) => [...plainNames(language), ...otherNames(language)])
    .map(({ name, code }) => ({ name: fold(name), code }))
    .sort((a, b) => b.name.length - a.name.length);
  return Map.groupBy(all, ({ name }) => name.slice(0, 3));
}

/** What the browser calls the countries; that saves us a table of 600 names. */
function plainNames({ tag }: Language) {
  const names = new Intl.DisplayNames(tag, { type: 'region', fallback: 'none' });
  return COUNTRY_CODES.map((code) => ({ name: names.of(code)?.replace(' & ', ' and ') ?? '', code })).filter(
    ({ name }) => name !== '',
  );
}

/** Official names are printed in two ways: "Iran (Islamic Republic of)" and "Islamic Republic of Iran". */
function otherNames({ countries }: Language) {
  return Object.entries(countries).flatMap(([code, names]) =>
    names
      .flatMap((name) => [name, name.replace(/^(.+) \((.+?)(’?)\)$/, turned)])
      .map((name) => ({ name, code })),
  );
}

function turned(_: string, name: string, style: string, apostrophe: string): string {
  return apostrophe === '' ? `${style} ${name}` : `${style}${apostrophe}${name}`;
}

/** Finds names that follow each other from the start of the text to its end; depth first, each position tried once. */
function coverByNames(text: string, isCapitalAt: (at: number) => boolean): Piece[] | null {
  known ??= knownNames();
  const names = known;
  const tried = new Set<number>();
  const path: Piece[] = [];
  const from = (at: number): boolean => {
    if (at === text.length) return path.length > 0;
    if (tried.has(at)) return false;
    tried.add(at);
    return (names.get(text.slice(at, at + 3)) ?? []).some(({ name, code }) => {
      if (!text.startsWith(name, at)) return false;
      const end = behind(TAIL, text, at + name.length);
      const next = behind(SEPARATOR, text, end);
      if (next === end && next < text.length && !isCapitalAt(next)) return false;
      path.push({ start: at, end, code });
      if (from(next)) return true;
      path.pop();
      return false;
    });
  };
  return from(behind(/^[\s,;]*/, text, 0)) ? path : null;
}

/** Where a text goes on behind a short pattern; the same place where the pattern is not there. */
function behind(pattern: RegExp, text: string, at: number): number {
  return at + (pattern.exec(text.slice(at, at + 12))?.[0].length ?? 0);
}

/** What a name may end in: an article, "(la)", or one closing parenthesis too many, both seen on pages. */
const TAIL = /^(?: ?\((?:the|la|le|les|l'|el|los|las)\)|\))/;

const SEPARATOR = /^(?:\s*[,;/|·•]\s*(?:(?:and|et|y)\s)?|\s+(?:(?:and|et|y|&)\s+)?|$)/;

function isCapital(text: string, at = 0): boolean {
  return /^\p{Lu}/u.test(text.slice(at, at + 2));
}
