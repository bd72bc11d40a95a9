import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../lib/print.ts';
import { marksIn } from '../../../lib/search/marks.ts';
import { parseQuery } from '../../../lib/search/words.ts';

/** The text with its marks in brackets. */
function marked(text: string, query: string, otherNames: readonly string[] = []): string {
  return marksIn(text, parseQuery(query), otherNames).reduceRight(
    (all, { start, end }) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`,
    text,
  );
}

describe('what is marked:', () => {
  test.each([
    {
      why: 'a word, accents and case aside',
      text: 'La Réintégration',
      query: 'reintegration',
      is: 'La [Réintégration]',
    },
    {
      why: 'accents that are characters of their own',
      text: 'Re\u0301tour',
      query: 'ret',
      is: '[Re\u0301t]our',
    },
    { why: 'an accent at the end of a mark', text: 'cafe\u0301s', query: 'cafe', is: '[cafe\u0301]s' },
    {
      why: 'no more than was typed',
      text: 'Migration, migrants',
      query: 'migr',
      is: '[Migr]ation, [migr]ants',
    },
    { why: 'the beginnings of words alone', text: 'Immigration', query: 'migration', is: 'Immigration' },
    { why: 'a ligature', text: 'main-d’œuvre', query: 'oeuvre', is: 'main-d’[œuvre]' },
    { why: 'a ligature of which one letter was typed', text: 'œuvre', query: 'o', is: '[œ]uvre' },
    { why: 'a word with a typo, as a whole', text: 'Border posts', query: 'bordar', is: '[Border] posts' },
    { why: 'a letter too many', text: 'Border posts', query: 'bordder', is: '[Border] posts' },
    { why: 'a letter too few', text: 'Border posts', query: 'brder', is: '[Border] posts' },
    { why: 'two letters swapped', text: 'Border posts', query: 'bodrer', is: '[Border] posts' },
    { why: 'no two typos', text: 'Border posts', query: 'bordxx', is: 'Border posts' },
    { why: 'no number with a typo', text: 'Since 2023', query: '2024', is: 'Since 2023' },
    { why: 'no short word with a typo', text: 'Car', query: 'cat', is: 'Car' },
    { why: 'an ID', text: 'See MD.0029.', query: 'md.0029', is: 'See [MD.0029].' },
    { why: 'an ID typed without its dot', text: 'MD.0029', query: 'md00', is: 'MD.0029' },
    { why: 'the beginning of an ID', text: 'Q40-805', query: 'Q40-8', is: '[Q40-8]05' },
    { why: 'a part of an ID', text: 'MD.0029', query: '0029', is: 'MD.[0029]' },
    { why: 'an ID typed without dot and zeros', text: 'See MD.0029.', query: 'MD29', is: 'See [MD.0029].' },
    { why: 'an ID typed without zeros', text: 'MD.0029', query: 'md.29', is: '[MD.0029]' },
    { why: 'an ID that begins as it was typed', text: 'MD2901', query: 'MD29', is: '[MD29]01' },
    { why: 'no other ID', text: 'MD.0290, MD.29', query: 'MD29', is: 'MD.0290, MD.29' },
    { why: 'a code in capitals', text: 'Economic aid, EC', query: 'EC', is: 'Economic aid, [EC]' },
    {
      why: 'a code that an ID begins with',
      text: 'MD.0029, MD10P0003',
      query: 'MD',
      is: '[MD].0029, [MD]10P0003',
    },
    { why: 'a short name as a whole', text: 'A cart and a Car', query: 'CAR', is: 'A cart and a [Car]' },
    {
      why: 'a short name with dots',
      text: 'U.S.A. and EE. UU.',
      query: 'U.S.A.',
      is: '[U.S.A]. and EE. UU.',
    },
    {
      why: 'the words of an address',
      text: 'A border post',
      query: 'https://a.int/a-border-2',
      is: 'A [border] post',
    },
    { why: 'no name with a typo', text: 'Iran, Gambia', query: 'iraq Zambia', is: 'Iran, Gambia' },
    { why: 'no typo beside the word', text: 'Porte, forte', query: 'porte', is: '[Porte], forte' },
    { why: 'parts that stand apart', text: 'COVID 19', query: 'covid-19', is: '[COVID] [19]' },
    {
      why: 'all words of a query',
      text: 'Ghana and its borders',
      query: 'border ghana',
      is: '[Ghana] and its [border]s',
    },
    { why: 'words that overlap once', text: 'migration', query: 'mig migra', is: '[migra]tion' },
    { why: 'nothing of nothing', text: 'migration', query: ' ', is: 'migration' },
    { why: 'nothing in nothing', text: '', query: 'a', is: '' },
  ])('$why', ({ text, query, is }) => {
    expect(marked(text, query)).toBe(is);
  });

  test('the whole name of a country that was found by another of its names', () => {
    expect(marked('Équateur', 'ecuador', ['Ecuador', 'EC'])).toBe('[Équateur]');
    expect(marked('Équateur', 'equa', ['Ecuador', 'EC'])).toBe('[Équa]teur');
    expect(marked('Équateur', 'ghana', ['Ecuador', 'EC'])).toBe('Équateur');
    expect(marked('Équateur', 'EC', ['Ecuador', 'EC'])).toBe('[Équateur]');
  });
});

const text = fc.string({ unit: fc.constantFrom(...'aàéEeœŒæñÑ ’-.29\u0301ßİ😀中'), maxLength: 30 });

test('marks are in order, apart from each other, within the text, and never empty', () => {
  fc.assert(
    fc.property(text, text, (printed, query) => {
      const ends = marksIn(printed, parseQuery(query)).flatMap(({ start, end }) => [start, end]);
      expect(
        ends.every(
          (at, i) =>
            at <= printed.length && (i % 2 === 0 ? at >= (ends[i - 1] ?? 0) : at > (ends[i - 1] ?? 0)),
        ),
      ).toBe(true);
    }),
  );
});

test('what is marked for the beginning of a word of the text begins with it, folded', () => {
  fc.assert(
    fc.property(text, fc.nat(30), fc.nat(8), (printed, at, length) => {
      const words = fold(printed).match(/[\p{L}\p{N}]+/gu) ?? [];
      const asked = words[at % Math.max(words.length, 1)]?.slice(0, length + 1);
      if (asked === undefined) return;
      const marks = marksIn(printed, [{ kind: 'word', text: asked, parts: [], id: null }]);
      const folded = marks.map(({ start, end }) => fold(printed.slice(start, end)));
      expect(folded.some((each) => each.startsWith(asked))).toBe(true);
      if (asked.length < 4) expect(folded.every((each) => each.startsWith(asked))).toBe(true);
    }),
  );
});
