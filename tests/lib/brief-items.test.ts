import { describe, expect, test } from 'vitest';
import { BRIEF_KEYS, type BriefKey, briefItems, itemText } from '../../lib/brief-items.ts';
import { compare } from '../../lib/comparison.ts';
import { groupRows } from '../../lib/comparison-groups.ts';
import { aBrief, aBriefReading, aSavedBrief } from '../a-brief.ts';
import { aProject, aReading } from '../a-project.ts';

const WORDS = {
  kind: (kind: string) => `a ${kind}`,
  country: (code: string) => (code === 'CO' ? 'Colombia' : null),
  value: (key: string, value: unknown) => `${key} ${JSON.stringify(value)}`,
  unclear: (printed: string) => `${printed}?`,
};

const textsOf = (readings: Parameters<typeof briefItems>[0], key: BriefKey) =>
  briefItems(readings, key).map((item) => itemText(item, WORDS));

describe('what a page names', () => {
  test.each<[BriefKey, string[]]>([
    ['kind', ['a news']],
    ['date', ['startDate "2025-11-05"']],
    ['countries', ['Colombia', 'Équateur']],
    ['organisations', ['Cruz Roja']],
    ['money', ['budget {"amount":2500000,"currency":"EUR"}']],
    ['figures', ['3 800 Colombiens']],
    ['contacts', ['Ana Ruiz, OIM Bogotá, aruiz@iom.int, +57 1 555 01 23']],
    ['links', ['https://example.org/a']],
  ])('%s: %j', (key, expected) => {
    expect(textsOf([aBriefReading()], key)).toEqual(expected);
  });

  test('is said once, whatever languages its pages are in', () => {
    const english = aBriefReading({
      language: 'en',
      brief: aBrief({
        countries: [
          { name: 'Colombia', code: 'CO', count: 1 },
          { name: 'Peru', code: 'PE', count: 1 },
        ],
      }),
    });

    expect(briefItems([aBriefReading(), english], 'countries')).toEqual([
      { is: 'country', name: 'Colombie', code: 'CO' },
      { is: 'country', name: 'Équateur', code: 'EC' },
      { is: 'country', name: 'Peru', code: 'PE' },
    ]);
  });

  test('and was not understood stands as printed', () => {
    const brief = aBrief({
      date: { printed: 'le 5 novembre', value: null },
      money: [{ printed: '$ 5', value: null, sentence: '' }],
    });

    expect(textsOf([aBriefReading({ brief })], 'date')).toEqual(['le 5 novembre?']);
    expect(textsOf([aBriefReading({ brief })], 'money')).toEqual(['$ 5?']);
  });
});

describe('a comparison', () => {
  const FRENCH = aSavedBrief();
  const ENGLISH = aSavedBrief({
    readings: [
      aBriefReading({
        url: 'https://www.iom.int/news/posts',
        language: 'en',
        brief: aBrief({
          countries: [
            { name: 'Ecuador', code: 'EC', count: 2 },
            { name: 'Colombia', code: 'CO', count: 1 },
          ],
          organisations: [{ name: 'Red Cross', count: 1 }],
          figures: [],
        }),
      }),
    ],
  });
  const differing = (comparison: ReturnType<typeof compare>) =>
    comparison.rows.flatMap((row) => (row.kind === 'brief' && row.differs ? [row.key] : []));

  test('of pages that are no projects has a row for each thing that they name, and marks what differs', () => {
    const comparison = compare([FRENCH, ENGLISH], '2026-11-22');

    expect(comparison.of).toBe('briefs');
    expect(comparison.rows.map((row) => row.kind === 'brief' && row.key)).toEqual([...BRIEF_KEYS]);
    expect(differing(comparison)).toEqual(['organisations']);
    expect(comparison.warnings).toEqual([]);
    expect(groupRows(comparison.rows, true).flatMap(({ rows }) => rows)).toHaveLength(1);
  });

  test('of projects and other pages has what both have alone', () => {
    const states = [{ name: 'Colombia', code: 'CO' }];
    const project = aProject({
      readings: [aReading({ values: { projectId: 'MD.0029', benefitingStates: states } })],
    });
    const comparison = compare([project, FRENCH], '2026-11-22');

    expect(comparison.of).toBe('mixed');
    expect(comparison.rows.map((row) => row.kind === 'brief' && row.key)).toEqual(['kind', 'countries']);
    expect(comparison.rows.map((row) => row.kind === 'brief' && row.cells[0])).toEqual([
      [{ is: 'kind', kind: 'project' }],
      [{ is: 'country', name: 'Colombia', code: 'CO' }],
    ]);
    expect(differing(comparison)).toEqual(['kind', 'countries']);
  });
});
