import type { ValueType } from './value-type.ts';

export interface Money {
  /** In units, not in cents: `45000.5` is forty-five thousand and a half. */
  readonly amount: number;
  /** ISO 4217 code. */
  readonly currency: string;
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
    is(value): value is Money {
      if (typeof value !== 'object' || value === null) return false;
      const { amount, currency: code } = value as Partial<Money>;
      return typeof amount === 'number' && Number.isFinite(amount) && amount >= 0 && code === currency;
    },
  };
}

/** At most twelve digits, alone or in groups of three, then perhaps two decimals: all exact in a `number`. */
const AMOUNT = /^(?:\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(?:\.\d{2})?$/;
