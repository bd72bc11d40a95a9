import type { ValueType } from './value-type.ts';

export interface Money {
  /** In units, not in cents: `45000.5` is forty-five thousand and a half. */
  readonly amount: number;
  /** ISO 4217 code. */
  readonly currency: string;
}

/**
 * A number to put amounts in order by: those of one currency stand together, since nothing is converted, US dollars
 * first. Among others, amounts that differ by less than ten units may have one place.
 */
export function orderOfMoney({ amount, currency }: Money): number {
  return (currency === 'USD' ? 0 : 1 + Number.parseInt(currency, 36)) * LARGEST_AMOUNT + amount;
}

/** One more than any that is read. */
const LARGEST_AMOUNT = 1e12;

/** The currency of all these amounts; `null`: there are several, or none. */
export function oneCurrency(amounts: readonly Money[]): string | null {
  const [first, ...more] = new Set(amounts.map(({ currency }) => currency));
  return first !== undefined && more.length === 0 ? first : null;
}

/**
 * An amount whose currency the label states, such as "300000.00" under "Budget Amount (USD)".
 *
 * Source: 205 budgets of iom.int are written "300000.00", those of the old fund site "50,000". No other way of
 * writing is read: "50.000" may be fifty or fifty thousand, and "$ 500" any dollar.
 */
export function money(currency: string): ValueType<Money> {
  return {
    parse(texts) {
      const digits = AMOUNT.exec(texts.join(' '))?.[0].replaceAll(',', '');
      return digits === undefined ? null : { amount: Number(digits), currency };
    },
    is: isMoney,
  };
}

/** An amount of any currency: nothing is converted, and what is in two currencies is never compared. */
function isMoney(value: unknown): value is Money {
  if (typeof value !== 'object' || value === null) return false;
  const { amount, currency } = value as Partial<Money>;
  if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) return false;
  return typeof amount === 'number' && Number.isFinite(amount) && amount >= 0;
}

/** At most twelve digits, alone or in groups of three, then perhaps two decimals: all exact in a `number`. */
const AMOUNT = /^(?:\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(?:\.\d{2})?$/;

/**
 * An amount that is printed with its currency: "EUR 498,528", "€ 498 528", "US$ 1.2 million", "CHF 300'000".
 *
 * Source: pages of country and regional sites. Currencies are ISO 4217 codes, and the signs that stand for one
 * currency alone. "498.528" may be with decimals or without, and is not understood.
 */
export const moneyWithCurrency: ValueType<Money> = {
  parse(texts) {
    const [, before = '', number = '', million, behind = ''] = PRINTED.exec(texts.join(' ').trim()) ?? [];
    const amount = million ? amountOfMillions(number) : amountOf(number);
    const currency = currencyOf(before, behind);
    return amount === null || currency === null ? null : { amount, currency };
  },
  is: isMoney,
};

/** What stands before the amount, the amount, whether it is in millions, and what stands behind. */
const PRINTED =
  /^([^\d]{0,20}?)\s*(\d[\d\s.,'’]*(?<=\d))\s*(millions?|millón|millones|mio\.?|mln\.?)?(?:\s+(?:de|d[’']))?\s*([^\d]{0,20})$/i;

/** Two ways to say the same currency, as in "USD $ 500", are one; two currencies are none. */
function currencyOf(before: string, behind: string): string | null {
  const said = [before, behind].map((text) => text.trim()).filter((text) => text !== '');
  const codes = new Set(said.map(codeOf));
  const [code] = codes;
  return codes.size === 1 && code ? code : null;
}

/** `null`: it says no currency, or several. */
function codeOf(text: string): string | null {
  const sign = SIGNS.find(([pattern]) => pattern.test(text));
  if (sign) return sign[1];
  codes ??= new Set(Intl.supportedValuesOf('currency'));
  return codes.has(text) ? text : null;
}

let codes: ReadonlySet<string> | undefined;

/** A dollar sign alone is any dollar, a pound sign any pound. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/^(?:€|(?:EUR )?€|eur|euros?)$/i, 'EUR'],
  [/^(?:US ?\$|\$ ?US|USD ?\$|US dollars?|dollars US)$/i, 'USD'],
  [/^(?:CA ?\$|CAD ?\$)$/, 'CAD'],
  [/^(?:AU ?\$|AUD ?\$)$/, 'AUD'],
];

/** `null`: nobody can tell which of its signs begins the decimals. */
function amountOf(number: string): number | null {
  const form = FORMS.find(([pattern]) => pattern.test(number));
  if (!form) return null;
  const [whole = '', decimals = '0'] = form[1] ? number.split(form[1]) : [number];
  const digits = whole.replace(/\D/g, '');
  return digits.length > 12 ? null : Number(`${digits}.${decimals}`);
}

/** Groups of three by one sign, and the sign before two decimals, where there are any. */
const FORMS: readonly (readonly [RegExp, string | null])[] = [
  [/^\d+$/, null],
  [/^\d+\.\d{2}$/, '.'],
  [/^\d+,\d{2}$/, ','],
  [/^\d{1,3}(?:,\d{3})+$/, null],
  [/^\d{1,3}(?:,\d{3})+\.\d{2}$/, '.'],
  [/^\d{1,3}(?:\.\d{3}){2,}$/, null],
  [/^\d{1,3}(?:\.\d{3})+,\d{2}$/, ','],
  [/^\d{1,3}(?:\s\d{3})+$/, null],
  [/^\d{1,3}(?:\s\d{3})+\.\d{2}$/, '.'],
  [/^\d{1,3}(?:\s\d{3})+,\d{2}$/, ','],
  [/^\d{1,3}(?:['’]\d{3})+$/, null],
  [/^\d{1,3}(?:['’]\d{3})+\.\d{2}$/, '.'],
];

/** "1.2", "1,25" or "4": with three decimals it may be thousands of millions. */
function amountOfMillions(number: string): number | null {
  return /^\d{1,6}(?:[.,]\d{1,2})?$/.test(number) ? Number(`${number.replace(',', '.')}e6`) : null;
}
