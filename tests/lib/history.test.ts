import { describe, expect, test } from 'vitest';
import { changeText } from '../../lib/change-text.ts';
import { type Change, changesBetween, statesAsMuch } from '../../lib/history.ts';
import { addReading, mergeProjects } from '../../lib/library.ts';
import type { Reading } from '../../lib/reading.ts';
import { aProject, aReading, NOW } from '../a-project.ts';

const OLDER = '2026-11-20T09:00:00.000Z';
const NEWER = '2026-11-20T12:00:00.000Z';
const observed = (printed: string) => ({ label: 'endDate', printed: `"${printed}"`, value: printed });

const WAS = aReading({ readAt: OLDER, values: { projectId: 'MD.0029', endDate: '2024' } });

/** The same page, later, with something else on it. */
const later = (change: Parameters<typeof aReading>[0]): Reading =>
  aReading({ readAt: NEWER, values: { projectId: 'MD.0029', endDate: '2024' }, ...change });

const OTHER_ROW = { label: 'Donor', printed: 'IOM Development Fund' };

describe('two readings of one page', () => {
  test.each([
    { differ: 'in nothing', is: later({}), changes: [] },
    {
      differ: 'in a field',
      is: later({ values: { projectId: 'MD.0029', endDate: '2025' } }),
      changes: [{ of: 'endDate', was: observed('2024'), is: observed('2025') }],
    },
    {
      differ: 'in a field that appeared',
      is: later({ values: { projectId: 'MD.0029', endDate: '2024', startDate: '2020' } }),
      changes: [{ of: 'startDate', was: null, is: { label: 'startDate', printed: '"2020"', value: '2020' } }],
    },
    {
      differ: 'in a field that is gone',
      is: later({ values: { projectId: 'MD.0029' } }),
      changes: [{ of: 'endDate', was: observed('2024'), is: null }],
    },
    {
      differ: 'in title and field, the title first',
      is: later({ title: 'Another', values: { projectId: 'MD.0029', endDate: '2025' } }),
      changes: [
        { of: 'title', was: 'A project', is: 'Another' },
        { of: 'endDate', was: observed('2024'), is: observed('2025') },
      ],
    },
    {
      differ: 'in the description',
      is: later({ description: ['What it was about.'] }),
      changes: [{ of: 'description', was: ['What it is about.'], is: ['What it was about.'] }],
    },
    {
      differ: 'in the other rows',
      is: later({ otherRows: [OTHER_ROW] }),
      changes: [{ of: 'otherRows', was: [], is: [OTHER_ROW] }],
    },
    {
      differ: 'in what another version sees: in title and fields alone',
      is: later({ readerVersion: '0.2.0', otherRows: [OTHER_ROW], description: [], title: 'Another' }),
      changes: [{ of: 'title', was: 'A project', is: 'Another' }],
    },
  ])('differ $differ', ({ is, changes }) => {
    expect(changesBetween(WAS, is)).toEqual(changes);
  });

  test.each([
    { is: later({ values: { projectId: 'MD.0029', endDate: '2025' } }), much: true },
    { is: later({ values: { projectId: 'MD.0029', endDate: '2024', startDate: '2020' } }), much: true },
    { is: later({ values: { projectId: 'MD.0029' } }), much: false },
  ])('state as much, or the later one less: $much', ({ is, much }) => {
    expect(statesAsMuch(WAS, is)).toBe(much);
  });
});

describe('the history of a project', () => {
  const IS = later({ title: 'Another' });
  const SEEN = {
    seenAt: NEWER,
    lastSeenAt: OLDER,
    language: 'en',
    url: 'https://www.iom.int/project/a-project',
    changes: [{ of: 'title', was: 'A project', is: 'Another' }],
  };

  test('holds what a page printed before it was read again', () => {
    expect(addReading(aProject({ readings: [WAS] }), IS, NOW).history).toEqual([SEEN]);
  });

  test('holds the same where the older reading comes late, and the newer one stays', () => {
    const project = addReading(aProject({ readings: [IS] }), WAS, NOW);
    expect(project.history).toEqual([SEEN]);
    expect(project.readings.en).toBe(IS);
  });

  test('holds nothing of a page that was read again and prints the same', () => {
    expect(addReading(aProject({ readings: [WAS] }), later({}), NOW).history).toEqual([]);
  });

  test('holds a change once, however often two records are joined, and the oldest first', () => {
    const mine = addReading(aProject({ readings: [WAS] }), IS, NOW);
    const last = later({ readAt: '2026-11-21T09:00:00.000Z', title: 'The last' });
    const theirs = addReading(mine, last, NOW);
    const once = mergeProjects(mine, theirs, NOW);
    expect(once.history.map(({ seenAt }) => seenAt)).toEqual([NEWER, '2026-11-21T09:00:00.000Z']);
    expect(mergeProjects(once, theirs, NOW)).toBe(once);
    expect(mergeProjects(once, mine, NOW)).toBe(once);
  });

  test('holds what another record has seen before, also where what came of it is known', () => {
    const mine = addReading(aProject({ readings: [WAS] }), IS, NOW);
    const theirs = aProject({
      readings: [{ ...WAS, readAt: '2026-11-19T09:00:00.000Z', title: 'The first' }],
    });
    const once = mergeProjects(mine, theirs, NOW);
    const titles = once.history.flatMap(({ changes }) => changes.filter(({ of }) => of === 'title'));
    expect(titles).toContainEqual({ of: 'title', was: 'The first', is: IS.title });
    expect(mergeProjects(once, theirs, NOW)).toBe(once);
  });
});

describe('a change is told', () => {
  const told = (of: string, was: unknown, is: unknown) => changeText({ of, was, is } as unknown as Change);

  test.each([
    { of: 'title', was: 'A', is: 'B', texts: [['A'], ['B']] },
    { of: 'endDate', was: observed('2024'), is: null, texts: [['"2024"'], []] },
    { of: 'description', was: ['One.', 'Two.'], is: ['One.', 'Three.'], texts: [['Two.'], ['Three.']] },
    {
      of: 'description',
      was: ['One.', 'Two.'],
      is: ['Two.', 'One.'],
      texts: [
        ['One.', 'Two.'],
        ['Two.', 'One.'],
      ],
    },
    { of: 'otherRows', was: [], is: [OTHER_ROW], texts: [[], ['Donor: IOM Development Fund']] },
    { of: 'of another version', was: 7, is: { more: [1] }, texts: [['7'], ['{"more":[1]}']] },
    { of: '__proto__', was: undefined, is: [null], texts: [[], ['null']] },
  ])('as printed, of $of: $texts', ({ of, was, is, texts }) => {
    expect(told(of, was, is)).toEqual({ of, was: texts[0], is: texts[1] });
  });
});
