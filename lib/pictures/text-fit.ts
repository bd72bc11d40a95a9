import { PAINT } from './paint.ts';
import type { MarkStyle } from './scene.ts';

/**
 * About how wide a text is, in pixels. No font is asked, since a scene is made without one, and is opened on other
 * machines: the widths lie between those of the fonts of most systems and the wider DejaVu Sans.
 */
export function textWidth(text: string, style: MarkStyle): number {
  const { size = 12, weight = 400 } = PAINT[style];
  let ems = 0;
  for (const letter of text) ems += widthOf(letter);
  return ems * size * (weight > 500 ? 1.1 : 1);
}

function widthOf(letter: string): number {
  return WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 0.58;
}

/** In ems. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[iIjl.,:;'’|!]/, 0.3],
  [/[\s\u00a0\u202f()[\]ftr/-]/, 0.38],
  [/[mwMW%@…—]/, 0.92],
  [/[A-Z]/, 0.68],
  [/[\u1100-\uffdc]/, 1.02],
];

/** The text, or its beginning and an ellipsis; empty where not even a letter has room. */
export function fitText(text: string, style: MarkStyle, width: number): string {
  if (textWidth(text, style) <= width) return text;
  const letters = [...text];
  while (letters.length > 0 && textWidth(`${letters.join('')}…`, style) > width) letters.pop();
  const kept = letters.join('').trimEnd();
  return kept === '' ? '' : `${kept}…`;
}

/** The text in lines of at most that width, broken between words; a word that is longer than a line is cut. */
export function wrapText(text: string, style: MarkStyle, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, style) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].map((each) => fitText(each, style, width));
}
