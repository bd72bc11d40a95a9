/** A number as pages print it: with groups of three or without, with decimals or without. */
export const NUMBER = `\\d{1,3}(?:[ .,'’]\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d+(?:[.,]\\d{1,3})?(?!\\d)`;

/** Which of two separators is which: "1,250" is a thousand and more in English, and one and a quarter in French. */
type Decimal = '.' | ',' | null;

const DECIMALS: Readonly<Record<string, Decimal>> = { en: '.', fr: ',', es: ',' };

/**
 * Reads a number. `null`: it is not sure how much it is, as "1.250" on a page in English, or "50,000" in Spanish where
 * one page writes so and another so.
 *
 * @param scale By how many digits it is moved: 6 for millions.
 */
export function parseNumber(printed: string, language: string, scale = 0): number | null {
  const decimal = DECIMALS[language] ?? null;
  const plain = plainDigits(printed.replace(/[\s'’]/g, ''), decimal, scale > 0);
  if (plain === null) return null;
  const [whole = '', part = ''] = plain.split('.');
  const digits = whole.length + scale;
  if (digits > 15 || part.length > scale + 3) return null;
  // Digits are moved as text: 1.1 times a million is no whole number.
  const moved = whole + part.padEnd(scale, '0');
  const value = Number(`${moved.slice(0, digits)}.${moved.slice(digits)}0`);
  return Number.isFinite(value) ? value : null;
}

function plainDigits(text: string, decimal: Decimal, scaled: boolean): string | null {
  if (/^\d+$/.test(text)) return text;
  if (/^\d+[.,]\d{1,2}$/.test(text)) return text.replace(',', '.');
  const groups = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*(?:([.,])\d{1,2})?$/.exec(text);
  if (!groups || groups[1] === groups[2]) return null;
  const [, group = '', point] = groups;
  const isSure = point !== undefined || text.split(group).length > 2 || (!scaled && isGroup(group, decimal));
  return isSure ? text.replaceAll(group, '').replace(',', '.') : null;
}

function isGroup(separator: string, decimal: Decimal): boolean {
  return decimal !== null && separator !== decimal;
}

const SCALES: readonly (readonly [words: string, digits: number | null])[] = [
  ['mil millones', 9],
  ['thousand|mille|mil', 3],
  ['millions?|mill[óo]n(?:es)?|mn|M(?![\\p{L}])', 6],
  ['milliards?|bn', 9],
  // A thousand millions in English, a million millions in the two others.
  ['billions?|bill[óo]n(?:es)?|trillions?|tn', null],
];

/** Words behind a number that make it a thousand times and more as much. */
export const SCALE = `(?:${SCALES.map(([words]) => words).join('|')})`;

/** By how many digits a word moves a number; `null`: that is not sure. No word moves it by none. */
export function scaleOf(word: string | undefined, language: string): number | null {
  if (word === undefined) return 0;
  if (/^billions?$/i.test(word) && language === 'en') return 9;
  return SCALES.find(([words]) => new RegExp(`^(?:${words})$`, 'iu').test(word))?.[1] ?? null;
}
