import { allBelow, isBefore } from './dom.ts';
import { fold, printedText } from './print.ts';
import { linesOf, printLines, silenceTest } from './printed-lines.ts';

/**
 * The title that a project page prints: the heading of the first level before the rows that is nearest to them;
 * else the nearest heading of the second; else what the document calls itself, without the name of the site.
 *
 * @param firstRow Where the rows begin.
 * @returns `title` is empty where the page has none.
 */
export function readTitle(root: Element, firstRow: Node): { title: string; heading: Element | null } {
  const isSilenced = silenceTest(root);
  const named = documentName(root);
  for (const level of ['h1', 'h2']) {
    const headings = allBelow(root, level).filter((heading) => !isSilenced(heading));
    const before = headings.filter((heading) => isBefore(heading, firstRow)).reverse();
    const candidates = (level === 'h1' ? [...before, ...headings] : before).map((heading) => ({
      title: printLines(linesOf([heading])),
      heading,
    }));
    const printed = candidates.filter(({ title }) => title !== '');
    const found = printed.find(({ title }) => fold(named).startsWith(fold(title))) ?? printed[0];
    if (found) return found;
  }
  return { title: named.replace(/ \| [^|]*$/, ''), heading: null };
}

function documentName(root: Element): string {
  const title = allBelow(root, 'head > title')[0];
  return title ? printedText(title.textContent) : '';
}
