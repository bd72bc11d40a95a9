import { foldWithPositions } from '../print.ts';
import { mayBeMistyped, type QueryWord, swapsOf, WORD } from './words.ts';

/** A part of a text: from `start` up to, and without, `end`. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a text holds the words of a query, in order and without overlaps: the beginning of a word as far as it was
 * typed, a mistyped word as a whole. Accents, letter case and ligatures are no matter; a ligature is marked whole.
 *
 * @param otherNames What else the thing is called that the text names: where only one of these holds a word, as
 *   "Ecuador" does for "Équateur", the text as a whole is marked.
 */
export function marksIn(
  text: string,
  words: readonly QueryWord[],
  otherNames: readonly string[] = [],
): Mark[] {
  const marks = joined(findMarks(text, words));
  if (marks.length > 0 || text === '') return marks;
  const isNamed = otherNames.some((name) => findMarks(name, words).length > 0);
  return isNamed ? [{ start: 0, end: text.length }] : [];
}

interface Word extends Mark {
  /** Folded. */
  readonly text: string;
  /** Where its first `length` folded letters end in the original. */
  endOf(length: number): number;
}

function findMarks(text: string, asked: readonly QueryWord[]): Mark[] {
  if (asked.length === 0) return [];
  const words = [...text.matchAll(WORD)].map((match) => wordAt(match[0], match.index));
  return asked.flatMap((each) => {
    const wholes = each.parts.length > 0 ? findWhole(words, text, each) : [];
    if (wholes.length > 0) return wholes;
    const wanted = [each.text, ...each.parts];
    return words.flatMap((word) => wanted.flatMap((part) => markOf(word, part) ?? []));
  });
}

function wordAt(printed: string, start: number): Word {
  const folded = foldWithPositions(printed);
  return {
    start,
    end: start + printed.length,
    text: folded.text,
    endOf(length) {
      const last = folded.positionOf(length - 1);
      let next = length;
      // Both letters of a folded ligature stand at one place.
      while (next < folded.text.length && folded.positionOf(next) === last) next++;
      return start + folded.positionOf(next);
    },
  };
}

function markOf(word: Word, asked: string): Mark | null {
  if (word.text.startsWith(asked)) return { start: word.start, end: word.endOf(asked.length) };
  const isTypo = mayBeMistyped(asked) && mayBeMistyped(word.text) && isOneTypo(word.text, asked);
  return isTypo ? { start: word.start, end: word.end } : null;
}

/** What was typed as one, such as "MD.0029", and is printed as several words with nothing but a separator between. */
function findWhole(words: readonly Word[], text: string, { text: asked }: QueryWord): Mark[] {
  return words.flatMap(({ start }, first) => {
    const end = endOfWhole(words.slice(first, first + asked.length), text, asked);
    return end === null ? [] : [{ start, end }];
  });
}

function endOfWhole([word, ...more]: readonly Word[], text: string, asked: string): number | null {
  if (!word) return null;
  if (word.text.startsWith(asked)) return word.endOf(asked.length);
  const isBegun = asked.startsWith(word.text) && !/\s/.test(text.slice(word.end, more[0]?.start));
  return isBegun ? endOfWhole(more, text, asked.slice(word.text.length)) : null;
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

function joined(marks: readonly Mark[]): Mark[] {
  const result: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last && mark.start < last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, mark.end) };
    } else result.push(mark);
  }
  return result;
}
