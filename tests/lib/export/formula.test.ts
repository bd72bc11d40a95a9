import { describe, expect, test } from 'vitest';
import { defuse } from '../../../lib/export/formula.ts';

describe('a text that a spreadsheet might run', () => {
  test.each([
    { text: '=1+1', why: 'it begins with an equals sign' },
    { text: '+1', why: 'it begins with a plus' },
    { text: '-1', why: 'it begins with a minus' },
    { text: '@SUM(A1)', why: 'it begins with an at sign' },
    { text: '＝1', why: 'the sign is a wide one' },
    { text: '＋1', why: 'the plus is a wide one' },
    { text: '－1', why: 'the minus is a wide one' },
    { text: '＠A', why: 'the at sign is a wide one' },
    { text: '\t1', why: 'it begins with a tab' },
    { text: '   =1', why: 'blanks stand before it' },
    { text: '\u00A0=1', why: 'a non-breaking space stands before it' },
    { text: '\u2003\u3000=1', why: 'wide spaces stand before it' },
    { text: '\u200B\u2060\uFEFF\u00AD=1', why: 'characters that print nothing stand before it' },
    { text: '\u202E=1', why: 'a direction override stands before it' },
    { text: '\u0000\u001B=1', why: 'control characters stand before it' },
    { text: '\u3164\uFE0F\u2800=1', why: 'characters that look like blanks stand before it' },
  ])('gets a quote mark where $why', ({ text }) => {
    expect(defuse(text)).toBe(`'${text}`);
  });

  test.each([
    { text: 'a\n=1', defused: "a\n'=1" },
    { text: '\n\n=1', defused: "\n\n'=1" },
    { text: 'a\r\n @b\r\nc', defused: "a\r\n' @b\r\nc" },
    { text: 'a\u2028=1\u0085+2', defused: "a\u2028'=1\u0085'+2" },
    { text: '\r=1', defused: "'\r'=1" },
  ])('gets one on every line of it: $text', ({ text, defused }) => {
    expect(defuse(text)).toBe(defused);
  });

  test.each(['', 'A project', 'a=b', '1-2', "'=1", 'a\nb', '(=1)', 'https://www.iom.int/', '2018'])(
    'stays as it is where it cannot be run: %s',
    (text) => {
      expect(defuse(text)).toBe(text);
    },
  );

  test('is looked at in no more time than it is long', () => {
    const start = performance.now();
    defuse(`${'\n'.repeat(100_000)}${' '.repeat(100_000)}a`);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
