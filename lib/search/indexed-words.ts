import { fold } from '../print.ts';
import { isWebAddress, pageOf } from './address.ts';

/** What stands between blanks, such as a word, "MD.0029", "Q40-805" or "l’accès". */
export const CHUNK = /[\p{L}\p{M}\p{N}]+(?:[.\-‐‑–—_/][\p{L}\p{M}\p{N}]+)*/gu;

/** The beginning and the end of everything that is a word by itself. */
export const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text, folded, in order. */
export function wordsOf(text: string): string[] {
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
  const words = indexedWords(isWebAddress(id) ? pageOf(id) : id);
  return [
    ...words,
    ...words.filter((word) => /^0+[1-9]\d*$/.test(word)).map((word) => word.replace(/^0+/, '')),
  ];
}

/** Whether digits and separators make one thing of the words of a chunk. */
export function isWhole(chunk: string, parts: readonly string[]): boolean {
  return parts.length > 1 && HAS_DIGIT.test(chunk);
}

const HAS_DIGIT = /\p{N}/u;

function wholesOf(text: string): string[] {
  return [...text.matchAll(CHUNK)].flatMap(([chunk]) => {
    const parts = wordsOf(chunk);
    return isWhole(chunk, parts) ? [parts.join('')] : [];
  });
}
