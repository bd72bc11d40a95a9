import { allBelow, childrenOf, contains, type PageElement, type PageNode, partsAbove } from '../page-tree.ts';
import { fold } from '../print.ts';
import type { PageTree } from '../read-tree.ts';
import { type BodyLine, bodyLines } from './body-lines.ts';
import { isFrame, mayBeFrame } from './frame.ts';
import { withoutPrintedMenu } from './printed-menu.ts';
import { type ProseSums, proseSums } from './prose-sums.ts';
import { withoutSideSections } from './side-sections.ts';

/** The part of a page that says what the page is about. */
export interface Body {
  /** Empty: the page has none. */
  readonly title: string;
  /** What stands right above the title, such as a date, the nearest last. */
  readonly above: readonly BodyLine[];
  /** Without the title, and without menus, teasers and the like. */
  readonly lines: readonly BodyLine[];
}

/**
 * Finds the main part of a page: where most of the prose is, from the title on. Tags, roles and classes help, and
 * nothing depends on them.
 */
export function findBody(page: PageTree): Body {
  const named = nameOf(page.title);
  const headings = titlesOf(page.root);
  const known = headings.find(({ text }) => named !== '' && fold(named).startsWith(fold(text)));
  const sums = proseSums(page.root, bodyLines(page.root), known?.node.order ?? 0);
  const core = findCore(page.root, sums.proseIn);
  const heading = known ?? headings.filter(({ node }) => node.order <= core.end).at(-1) ?? headings[0];
  const lines = linesAround(core, { root: page.root, heading: heading?.node, sums });
  return divide(lines, heading ?? { node: null, text: named }, core);
}

interface Title {
  readonly node: PageElement | null;
  readonly text: string;
}

function titlesOf(root: PageElement) {
  return allBelow(root, 'H1')
    .filter(({ order, end }) => end - order <= MOST_IN_TITLE)
    .slice(0, MOST_TITLES)
    .map((node) => ({ node, text: textOf(node) }))
    .filter(
      ({ node, text }) =>
        text !== '' && text.length <= LONGEST_TITLE && !partsAbove(node, root).some(isNothing),
    );
}

/** All lines of the part around the core that holds the title, without what is likely to be the site's frame. */
function linesAround(
  core: PageElement,
  { root, heading, sums }: { root: PageElement; heading: PageElement | undefined; sums: ProseSums },
): BodyLine[] {
  const top = heading ? commonPart(core, heading) : (mainAround(core, root) ?? root);
  const aside = new Set(partsBeside(core, top).filter((part) => sums.linkedShareIn(part) > MOSTLY_LINKS));
  const isHinted = (element: PageElement) =>
    mayBeFrame(element) && !contains(element, core) && sums.shareOf(element) < 0.5 && element !== heading;
  return bodyLines(top, (element) => isFrame(element) || aside.has(element) || isHinted(element));
}

function divide(lines: readonly BodyLine[], { node, text: title }: Title, core: PageElement): Body {
  const folded = fold(title);
  const isTitle = ({ text }: BodyLine) => text.length <= LONGEST_TITLE && fold(text) === folded;
  const start = node && node.order < core.end ? node : null;
  const behind = start ? lines.filter(({ order }) => order > start.end) : behindTitle(lines, isTitle);
  const above = lines
    .slice(0, lines.length - behind.length)
    .filter(({ linked, text }) => linked < text.length);
  return {
    title,
    above: above.filter((line) => !isTitle(line)).slice(-MOST_ABOVE),
    lines: withoutSideSections(withoutPrintedMenu(behind).filter((line) => !isTitle(line))),
  };
}

/** Where the title is no heading, it may be a line like any other, with the most of the text behind it. */
function behindTitle(lines: readonly BodyLine[], isTitle: (line: BodyLine) => boolean): readonly BodyLine[] {
  const at = lines.findLastIndex(isTitle);
  const lengthOf = (some: readonly BodyLine[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  return at !== -1 && lengthOf(lines.slice(at)) * 2 > lengthOf(lines) ? lines.slice(at + 1) : lines;
}

/** Lines above a title that may belong to it. */
const MOST_ABOVE = 4;

/** Headings of the first level that are looked at. */
const MOST_TITLES = 10;

/** Elements and texts in a heading: one that holds more is the page itself. */
const MOST_IN_TITLE = 200;

/** Longer than any title. */
const LONGEST_TITLE = 600;

/** Of the characters of a part beside the body: from so many on it is a menu. */
const MOSTLY_LINKS = 0.5;

/** What a document calls itself, without the name of the site. */
function nameOf(title: string): string {
  const name = title.replace(/\s+/g, ' ').trim();
  return name.replace(/\s[|–—-]\s[^|]{0,80}$/, (site) => (SITE.test(site) ? '' : site)).trim();
}

const SITE = /\b(?:IOM|OIM|migrations?|migraciones)\b|\|/i;

function isNothing(part: PageNode): boolean {
  return part.kind?.silent === true;
}

function textOf(heading: PageElement): string {
  return bodyLines(heading)
    .map(({ text }) => text)
    .join(' ');
}

/** The smallest part with most of the prose, which is no paragraph. */
function findCore(root: PageElement, proseIn: (part: PageNode) => number): PageElement {
  let core = root;
  for (;;) {
    const [most] = childrenOf(core)
      .filter(hasBlocks)
      .toSorted((a, b) => proseIn(b) - proseIn(a));
    if (!most || proseIn(most) === 0 || proseIn(most) < proseIn(core) * 0.6) return core;
    core = most;
  }
}

function hasBlocks(element: PageElement): boolean {
  return !isFrame(element) && childrenOf(element).some(({ kind }) => !kind.inline && kind.tag !== 'BR');
}

function commonPart(core: PageElement, heading: PageNode): PageElement {
  let part = core;
  while (!contains(part, heading) && part.parent) part = part.parent;
  return part;
}

function mainAround(core: PageElement, root: PageElement): PageElement | undefined {
  return partsAbove(core, root).find(
    (part): part is PageElement =>
      part.kind !== null && (/^(?:MAIN|ARTICLE)$/.test(part.kind.tag) || part.kind.role === 'main'),
  );
}

/** What stands beside the core, and beside what it is in. */
function partsBeside(core: PageElement, top: PageElement): PageElement[] {
  const path = new Set<PageNode>(partsAbove(core, top));
  return [...path]
    .flatMap((part) => (part === core || part.kind === null ? [] : childrenOf(part)))
    .filter((part) => !path.has(part));
}
