import { expect, test } from 'vitest';
import { EXPORT_WORDS } from '../../../lib/export/export-words.ts';
import { TEST_WORDS } from './words.ts';

test('the words of files are what readers see', () => {
  expect(TEST_WORDS.field('benefitingStates')).toBe('Benefiting states');
  expect(TEST_WORDS.value('budget', { amount: 300_000, currency: 'USD' })).toBe('US$300,000');
  expect(TEST_WORDS.value('region', 'latin-america-caribbean')).toBe('Latin America and the Caribbean');
  expect(TEST_WORDS.country('CD')).toBe('Democratic Republic of the Congo');
  expect(TEST_WORDS.country('QQ')).toBeNull();
  expect(TEST_WORDS.language('fr')).toBe('French');
  expect(TEST_WORDS.duration({ unit: 'years', count: 1 })).toBe('about 1 year');
  expect(TEST_WORDS.duration({ unit: 'years', count: 2 })).toBe('about 2 years');
  expect(TEST_WORDS.say('title')).toBe('Title');
  expect(TEST_WORDS.say('readIn', { field: 'Start' })).toBe('Start: read in');
});

test.each(EXPORT_WORDS)('%s is said', (name) => {
  expect(TEST_WORDS.say(name)).not.toBe('');
});
