import { i18n } from '#i18n';
import type { Duration } from '../../lib/derived.ts';
import { formatNumber } from '../../lib/format.ts';
import { durationText } from '../words.ts';

/** "about 2.5 years": a length of time that need not be whole, with one decimal at most; days are whole. */
export function lengthText(unit: Duration['unit'], count: number, locale: string): string {
  const digits = unit === 'days' ? 0 : 1;
  const rounded = Number(count.toFixed(digits));
  if (Number.isInteger(rounded)) return durationText({ unit, count: rounded });
  // "1.5 years", but "1,5 an": which numbers take the singular is for the language to say.
  const form = new Intl.PluralRules(locale).select(rounded) === 'one' ? 1 : 2;
  const text = formatNumber(rounded, locale, { maximumFractionDigits: digits });
  return i18n.t(`period.${unit}`, form, [text]);
}
