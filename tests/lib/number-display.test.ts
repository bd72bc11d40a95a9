import { describe, expect, test } from 'vitest';
import { formatBytes, formatDate, formatMoney, formatNumber, formatRoundMoney } from '../../lib/format.ts';
import {
  type CurrencyStyle,
  displaySuffix,
  type NumberStyle,
  withoutDisplay,
} from '../../lib/number-display.ts';
import { formatShare } from '../../lib/share-format.ts';

/** A locale with what a reader chose. */
const shown = (locale: string, numbers: NumberStyle, currency: CurrencyStyle = 'symbol') =>
  locale + displaySuffix({ numbers, currency });

/** Blanks that do not break, as plain ones: `|` is the narrow one between thousands. */
const plain = (text: string) => text.replace(/\u00A0/g, ' ').replace(/\u202F/g, '|');

describe('numbers', () => {
  test.each([
    { numbers: 'language', en: '1,234,567.89', fr: '1|234|567,89', es: '1.234.567,89' },
    { numbers: 'comma', en: '1,234,567.89', fr: '1,234,567.89', es: '1,234,567.89' },
    { numbers: 'space', en: '1|234|567,89', fr: '1|234|567,89', es: '1|234|567,89' },
    { numbers: 'point', en: '1.234.567,89', fr: '1.234.567,89', es: '1.234.567,89' },
  ] as const)('with "$numbers" are $en, $fr and $es', ({ numbers, ...texts }) => {
    const all = Object.keys(texts).map((locale) => plain(formatNumber(1_234_567.89, shown(locale, numbers))));
    expect(all).toEqual(Object.values(texts));
  });

  test.each([
    { number: 0, text: '0' },
    { number: 999, text: '999' },
    { number: 1000, text: '1.000' },
    { number: -12_345.678, text: '-12.345,678' },
    { number: 1e9, text: '1.000.000.000' },
  ])('$number is "$text" with points, in any language', ({ number, text }) => {
    for (const locale of ['en', 'es', 'fr-CH', 'en-IN']) {
      expect(formatNumber(number, shown(locale, 'point'))).toBe(text);
    }
  });

  test('as shares and sizes follow as well', () => {
    expect(formatShare(0.002, false, shown('en', 'space'))).toBe('0,2%');
    expect(plain(formatBytes(60e6, shown('en', 'space')))).toBe('60 MB');
  });
});

describe('money', () => {
  test.each([
    { currency: 'symbol', en: 'US$300,000', fr: '300|000 $US', es: '300.000 US$' },
    { currency: 'code', en: 'USD 300,000', fr: '300|000 USD', es: '300.000 USD' },
    {
      currency: 'name',
      en: '300,000 US dollars',
      fr: '300|000 dollars des États-Unis',
      es: '300.000 dólares estadounidenses',
    },
  ] as const)('by its $currency is "$en", "$fr" and "$es"', ({ currency, ...texts }) => {
    const money = { amount: 300_000, currency: 'USD' };
    const all = Object.keys(texts).map((locale) =>
      plain(formatMoney(money, shown(locale, 'language', currency))),
    );
    expect(all).toEqual(Object.values(texts));
  });

  test('has its words where the language has them, and its digits as they were chosen', () => {
    const money = { amount: 45_000.5, currency: 'USD' };
    expect(plain(formatMoney(money, shown('en', 'space')))).toBe('US$45|000,50');
    expect(plain(formatMoney(money, shown('fr', 'comma', 'code')))).toBe('45,000.50 USD');
    expect(plain(formatMoney(money, shown('es-MX', 'point')))).toBe('USD 45.000,50');
    expect(plain(formatRoundMoney(money, shown('en', 'point', 'code')))).toBe('USD 45.000');
  });
});

test('what was chosen for numbers changes no date, and is taken off a locale again', () => {
  const locale = shown('fr-CA', 'comma', 'name');
  expect(locale).toBe('fr-CA-x-comma-name');
  expect(formatDate('2023-04-30', locale)).toBe('30 avril 2023');
  expect(withoutDisplay(locale)).toBe('fr-CA');
  expect(withoutDisplay('fr-CA')).toBe('fr-CA');
  expect(shown('fr', 'language')).toBe('fr');
});
