/** How numbers are grouped: `language`: as the reader's language does; else by the sign between thousands. */
export const NUMBER_STYLES = ['language', 'comma', 'space', 'point'] as const;
/** One of `NUMBER_STYLES`. */
export type NumberStyle = (typeof NUMBER_STYLES)[number];

/** `symbol`: "US$"; `code`: "USD"; `name`: "US dollars". */
export const CURRENCY_STYLES = ['symbol', 'code', 'name'] as const;
/** One of `CURRENCY_STYLES`. */
export type CurrencyStyle = (typeof CURRENCY_STYLES)[number];

/** How the reader wants numbers and money shown. */
export interface NumberDisplay {
  readonly numbers: NumberStyle;
  readonly currency: CurrencyStyle;
}

/**
 * What a reader chose for numbers goes with the locale, as the private part that BCP 47 provides for: `en-x-space-code`.
 * `Intl` passes over it, and whatever depends on the locale follows the choice. `lib/format.ts` reads it.
 *
 * @returns What to put behind a locale; empty, where numbers are shown as its language does.
 */
export function displaySuffix({ numbers, currency }: NumberDisplay): string {
  const parts = [numbers !== 'language' && numbers, currency !== 'symbol' && currency].filter(Boolean);
  return parts.length > 0 ? `-x-${parts.join('-')}` : '';
}

/** A locale without the choice: for files, which others read, and for the language of a page. */
export function withoutDisplay(locale: string): string {
  return locale.split('-x-', 1)[0] ?? locale;
}
