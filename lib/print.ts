/** Characters that print nothing: soft hyphen, zero-width ones, direction marks, variation selectors, byte order mark. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF\p{Variation_Selector}]/gu;

/** What stands before or after a text as an ornament: bullets, arrows, pictographs, the glyphs of icon fonts. */
const ORNAMENT = /^[\s•·▪‣◦●■►▶→»\p{Extended_Pictographic}\p{Co}]/u;

/** A text with white space collapsed and nothing invisible in it. */
export function collapse(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/**
 * A text as a reader sees it: white space collapsed, nothing invisible, no ornaments at its ends.
 *
 * Control characters and direction overrides stay: a value that holds one is not what it looks like, and no
 * parser accepts it.
 */
export function printedText(text: string): string {
  const collapsed = collapse(text);
  let [start, end] = [0, collapsed.length];
  while (start < end && isOrnament(collapsed, start)) start += sizeAt(collapsed, start);
  while (start < end && isOrnament(collapsed, end - sizeBefore(collapsed, end)))
    end -= sizeBefore(collapsed, end);
  return collapsed.slice(start, end);
}

function isOrnament(text: string, at: number): boolean {
  const character = text.slice(at, at + 2);
  return (character < '0' || character > '\u00FF') && ORNAMENT.test(character);
}

/** A character outside the basic plane takes two places. */
function sizeAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function sizeBefore(text: string, end: number): number {
  return end > 1 ? sizeAt(text, end - 2) : 1;
}

/**
 * The same for all ways to print a text: letter case, accents, `œ` and `oe`, apostrophes, hyphens and spaces.
 * Labels and words of vocabularies are compared by it.
 */
export function fold(text: string): string {
  return [...text].map(foldCharacter).join('').replace(/\s+/g, ' ').trim();
}

/** Gives none, one or two characters. */
function foldCharacter(character: string): string {
  if (character >= 'a' && character <= 'z') return character;
  const lower = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return SPELLINGS[lower] ?? lower;
}

export interface FoldedText {
  readonly text: string;
  /** Where in the original each character of `text` comes from, and at the end the length of the original. */
  readonly positions: readonly number[];
}

/** Folds a text without collapsing its spaces, and remembers where each character came from. */
export function foldWithPositions(text: string): FoldedText {
  const positions: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of text) {
    const piece = foldCharacter(character);
    for (let i = 0; i < piece.length; i++) positions.push(at);
    folded += piece;
    at += character.length;
  }
  positions.push(text.length);
  return { text: folded, positions };
}

const SPELLINGS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '-': ' ',
  '‐': ' ',
  '‑': ' ',
  '–': ' ',
  '—': ' ',
};
