import { expect, test } from 'vitest';
import { legend, swatch } from '../../../lib/pictures/legend.ts';
import { fitText, textWidth, wrapText } from '../../../lib/pictures/text-fit.ts';

test.each([
  ['a text that has room is whole', 'aaaa', 28, 'aaaa'],
  ['a text that has none is cut, with an ellipsis', 'aaaaaaaa', 40, 'aaaa…'],
  ['no blank stands before the ellipsis', 'aaa aaaaaa', 40, 'aaa…'],
  ['where not one letter has room there is nothing', 'aaaa', 12, ''],
])('%s', (_, text, width, fitted) => {
  expect(fitText(text, 'text', width)).toBe(fitted);
});

test('a text is broken between words, and a word that is too long is cut', () => {
  expect(wrapText('aaa bbb ccccccccccccc d', 'text', 56)).toEqual(['aaa bbb', 'cccccc…', 'd']);
});

test('a legend goes on in a new line where there is no room', () => {
  const items = ['aaaa', 'bbbb', 'cccc'].map((text) => ({ text, sample: swatch('bar') }));
  const one = 16 + 6 + textWidth('aaaa', 'small-text');
  const { marks, height } = legend(items, { x: 0, y: 0, width: 2 * one + 16 });
  const texts = marks.flatMap((mark) => (mark.kind === 'text' ? [[mark.text, mark.y]] : []));
  expect(texts).toEqual([
    ['aaaa', 13],
    ['bbbb', 13],
    ['cccc', 31],
  ]);
  expect(height).toBe(36);
});
