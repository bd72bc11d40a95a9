import { type MarkupElement, toXmlDocument } from '../markup.ts';

/** The beginning of a file whose root is written bit by bit. */
export function openTag(root: MarkupElement): string {
  return toXmlDocument(root).trimEnd().replace(/\/>$/, '>');
}

/** So many small elements are written in a few milliseconds. */
const PART = 1000;

/** Goes through a long list, and lets others have their turn now and then. */
export async function inParts<T>(
  items: Iterable<T>,
  visit: (item: T, i: number) => void,
  turn: () => Promise<void>,
): Promise<void> {
  let i = 0;
  for (const item of items) {
    if (i > 0 && i % PART === 0) await turn();
    visit(item, i);
    i += 1;
  }
}
