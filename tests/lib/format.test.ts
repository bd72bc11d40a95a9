import { describe, expect, test } from 'vitest';
import {
  formatCountry,
  formatDate,
  formatLanguage,
  formatList,
  formatMoney,
  formatRoundMoney,
} from '../../lib/format.ts';
import { periodScale } from '../../lib/period-scale.ts';
import { readerLocale } from '../../lib/reader-locale.ts';
import { readSettings } from '../../lib/settings.ts';

const spaced = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');

describe('money', () => {
  test.each([
    { locale: 'en', text: 'US$300,000' },
    { locale: 'en-US', text: 'US$300,000' },
    { locale: 'en-GB', text: 'US$300,000' },
    { locale: 'es-US', text: 'US$300,000' },
    { locale: 'es', text: '300.000 US$' },
    { locale: 'fr', text: '300 000 $US' },
  ])('reads "$text" in $locale', ({ locale, text }) => {
    expect(spaced(formatMoney({ amount: 300000, currency: 'USD' }, locale))).toBe(text);
  });

  test.each('en en-US en-AU en-CA en-PR es es-US es-MX es-419 es-EC es-SV es-CO fr fr-CA fr-CH'.split(' '))(
    'is never a dollar sign alone (%s)',
    (locale) => {
      expect(formatMoney({ amount: 45000.5, currency: 'USD' }, locale)).toMatch(/US/);
    },
  );

  test('has cents where there are some, and two significant digits where it is an estimate', () => {
    expect(formatMoney({ amount: 45000.5, currency: 'USD' }, 'en')).toBe('US$45,000.50');
    expect(formatRoundMoney({ amount: 66_666.67, currency: 'USD' }, 'en')).toBe('US$67,000');
  });
});

test.each([
  { date: '2023', locale: 'en', text: '2023' },
  { date: '2023-04', locale: 'en', text: 'April 2023' },
  { date: '2023-04-30', locale: 'en-GB', text: '30 April 2023' },
  { date: '2023-01-01', locale: 'fr', text: '1 janvier 2023' },
])('the date $date reads "$text" in $locale, in every time zone', ({ date, locale, text }) => {
  expect(formatDate(date, locale)).toBe(text);
});

test('countries, languages and lists read as the reader says them', () => {
  expect(formatCountry('CO', 'fr')).toBe('Colombie');
  expect(formatCountry('ZX', 'fr')).toBeNull();
  expect(formatLanguage('fr', 'es')).toBe('francés');
  expect(formatList(['Belize', 'Guyana', 'Peru'], 'en', 'conjunction')).toBe('Belize, Guyana, and Peru');
  expect(formatList(['Belize', 'Guyana'], 'es', 'conjunction')).toBe('Belize y Guyana');
  expect(formatList(['Belize', 'Guyana'], 'en', 'unit')).toBe('Belize, Guyana');
});

describe('a period on a line', () => {
  test.each([
    { today: '2022-06-01', start: '2023', end: '2024', from: 10, to: 100, at: 1, name: 'barBefore' },
    { today: '2025-06-01', start: '2023', end: '2024', from: 0, to: 90, at: 99, name: 'barAfter' },
    { today: '2023-01-01', start: '2023', end: '2024', from: 0, to: 100, at: 0, name: 'barDuring' },
    { today: '2024-12-31', start: '2023', end: '2024', from: 0, to: 100, at: 100, name: 'barDuring' },
    { today: '2023-04-30', start: '2023-04', end: '2023-04', from: 0, to: 100, at: 100, name: 'barDuring' },
    {
      today: '2023-04-06',
      start: '2023-04-01',
      end: '2023-04-11',
      from: 0,
      to: 100,
      at: 50,
      name: 'barDuring',
    },
    {
      today: '2023-04-01',
      start: '2023-04-01',
      end: '2023-04-01',
      from: 0,
      to: 100,
      at: 0,
      name: 'barDuring',
    },
  ])('$start to $end has $today at $at ($name)', ({ today, start, end, from, to, at, name }) => {
    expect(periodScale(start, end, today)).toEqual({ from, to, at, today: name });
  });
});

test.each([
  { browser: 'fr-CA', words: 'fr', locale: 'fr-CA' },
  { browser: 'en', words: 'en', locale: 'en' },
  { browser: 'de-AT', words: 'en', locale: 'en' },
  { browser: 'es-419', words: 'es', locale: 'es-419' },
])('a browser in $browser with words in $words shows numbers in $locale', ({ browser, words, locale }) => {
  expect(readerLocale(browser, words)).toBe(locale);
});

test.each([
  { stored: undefined, panelOpen: true },
  { stored: null, panelOpen: true },
  { stored: 'text', panelOpen: true },
  { stored: { panelOpen: 'no' }, panelOpen: true },
  { stored: { panelOpen: false, more: 1 }, panelOpen: false },
])('the settings $stored mean that the panel is open: $panelOpen', ({ stored, panelOpen }) => {
  expect(readSettings(stored)).toMatchObject({ panelOpen, libraryColumns: null });
});
