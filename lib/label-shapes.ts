import { isElement, isText, nextOf, SHOW_ELEMENT, SHOW_TEXT, walkerOf } from './dom.ts';
import type { LabelHit } from './label-hits.ts';
import { isInSilence, isSilent, linesOf, printedIn, printLines } from './printed-lines.ts';

/** A part that is a label from end to end. */
export function labelOf(part: Node): LabelHit | null {
  const texts = textsIn(part);
  const [first, last] = [texts[0], texts.at(-1)];
  const label = printLines(linesOf([part])).replace(/\s*[:：]$/, '');
  return first && last && isLabel(label) ? { keys: [], label, first, last, rest: '', shared: false } : null;
}

/** A part that holds a label in its first branch and a value in the others. */
export function labelInside(part: Node): LabelHit | null {
  let branches = [part];
  while (branches.length === 1 && branches[0] && isElement(branches[0])) branches = branchesOf(branches[0]);
  const [label, ...values] = branches;
  return label && values.length > 0 ? labelOf(label) : null;
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
  const first = walkerOf(node, SHOW_ELEMENT | SHOW_TEXT).firstChild();
  for (let child: Node | null = first; child; child = nextOf(child))
    if (printsText(child)) branches.push(child);
  return branches;
}

function printsText(node: Node): boolean {
  if (isText(node)) return printedIn(node) !== null;
  return isElement(node) && !isSilent(node) && linesOf([node]).length > 0;
}

function textsIn(part: Node): Text[] {
  if (isText(part)) return [part];
  const walker = walkerOf(part, SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (printedIn(node) !== null && !isInSilence(node, part)) texts.push(node);
  }
  return texts;
}
