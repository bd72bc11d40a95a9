import { describe, expect, test } from 'vitest';
import {
  countTags,
  inOrderOf,
  joinNotes,
  plainNote,
  rewritten,
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
    expect(withTags([], tags)).toEqual(plain);
  });

  test('are added behind those that are there, which stay as they are', () => {
    expect(withTags([' Andes', 'health'], ['HEALTH', 'visa', 'andes'])).toEqual([' Andes', 'health', 'visa']);
  });

  test('are taken out however they are spelled', () => {
    expect(withoutTags(['Andes', 'Santé'], ['sante', 'visa'])).toEqual(['Andes']);
  });

  test.each([
    { tags: ['c', 'a', 'b'], before: ['A', 'b', 'c'], ordered: ['a', 'b', 'c'] },
    { tags: ['new', 'b', 'newer', 'a'], before: ['a', 'gone', 'b'], ordered: ['a', 'b', 'new', 'newer'] },
    { tags: ['b', 'a'], before: [], ordered: ['b', 'a'] },
  ])('$tags stand in the order of $before as $ordered', ({ tags, before, ordered }) => {
    expect(inOrderOf(tags, before)).toEqual(ordered);
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

  test.each([
    { what: 'nobody else wrote', current: 'A', from: 'A', note: 'A!', result: 'A!' },
    { what: 'somebody wrote below', current: 'A\n\nB', from: 'A', note: 'A!', result: 'A!\n\nB' },
    { what: 'somebody wrote above', current: 'B\n\nA', from: 'A', note: 'A $& $1', result: 'B\n\nA $& $1' },
    { what: 'somebody wrote another', current: 'B', from: 'A', note: 'A!', result: 'B\n\nA!' },
    { what: 'somebody wrote the first', current: 'B', from: '', note: 'A', result: 'B\n\nA' },
    { what: 'somebody took it away', current: '', from: 'A', note: 'A!', result: 'A!' },
    { what: 'this one is taken away', current: 'B', from: 'A', note: '', result: 'B' },
    {
      what: 'this one went on with both',
      current: 'A\n\nB',
      from: 'A',
      note: 'A\n\nB\n\nC',
      result: 'A\n\nB\n\nC',
    },
  ])('keep both where $what, and once is enough', ({ current, from, note, result }) => {
    expect(rewritten(current, note, from)).toBe(result);
    expect(rewritten(result, note, from)).toBe(result);
  });
});
