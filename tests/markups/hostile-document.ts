import type { HostilePage } from './hostile-facts.ts';

/** One change to how a page is built that leaves what it says. The numbers choose places; any number is valid. */
export type DocumentMutation = (document: Document, page: HostilePage, a: number, b: number) => void;

const WRAPPERS = ['div', 'span', 'section', 'b', 'p', 'a', 'li', 'x-part', 'article', 'form', 'label'];

/** Names of properties that the reader, or any reader, asks documents and elements for. */
const PROPERTIES =
  'parentNode parentElement childNodes children firstChild lastChild nextSibling previousSibling nodeType nodeName tagName textContent innerText innerHTML attributes getAttribute hasAttributes contains compareDocumentPosition ownerDocument querySelectorAll matches closest data'.split(
    ' ',
  );
const DOCUMENT_PROPERTIES =
  'body head documentElement createTreeWalker URL title location querySelectorAll getElementsByTagName documentURI defaultView nodeType ownerDocument'.split(
    ' ',
  );

/** Where each row is one element, by markup. */
export const ROW_SELECTORS: Record<string, string> = {
  list: 'ul.summary > li',
  listStrong: 'section > ul > li',
  drupalField: '.field--label-above',
  dlWrapped: 'dl > div',
  table: 'tr',
  spansGlued: 'div > div > div:has(> .k)',
  cards: '.card',
};

export const DOCUMENT_MUTATIONS: Record<string, DocumentMutation> = {
  wrap(document, _, a, b) {
    const element = choose([...document.body.querySelectorAll('*')], a);
    const wrapper = document.createElement(choose(WRAPPERS, b) ?? 'div');
    element?.replaceWith(wrapper);
    if (element) wrapper.append(element);
  },
  splitLabel(document, { rows }, a, b) {
    const label = choose(rows, a)?.label ?? '';
    const text = textsOf(document).find(({ data }) => label !== '' && data.includes(label));
    if (!text) return;
    const start = text.data.indexOf(label);
    const second = text.splitText(start + (b % label.length));
    for (const part of [text, second]) {
      const span = document.createElement(b % 2 ? 'span' : 'em');
      part.replaceWith(span);
      span.append(part);
    }
  },
  rightToLeft(document) {
    document.documentElement.setAttribute('dir', 'rtl');
  },
  labelInMenu(document, { rows }, a) {
    const nav = document.createElement('nav');
    nav.append(choose(rows, a)?.label ?? '', ' ', choose(rows, a)?.values.join(' ') ?? '');
    document.body.prepend(nav);
  },
};

/** Elements that hide properties of the document, or of the form around the facts, by their names. */
export const CLOBBERING_MUTATIONS: Record<string, DocumentMutation> = {
  document(document, _, a, b) {
    for (const name of [choose(DOCUMENT_PROPERTIES, a), choose(DOCUMENT_PROPERTIES, b)]) {
      const element = document.createElement(a % 2 ? 'img' : 'form');
      element.setAttribute('name', name ?? '');
      document.body.append(element);
    }
  },
  form(document, _, a) {
    const form = document.createElement('form');
    const inputs = PROPERTIES.map((name) => {
      const input = document.createElement('input');
      input.setAttribute(a % 2 ? 'name' : 'id', name);
      return input;
    });
    const around = choose(
      [document.body, ...document.body.querySelectorAll('div, ul, table, dl, li, tr')],
      a,
    );
    const inside = [...(around?.childNodes ?? [])];
    around?.append(form);
    // Through the prototype: the inputs hide the form's own properties.
    Element.prototype.append.call(form, ...inside, ...inputs);
    // Browsers let inputs hide properties of their form; jsdom leaves that out.
    inputs.forEach((input, index) => {
      Object.defineProperty(form, PROPERTIES[index] ?? '', { value: input });
    });
  },
};

/** Puts one row into another, where each row is an element. */
export function nestRows(document: Document, selector: string, a: number, b: number): void {
  const rows = [...document.querySelectorAll(selector)];
  const [inner, outer] = [choose(rows, a), choose(rows, b)];
  if (!inner || !outer || inner.contains(outer)) return;
  if ((a + b) % 2) outer.append(inner);
  else outer.prepend(inner);
}

function choose<T>(list: readonly T[], index: number): T | undefined {
  return list[index % list.length];
}

function textsOf(document: Document): Text[] {
  const walker = document.createTreeWalker(document.body, 4);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}
