import type { PageElement, PageNode } from '../page-tree.ts';
import type { BodyLine } from './body-lines.ts';

export interface ProseSums {
  /** Characters of prose in a part. */
  proseIn(part: PageNode): number;
  /** The same, of those of the whole page: 0 to 1. */
  shareOf(part: PageNode): number;
  /** How many of the characters in a part are links: 0 to 1. */
  linkedShareIn(part: PageNode): number;
}

/** @param start The place in the document before which nothing is prose. */
export function proseSums(root: PageElement, lines: readonly BodyLine[], start: number): ProseSums {
  const prose = sumsBefore(root, lines, (line) =>
    line.order >= start && isProse(line) ? line.text.length : 0,
  );
  const all = sumsBefore(root, lines, ({ text }) => text.length);
  const linked = sumsBefore(root, lines, (line) => line.linked);
  const total = prose(root);
  return {
    proseIn: prose,
    shareOf: (part) => (total === 0 ? 0 : prose(part) / total),
    linkedShareIn: (part) => (all(part) === 0 ? 0 : linked(part) / all(part)),
  };
}

/** A line of a text, which a paragraph can be broken into; no button, date or caption. */
export function isProse({ text, linked, level }: BodyLine): boolean {
  return level === null && text.length >= 30 && linked * 2 < text.length && text.split(' ', 5).length === 5;
}

function sumsBefore(root: PageElement, lines: readonly BodyLine[], weight: (line: BodyLine) => number) {
  const sums = new Float64Array(root.end + 2);
  for (const line of lines) sums[line.order + 1] = (sums[line.order + 1] ?? 0) + weight(line);
  for (let i = 1; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (sums[i - 1] ?? 0);
  return ({ order, end }: PageNode) => (sums[end + 1] ?? 0) - (sums[order] ?? 0);
}
