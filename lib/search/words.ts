import { fold } from '../print.ts';
import { STOP_WORDS } from './stop-words.ts';

/** One word that a query asks for. */
export interface QueryWord {
  /** Folded; of what holds a digit and a separator, all of it in one: `md0029` of "MD.0029". */
  readonly text: string;
  /** What stood between the separators, for pages that print it otherwise; empty where there are none. */
  readonly parts: readonly string[];
}

/** What stands between blanks, such as a word, "MD.0029", "Q40-805" or "l’accès". */
const CHUNK = /[\p{L}\p{M}\p{N}]+(?:[.\-‐‑–—_/][\p{L}\p{M}\p{N}]+)*/gu;

/** The beginning and the end of everything that is a word by itself. */
export const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** More words, and longer ones, are in no query that somebody typed. */
const MOST_WORDS = 16;
const LONGEST_WORD = 60;

/** The words of a text, folded, in order. */
function wordsOf(text: string): string[] {
  return fold(text).match(WORD) ?? [];
}

/**
 * The words that a text is found by: each by itself, and what digits and separators make one thing of also as a
 * whole, so that "MD.0029" is found by "MD.0029", "md0029" and "0029".
 */
export function indexedWords(text: string): string[] {
  return HAS_DIGIT.test(text) ? [...wordsOf(text), ...wholesOf(text)] : wordsOf(text);
}

/** The words of an ID; a number also without the zeros before it, as people say it. */
export function idWords(id: string): string[] {
  const words = indexedWords(isWebAddress(id) ? lastSegment(id) : id);
  return [
    ...words,
    ...words.filter((word) => /^0+[1-9]\d*$/.test(word)).map((word) => word.replace(/^0+/, '')),
  ];
}

/**
 * The words that all have to be found. Words that say nothing, such as "de", count only where there are no others.
 * An address stands for the words of its end, which are those of the title.
 */
export function parseQuery(query: string): QueryWord[] {
  const typed = isWebAddress(query) ? lastSegment(query) : query;
  const words = [...typed.matchAll(CHUNK)].flatMap(([chunk]) => wordsOfChunk(chunk));
  const telling = words.filter(({ text }) => !STOP_WORDS.has(text));
  const distinct = new Map((telling.length > 0 ? telling : words).map((word) => [word.text, word]));
  return [...distinct.values()].slice(0, MOST_WORDS);
}

function wordsOfChunk(chunk: string): QueryWord[] {
  const parts = wordsOf(chunk).map((part) => part.slice(0, LONGEST_WORD));
  if (isWhole(chunk, parts)) return [{ text: parts.join('').slice(0, LONGEST_WORD), parts }];
  return parts.map((text) => ({ text, parts: [] }));
}

/** Whether a word may be mistyped: numbers and IDs mean something else then, and of short words everything is near. */
export function mayBeMistyped(word: string): boolean {
  return word.length >= 4 && !HAS_DIGIT.test(word);
}

/** A word with each two neighbouring letters swapped in turn, a typo that changes two letters and not one. */
export function swapsOf(word: string): string[] {
  if (!mayBeMistyped(word)) return [];
  const swapped = Array.from(
    word.slice(1),
    (letter, i) => word.slice(0, i) + letter + word[i] + word.slice(i + 2),
  );
  return [...new Set(swapped)].filter((each) => each !== word);
}

const HAS_DIGIT = /\p{N}/u;

function wholesOf(text: string): string[] {
  return [...text.matchAll(CHUNK)].flatMap(([chunk]) => {
    const parts = wordsOf(chunk);
    return isWhole(chunk, parts) ? [parts.join('')] : [];
  });
}

function isWhole(chunk: string, parts: readonly string[]): boolean {
  return parts.length > 1 && HAS_DIGIT.test(chunk);
}

function isWebAddress(text: string): boolean {
  return /^\s*https?:\/\/\S+\s*$/i.test(text);
}

function lastSegment(address: string): string {
  const path = address.trim().replace(/[?#].*$/, '');
  return path.split('/').findLast((segment) => segment !== '') ?? '';
}
