import { describe, expect, test } from 'vitest';
import { cutSentence, sentencesOf } from '../../../lib/brief/sentences.ts';
import { textLanguage } from '../../../lib/brief/text-language.ts';
import { readHtml } from './read-html.ts';

describe('sentences', () => {
  test('end where a capital letter follows, and not behind a title', () => {
    expect(sentencesOf('We met Dr. Roe. He spoke (at last). « Why? » Yes! It costs 3.5 million.')).toEqual([
      'We met Dr. Roe.',
      'He spoke (at last).',
      '« Why? » Yes!',
      'It costs 3.5 million.',
    ]);
  });

  test('are cut at 200 characters, around what they are shown for', () => {
    const cut = cutSentence(`${'before '.repeat(50)}12 people ${'behind '.repeat(50)}`, 350);

    expect(cut.length).toBeLessThanOrEqual(200);
    expect(cut).toMatch(/^…before .*12 people behind .*…$/);
  });

  test('are whole where they are short', () => {
    expect(cutSentence('12 people.', 0)).toBe('12 people.');
  });
});

test.each([
  {
    text: 'The office of the mission in the country is to help those who go and that are with us',
    language: 'en',
  },
  {
    text: 'Les bureaux des pays et la mission dans une ville sont avec ceux qui sont sur la route pour le pays',
    language: 'fr',
  },
  {
    text: 'Los gobiernos de la región y las oficinas en el país son los que se ocupan de una parte con el apoyo',
    language: 'es',
  },
  { text: 'Global', language: 'xx' },
])('a text tells that it is in $language, or nothing', ({ text, language }) => {
  expect(textLanguage([text], 'xx')).toBe(language);
});

test('numbers of a page under /fr/ in English are read as English ones', () => {
  const html = `<html lang="fr"><h1>A page</h1><p>The mission in the north of the country gave 1,250 families what they asked for, and is to go on with this for those that are there.</p></html>`;

  expect(readHtml(html)?.brief?.figures).toMatchObject([{ printed: '1,250 families', value: 1250 }]);
});

describe('the kind of a page', () => {
  const PROGRAMME =
    '<p>The programme is funded by Norway, and its main objective is to help those who come back.</p>';

  test.each([
    { what: 'a programme', url: '/a', html: `<h1>Coming back</h1>${PROGRAMME}`, kind: 'programme' },
    {
      what: 'no programme where it is about many',
      url: '/a',
      html: `<h1>How to apply</h1>${PROGRAMME}`,
      kind: 'page',
    },
    { what: 'news by its address', url: '/news/a', html: `<h1>Coming back</h1>${PROGRAMME}`, kind: 'news' },
    { what: 'no news without a text', url: '/news/a', html: '<h1>Coming back</h1><p>Soon</p>', kind: 'page' },
    {
      what: 'none of them',
      url: '/node/1',
      html: '<h1>Staff</h1><p>Those who work here have come from many places, and stay for long.</p>',
      kind: 'page',
    },
  ])('is $what', ({ url, html, kind }) => {
    expect(readHtml(`<body>${html}</body>`, `https://www.iom.int${url}`)?.brief?.kind).toBe(kind);
  });
});
