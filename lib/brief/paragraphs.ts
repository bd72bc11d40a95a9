import type { BodyLine } from './body-lines.ts';
import { mend } from './mend.ts';

/** A paragraph, a list item or a heading, with the lines that it was put together from. */
export interface Paragraph {
  /** As it reads: lines joined, remains of markup left out. */
  readonly text: string;
  readonly lines: readonly BodyLine[];
}

/**
 * Puts lines together that were broken within a sentence, as pages of old are, each line with an element of its own,
 * a `BR` or nothing but a line break.
 *
 * @param apart Lines that stand for themselves, such as those of an address.
 */
export function readParagraphs(lines: readonly BodyLine[], apart: ReadonlySet<BodyLine>): Paragraph[] {
  const groups: BodyLine[][] = [];
  const wrapped = isWrapped(lines);
  const scattered = !lines.some((line) => line.break === 'block' && line !== lines[0] && line.level === null);
  for (const line of lines) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const joins =
      before && !apart.has(line) && !apart.has(before) && goesOn(before, line, { wrapped, scattered });
    if (group && joins) group.push(line);
    else groups.push([line]);
  }
  return groups
    .map((group) => ({ text: withoutBullet(mend(group.map(({ text }) => text).join(' '))), lines: group }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

function withoutBullet(text: string): string {
  return text.replace(BULLET, '');
}

const BULLET = /^(?:[-–—•·*▪]\s+)+/;

interface Layout {
  /** Whether lines break within sentences all over the page. */
  readonly wrapped: boolean;
  /** Whether line breaks in the text are all that tells one paragraph from the next. */
  readonly scattered: boolean;
}

function goesOn(before: BodyLine, line: BodyLine, { wrapped, scattered }: Layout): boolean {
  if (before.level !== null || line.level !== null || BULLET.test(`${line.text} `)) return false;
  const ended = ENDED.test(before.text);
  if (line.break === 'soft') return !(ended && scattered && BEGINS.test(line.text));
  return !ended && line.break !== 'blank' && !isOtherItem(before, line) && isBroken(before, line, wrapped);
}

/** Whether a line looks as if it went on in the next. */
function isBroken(before: BodyLine, { text, break: how }: BodyLine, wrapped: boolean): boolean {
  const { length } = before.text;
  if (length > LONGEST_WRAPPED) return false;
  if (!wrapped) return how === 'br' && GOES_ON.test(text) && length >= WRAPPED;
  return GOES_ON.test(text) || HANGS.test(before.text) || (length >= WRAPPED && !before.bold);
}

function isOtherItem(before: BodyLine, line: BodyLine): boolean {
  return before.block !== line.block && (line.item || before.item);
}

/** Lines that were broken for want of room are no shorter, however their accents were written. */
const WRAPPED = 30;
const LONGEST_WRAPPED = 160;

/** Most texts of the web have one line for each paragraph: only a page that often breaks within sentences is wrapped. */
function isWrapped(lines: readonly BodyLine[]): boolean {
  const prose = lines.filter(({ level, item }) => level === null && !item);
  const broken = prose.filter((line, i) => {
    const before = prose[i - 1];
    return before && line.break !== 'soft' && !ENDED.test(before.text) && GOES_ON.test(line.text);
  });
  return broken.length >= 3 && broken.length * 4 >= prose.length;
}

const ENDED = /[.!?:;…][»”"')\]]*$/;
const GOES_ON = /^[\p{Ll}\d«(]/u;
const BEGINS = /^[«“"'¿¡(]?\s?\p{Lu}/u;

/** A line that cannot end there: it ends in a comma or in a small word. */
const HANGS =
  /(?:,|(?:^|\s)(?:a|à|al|and|au|aux|con|d'|d’|da|de|del|des|du|e|el|en|entre|et|for|from|in|l'|la|las|le|les|los|of|on|or|ou|para|par|por|pour|sa|ses|son|su|sur|the|to|un|una|une|with|y|y el))$/iu;
