import { describe, expect, test } from 'vitest';
import { readHtml } from './read-html.ts';

const ONE =
  'The office trains those who staff the borders, and helps the ministries to work together on the matter.';
const TWO =
  'It has done so for many years, and those who took part speak well of what they have learned from it.';

/** Frames around a body whose class names say nothing, or the wrong thing. */
const FRAMES: readonly { name: string; html: string }[] = [
  {
    name: 'in plain DIVs',
    html: `<div><div><h1>A page</h1></div><div><p>${ONE}</p><p>${TWO}</p></div></div>`,
  },
  {
    name: 'below a menu of links in DIVs',
    html: `<div><div>${'<div><a href="/x">What we do about this and that and more of the same</a></div>'.repeat(30)}</div><h1>A page</h1><div><p>${ONE}</p><p>${TWO}</p></div></div>`,
  },
  {
    name: 'below a menu with words of its own',
    html: `<div><ul><li><a href="/x">Who we are</a><p>Who we areWe are a body that works in 171 countries on what people need when they move.</p></li></ul><h1>A page</h1><p>${ONE}</p><p>${TWO}</p></div>`,
  },
  {
    name: 'in a part that calls itself one with a sidebar',
    html: `<div class="page has-sidebar menu"><h1>A page</h1><div class="related"><p>${ONE}</p><p>${TWO}</p></div></div>`,
  },
  {
    name: 'beside teasers and buttons',
    html: `<main><h1>A page</h1><div class="share"><p>Share this page with others, if you would like to</p></div><p>Share</p><p>${ONE}</p><p>${TWO}</p><div class="related-content"><p>Another story that is told in full on a page of its own.</p></div></main>`,
  },
  {
    name: 'in custom elements',
    html: `<x-page><x-head><h1>A page</h1></x-head><x-body><x-text>${ONE}</x-text><x-text>${TWO}</x-text></x-body></x-page>`,
  },
  {
    name: 'above the sections of other pages',
    html: `<div><h1>A page</h1><p>${ONE}</p><p>${TWO}</p><h2>See also</h2><p>${ONE.replace('office', 'mission')}</p></div>`,
  },
  {
    name: 'with a cookie notice and a breadcrumb',
    html: `<div class="breadcrumb">Home / News</div><h1>A page</h1><p>${ONE}</p><p>${TWO}</p><div id="c" class="cookie-notice"><p>We use cookies on this site so that it works as it is meant to.</p></div>`,
  },
  {
    name: 'with the title once more',
    html: `<h1>A page</h1><div><h2>A page</h2><p>${ONE}</p><p>${TWO}</p></div>`,
  },
  {
    name: 'below a menu that is printed as text',
    html: `<div>Who we are<br>Who we areWe are a body that works in 171 countries on what people need.<br>Structure<br>Structure<br>- Directors of all that we do in the world<br>Act<br>Act<br>- Data</div><div><p>${ONE}</p><p>${TWO}</p></div>`,
  },
  {
    name: 'above a list of links with words between them',
    html: `<div><h1>A page</h1><div><p>${ONE}</p><p>${TWO}</p></div><div><p><a href="/1">What we do about this and that, and more</a> (12)</p><p>In all languages</p></div></div>`,
  },
  {
    name: 'behind its title as a line',
    html: `<p>Where we work and what it is that we do there</p><p>A page</p><p>${ONE}</p><p>${TWO}</p>`,
  },
  { name: 'without a heading', html: `<p>${ONE}</p><p>${TWO}</p>` },
];

describe('the body', () => {
  test.each(FRAMES)('is found $name', ({ html }) => {
    const reading = readHtml(`<title>A page | IOM</title><body>${html}<footer>© IOM</footer></body>`);

    expect(reading?.title).toBe('A page');
    expect(reading?.description).toEqual([ONE, TWO]);
  });

  test('keeps lists and headings as texts of their own', () => {
    const html = `<h1>A page</h1><p>${ONE}</p><h2>Aims</h2><ul><li>help people who move</li><li>help those who stay</li></ul><p>${TWO}</p>`;

    expect(readHtml(html)?.description).toEqual([
      ONE,
      'Aims',
      'help people who move',
      'help those who stay',
      TWO,
    ]);
  });

  test('joins lines that were broken within a sentence, and no others', () => {
    const html = `<h1>A page</h1><p>The office trains those who staff the borders<br>of the country, and helps.</p><p>Aims:</p><p>It goes on\n  for years.</p>`;

    expect(readHtml(html)?.description).toEqual([
      'The office trains those who staff the borders of the country, and helps.',
      'Aims:',
      'It goes on for years.',
    ]);
  });

  test('is empty where a page says nothing', () => {
    expect(readHtml('<body></body>')).toMatchObject({
      title: '',
      description: [],
      brief: { kind: 'page', date: null, countries: [], contacts: [], outline: [] },
    });
  });
});

describe('the outline', () => {
  test.each([
    {
      name: 'has the headings with their levels',
      html: `<h2>One</h2><p>${ONE}</p><h4>Two</h4><p>${TWO}</p>`,
      outline: ['2 One', '4 Two'],
    },
    {
      name: 'has lines in bold that stand above a text, below the heading before them',
      html: `<h2>One</h2><p><b>Two</b></p><p>${ONE}</p><p><strong>Three:</strong></p><p>${TWO}</p>`,
      outline: ['2 One', '3 Two', '3 Three:'],
    },
    { name: 'has no bold words within a text', html: `<p><b>Note</b> ${ONE}</p><p>${TWO}</p>`, outline: [] },
    { name: 'has no bold sentence', html: `<p><b>${ONE}</b></p><p>${TWO}</p>`, outline: [] },
    { name: 'has no list items', html: `<ul><li><b>One</b></li><li>Two</li></ul><p>${ONE}</p>`, outline: [] },
    {
      name: 'has no names of contacts',
      html: `<p>${ONE}</p><h3>Contact</h3><p><b>Jane Doe</b></p><p>Tel: +41 22 717 94 86</p>`,
      outline: ['3 Contact'],
    },
    {
      name: 'has no menus',
      html: `<nav><h2>Menu</h2></nav><p>${ONE}</p><footer><h2>End</h2></footer>`,
      outline: [],
    },
  ])('$name', ({ html, outline }) => {
    const read = readHtml(`<main><h1>A page</h1>${html}</main>`)?.brief?.outline;

    expect(read?.map(({ level, text }) => `${level} ${text}`)).toEqual(outline);
  });
});

describe('links', () => {
  test.each([
    {
      name: 'are those of the text',
      html: '<a href="/a">one</a>',
      links: [['one', 'https://www.iom.int/a']],
    },
    {
      name: 'are printed in one line, however their text is broken',
      html: '<a href="/a">one\ntwo<br>three</a>',
      links: [['one two three', 'https://www.iom.int/a']],
    },
    {
      name: 'are printed addresses, without the full stop behind',
      html: 'See https://example.org/a?b=1. Or www.example.com.',
      links: [
        ['https://example.org/a?b=1', 'https://example.org/a?b=1'],
        ['www.example.com', 'http://www.example.com/'],
      ],
    },
    {
      name: 'are each listed once',
      html: '<a href="/a">one</a> <a href="/a">two</a>',
      links: [['one', 'https://www.iom.int/a']],
    },
    {
      name: 'are none that share, mail, run or stay',
      html: '<a href="https://www.facebook.com/sharer/sharer.php?u=1">f</a> <a href="mailto:a@iom.int">m</a> <a href="javascript:x()">r</a> <a href="#top">s</a>',
      links: [],
    },
  ])('$name', ({ html, links }) => {
    const read = readHtml(`<main><h1>A page</h1><p>${ONE} ${html}</p><p>${TWO}</p></main>`)?.brief?.links;

    expect(read?.map(({ text, url }) => [text, url])).toEqual(links);
  });
});
