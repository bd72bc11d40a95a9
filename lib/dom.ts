const SHOW_TEXT = 4;

// Each type below is what the DOM standard says that property holds.
export const previousOf = property<ChildNode | null>('previousSibling');
export const rootOf = property<Element | null>('documentElement');
export const addressOf = property<string>('URL');
const ownerOf = property<Document | null>('ownerDocument');
const elementsOf = property<HTMLCollection>('children');
const askForAttributes = property<Element['hasAttributes']>('hasAttributes');
const getAttribute = property<Element['getAttribute']>('getAttribute');
const querySelectorAll = property<ParentNode['querySelectorAll']>('querySelectorAll');
const createTreeWalker = property<Document['createTreeWalker']>('createTreeWalker');
const compareDocumentPosition = property<Node['compareDocumentPosition']>('compareDocumentPosition');
const containsNode = property<Node['contains']>('contains');

// Those that are asked for most have a function each, which engines can make a plain access of.
let getParent: ((this: Node) => ParentNode | null) | undefined;
let getNext: ((this: Node) => ChildNode | null) | undefined;
let getFirstChild: ((this: Node) => ChildNode | null) | undefined;
let getType: ((this: Node) => number) | undefined;
let getName: ((this: Node) => string) | undefined;

export function parentOf(node: Node): ParentNode | null {
  getParent ??= definitionOf(node, 'parentNode').get as typeof getParent & {};
  return getParent.call(node);
}

export function nextOf(node: Node): ChildNode | null {
  getNext ??= definitionOf(node, 'nextSibling').get as typeof getNext & {};
  return getNext.call(node);
}

export function firstChildOf(node: Node): ChildNode | null {
  getFirstChild ??= definitionOf(node, 'firstChild').get as typeof getFirstChild & {};
  return getFirstChild.call(node);
}

function typeOf(node: Node): number {
  getType ??= definitionOf(node, 'nodeType').get as typeof getType & {};
  return getType.call(node);
}

/** In upper case for HTML, in whatever case for SVG and other XML. */
export function tagOf(node: Node): string {
  getName ??= definitionOf(node, 'nodeName').get as typeof getName & {};
  const name = getName.call(node);
  return name >= 'a' ? name.toUpperCase() : name;
}

export const isText = (node: Node): node is Text => typeOf(node) === 3;
export const isElement = (node: Node): node is Element => typeOf(node) === 1;
export const childrenOf = (node: Node) => [...elementsOf(node)];

export const hasAttributes = (element: Element) => askForAttributes(element).call(element);

export function attributeOf(element: Element, name: string): string | null {
  return getAttribute(element).call(element, name);
}

/** A node and all that it is in, up to the root. */
export function partsAbove(node: Node, root: Node): Node[] {
  const parts: Node[] = [];
  for (let part: Node | null = node; part; part = part === root ? null : parentOf(part)) parts.push(part);
  return parts;
}

/** Elements of one kind are likely to mean alike. */
export function kindOf(node: Node): string {
  return isElement(node) ? `${tagOf(node)} ${attributeOf(node, 'class') ?? ''}` : tagOf(node);
}

/** All elements below that match, in document order. */
export function allBelow(node: Node, selector: string): Element[] {
  return [...querySelectorAll(node).call(node as ParentNode & Node, selector)];
}

/** Walks through the texts below a node. */
export function textWalker(root: Node): TreeWalker {
  const owner = ownerOf(root) ?? (root as Document);
  return createTreeWalker(owner).call(owner, root, SHOW_TEXT);
}

export function isBefore(a: Node, b: Node): boolean {
  return (compareDocumentPosition(a).call(a, b) & 4) !== 0;
}

export function contains(ancestor: Node, node: Node): boolean {
  return containsNode(ancestor).call(ancestor, node);
}

/**
 * Asks nodes for a property as their prototype defines it: a form's input named `parentNode` hides the form's own
 * property of that name, and an image named `body` the document's. The definition is looked up once, from the first
 * node that is asked.
 */
function property<T>(name: string): (node: Node) => T {
  let found: PropertyDescriptor | undefined;
  return (node) => {
    found ??= definitionOf(node, name);
    return found.get ? found.get.call(node) : found.value;
  };
}

function definitionOf(node: Node, name: string): PropertyDescriptor {
  let prototype: unknown = Object.getPrototypeOf(node);
  while (prototype) {
    const found = Object.getOwnPropertyDescriptor(prototype, name);
    if (found) return found;
    prototype = Object.getPrototypeOf(prototype);
  }
  return {};
}
