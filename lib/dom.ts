/**
 * What we ask of a node, asked of its prototype: a form's input named `parentNode` hides the form's own
 * property of that name, and an image named `body` the document's.
 */
function ask(node: Node, property: string): unknown {
  return Reflect.get(Object.getPrototypeOf(node) as object, property, node);
}

export const SHOW_ELEMENT = 1;
export const SHOW_TEXT = 4;

// Each cast below is what the DOM standard says that property holds.
export const parentOf = (node: Node) => ask(node, 'parentNode') as ParentNode | null;
export const nextOf = (node: Node) => ask(node, 'nextSibling') as ChildNode | null;
export const previousOf = (node: Node) => ask(node, 'previousSibling') as ChildNode | null;
export const childrenOf = (node: Node) => [...(ask(node, 'children') as HTMLCollection)];
export const rootOf = (document: Document) => ask(document, 'documentElement') as Element | null;
export const addressOf = (document: Document) => ask(document, 'URL') as string;
export const isText = (node: Node): node is Text => ask(node, 'nodeType') === 3;
export const isElement = (node: Node): node is Element => ask(node, 'nodeType') === 1;

/** In upper case for HTML, in whatever case for SVG and other XML. */
export const tagOf = (node: Node) => (ask(node, 'nodeName') as string).toUpperCase();

export function attributeOf(element: Element, name: string): string | null {
  return (ask(element, 'getAttribute') as Element['getAttribute']).call(element, name);
}

/** Elements of one kind are likely to mean alike. */
export function kindOf(node: Node): string {
  return isElement(node) ? `${tagOf(node)} ${attributeOf(node, 'class') ?? ''}` : tagOf(node);
}

/** All elements below that match, in document order. */
export function allBelow(node: Node, selector: string): Element[] {
  return [...(ask(node, 'querySelectorAll') as ParentNode['querySelectorAll']).call(node, selector)];
}

/** Walks below a node; the nodes themselves say what they are, so the walk takes nothing from their properties. */
export function walkerOf(root: Node, show: number): TreeWalker {
  const owner = (ask(root, 'ownerDocument') ?? root) as Document;
  return (ask(owner, 'createTreeWalker') as Document['createTreeWalker']).call(owner, root, show);
}

export function isBefore(a: Node, b: Node): boolean {
  const position = (ask(a, 'compareDocumentPosition') as Node['compareDocumentPosition']).call(a, b);
  return (position & 4) !== 0;
}

export function contains(ancestor: Node, node: Node): boolean {
  return (ask(ancestor, 'contains') as Node['contains']).call(ancestor, node);
}
