// What the snapshot asks the page for. Each type below is what the DOM standard says that property holds.
export const rootOf = property<Element | null>('documentElement');
export const addressOf = property<string>('URL');
/** White space collapsed; empty: it has none. */
export const titleOf = property<string>('title');
const querySelectorAll = property<ParentNode['querySelectorAll']>('querySelectorAll');

// Those that are asked of every node have a function each, which engines can make a plain access of.
let getNext: ((this: Node) => Node | null) | undefined;
let getFirstChild: ((this: Node) => Node | null) | undefined;
let getType: ((this: Node) => number) | undefined;
let getName: ((this: Node) => string) | undefined;
let getAttribute: ((this: Element, name: string) => string | null) | undefined;

export function nextOf(node: Node): Node | null {
  getNext ??= definitionOf(node, 'nextSibling').get as typeof getNext & {};
  return getNext.call(node);
}

export function firstChildOf(node: Node): Node | null {
  getFirstChild ??= definitionOf(node, 'firstChild').get as typeof getFirstChild & {};
  return getFirstChild.call(node);
}

/** `TEXT`, `ELEMENT` or something else. */
export function typeOf(node: Node): number {
  getType ??= definitionOf(node, 'nodeType').get as typeof getType & {};
  return getType.call(node);
}

/** In upper case for HTML, in whatever case for SVG and other XML. */
export function tagOf(node: Node): string {
  getName ??= definitionOf(node, 'nodeName').get as typeof getName & {};
  const name = getName.call(node);
  return name >= 'a' ? name.toUpperCase() : name;
}

export const ELEMENT = 1;
export const TEXT = 3;

export function attributeOf(element: Element, name: string): string | null {
  getAttribute ??= definitionOf(element, 'getAttribute').value as typeof getAttribute & {};
  return getAttribute.call(element, name);
}

/** All elements below that match. */
export function allBelow(root: Element, selector: string): ReadonlySet<Node> {
  return new Set(querySelectorAll(root).call(root, selector));
}

/**
 * Asks nodes for a property as their prototype defines it: a form's input named `firstChild` hides the form's own
 * property of that name, and an image named `URL` the document's. The definition is looked up once, from the first
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
