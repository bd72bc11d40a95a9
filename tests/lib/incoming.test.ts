import { describe, expect, test } from 'vitest';
import { changeBetween, inChunks, inIndexOrder } from '../../lib/incoming.ts';
import { addReading, mergeProjects } from '../../lib/library.ts';
import { indexPartKey } from '../../lib/storage-keys.ts';
import { aProject, aReading, NOW } from '../a-project.ts';

const READ_LATER = '2026-11-20T09:00:00.001Z';

describe('joining two records of one project', () => {
  const mine = aProject({
    note: 'Mine',
    tags: ['health'],
    readings: [aReading(), aReading({ language: 'fr' })],
  });

  test.each([
    { what: 'the same', theirs: mine },
    { what: 'less', theirs: aProject({ tags: ['HEALTH'] }) },
    {
      what: 'an older reading of the same',
      theirs: aProject({ readings: [aReading({ readAt: '2026-11-20T08:00:00Z' })] }),
    },
    {
      what: 'another reading of the same moment',
      theirs: aProject({ readings: [aReading({ title: 'Other' })] }),
    },
  ])('leaves the one as it is where the other holds $what', ({ theirs }) => {
    expect(mergeProjects(mine, theirs, NOW)).toBe(mine);
  });

  test('makes history of an older reading that printed something else', () => {
    const older = aReading({ readAt: '2026-11-20T08:00:00Z', title: 'Old' });
    const merged = mergeProjects(mine, aProject({ readings: [older] }), NOW);
    expect(merged).toEqual({
      ...mine,
      history: [
        {
          seenAt: '2026-11-20T09:00:00.000Z',
          lastSeenAt: '2026-11-20T08:00:00Z',
          language: 'en',
          url: 'https://www.iom.int/project/a-project',
          changes: [{ of: 'title', was: 'Old', is: 'A project' }],
        },
      ],
      changedAt: '2026-11-21T10:00:00.000Z',
    });
  });

  test('twice is joining once', () => {
    const theirs = aProject({
      note: 'Theirs',
      tags: ['Andes', 'Health'],
      savedAt: '2026-11-01T09:30:00.000Z',
      readings: [aReading({ readAt: READ_LATER, title: 'Newer' }), aReading({ language: 'es' })],
    });
    const once = mergeProjects(mine, theirs, NOW);
    expect(once).toMatchObject({
      readings: { en: { title: 'Newer' }, fr: {}, es: {} },
      note: 'Mine\n\nTheirs',
      tags: ['health', 'Andes'],
      savedAt: '2026-11-01T09:30:00.000Z',
      changedAt: '2026-11-21T10:00:00.000Z',
    });
    expect(mergeProjects(once, theirs, new Date('2027-01-01T00:00:00.000Z'))).toBe(once);
    expect(mergeProjects(once, mine, new Date('2027-01-01T00:00:00.000Z'))).toBe(once);
  });

  test('changes nothing but the day it was saved first, where that is all', () => {
    const theirs = { ...mine, savedAt: '2026-11-01T09:30:00.000Z' };
    expect(mergeProjects(mine, theirs, NOW)).toEqual(theirs);
  });

  test('a reading that is there already changes nothing', () => {
    expect(addReading(mine, { ...aReading() }, NOW)).toBe(mine);
  });
});

test('a change says in what a project differs from what it was', () => {
  const before = [
    aProject({ tags: ['health', 'visa'], readings: [aReading(), aReading({ language: 'fr' })] }),
    aProject({ tags: ['Andes'], readings: [aReading({ language: 'ar' })] }),
  ];
  const after = aProject({
    note: 'A note',
    tags: ['HEALTH', 'new'],
    readings: [aReading({ title: 'Other' }), aReading({ language: 'fr' }), aReading({ language: 'es' })],
  });
  expect(changeBetween(before, after)).toEqual({
    languagesAdded: ['es'],
    languagesChanged: ['en'],
    languagesRemoved: ['ar'],
    note: true,
    tagsAdded: ['new'],
    tagsRemoved: ['visa', 'Andes'],
  });
});

describe('projects that are sent', () => {
  const many = Array.from({ length: 1000 }, (_, i) => aProject({ id: `MD.${i}` }));

  test('stand in the order of the parts of the index, none of them lost', () => {
    const parts = inIndexOrder(many).map(({ id }) => indexPartKey(id));
    expect(new Set(parts).size).toBe(parts.filter((part, i) => part !== parts[i - 1]).length);
    expect(new Set(inIndexOrder(many))).toEqual(new Set(many));
  });

  test('go in parts of 250 at most', () => {
    expect([...inChunks(many)].map((part) => part.length)).toEqual([250, 250, 250, 250]);
    expect([...inChunks(many)].flat()).toEqual(many);
    expect([...inChunks([])]).toEqual([]);
  });

  test('go in parts that a message can carry, and one that is larger by itself', () => {
    const large = ['a', 'b', 'c', 'd'].map((id) => aProject({ id, note: 'x'.repeat(1_900_000) }));
    const huge = aProject({ id: 'e', note: 'x'.repeat(5_000_000) });
    expect([...inChunks([...large, huge])].map((part) => part.map(({ id }) => id))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e'],
    ]);
  });
});
