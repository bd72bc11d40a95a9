import type { BodyLine } from './body-lines.ts';
import { isProse } from './prose-sums.ts';

/**
 * Without a menu that stands at the beginning as text: its names are printed twice, each alone and then again, glued to
 * what is said below it ("Who we are", "Who we areWe help …"). Nothing else tells it from the body.
 */
export function withoutPrintedMenu(lines: readonly BodyLine[]): readonly BodyLine[] {
  const start = lines.slice(0, LONGEST_MENU);
  const repeats = start.flatMap((line, i) => (isRepeated(line, lines[i + 1]) ? [i] : []));
  const isMenu = start.some((line, i) => isGlued(line, lines[i + 1]));
  const last = repeats.at(-1);
  if (!isMenu || repeats.length < 2 || last === undefined) return lines;
  const rest = lines.slice(last + 2);
  const body = rest.findIndex((line) => isProse(line) || line.level !== null);
  return rest.slice(Math.max(body, 0));
}

/** Lines in which a menu may stand. */
const LONGEST_MENU = 300;
const LONGEST_NAME = 60;

function isRepeated(line: BodyLine, next: BodyLine | undefined): boolean {
  return line.text === next?.text || isGlued(line, next);
}

function isGlued({ text }: BodyLine, next: BodyLine | undefined): boolean {
  if (text.length > LONGEST_NAME || !next?.text.startsWith(text)) return false;
  return /^\p{Lu}/u.test(next.text.slice(text.length)) && /\p{Ll}$/u.test(text);
}
