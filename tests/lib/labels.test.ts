import { describe, expect, test } from 'vitest';
import { SITE_LABELS } from '../../lib/label-pattern.ts';
import { beginsLabel, findNextLabel, labelAtStart, languageOfLabel } from '../../lib/labels.ts';

describe('a label at the start of a text', () => {
  test.each([
    { text: 'Start Date', keys: ['startDate'], label: 'Start Date', rest: '' },
    { text: 'START DATE:', keys: ['startDate'], label: 'START DATE', rest: '' },
    { text: 'Date de début : 2023', keys: ['startDate'], label: 'Date de début', rest: '2023' },
    { text: 'Start Date 2023', keys: ['startDate'], label: 'Start Date', rest: '2023' },
    { text: 'Coverage - National', keys: ['coverage'], label: 'Coverage', rest: 'National' },
    { text: 'Coverage* (?)', keys: ['coverage'], label: 'Coverage', rest: '' },
    { text: 'Coverage?', keys: ['coverage'], label: 'Coverage', rest: '' },
    { text: 'Year：2022', keys: ['allocationYear'], label: 'Year', rest: '2022' },
    { text: 'Tipo de proyecto', keys: ['status', 'type'], label: 'Tipo de proyecto', rest: '' },
    { text: 'Budget Amount (USD) 50,000', keys: ['budget'], label: 'Budget Amount (USD)', rest: '50,000' },
    { text: 'Coverage: of the press', keys: ['coverage'], label: 'Coverage', rest: 'of the press' },
  ])('is found in "$text"', ({ text, ...found }) => {
    expect(labelAtStart(text, SITE_LABELS)).toEqual(found);
  });

  test.each([
    { text: 'Coverage of the press', why: 'what follows is no value' },
    { text: 'Year of migration', why: 'what follows is no value' },
    { text: 'Years: 2022', why: 'it is another word' },
    { text: 'The Start Date: 2023', why: 'it begins with something else' },
    { text: 'Budget Amount (EUR): 5', why: 'it is another label' },
    { text: 'Start\u202E Date', why: 'it does not look like this' },
    { text: '', why: 'it is empty' },
  ])('is not found in "$text": $why', ({ text }) => {
    expect(labelAtStart(text, SITE_LABELS)).toBeNull();
  });

  test.each(['S', 'Sta', 'Start', 'Start D', 'Etat(s) membre(s)', 'PROJETS'.slice(0, 6)])(
    'can begin with "%s"',
    (text) => {
      expect(beginsLabel(text, SITE_LABELS)).toBe(true);
      expect(SITE_LABELS.pattern().test(text)).toBe(true);
    },
  );

  test.each(['', 'Startup', 'Global', '2023'])('cannot begin with "%s"', (text) => {
    expect(beginsLabel(text, SITE_LABELS)).toBe(false);
  });
});

test.each([
  { text: '2023; End Date: 2025', at: 6 },
  { text: '2023 Année : 2022', at: 5 },
  { text: '2023 End Date 2025', at: null },
  { text: '2023 Weekend Date: 2025', at: null },
])('the next label of "$text" is at $at', ({ text, at }) => {
  expect(findNextLabel(text, SITE_LABELS)).toBe(at);
});

test.each([
  { label: 'Date de début', language: 'fr' },
  { label: 'COBERTURA GEOGRÁFICA', language: 'es' },
  { label: 'IDF Region', language: null },
  { label: 'Coverage', language: null },
  { label: 'Donor', language: null },
])('the label "$label" is printed on pages in $language', ({ label, language }) => {
  expect(languageOfLabel(label)).toBe(language);
});
