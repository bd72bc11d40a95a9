import { contains, firstChildOf, isElement, isText, nextOf, textWalker } from './dom.ts';
import type { LabelHit } from './label-hits.ts';
import { isSilent, linesOf, printedIn, printLines, silenceTest } from './printed-lines.ts';
import type { PlacedRow } from './row-layout.ts';

/** A part that is a label from end to end. */
export function labelOf(part: Node): LabelHit | null {
  const texts = textsIn(part);
  const [first, last] = [texts[0], texts.at(-1)];
  const label = printLines(linesOf([part])).replace(/\s*[:：]$/, '');
  return first && last && isLabel(label) ? { keys: [], label, first, last, rest: '', shared: false } : null;
}

/**
 * A part that holds a label in one branch and a value behind it: in the last branch but one where known labels are
 * there too, as in a table whose lines can begin with a section's name, else in the first.
 */
export function labelInside(part: Node, known: readonly PlacedRow[]): LabelHit | null {
  const branches = branchesUnder(part);
  const place = known.every((row) => branchesBehind(row.part, row.hit) === 1) ? branches.length - 2 : 0;
  const label = branches[place];
  return label && branches.length > 1 ? labelOf(label) : null;
}

/** How many branches of a part are behind the one with its label. */
function branchesBehind(part: Node, { first }: LabelHit): number {
  const branches = branchesUnder(part);
  return branches.length - 1 - branches.findIndex((branch) => contains(branch, first));
}

/** Where a part first branches into several. */
function branchesUnder(part: Node): Node[] {
  let branches = [part];
  while (branches.length === 1 && branches[0] && isElement(branches[0])) branches = branchesOf(branches[0]);
  return branches;
}

/** A part whose first text is a label, a colon and a value, or whose first text is a label that ends in a colon. */
export function labelBeforeColon(part: Node): LabelHit | null {
  const first = textsIn(part)[0];
  const [, label, rest] = /^(.+?)\s?[:：](?:\s+(.*))?$/s.exec(first ? (printedIn(first) ?? '') : '') ?? [];
  if (!first || label === undefined || !isLabel(label)) return null;
  return { keys: [], label, first, last: first, rest: rest ?? '', shared: false };
}

/** A few words that are no sentence. */
function isLabel(text: string): boolean {
  return text.length >= 2 && text.length <= 100 && /\p{L}/u.test(text) && !/[.!?;]$/.test(text);
}

function branchesOf(node: Node): Node[] {
  const branches: Node[] = [];
  for (let child: Node | null = firstChildOf(node); child; child = nextOf(child))
    if (printsText(child)) branches.push(child);
  return branches;
}

function printsText(node: Node): boolean {
  if (isText(node)) return printedIn(node) !== null;
  return isElement(node) && !isSilent(node) && linesOf([node]).length > 0;
}

function textsIn(part: Node): Text[] {
  if (isText(part)) return [part];
  const walker = textWalker(part);
  const isSilenced = silenceTest(part);
  const texts: Text[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (printedIn(node) !== null && !isSilenced(node)) texts.push(node);
  }
  return texts;
}
