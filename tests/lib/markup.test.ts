import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import {
  comment,
  element,
  htmlPiece,
  toHtml,
  toHtmlDocument,
  toXml,
  toXmlDocument,
  xmlPiece,
} from '../../lib/markup.ts';

test.each([
  { text: '<script>alert(1)</script>', xml: '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>' },
  { text: 'a & b &amp; c', xml: '<p>a &amp; b &amp;amp; c</p>' },
  { text: ']]>', xml: '<p>]]&gt;</p>' },
  { text: '-->', xml: '<p>--&gt;</p>' },
  { text: 'a\u0000\u0001\u0008\u000B\u001F\uFFFE\uFFFFb', xml: '<p>ab</p>' },
  { text: 'half \uD83D of a pair', xml: '<p>half  of a pair</p>' },
  { text: 'a whole pair 🌍', xml: '<p>a whole pair 🌍</p>' },
  { text: 'tab\tline\nreturn\r', xml: '<p>tab\tline\nreturn&#13;</p>' },
  { text: '\u202Eright to left\u202C', xml: '<p>\u202Eright to left\u202C</p>' },
])('keeps $text as text', ({ text, xml }) => {
  expect(toXml(element('p', {}, text))).toBe(xml);
  expect(toHtml(element('p', {}, text))).toBe(xml);
});

test.each([
  { value: `"><script>'`, xml: '<a title="&quot;&gt;&lt;script&gt;&#39;"/>' },
  { value: 'tab\tline\nreturn\r', xml: '<a title="tab&#9;line&#10;return&#13;"/>' },
  { value: '\u0000a', xml: '<a title="a"/>' },
])('keeps the attribute $value as text', ({ value, xml }) => {
  expect(toXml(element('a', { title: value }))).toBe(xml);
});

test('leaves out what is null or false', () => {
  const node = element('p', { id: null, hidden: false, open: true, size: 0 }, null, false, 0, '', [
    null,
    'a',
  ]);

  expect(toXml(node)).toBe('<p open="open" size="0">0a</p>');
});

test('XML closes empty elements at once, HTML only those that hold nothing ever', () => {
  const node = element('div', {}, element('br', {}), element('i', {}));

  expect(toXml(node)).toBe('<div><br/><i/></div>');
  expect(toHtml(node)).toBe('<div><br><i></i></div>');
});

test.each([
  { text: 'a -- b --> c --', written: '<!-- a - - b - -> c - - -->' },
  { text: '>', written: '<!-- > -->' },
  { text: '---!>', written: '<!-- - - -!> -->' },
  { text: '-', written: '<!-- - -->' },
])('no comment ends within its text: $text', ({ text, written }) => {
  expect(toXml(comment(text))).toBe(written);
  const { document } = new JSDOM(toXml(element('a', {}, comment(text), element('b', {}))), {
    contentType: 'text/xml',
  }).window;
  expect(document.documentElement.children).toHaveLength(1);
});

test.each(['a b', '1a', 'a"', 'a>', '', 'a:b:c', 'é'])('"%s" is no name', (name) => {
  expect(() => element(name, {})).toThrow(TypeError);
  expect(() => element('a', { [name]: '1' })).toThrow(TypeError);
});

test.each(['xml:lang', 'data-field', 'iati-activity', 'stroke-width'])('"%s" is a name', (name) => {
  expect(toXml(element(name, {}))).toBe(`<${name}/>`);
});

test('a style sheet is written as it is in HTML, and escaped in XML', () => {
  const style = element('style', {}, 'a > b { content: "&" }');

  expect(toHtml(style)).toBe('<style>a > b { content: "&" }</style>');
  expect(toXml(style)).toBe('<style>a &gt; b { content: "&amp;" }</style>');
  expect(() => toHtml(element('style', {}, '</style><script>'))).toThrow(TypeError);
});

test('what was written ahead is not escaped again, nor taken for another syntax', () => {
  expect(toXml(element('a', {}, xmlPiece(element('b', {}, '&'))))).toBe('<a><b>&amp;</b></a>');
  expect(toHtml(element('a', {}, htmlPiece(element('br', {}))))).toBe('<a><br></a>');
  expect(() => toXml(element('a', {}, htmlPiece(element('br', {}))))).toThrow(TypeError);
});

test('whole files say what they are', () => {
  expect(toXmlDocument(comment('x'), element('a', {}))).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<!-- x -->\n<a/>\n',
  );
  expect(toHtmlDocument(element('html', {}))).toBe('<!doctype html>\n<html></html>\n');
});
