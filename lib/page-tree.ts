/** A part of a page as its snapshot holds it: an element or a text. */
export interface PageNode {
  /** `null`: this is a text. */
  readonly kind: Kind | null;
  readonly parent: PageElement | null;
  readonly previous: PageNode | null;
  readonly next: PageNode | null;
  readonly firstChild: PageNode | null;
  /** Its place in the order of the document, and that of the last node inside. */
  readonly order: number;
  readonly end: number;
  /** The first text inside, which is the text itself for a text. */
  readonly firstText: PageText | null;
}

export interface PageElement extends PageNode {
  readonly kind: Kind;
  /** Where a link leads: an address of `http`, `https`, `mailto` or `tel`. `null`: nowhere, or this is no link. */
  readonly href: string | null;
}

export interface PageText extends PageNode {
  readonly kind: null;
  readonly data: string;
  /** The next text of the page. */
  readonly nextText: PageText | null;
  /** What it prints: see `printedIn`, which works it out once; `undefined`: not yet. */
  printed: string | null | undefined;
}

/** What elements of one kind have in common. */
export interface Kind {
  /** In upper case. */
  readonly tag: string;
  readonly role: string;
  /** Tag and class: elements of one name are likely to mean alike. */
  readonly name: string;
  readonly silent: boolean;
  readonly inline: boolean;
}

export const isText = (node: PageNode): node is PageText => node.kind === null;
export const isElement = (node: PageNode): node is PageElement => node.kind !== null;

export const parentOf = (node: PageNode) => node.parent;
export const previousOf = (node: PageNode) => node.previous;
export const nextOf = (node: PageNode) => node.next;
export const firstChildOf = (node: PageNode) => node.firstChild;
export const tagOf = (node: PageNode) => node.kind?.tag ?? '#text';

/** Elements of one kind are likely to mean alike. */
export const kindOf = (node: PageNode) => node.kind?.name ?? '#text';

export const isBefore = (a: PageNode, b: PageNode) => a.order < b.order;

export function contains(ancestor: PageNode, node: PageNode): boolean {
  return ancestor.order <= node.order && node.order <= ancestor.end;
}

/** The text behind this one, as long as it is within a part. */
export function nextTextIn(part: PageNode, text: PageText): PageText | null {
  const next = text.nextText;
  return next && next.order <= part.end ? next : null;
}

/** `null`: there is no text in it. */
export function lastTextIn(part: PageNode): PageText | null {
  let last = part.firstText;
  for (let text = last; text; text = nextTextIn(part, text)) last = text;
  return last;
}

/** A node and all that it is in, up to the root. */
export function partsAbove(node: PageNode, root: PageNode): PageNode[] {
  const parts: PageNode[] = [];
  for (let part: PageNode | null = node; part; part = part === root ? null : part.parent) parts.push(part);
  return parts;
}

export function childrenOf(node: PageNode): PageElement[] {
  const children: PageElement[] = [];
  for (let child = node.firstChild; child; child = child.next) if (isElement(child)) children.push(child);
  return children;
}

/** All elements of a part that have this tag, in the order of the document. */
export function allBelow(part: PageNode, tag: string): PageElement[] {
  const found: PageElement[] = [];
  let node: PageNode | null = part;
  while (node) {
    if (isElement(node) && node.kind.tag === tag) found.push(node);
    node = node.firstChild ?? behind(node, part);
  }
  return found;
}

function behind(node: PageNode, top: PageNode): PageNode | null {
  let part: PageNode | null = node;
  while (part && part !== top && !part.next) part = part.parent;
  return part && part !== top ? part.next : null;
}
