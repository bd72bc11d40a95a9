import { expect, test } from 'vitest';
import { formatShare } from '../../lib/share-format.ts';

test.each<{ what: string; share: number; isRounded: boolean; text: string | null }>([
  { what: 'a whole share', share: 0.5, isRounded: false, text: '50%' },
  { what: 'a share that is cut', share: 1 / 3, isRounded: false, text: '33%' },
  { what: 'more than the whole', share: 12.5, isRounded: false, text: '1,250%' },
  { what: 'nearly the whole, not as the whole', share: 0.998, isRounded: false, text: '99.8%' },
  { what: 'a little more than the whole', share: 1.0004, isRounded: false, text: '100.04%' },
  { what: 'next to nothing, not as nothing', share: 0.002, isRounded: false, text: '0.2%' },
  { what: 'what two decimals do not show', share: 0.99999, isRounded: false, text: null },
  { what: 'nothing', share: 0, isRounded: false, text: null },
  { what: 'two digits of rounded amounts', share: 0.08333, isRounded: true, text: '8.3%' },
  { what: 'no more than two digits of rounded amounts', share: 1.238, isRounded: true, text: '120%' },
  { what: 'rounded amounts that two digits do not tell apart', share: 1.01, isRounded: true, text: null },
])('says $what', ({ share, isRounded, text }) => {
  expect(formatShare(share, isRounded, 'en')).toBe(text);
});
