import type { BodyLine } from './body-lines.ts';
import type { BriefHeading } from './brief.ts';
import { mend } from './mend.ts';

/**
 * The headings of a body, in their order: those that are ones by markup, and lines in bold that stand above a text as
 * one, a level below the heading before them.
 *
 * @param apart Lines of contacts, whose names are often in bold.
 */
export function readOutline(lines: readonly BodyLine[], apart: ReadonlySet<BodyLine>): BriefHeading[] {
  const outline: BriefHeading[] = [];
  let above = 1;
  for (const [i, line] of lines.entries()) {
    if (apart.has(line) || !mayBeHeading(line)) continue;
    above = line.level ?? above;
    const level = line.level ?? (standsAsHeading(line, lines[i + 1]) ? Math.min(above + 1, 6) : 0);
    if (level > 0) outline.push({ level, text: mend(line.text) });
  }
  return outline;
}

function mayBeHeading({ text }: BodyLine): boolean {
  return text.length <= LONGEST_HEADING && /\p{L}/u.test(text);
}

const LONGEST_HEADING = 200;

/** What is longer, or ends as a sentence, is a part of the text that someone found important. */
const LONGEST_BOLD = 120;

function standsAsHeading(line: BodyLine, next: BodyLine | undefined): boolean {
  const isApart = line.bold && !line.item && !line.time && line.break !== 'soft' && line.linked === 0;
  if (!isApart || line.text.length > LONGEST_BOLD || /[.!;,…»”"]$/.test(line.text)) return false;
  return next !== undefined && !next.bold && next.break !== 'soft' && next.level === null;
}
