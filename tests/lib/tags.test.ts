import { describe, expect, test } from 'vitest';
import {
  countTags,
  isWithinLimits,
  joinNotes,
  plainNote,
  plainTags,
  withoutTags,
  withTags,
} from '../../lib/tags.ts';

describe('tags', () => {
  test.each([
    { tags: ['health', 'Andes'], plain: ['health', 'Andes'] },
    { tags: ['  border \n posts\t'], plain: ['border posts'] },
    { tags: ['', '  ', '\u200B'], plain: [] },
    { tags: ['Santé', 'sante', 'SANTÉ', 'santé publique'], plain: ['Santé', 'santé publique'] },
  ])('$tags are stored as $plain', ({ tags, plain }) => {
    expect(plainTags(tags)).toEqual(plain);
  });

  test('are added behind those that are there, which stay as they are', () => {
    expect(withTags([' Andes', 'health'], ['HEALTH', 'visa', 'andes'])).toEqual([' Andes', 'health', 'visa']);
  });

  test('are taken out however they are spelled', () => {
    expect(withoutTags(['Andes', 'Santé'], ['sante', 'visa'])).toEqual(['Andes']);
  });

  test.each([
    { what: 'sixty characters', tags: ['x'.repeat(60)], within: true },
    { what: 'sixty-one characters', tags: ['x'.repeat(61)], within: false },
    { what: 'fifty', tags: Array.from({ length: 50 }, String), within: true },
    { what: 'fifty-one', tags: Array.from({ length: 51 }, String), within: false },
  ])('of $what are within the limits: $within', ({ tags, within }) => {
    expect(isWithinLimits(tags)).toBe(within);
  });

  test('are counted over projects, the most used first', () => {
    const projects = [
      { tags: ['Visa', 'Andes'] },
      { tags: ['andes', 'health'] },
      { tags: ['Andes'] },
      { tags: [] },
    ];
    expect(countTags(projects)).toEqual([
      { tag: 'Andes', count: 3 },
      { tag: 'Visa', count: 1 },
      { tag: 'health', count: 1 },
    ]);
  });
});

describe('notes', () => {
  test('end their lines in one way', () => {
    expect(plainNote('a\r\nb\rc\nd ')).toBe('a\nb\nc\nd ');
  });

  test.each([
    { a: '', b: '', joined: '' },
    { a: 'A', b: '', joined: 'A' },
    { a: '', b: 'B', joined: 'B' },
    { a: 'A', b: 'A', joined: 'A' },
    { a: 'A', b: 'B', joined: 'A\n\nB' },
    { a: 'A\n\nB', b: 'B', joined: 'A\n\nB' },
    { a: 'A\n\nB\n\nC', b: 'B', joined: 'A\n\nB\n\nC' },
    { a: 'B', b: 'A\n\nB', joined: 'A\n\nB' },
    { a: 'AB', b: 'B', joined: 'AB\n\nB' },
  ])('"$a" and "$b" are joined as "$joined", and joining again changes nothing', ({ a, b, joined }) => {
    expect(joinNotes(a, b)).toBe(joined);
    expect(joinNotes(joined, b)).toBe(joined);
    expect(joinNotes(joined, a)).toBe(joined);
  });
});
