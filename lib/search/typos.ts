import { isNameWord } from './known-names.ts';

/**
 * Whether a word may be mistyped. Numbers and IDs mean something else then, of short words everything is near, and a
 * name of a country is no other word with a typo: "Iraq" is not "Iran".
 */
export function mayBeMistyped(word: string): boolean {
  return isLongWord(word) && !isNameWord(word);
}

/** A word with each two neighbouring letters swapped in turn, a typo that changes two letters and not one. */
export function swapsOf(word: string): string[] {
  const swapped = Array.from(
    word.slice(1),
    (letter, i) => word.slice(0, i) + letter + word[i] + word.slice(i + 2),
  );
  return [...new Set(swapped)].filter((each) => each !== word);
}

/** Whether a word that was found is what a mistyped one was meant to be. */
export function isTypoOf(asked: string, found: string): boolean {
  return isLongWord(asked) && isLongWord(found) && isOneTypo(found, asked) && !isNameWord(asked);
}

function isLongWord(word: string): boolean {
  return word.length >= 4 && !/\p{N}/u.test(word);
}

/** Whether one letter more, less or another, or two letters swapped, make two words the same. */
function isOneTypo(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  const [restA, restB] = [a.slice(from), b.slice(from)];
  if (restA.length > restB.length) return restA.slice(1) === restB;
  if (restA.length < restB.length) return restA === restB.slice(1);
  return restA.slice(1) === restB.slice(1) || swapsOf(a).includes(b);
}
