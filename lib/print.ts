/** Characters that print nothing: soft hyphen, zero-width ones, direction marks, variation selectors, byte order mark. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF\p{Variation_Selector}]/gu;

/** What stands before or after a text as an ornament: bullets, arrows, pictographs, the glyphs of icon fonts. */
const ORNAMENT = /^[\s*•·▪‣◦●■►▶→»\p{Extended_Pictographic}\p{Co}]/u;

/** A text with white space collapsed and nothing invisible in it. */
export function collapse(text: string): string {
  const trimmed = text.trim();
  return UNEVEN.test(trimmed) ? trimmed.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim() : trimmed;
}

/** Whether a text without blanks at its ends has anything to collapse. */
const UNEVEN = /\s\s|[^\S ]|[\u00AD\u200B-\u200F\u2060\uFEFF\p{Variation_Selector}]/u;

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
  return foldLetters(text).replace(/\s+/g, ' ').trim();
}

function foldLetters(text: string): string {
  const lower = text.toLowerCase();
  if (/^[a-z\d .,:()]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæ’‘ʼ`´‐‑–—-]/g, (character) => SPELLINGS[character] ?? ' ');
}

export interface FoldedText {
  readonly text: string;
  /** Where in the original a character of `text` comes from; of its end, the end of the original. */
  positionOf(index: number): number;
}

/** Folds a text without collapsing its spaces, and remembers where each character came from. */
export function foldWithPositions(text: string): FoldedText {
  if (ONE_FOR_ONE.test(text)) return { text: foldLetters(text), positionOf: (index) => index };
  const positions: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of text) {
    const piece = foldLetters(character);
    for (let i = 0; i < piece.length; i++) positions.push(at);
    folded += piece;
    at += character.length;
  }
  return { text: folded, positionOf: (index) => positions[index] ?? text.length };
}

/** Latin letters with their accents in them, and punctuation: each is folded to one character. */
const ONE_FOR_ONE = /^[ -\xC5\xC7-\xE5\xE7-\u012F\u0131-\u0148\u014A-\u0151\u0154-\u017F\u2010-\u2027]*$/;

const SPELLINGS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
};
