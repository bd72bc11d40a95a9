import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST } from '../../../lib/brief/brief.ts';
import { briefSchema } from '../../../lib/brief/brief-schema.ts';
import { readBriefSnapshot } from '../../../lib/page-brief.ts';
import { CLOSE, type ElementKind, type Token } from '../../../lib/snapshot-format.ts';
import { COUNTRY_CODES } from '../../../lib/values/country-codes.ts';
import { readHtml } from './read-html.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const KINDS: readonly ElementKind[] = [
  ['HTML', '', '', false],
  ['DIV', '', '', false],
  ['P', '', '', false],
  ['H1', '', '', false],
  ['A', '', '', false],
  ['BR', '', '', false],
  ['B', '', '', false],
];

function snapshotOf(tokens: readonly Token[]) {
  const links = tokens.filter((token) => token === 4).map(() => 'https://www.iom.int/a');
  return {
    url: 'https://www.iom.int/a',
    lang: 'en',
    title: 'A page',
    kinds: KINDS,
    links,
    tokens: [0, ...tokens],
  };
}

function read(tokens: readonly Token[]) {
  return readBriefSnapshot(snapshotOf(tokens), NOW, '0.1.0');
}

/** Texts that patterns may stumble over, some 60,000 characters each. */
const HARD: readonly string[] = [
  'a'.repeat(60_000),
  '1 '.repeat(30_000),
  '1,'.repeat(30_000),
  '1.000'.repeat(12_000),
  'Ministry of '.repeat(5_000),
  'Ministry of Aa and '.repeat(3_000),
  'Aa '.repeat(20_000),
  'Aa-'.repeat(20_000),
  'for information '.repeat(3_750),
  'please contact '.repeat(4_000),
  'a@'.repeat(30_000),
  'a.'.repeat(30_000),
  '@a.a'.repeat(15_000),
  '+1 '.repeat(20_000),
  'USD 1 - '.repeat(7_500),
  '5 May '.repeat(10_000),
  'mailto:'.repeat(8_500),
  '"mailto:a@b.c'.repeat(4_500),
  'http://a'.repeat(7_500),
  'Guinea '.repeat(8_500),
  'œ'.repeat(60_000),
  '. A'.repeat(20_000),
  'Service a '.repeat(6_000),
  'gouvernement de la '.repeat(3_000),
  ' \n'.repeat(30_000),
  'Tel: '.repeat(12_000),
  'Kabul, '.repeat(8_500),
  '('.repeat(60_000),
];

describe('limits', () => {
  test.each(HARD.map((text) => ({ text, name: `${text.slice(0, 12)}… × ${text.length}` })))(
    'reads a page of $name within a second',
    ({ text }) => {
      const start = performance.now();
      read([1, 3, 'A page', CLOSE, 2, text, CLOSE, 2, text, CLOSE, CLOSE]);
      expect(performance.now() - start).toBeLessThan(1_000);
    },
  );

  test.each([
    { name: 'paragraphs', tokens: (text: string): Token[] => [2, text, CLOSE] },
    { name: 'parts in each other', tokens: (text: string): Token[] => [1, text] },
    { name: 'headings in each other', tokens: (text: string): Token[] => [3, text] },
    { name: 'links', tokens: (text: string): Token[] => [4, text, CLOSE] },
    { name: 'broken lines', tokens: (text: string): Token[] => [text, 5, CLOSE] },
    { name: 'bold lines', tokens: (text: string): Token[] => [2, 6, text, CLOSE, CLOSE] },
    {
      name: 'contacts',
      tokens: (text: string): Token[] => [2, `${text}@iom.int`, CLOSE],
    },
  ])('reads a page of 40,000 $name within a second', ({ tokens }) => {
    const all = Array.from({ length: 40_000 }, (_, i) => tokens(`word${i}`)).flat();
    const start = performance.now();
    const reading = read(all.slice(0, 199_000));
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(briefSchema.safeParse(reading?.brief).success).toBe(true);
  });

  test('keeps no more than so many of each kind of thing, and what it keeps is a brief', () => {
    const texts = Array.from(
      { length: 1_000 },
      (_, i) =>
        `<h2>Part ${i}</h2><p>EUR ${i + 1}; ${i + 1} people in ${COUNTRY_CODES.length} countries, see www.a${i}.org, a${i}@iom.int, the University of Aa${'abcdefghij'.charAt(i % 10).repeat(1 + ((i / 10) % 12))}.</p>`,
    );
    const reading = readHtml(`<main><h1>A page</h1>${texts.join('')}</main>`);
    const brief = reading?.brief;

    expect([brief?.money, brief?.links, brief?.contacts, brief?.outline].map((list) => list?.length)).toEqual(
      [MOST, MOST, MOST, MOST],
    );
    expect(briefSchema.safeParse(brief).success).toBe(true);
  });

  test('keeps 50,000 characters of a description at most', () => {
    const reading = readHtml(`<h1>A page</h1>${`<p>${'word '.repeat(200)}</p>`.repeat(100)}`);

    expect(reading?.description.join('').length).toBeLessThanOrEqual(50_000);
    expect(reading?.description.length).toBe(50);
  });

  test('never throws, and what it gives is a brief, whatever the page holds', () => {
    const word = fc.constantFrom(
      'Kenya',
      'EUR 5',
      '12',
      'people',
      'le 5 mai',
      'a@iom.int',
      '+41 22 717 9111',
      'contact',
      ':',
      '.',
      '«',
      'Ministry of',
      'IOM',
      '\n',
      'œuvre',
      'uvre',
      '%',
      '-',
      'http://a.b/c',
      '…\0',
      '\u202e',
    );
    const text = fc
      .array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 12 })
      .map((words) => words.join(' '));
    const token: fc.Arbitrary<Token> = fc.oneof(fc.integer({ min: 1, max: 6 }), fc.constant(CLOSE), text);

    fc.assert(
      fc.property(fc.array(token, { maxLength: 60 }), (tokens) => {
        const reading = read(tokens);
        if (reading) expect(briefSchema.safeParse(reading.brief).error).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  test.each([null, undefined, 1, 'x', {}, [], { url: 'x' }])(
    'gives nothing for %j, which is no snapshot',
    (snapshot) => {
      expect(readBriefSnapshot(snapshot, NOW, '0.1.0')).toBeNull();
    },
  );
});
