import { isWebAddress, pageOf, titleWordsOf } from './address.ts';
import { CHUNK, isWhole, wordsOf } from './indexed-words.ts';
import { isCountryName } from './known-names.ts';
import { shortNameKind } from './short-names.ts';
import { ISLAND_WORDS, STOP_WORDS } from './stop-words.ts';

/** One word that a query asks for. */
export interface QueryWord {
  /**
   * `code`: of a country, in capitals, which begins IDs too. `shortName`: of a country, in capitals; like a code, it
   * is not the beginning of a word. `address`: the end of the address of a page.
   */
  readonly kind: 'word' | 'code' | 'shortName' | 'address';
  /** Folded; of what holds a digit and a separator, all of it in one: `md0029` of "MD.0029". */
  readonly text: string;
  /** What stood between the separators, for pages that print it otherwise; empty where there are none. */
  readonly parts: readonly string[];
  /** The project ID that it may be short for: `md0029` of "MD29". `null`: it is none, or it has all digits. */
  readonly id: string | null;
}

/** More words, and longer ones, are in no query that somebody typed. */
const MOST_WORDS = 16;
const LONGEST_WORD = 60;

/**
 * The words that all have to be found. Words that say nothing, such as "de", count only where there are no others.
 * An address stands for its page.
 */
export function parseQuery(query: string): QueryWord[] {
  if (isWebAddress(query)) return [addressWord(pageOf(query))];
  const typed = [...query.matchAll(TYPED)].map(([chunk]) => chunk);
  const readCode = isWritten(query, typed) ? codeWord : noCode;
  const words = typed.flatMap((chunk) => dottedName(chunk) ?? readCode(chunk) ?? wordsOfTyped(chunk));
  const telling = words.filter(({ kind, text }) => kind !== 'word' || !STOP_WORDS.has(text));
  const asked = withoutIslands(telling.length > 0 ? telling : words);
  return [...new Map(asked.map((word) => [word.text, word])).values()].slice(0, MOST_WORDS);
}

/** A name of letters with dots, such as "U.S.A." or "EE. UU.", or a chunk. */
const DOTTED = /(?<![\p{L}\p{N}])\p{L}{1,2}(?:\.\s?\p{L}{1,2})+\.?(?![\p{L}\p{M}\p{N}])/u;
const TYPED = new RegExp(`${DOTTED.source}|${CHUNK.source}`, 'gu');
const ONLY_DOTTED = new RegExp(`^${DOTTED.source}$`, 'u');

function addressWord(page: string): QueryWord {
  return { kind: 'address', text: page, parts: titleWordsOf(page).slice(0, MOST_WORDS), id: null };
}

/** Whether capitals mean something, and are not what all words of a query are typed in. */
function isWritten(query: string, typed: readonly string[]): boolean {
  return /\p{Ll}/u.test(query) || typed.every((chunk) => !/\p{L}/u.test(chunk) || codeWord(chunk) !== null);
}

function codeWord(chunk: string): QueryWord | null {
  const text = chunk.toLowerCase();
  const kind = /^[A-Z]+$/.test(chunk) ? shortNameKind(text) : null;
  return kind && { kind, text, parts: [], id: null };
}

function noCode(): null {
  return null;
}

/** A code with dots has to be in capitals, since "e.g." is not Egypt. */
function dottedName(chunk: string): QueryWord | null {
  if (!ONLY_DOTTED.test(chunk)) return null;
  const parts = wordsOf(chunk);
  const text = parts.join('');
  const kind = shortNameKind(text);
  const isName = kind === 'shortName' || (kind === 'code' && !/\p{Ll}/u.test(chunk));
  return isName ? { kind, text, parts, id: null } : null;
}

function wordsOfTyped(typed: string): QueryWord[] {
  return (typed.match(CHUNK) ?? []).flatMap(wordsOfChunk);
}

function wordsOfChunk(chunk: string): QueryWord[] {
  const parts = wordsOf(chunk).map((part) => part.slice(0, LONGEST_WORD));
  if (isWhole(chunk, parts)) return [plainWord(parts.join('').slice(0, LONGEST_WORD), parts)];
  return parts.map((part) => plainWord(part, []));
}

function plainWord(text: string, parts: readonly string[]): QueryWord {
  return { kind: 'word', text, parts, id: wholeId(text) };
}

/** Project IDs have two letters and four digits: see `lib/fields.ts`. */
function wholeId(text: string): string | null {
  const [, letters, number = ''] = /^([a-z]{2})0*([1-9]\d{0,2})$/.exec(text) ?? [];
  const id = letters === undefined ? text : letters + number.padStart(4, '0');
  return id === text ? null : id;
}

/** An island beside the name of a country says nothing: "Île Maurice" is "Maurice", and "Islas Marshall" no name less. */
function withoutIslands(words: readonly QueryWord[]): readonly QueryWord[] {
  const texts = words.map(({ text }) => text);
  return words.filter(({ text }, at) => !(ISLAND_WORDS.has(text) && isBesideCountry(texts, at)));
}

/** The longest name that stands beside a word for an island has so many words. */
const LONGEST_NAME = 4;

function isBesideCountry(texts: readonly string[], at: number): boolean {
  for (let length = 1; length <= LONGEST_NAME; length++) {
    if (isCountryName(texts.slice(at + 1, at + 1 + length))) return true;
    if (at >= length && isCountryName(texts.slice(at - length, at))) return true;
  }
  return false;
}
