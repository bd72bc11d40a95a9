import type { LabelHit } from './label-hits.ts';
import {
  contains,
  firstChildOf,
  isElement,
  isText,
  nextOf,
  nextTextIn,
  type PageNode,
  type PageText,
} from './page-tree.ts';
import { isSilent, linesOf, printedIn, printLines } from './printed-lines.ts';
import type { PlacedRow } from './row-layout.ts';

/** A part that is a label from end to end. */
export function labelOf(part: PageNode): LabelHit | null {
  const texts = textsIn(part);
  const [first, last] = [texts[0], texts.at(-1)];
  const label = printLines(linesOf([part])).replace(/\s*[:：]$/, '');
  return first && last && isLabel(label) ? { keys: [], label, first, last, rest: '', shared: false } : null;
}

/**
 * A part that holds a label in one branch and a value behind it: in the last branch but one where known labels are
 * there too, as in a table whose lines can begin with a section's name, else in the first.
 */
export function labelInside(part: PageNode, known: readonly PlacedRow[]): LabelHit | null {
  const branches = branchesUnder(part);
  const place = known.every((row) => branchesBehind(row.part, row.hit) === 1) ? branches.length - 2 : 0;
  const label = branches[place];
  return label && branches.length > 1 ? labelOf(label) : null;
}

/** How many branches of a part are behind the one with its label. */
function branchesBehind(part: PageNode, { first }: LabelHit): number {
  const branches = branchesUnder(part);
  return branches.length - 1 - branches.findIndex((branch) => contains(branch, first));
}

/** Where a part first branches into several. */
function branchesUnder(part: PageNode): PageNode[] {
  let branches = [part];
  while (branches.length === 1 && branches[0] && isElement(branches[0])) branches = branchesOf(branches[0]);
  return branches;
}

/** A part whose first text is a label, a colon and a value, or whose first text is a label that ends in a colon. */
export function labelBeforeColon(part: PageNode): LabelHit | null {
  const first = textsIn(part)[0];
  const [, label, rest] = /^(.+?)\s?[:：](?:\s+(.*))?$/s.exec(first ? (printedIn(first) ?? '') : '') ?? [];
  if (!first || label === undefined || !isLabel(label)) return null;
  return { keys: [], label, first, last: first, rest: rest ?? '', shared: false };
}

/** A few words that are no sentence. */
function isLabel(text: string): boolean {
  return text.length >= 2 && text.length <= 100 && /\p{L}/u.test(text) && !/[.!?;]$/.test(text);
}

function branchesOf(node: PageNode): PageNode[] {
  const branches: PageNode[] = [];
  for (let child: PageNode | null = firstChildOf(node); child; child = nextOf(child))
    if (printsText(child)) branches.push(child);
  return branches;
}

function printsText(node: PageNode): boolean {
  if (isText(node)) return printedIn(node) !== null;
  return isElement(node) && !isSilent(node) && linesOf([node]).length > 0;
}

function textsIn(part: PageNode): PageText[] {
  if (isText(part)) return [part];
  const texts: PageText[] = [];
  for (let text = part.firstText; text; text = nextTextIn(part, text)) {
    if (printedIn(text) !== null) texts.push(text);
  }
  return texts;
}
