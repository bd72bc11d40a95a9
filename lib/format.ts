import type { Money } from './values/money.ts';
import type { PartialDate } from './values/partial-date.ts';

/** "US$300,000": never a dollar sign alone, which is any dollar. */
export function formatMoney({ amount, currency }: Money, locale: string): string {
  const maximumFractionDigits = Number.isInteger(amount) ? 0 : 2;
  const currencyDisplay = /-(code|name)$/.exec(locale)?.[1] ?? 'symbol';
  const options = { style: 'currency', currency, currencyDisplay, maximumFractionDigits } as const;
  return numberText(amount, locale, options as Intl.NumberFormatOptions, ({ type, value }) =>
    type === 'currency' && value === '$' ? `${currency.slice(0, 2)}$` : value,
  );
}

/** Two significant digits, for what follows from years: "US$67,000" of a period that is known to within a year. */
export function formatRoundMoney({ amount, currency }: Money, locale: string): string {
  return formatMoney({ amount: Number(amount.toPrecision(2)), currency }, locale);
}

export function formatNumber(number: number, locale: string, options: Intl.NumberFormatOptions = {}): string {
  return numberText(number, locale, options, ({ value }) => value);
}

/** "60 MB", of bytes. */
export function formatBytes(bytes: number, locale: string): string {
  const [unit, size] = UNITS.findLast(([, least]) => bytes >= least) ?? UNITS[0];
  return formatNumber(bytes / size, locale, { style: 'unit', unit, maximumFractionDigits: 0 });
}

const UNITS = [
  ['kilobyte', 1e3],
  ['megabyte', 1e6],
  ['gigabyte', 1e9],
] as const;

/** As precise as the date is: "2023", "April 2023", "30 April 2023". */
export function formatDate(date: PartialDate, locale: string): string {
  if (date.length === 4) return date;
  // A date is no instant: in any zone but UTC it might be shown as the day before.
  const month = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  const day = { ...month, day: 'numeric' } as const;
  return made('date', Intl.DateTimeFormat, locale, date.length > 7 ? day : month).format(new Date(date));
}

/** The day of an ISO 8601 instant, where the reader is: "21 Nov 2026". */
export function formatDay(instant: string, locale: string): string {
  return made('day', Intl.DateTimeFormat, locale, { dateStyle: 'medium' } as const).format(new Date(instant));
}

/** `null`: a code that the browser has no name for. */
export function formatCountry(code: string, locale: string): string | null {
  return made('country', Intl.DisplayNames, locale, { type: 'region', fallback: 'none' }).of(code) ?? null;
}

export function formatLanguage(tag: string, locale: string): string {
  return made('language', Intl.DisplayNames, locale, { type: 'language' }).of(tag) ?? tag;
}

/** "Belize, Guyana and Jamaica"; `unit`: without the "and". */
export function formatList(texts: readonly string[], locale: string, type: 'conjunction' | 'unit'): string {
  const style = type === 'unit' ? ('short' as const) : ('long' as const);
  return made('list', Intl.ListFormat, locale, { type, style }).format(texts);
}

/** What is put between thousands and before decimals, where the reader chose it: see `number-display.ts`. */
const SEPARATORS: Readonly<Record<string, readonly [thousands: string, decimal: string]>> = {
  comma: [',', '.'],
  space: ['\u202F', ','],
  point: ['.', ','],
};

/** Words and signs as the language has them, digits as the reader has chosen. */
function numberText(
  number: number,
  locale: string,
  options: Intl.NumberFormatOptions,
  text: (part: Intl.NumberFormatPart) => string,
): string {
  const parts = made('number', Intl.NumberFormat, locale, options).formatToParts(number);
  const [thousands, decimal] = SEPARATORS[/-x-(\w+)/.exec(locale)?.[1] ?? ''] ?? [];
  if (thousands === undefined) return parts.map(text).join('');
  return parts
    .filter(({ type }) => type !== 'group')
    .map((part) => (part.type === 'decimal' ? decimal : text(part)))
    .join('')
    .replace(/(?<=\d)(?=(?:\d{3})+(?!\d))/g, thousands);
}

/** Making a formatter takes a hundred times as long as asking it, so each is made once. */
function made<O extends object, F>(
  kind: string,
  Formatter: new (locale: string, options: O) => F,
  locale: string,
  options: O,
): F {
  const key = `${kind} ${locale} ${JSON.stringify(options)}`;
  // Under a kind there are formatters of that kind alone.
  const formatter = (formatters.get(key) as F | undefined) ?? new Formatter(locale, options);
  formatters.set(key, formatter);
  return formatter;
}

const formatters = new Map<string, unknown>();
