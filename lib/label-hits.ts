import type { LabelTable } from './label-pattern.ts';
import { beginsLabel, findNextLabel, type LabelStart, LONGEST_ROW, labelAtStart } from './labels.ts';
import { nextTextIn, type PageElement, type PageNode, type PageText, parentOf, tagOf } from './page-tree.ts';
import { isLinked, printedIn } from './printed-lines.ts';
import type { RowKey } from './template-types.ts';

/** One place of the page where a label stands. */
export interface LabelHit {
  /** What carries this label; empty: a label that is new to us. */
  readonly keys: readonly RowKey[];
  readonly label: string;
  /** The text nodes that the label begins and ends in; mostly one and the same. */
  readonly first: PageText;
  readonly last: PageText;
  /** What the last text node goes on with behind the label; empty: nothing. */
  readonly rest: string;
  /** Whether the text node goes on with another label, so that `rest` is the whole row. */
  readonly shared: boolean;
}

/** With more labels than this a page is a list of many things. */
export const MOST_LABELS = 200;

/** Finds the labels of a table on a page, in the order of the document; stops at `MOST_LABELS`. */
export function findLabels(root: PageElement, table: LabelTable): LabelHit[] {
  const hits: LabelHit[] = [];
  for (let node = root.firstText; node; node = node.nextText) {
    if (!table.mayBeIn(node.data) || isInTitle(node)) continue;
    if (!table.inLinks && isLinked(node)) continue;
    const found = labelsFrom(node, { root, table });
    hits.push(...found);
    node = found.at(-1)?.last ?? node;
    if (hits.length >= MOST_LABELS) break;
  }
  return hits;
}

/** A title can be the same words as a label. */
function isInTitle(node: PageText): boolean {
  let part: PageNode | null = node;
  for (let i = 0; part && i < HIGHEST; i++) {
    if (tagOf(part) === 'H1') return true;
    part = parentOf(part);
  }
  return false;
}

interface Where {
  readonly root: PageElement;
  readonly table: LabelTable;
}

function labelsFrom(node: PageText, where: Where): LabelHit[] {
  const { table } = where;
  const text = printedIn(node) ?? '';
  const separated = splitSeparated(text, node, table);
  if (separated) return separated;
  const whole = labelAtStart(text, table);
  if (whole) return splitShared(whole, node, table);
  const split = beginsLabel(text, table) ? labelOverSeveral(node, text, where) : null;
  return split ? [split] : [];
}

/** Several rows in one text node, with one sign between them: "Start Date: 2023 | Funding Window: 2 | Year: 2022". */
function splitSeparated(text: string, node: PageText, table: LabelTable): LabelHit[] | null {
  if (text.length > LONGEST_ROW) return null;
  for (const sign of ['|', ';', '·', '•']) {
    const parts = text.split(sign).slice(0, MOST_LABELS);
    const starts =
      parts.length < 2 ? [] : parts.map((part) => labelAtStart(part.trim(), table) ?? otherLabel(part));
    if (starts.filter((start) => start && start.keys.length > 0).length < 2) continue;
    return starts.flatMap((start, i) =>
      start ? [{ ...start, first: node, last: node, shared: i < parts.length - 1 }] : [],
    );
  }
  return null;
}

function otherLabel(part: string): LabelStart | null {
  const [, label, rest] = /^\s*([^:：]{2,100}?)\s?[:：]\s(.*)$/s.exec(part) ?? [];
  return label === undefined || rest === undefined ? null : { keys: [], label, rest: rest.trim() };
}

/** Several rows in one text node with nothing but the next label to end them: "Start Date: 2023 End Date: 2025". */
function splitShared(start: LabelStart, node: PageText, table: LabelTable): LabelHit[] {
  const hits: LabelHit[] = [];
  let current: LabelStart | null = start;
  while (current && hits.length < MOST_LABELS) {
    const at = findNextLabel(current.rest, table);
    const rest: string = at === null ? current.rest : current.rest.slice(0, at).replace(/[\s;,|·•–—-]+$/, '');
    hits.push({ ...current, first: node, last: node, rest, shared: at !== null });
    current = at === null ? null : labelAtStart(current.rest.slice(at), table);
  }
  return hits;
}

/** How many texts a label may be split over, and how many elements up they may meet. */
const MOST_PARTS = 8;
const HIGHEST = 4;

/** A label whose words are in elements of their own: `<span>Start</span> <span>Date</span>`. */
function labelOverSeveral(first: PageText, begin: string, { root, table }: Where): LabelHit | null {
  const around = highPart(first, root);
  let last = first;
  let text: string | undefined = begin;
  for (let i = 1; i < MOST_PARTS && text !== undefined; i++) {
    const behind = nextTextIn(around, last);
    if (!behind) return null;
    last = behind;
    const next = printedIn(last);
    if (next === null) continue;
    // A label is cut between its words or within one; only the label itself tells which.
    const joined: string[] = [`${text} ${next}`, `${text}${next}`];
    const found = joined.map((each) => labelAtStart(each, table)).find((each) => each !== null);
    if (found) return { ...found, first, last, shared: false };
    text = joined.find((each) => beginsLabel(each, table));
  }
  return null;
}

function highPart(node: PageNode, root: PageElement): PageNode {
  let part = node;
  for (let i = 0; i < HIGHEST && part !== root; i++) part = parentOf(part) ?? part;
  return part;
}
