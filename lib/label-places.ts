import { allBelow, parentOf, textWalker } from './dom.ts';
import type { FieldKey } from './fields.ts';
import { fieldsLabelledIn, mayHoldLabel } from './label-pattern.ts';

/** Where labels may stand on a page. */
export interface LabelPlaces {
  /** The fields that they may be labels of. */
  readonly fields: ReadonlySet<FieldKey>;
  /** The smallest part of the page that all of them are in. */
  readonly part: Node;
  /** All that one of them is in, or a heading that could be the title. */
  readonly holders: ReadonlySet<Node>;
}

/** Finds the texts of a page that may hold labels: a walk through the texts, and nothing else of the page. */
export function findLabelPlaces(root: Element): LabelPlaces {
  const { texts, fields } = labelTexts(root);
  const counts = new Map<Node, number>();
  for (const text of texts.length > MOST_TEXTS ? [] : texts) {
    for (const part of partsAround(text, root)) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  // The parts around the first text come from the inside out, and are in the map in this order.
  const part = [...counts].find(([, count]) => count === texts.length)?.[0] ?? root;
  const holders = new Set(counts.keys());
  for (const heading of allBelow(root, 'h1, h2')) addAround(heading, root, holders);
  return { fields, part, holders };
}

/** With more than these, all of a page counts as near its labels. */
const MOST_TEXTS = 400;

function labelTexts(root: Element): { texts: Text[]; fields: Set<FieldKey> } {
  const texts: Text[] = [];
  const fields = new Set<FieldKey>();
  const walker = textWalker(root);
  while (texts.length <= MOST_TEXTS && walker.nextNode()) {
    const text = walker.currentNode as Text;
    const keys = mayHoldLabel(text.data) ? fieldsLabelledIn(text.data) : [];
    if (keys.length > 0) texts.push(text);
    for (const key of keys) fields.add(key);
  }
  return { texts, fields };
}

function partsAround(node: Node, root: Node): Node[] {
  const parts: Node[] = [];
  for (let part = parentOf(node); part; part = part === root ? null : parentOf(part)) parts.push(part);
  return parts;
}

function addAround(node: Node, root: Node, holders: Set<Node>): void {
  for (let part: Node | null = node; part && !holders.has(part); part = part === root ? null : parentOf(part))
    holders.add(part);
}
