/**
 * XML, HTML and SVG as data. Text becomes markup here and nowhere else: all of it is escaped, so that whatever a page
 * printed stays text.
 */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: MarkupAttributes;
  readonly children: readonly MarkupChild[];
}

/** `null` and `false`: there is no such attribute. `true`: its name is its value, as with `hidden`. */
export type MarkupAttributes = Readonly<Record<string, string | number | boolean | null>>;

export type MarkupNode = MarkupElement | MarkupComment | WrittenMarkup;

/** `null` and `false` stand for nothing. */
export type MarkupChild = MarkupNode | string | number | null | false | readonly MarkupChild[];

interface MarkupComment {
  readonly comment: string;
}

/** Markup that was written ahead, by `xmlPiece` or `htmlPiece`. */
interface WrittenMarkup {
  readonly written: string;
  readonly [WRITTEN]: 'xml' | 'html';
}

/** Known to this file alone, so that no other text can pass for markup. */
const WRITTEN = Symbol('written');

/**
 * @param name A literal of our own, as are the names of the attributes: never anything that was read.
 * @throws {TypeError} Where a name is none in XML.
 */
export function element(
  name: string,
  attributes: MarkupAttributes,
  ...children: readonly MarkupChild[]
): MarkupElement {
  for (const each of [name, ...Object.keys(attributes)]) {
    if (!NAME.test(each)) throw new TypeError(`No name in markup: ${each}`);
  }
  return { name, attributes, children };
}

const NAME = /^[A-Za-z][\w.-]*(?::[A-Za-z][\w.-]*)?$/;

/** A comment cannot hold two hyphens in a row; they are set apart. */
export function comment(text: string): MarkupComment {
  return { comment: text };
}

/** One element with all that is in it. White space is kept as it is given. */
export function toXml(node: MarkupNode): string {
  return writeNode(node, 'xml');
}

/** As HTML reads it: void elements have no end, all others have one. */
export function toHtml(node: MarkupNode): string {
  return writeNode(node, 'html');
}

/** A whole file: each node on a line of its own, comments first. The last one is the root. */
export function toXmlDocument(...nodes: readonly MarkupNode[]): string {
  return ['<?xml version="1.0" encoding="UTF-8"?>', ...nodes.map(toXml), ''].join('\n');
}

export function toHtmlDocument(root: MarkupElement): string {
  return ['<!doctype html>', toHtml(root), ''].join('\n');
}

/** Writes a part of a long document ahead, so that the whole is not written in one go. */
export function xmlPiece(node: MarkupNode): WrittenMarkup {
  return { written: toXml(node), [WRITTEN]: 'xml' };
}

export function htmlPiece(node: MarkupNode): WrittenMarkup {
  return { written: toHtml(node), [WRITTEN]: 'html' };
}

type Syntax = 'xml' | 'html';

function writeChild(child: MarkupChild, syntax: Syntax): string {
  if (child === null || child === false) return '';
  if (typeof child === 'string' || typeof child === 'number') return escapeText(String(child));
  return isList(child) ? child.map((each) => writeChild(each, syntax)).join('') : writeNode(child, syntax);
}

function isList(child: MarkupNode | readonly MarkupChild[]): child is readonly MarkupChild[] {
  return Array.isArray(child);
}

function writeNode(node: MarkupNode, syntax: Syntax): string {
  if ('comment' in node) return writeComment(node.comment);
  if ('name' in node) return writeElement(node, syntax);
  if (node[WRITTEN] !== syntax) throw new TypeError('Written for another syntax');
  return node.written;
}

function writeElement({ name, attributes, children }: MarkupElement, syntax: Syntax): string {
  const start = [name, ...Object.entries(attributes).flatMap(writeAttribute)].join(' ');
  if (syntax === 'html' && VOID.has(name)) return `<${start}>`;
  const inside =
    syntax === 'html' && name === 'style'
      ? styleText(children)
      : children.map((child) => writeChild(child, syntax)).join('');
  return syntax === 'xml' && inside === '' ? `<${start}/>` : `<${start}>${inside}</${name}>`;
}

/** The elements of HTML that hold nothing and have no end. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** HTML reads no escapes in a style sheet, which ends at `</`. */
function styleText(children: readonly MarkupChild[]): string {
  const text = children.filter((child) => typeof child === 'string').join('');
  if (text.includes('<')) throw new TypeError('A style sheet of ours holds no "<"');
  return text;
}

function writeAttribute([name, value]: [string, MarkupAttributes[string]]): string[] {
  if (value === null || value === false) return [];
  return [`${name}="${escapeAttribute(value === true ? name : String(value))}"`];
}

function escapeText(text: string): string {
  return legal(text).replace(/[&<>\r]/g, escapeCharacter);
}

/** Line breaks and tabs of an attribute would be read as blanks. */
function escapeAttribute(text: string): string {
  return legal(text).replace(/[&<>"'\t\n\r]/g, escapeCharacter);
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeCharacter(character: string): string {
  return ESCAPES[character] ?? `&#${character.charCodeAt(0)};`;
}

function writeComment(text: string): string {
  return `<!-- ${legal(text).replace(/-(?=-)/g, '- ')} -->`;
}

/** Without the characters that XML 1.0 has no way to write: most control characters, halves of surrogate pairs. */
function legal(text: string): string {
  return text.replace(ILLEGAL, '');
}

const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
