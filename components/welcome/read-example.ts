import { readSnapshot } from '../../lib/page.ts';
import type { Reading } from '../../lib/reading.ts';
import { takeSnapshot } from '../../lib/snapshot.ts';
import type { Example } from './examples.ts';

/**
 * Reads a part of a document as if it were the whole page of an example, as the script in pages of iom.int does.
 *
 * @param part What is drawn of the example; it stays as it is.
 * @returns `null`: that is no page of a project.
 */
export function readExample(
  part: Element,
  example: Pick<Example, 'url' | 'language' | 'title'>,
  at: { readonly now: Date; readonly readerVersion: string },
): Reading | null {
  const page = part.ownerDocument.implementation.createHTMLDocument(example.title);
  page.documentElement.lang = example.language;
  page.body.append(page.importNode(part, true));
  const snapshot = takeSnapshot(page);
  // A document that is made has no address of its own.
  return readSnapshot(snapshot && { ...snapshot, url: example.url }, at.now, at.readerVersion);
}
