import { describe, expect, test } from 'vitest';
import { compare } from '../../lib/comparison.ts';
import { factsOf } from '../../lib/facts.ts';
import { type FieldChoice, joinChoices } from '../../lib/field-choice.ts';
import { indexEntry } from '../../lib/library-index.ts';
import { settled, settlingBack } from '../../lib/settling.ts';
import { aProject, aReading, NOW, notUnderstood } from '../a-project.ts';

const said = (language: string, endDate: string) => aReading({ language, values: { endDate } });
const ENGLISH = said('en', '2018');
const FRENCH = said('fr', '2024');
const SPANISH = said('es', '2018');

const choice = (given: Partial<FieldChoice> = {}): FieldChoice => ({
  language: 'en',
  printed: '"2018"',
  reason: 'The report says so.',
  chosenAt: '2026-11-20T10:00:00.000Z',
  ...given,
});

describe('where readings disagree', () => {
  test('nothing counts unless it was chosen', () => {
    expect(factsOf([ENGLISH, FRENCH]).endDate.kind).toBe('disagree');
  });

  test('what was chosen is known, and the other is still there', () => {
    expect(factsOf([ENGLISH, FRENCH], { endDate: choice() }).endDate).toEqual({
      kind: 'known',
      value: '2018',
      statements: [
        { languages: ['en'], observed: { label: 'endDate', printed: '"2018"', value: '2018' } },
        { languages: ['fr'], observed: { label: 'endDate', printed: '"2024"', value: '2024' } },
      ],
      chosen: choice(),
    });
  });

  test.each([
    { why: 'the page prints something else by now', given: { printed: '"2017"' } },
    { why: 'there is no page in that language any more', given: { language: 'es' } },
    { why: 'that page prints the other value', given: { language: 'fr' } },
  ])('a choice does not hold where $why', ({ given }) => {
    expect(factsOf([ENGLISH, FRENCH], { endDate: choice(given) }).endDate.kind).toBe('disagree');
  });

  test.each([
    { readings: [ENGLISH, SPANISH, FRENCH] },
    { readings: [SPANISH, FRENCH, ENGLISH] },
    { readings: [FRENCH, SPANISH, ENGLISH] },
  ])('a choice holds in whatever order the pages come that say the same in other words', ({ readings }) => {
    const inWords = readings.map((each) =>
      each === SPANISH
        ? {
            ...SPANISH,
            fields: { ...SPANISH.fields, endDate: { label: 'Fin', printed: 'En 2018', value: '2018' } },
          }
        : each,
    );
    expect(factsOf(inWords, { endDate: choice() }).endDate).toMatchObject({ kind: 'known', value: '2018' });
  });

  test('a choice of what only one page says is none, since nothing disagrees', () => {
    expect(factsOf([ENGLISH], { endDate: choice() }).endDate).not.toHaveProperty('chosen');
  });

  test('lists know the value, that it was chosen, and count no disagreement', () => {
    const { facts, disagreeing, chosen } = indexEntry(
      aProject({ readings: [ENGLISH, FRENCH], choices: { endDate: choice() } }),
    );
    expect([facts.endDate, disagreeing, chosen]).toEqual(['2018', [], ['endDate']]);
  });

  test('projects do not differ in what does not count', () => {
    const one = aProject({ id: 'A', readings: [ENGLISH, FRENCH], choices: { endDate: choice() } });
    const other = aProject({ id: 'B', readings: [ENGLISH] });
    const row = compare([one, other], '2026-11-22').rows.find(
      (each) => 'key' in each && each.key === 'endDate',
    );
    expect(row?.differs).toBe(false);
  });
});

describe('two records with choices', () => {
  const [early, late] = [choice(), choice({ language: 'fr', chosenAt: '2026-11-20T11:00:00.000Z' })];

  test.each([
    {
      what: 'the later of two for one field',
      a: { endDate: early },
      b: { endDate: late },
      joined: { endDate: late },
    },
    {
      what: 'the later, which is its own',
      a: { endDate: late },
      b: { endDate: early },
      joined: { endDate: late },
    },
    {
      what: 'both, for two fields',
      a: { endDate: early },
      b: { type: late },
      joined: { endDate: early, type: late },
    },
  ])('become one with $what', ({ a, b, joined }) => {
    expect(joinChoices(a, b)).toEqual(joined);
  });

  test('are handed back as they are where nothing comes of it', () => {
    const a = { endDate: late };
    expect(joinChoices(a, { endDate: early })).toBe(a);
  });
});

describe('settling a field', () => {
  const project = aProject({ readings: [ENGLISH, FRENCH] });
  const settling = {
    id: project.id,
    field: 'endDate',
    language: 'en',
    reason: 'The report says so.',
  } as const;
  const made = settled(project, settling, NOW);

  test('keeps what that page prints, why, and when', () => {
    expect(made).toEqual({
      ...project,
      choices: { endDate: choice({ chosenAt: '2026-11-21T10:00:00.000Z' }) },
      changedAt: '2026-11-21T10:00:00.000Z',
    });
  });

  test('twice changes nothing the second time', () => {
    expect(made && settled(made, settling, new Date('2027-01-01T00:00:00.000Z'))).toBe(made);
  });

  test('can be taken back, which leaves nothing', () => {
    expect(made && settled(made, { ...settling, language: null }, NOW)).toEqual({
      ...project,
      changedAt: '2026-11-21T10:00:00.000Z',
    });
    expect(settled(project, { ...settling, language: null }, NOW)).toBe(project);
  });

  test.each([
    { why: 'there is no page in that language', readings: [FRENCH] },
    { why: 'that page does not state it', readings: [aReading(), FRENCH] },
    {
      why: 'that page was not understood',
      readings: [{ ...ENGLISH, fields: { ...ENGLISH.fields, endDate: notUnderstood('soon') } }, FRENCH],
    },
  ])('is refused where $why', ({ readings }) => {
    expect(settled(aProject({ readings }), settling, NOW)).toBeNull();
  });

  test.each([
    { what: 'none', choices: {}, back: { language: null, reason: '' } },
    {
      what: 'another',
      choices: { endDate: choice({ language: 'fr', printed: '"2024"', reason: 'Newer.' }) },
      back: { language: 'fr', reason: 'Newer.' },
    },
    {
      what: 'one that held no more',
      choices: { endDate: choice({ printed: '"2017"' }) },
      back: { language: null, reason: '' },
    },
  ])('is undone by what was before: $what', ({ choices, back }) => {
    const before = aProject({ readings: [ENGLISH, FRENCH], choices });
    expect(settlingBack(before, before, 'endDate')).toEqual({ id: before.id, field: 'endDate', ...back });
  });
});
