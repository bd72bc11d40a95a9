import { describe, expect, test } from 'vitest';
import { cardPlace, markPlace } from '../../lib/mark-place.ts';

const line = (left: number, right: number, top: number) => ({ left, right, top, bottom: top + 20 });

describe('the mark of a link', () => {
  test.each([
    ['is raised behind it', [line(10, 90, 100)], false, { x: 91, y: 95.5 }],
    ['is behind its last line', [line(10, 90, 100), line(10, 40, 120)], false, { x: 41, y: 115.5 }],
    ['is to the left where the page is written so', [line(30, 90, 100)], true, { x: 20, y: 95.5 }],
    ['stays within the page at its right edge', [line(700, 800, 100)], false, { x: 791, y: 95.5 }],
    ['stays within the page at its left edge', [line(0, 90, 100)], true, { x: 0, y: 95.5 }],
    [
      'is inside the corner of a picture',
      [{ left: 0, right: 200, top: 0, bottom: 150 }],
      false,
      { x: 187, y: 4 },
    ],
    ['is none where the link is not drawn', [], false, null],
    ['is none where it takes no room', [line(10, 10, 100)], false, null],
  ])('%s', (_, boxes, isRtl, expected) => {
    expect(markPlace(boxes, { isRtl, width: 800 })).toEqual(expected);
  });
});

describe('the card of a link', () => {
  const [card, window] = [
    { width: 300, height: 100 },
    { width: 800, height: 600 },
  ];

  test.each([
    ['is below it', line(10, 90, 100), { x: 10, y: 126 }],
    ['is above it where there is no room below', line(10, 90, 560), { x: 10, y: 454 }],
    ['does not leave the window', line(700, 790, 100), { x: 494, y: 126 }],
  ])('%s', (_, link, expected) => {
    expect(cardPlace(link, card, window)).toEqual(expected);
  });
});
