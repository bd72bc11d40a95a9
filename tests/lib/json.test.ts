import { expect, test } from 'vitest';
import { fingerprint, isSameJson } from '../../lib/json.ts';

test.each([
  { a: 1, b: 1, same: true },
  { a: '1', b: 1, same: false },
  { a: null, b: {}, same: false },
  { a: undefined, b: null, same: false },
  { a: [1, 2], b: [2, 1], same: false },
  { a: [], b: {}, same: false },
  { a: ['a'], b: { 0: 'a' }, same: false },
  { a: { a: 1, b: { c: [2], d: 3 } }, b: { b: { d: 3, c: [2] }, a: 1 }, same: true },
  { a: { a: 1 }, b: { a: 1, b: 2 }, same: false },
  { a: { a: 1, b: 2 }, b: { a: 1, c: 2 }, same: false },
  { a: JSON.parse('{"__proto__":{"a":1}}'), b: {}, same: false },
  { a: JSON.parse('{"__proto__":{"a":1}}'), b: JSON.parse('{"__proto__":{"a":2}}'), same: false },
])('$a and $b are the same: $same', ({ a, b, same }) => {
  expect(isSameJson(a, b)).toBe(same);
  expect(isSameJson(b, a)).toBe(same);
  expect(fingerprint(a) === fingerprint(b)).toBe(same);
});

test('the fingerprints of many texts that hardly differ are all different', () => {
  const all = Array.from({ length: 50_000 }, (_, i) => fingerprint({ id: `MD.${i}`, note: '' }));
  expect(new Set(all).size).toBe(50_000);
});
