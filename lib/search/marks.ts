import { foldWithPositions } from '../print.ts';
import { WORD } from './indexed-words.ts';
import { isTypoOf } from './typos.ts';
import type { QueryWord } from './words.ts';

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
  readonly printed: string;
  /** Folded. */
  readonly text: string;
  /** Where its first `length` folded letters end in the original. */
  endOf(length: number): number;
}

function findMarks(text: string, asked: readonly QueryWord[]): Mark[] {
  if (asked.length === 0) return [];
  const words = [...text.matchAll(WORD)].map((match) => wordAt(match[0], match.index));
  return asked.flatMap((each) => {
    const wholes = findWholes(words, text, each);
    if (wholes.length > 0) return wholes;
    const begun = findBegun(words, each);
    return begun.length > 0 ? begun : findMistyped(words, each);
  });
}

function wordAt(printed: string, start: number): Word {
  const folded = foldWithPositions(printed);
  return {
    start,
    end: start + printed.length,
    printed,
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

/** Whether the beginning of a word is what was asked for. */
const FITS: { readonly [K in QueryWord['kind']]: (word: Word, asked: string) => boolean } = {
  word: ({ text }, asked) => text.startsWith(asked),
  address: ({ text }, asked) => text.startsWith(asked),
  shortName: ({ text }, asked) => text === asked,
  /** In capitals, and no letter behind it: "EC" and "EC10P0001". */
  code: ({ printed }, asked) =>
    printed.startsWith(asked.toUpperCase()) && !/^\p{L}/u.test(printed.slice(asked.length)),
};

/** What was typed as one, such as "MD.0029", and is printed as several words with nothing but a separator between. */
function findWholes(
  words: readonly Word[],
  text: string,
  { kind, text: asked, parts, id }: QueryWord,
): Mark[] {
  const wholes = [...(parts.length > 0 ? [asked] : []), ...(id === null ? [] : [id])];
  return wholes.flatMap((whole) =>
    words.flatMap(({ start }, first) => {
      const end = endOfWhole(words.slice(first, first + whole.length), text, { kind, asked: whole });
      return end === null ? [] : [{ start, end }];
    }),
  );
}

function endOfWhole(
  [word, ...more]: readonly Word[],
  text: string,
  { kind, asked }: { readonly kind: QueryWord['kind']; readonly asked: string },
): number | null {
  if (!word) return null;
  if (FITS[kind](word, asked)) return word.endOf(asked.length);
  const isBegun = asked.startsWith(word.text) && !/\s/.test(text.slice(word.end, more[0]?.start));
  return isBegun ? endOfWhole(more, text, { kind, asked: asked.slice(word.text.length) }) : null;
}

function findBegun(words: readonly Word[], { kind, text, parts }: QueryWord): Mark[] {
  return words.flatMap((word) =>
    [text, ...parts]
      .filter((asked) => FITS[kind](word, asked))
      .map((asked) => ({ start: word.start, end: word.endOf(asked.length) })),
  );
}

function findMistyped(words: readonly Word[], { kind, text }: QueryWord): Mark[] {
  if (kind !== 'word') return [];
  return words.filter((word) => isTypoOf(text, word.text)).map(({ start, end }) => ({ start, end }));
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
