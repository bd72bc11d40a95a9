import { describe, expect, test } from 'vitest';
import { touchesOf } from '../../lib/touches.ts';
import { anEntry } from './an-entry.ts';

const TITLED = { titles: { en: 'Better roads for the north' } };

/** Of each record that a page touches: its ID, why, and the countries that both name. */
function touched(
  text: string,
  entries: readonly Parameters<typeof anEntry>[0][],
  countries: readonly string[] = [],
): unknown[] {
  const all = touchesOf({ text, countries, id: null }, entries.map(anEntry));
  return all.map((touch) => [touch.entry.id, touch.why, touch.countries]);
}

describe('a page touches a saved record', () => {
  test.each([
    { what: 'its ID within a sentence', text: 'Under MD.0029, posts opened.', entry: { id: 'MD.0029' } },
    { what: 'its ID at the end of a sentence', text: 'It was Q40-805.', entry: { id: 'Q40-805' } },
    { what: 'its ID in lower case', text: 'see md.0029', entry: { id: 'MD.0029' } },
    {
      what: 'its project ID where another one is the key',
      text: 'PO.0007',
      entry: { id: 'https://www.iom.int/project/a', facts: { projectId: 'PO.0007' } },
    },
    { what: 'its Prima ID', text: '(GH10P0500)', entry: { id: 'PO.1', facts: { primaId: 'GH10P0500' } } },
  ])('where it prints $what', ({ text, entry }) => {
    expect(touched(text, [entry])).toEqual([[entry.id, 'projectId', []]]);
  });

  test.each([
    { what: 'its title', text: 'The project “Better roads for the north” ended.' },
    { what: 'its title in other letters', text: 'BETTER  ROADS\nfor the north' },
  ])('where it prints $what', ({ text }) => {
    expect(touched(text, [{ id: 'A', ...TITLED }])).toEqual([['A', 'title', []]]);
  });

  test.each([
    { why: 'a longer ID', text: 'MD.00291 and AMD.0029 and MD.0029-2', entry: { id: 'MD.0029' } },
    { why: 'a longer title', text: 'Better roads for the northern sea', entry: { id: 'A', ...TITLED } },
    { why: 'a short title', text: 'Border posts', entry: { id: 'A', titles: { en: 'Border posts' } } },
    {
      why: 'an address',
      text: 'https://www.iom.int/project/a',
      entry: { id: 'https://www.iom.int/project/a' },
    },
  ])('not where it prints $why', ({ text, entry }) => {
    expect(touched(text, [entry])).toEqual([]);
  });

  test('where both name two countries or more, or it names all of the record’s; the most shared first', () => {
    const entries = [
      { id: 'all', countries: ['GH'] },
      { id: 'three', countries: ['GH', 'NG', 'SN', 'LY'] },
      { id: 'one of two', countries: ['GH', 'FR'] },
      { id: 'two', countries: ['NG', 'GH', 'FR'] },
      { id: 'none', countries: [] },
    ];
    expect(touched('', entries, ['GH', 'NG', 'SN'])).toEqual([
      ['three', 'countries', ['GH', 'NG', 'SN']],
      ['two', 'countries', ['NG', 'GH']],
      ['all', 'countries', ['GH']],
    ]);
  });

  test('by countries ten times at most, and as often as it is named', () => {
    const near = Array.from({ length: 12 }, (_, i) => ({ id: `near-${i}`, countries: ['GH'] }));
    const named = Array.from({ length: 12 }, (_, i) => ({ id: `PO.${i + 1000}` }));
    const text = named.map(({ id }) => id).join(' ');
    const all = touched(text, [...near, ...named], ['GH']);

    expect(all.map((each) => (each as string[])[1])).toEqual([
      ...Array.from({ length: 12 }, () => 'projectId'),
      ...Array.from({ length: 10 }, () => 'countries'),
    ]);
  });

  test('not where it is its own, or cannot be read', () => {
    const entries = [anEntry({ id: 'MD.0029' }), anEntry({ id: 'MD.0030', problem: 'tooNew' })];
    expect(touchesOf({ text: 'MD.0029 MD.0030', countries: [], id: 'MD.0029' }, entries)).toEqual([]);
  });
});
