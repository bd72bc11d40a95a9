import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { allBelow } from '../../lib/page-tree.ts';
import { readTree } from '../../lib/read-tree.ts';
import { takeSnapshot } from '../../lib/snapshot.ts';

const PAGE = 'https://www.iom.int/fr/project/a-project';

describe('a link', () => {
  test.each([
    { href: '/countries/kenya', leads: 'https://www.iom.int/countries/kenya' },
    { href: 'another', leads: 'https://www.iom.int/fr/project/another' },
    { href: '#part', leads: `${PAGE}#part` },
    { href: '//kenya.iom.int/', leads: 'https://kenya.iom.int/' },
    { href: 'http://example.org/a b', leads: 'http://example.org/a%20b' },
    { href: 'MAILTO:office@iom.int', leads: 'mailto:office@iom.int' },
    { href: ' tel:+41221 ', leads: 'tel:+41221' },
    { href: '', leads: null },
    { href: 'javascript:alert(1)', leads: null },
    { href: ' java\nscript:alert(1)', leads: null },
    { href: 'data:text/html,x', leads: null },
    { href: 'file:///etc/passwd', leads: null },
    { href: 'https://', leads: null },
  ])('to "$href" leads to $leads', ({ href, leads }) => {
    expect(links(`<a href="${href}">x</a>`)).toEqual([leads]);
  });

  test('leads to its own address, whatever stands before it', () => {
    const html =
      '<nav><a href="/menu">x</a></nav><a>none</a><p><a href="/one"><b>x</b></a></p><a href="/two"></a>';
    expect(links(html)).toEqual([null, 'https://www.iom.int/one', 'https://www.iom.int/two']);
  });
});

test('no other element leads anywhere', () => {
  const root = treeOf('<p href="/a">x</p>').root;
  expect(allBelow(root, 'P').map((part) => part.href)).toEqual([null]);
});

function links(html: string): (string | null)[] {
  return allBelow(treeOf(html).root, 'A').map((link) => link.href);
}

function treeOf(html: string) {
  const page = readTree(takeSnapshot(new JSDOM(html, { url: PAGE }).window.document, { whole: true }));
  if (!page) throw new Error('This is a page.');
  return page;
}
