import { expect, test } from 'vitest';
import { defaultSeparator } from '../../../lib/export/export-format.ts';

test.each([
  { locale: 'en', separator: ',' },
  { locale: 'en-GB', separator: ',' },
  { locale: 'es-MX', separator: ',' },
  { locale: 'es', separator: ';' },
  { locale: 'fr', separator: ';' },
  { locale: 'fr-CA', separator: ';' },
  { locale: 'ar-MA', separator: ';' },
  { locale: 'de-CH', separator: ',' },
])('spreadsheets of $locale expect "$separator" between cells', ({ locale, separator }) => {
  expect(defaultSeparator(locale)).toBe(separator);
});
