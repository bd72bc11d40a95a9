import { describe, expect, test } from 'vitest';
import { pageLanguages, projectLinks, savedPages } from '../../lib/page-links.ts';
import { anEntry } from './an-entry.ts';

const PAGE = 'https://www.iom.int/projects';
const SAVED = anEntry({
  id: 'PO.0001',
  urls: { en: 'https://www.iom.int/project/saved', fr: 'https://www.iom.int/fr/old-name' },
});
const saved = savedPages([SAVED]);

describe('the links of a page to projects', () => {
  test.each([
    'https://www.iom.int/project/a',
    'https://www.iom.int/fr/project/a',
    'https://www.iom.int/es/node/77',
    'http://iom.int/projects/a?page=2',
    'https://colombia.iom.int/es/proyectos/a',
    'https://www.iom.int/fr/old-name',
  ])('have %s', (url) => {
    expect(projectLinks([{ url, text: 'A' }], PAGE, saved)).toHaveLength(1);
  });

  test.each([
    { url: 'https://www.iom.int/news/a', why: 'news' },
    { url: 'https://www.iom.int/projects', why: 'the page itself' },
    { url: 'https://www.iom.int/project/', why: 'a listing' },
    { url: 'https://www.iom.int/project-tracking-reporting-and-management', why: 'a page about projects' },
    { url: 'https://example.org/project/a', why: 'another site' },
    { url: 'https://notiom.int/project/a', why: 'a host that ends like ours' },
    { url: 'javascript:alert(1)//iom.int/project/a', why: 'code' },
    { url: 'no address', why: 'no address' },
  ])('do not have $why', ({ url }) => {
    expect(projectLinks([{ url, text: 'A' }], PAGE, saved)).toEqual([]);
  });

  test('are each there once, in order, with what is saved', () => {
    const links = [
      { url: 'https://www.iom.int/project/new#top', text: 'New' },
      { url: 'https://iom.int/project/saved', text: 'Saved' },
      { url: 'https://www.iom.int/project/new?from=menu', text: 'New again' },
    ];
    expect(projectLinks(links, PAGE, saved)).toEqual([
      { url: 'https://www.iom.int/project/new', text: 'New', saved: null },
      { url: 'https://iom.int/project/saved', text: 'Saved', saved: SAVED },
    ]);
  });
});

test('the other languages of a page are each there once, without its own and without what is no language', () => {
  const page = { url: 'https://www.iom.int/project/a', language: 'en' };
  const told = [
    { language: 'en', url: 'https://www.iom.int/project/a' },
    { language: 'en-GB', url: 'https://www.iom.int/en/project/a' },
    { language: 'x-default', url: 'https://www.iom.int/a' },
    { language: 'FR-fr', url: 'https://www.iom.int/fr/old-name#top' },
    { language: 'fr', url: 'https://www.iom.int/fr/other' },
    { language: 'es', url: 'https://www.iom.int/es/a' },
    { language: 'de', url: 'https://example.org/de/a' },
  ];
  expect(pageLanguages(told, page, saved)).toEqual([
    { language: 'fr', url: 'https://www.iom.int/fr/old-name', saved: true },
    { language: 'es', url: 'https://www.iom.int/es/a', saved: false },
  ]);
});
