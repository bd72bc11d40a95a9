import type { Money } from './values/money.ts';
import type { PartialDate } from './values/partial-date.ts';

/** "US$300,000": never a dollar sign alone, which is any dollar. */
export function formatMoney({ amount, currency }: Money, locale: string): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    maximumFractionDigits: digits,
  });
  return format
    .formatToParts(amount)
    .map(({ type, value }) => (type === 'currency' && value === '$' ? `${currency.slice(0, 2)}$` : value))
    .join('');
}

/** Two significant digits, for what follows from years: "US$67,000" of a period that is known to within a year. */
export function formatRoundMoney({ amount, currency }: Money, locale: string): string {
  return formatMoney({ amount: Number(amount.toPrecision(2)), currency }, locale);
}

export function formatNumber(number: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(number);
}

/** As precise as the date is: "2023", "April 2023", "30 April 2023". */
export function formatDate(date: PartialDate, locale: string): string {
  if (date.length === 4) return date;
  // A date is no instant: in any zone but UTC it might be shown as the day before.
  const month = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  const day = { ...month, day: 'numeric' } as const;
  return new Intl.DateTimeFormat(locale, date.length > 7 ? day : month).format(new Date(date));
}

/** `null`: a code that the browser has no name for. */
export function formatCountry(code: string, locale: string): string | null {
  let names = countryNames.get(locale);
  names ??= new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  countryNames.set(locale, names);
  return names.of(code) ?? null;
}

/** Making one takes a hundred times as long as asking it. */
const countryNames = new Map<string, Intl.DisplayNames>();

export function formatLanguage(tag: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
}

/** "Belize, Guyana and Jamaica"; `unit`: without the "and". */
export function formatList(texts: readonly string[], locale: string, type: 'conjunction' | 'unit'): string {
  return new Intl.ListFormat(locale, { type, style: type === 'unit' ? 'short' : 'long' }).format(texts);
}
