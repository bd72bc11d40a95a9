import { allBelow, isBefore, type PageElement, type PageNode } from './page-tree.ts';
import { fold, printedText } from './print.ts';
import { isSilent, linesOf, printLines } from './printed-lines.ts';
import type { PageTree } from './read-tree.ts';

/**
 * The title that a project page prints: the heading of the first level before the rows that is nearest to them;
 * else the nearest heading of the second; else what the document calls itself, without the name of the site.
 *
 * @param firstRow Where the rows begin.
 * @returns `title` is empty where the page has none.
 */
export function readTitle(
  page: PageTree,
  firstRow: PageNode,
): { title: string; heading: PageElement | null } {
  const named = printedText(page.title);
  for (const level of ['H1', 'H2']) {
    const headings = allBelow(page.root, level).filter((heading) => !isSilent(heading));
    const before = headings.filter((heading) => isBefore(heading, firstRow)).reverse();
    const candidates = (level === 'H1' ? [...before, ...headings] : before).map((heading) => ({
      title: printLines(linesOf([heading])),
      heading,
    }));
    const printed = candidates.filter(({ title }) => title !== '');
    const found = printed.find(({ title }) => fold(named).startsWith(fold(title))) ?? printed[0];
    if (found) return found;
  }
  return { title: named.replace(/ \| [^|]*$/, ''), heading: null };
}
