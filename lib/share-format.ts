import { formatNumber } from './format.ts';

/**
 * A share of something as a percentage: "50%", "0.2%". With as many decimals, two at most, as it takes not to say that
 * what differs is the same, or that there is nothing. `null`: those are not enough.
 *
 * @param share 1 is the whole.
 * @param isRounded Of rounded amounts, of which two digits are known.
 */
export function formatShare(share: number, isRounded: boolean, locale: string): string | null {
  const exact = isRounded ? Number(share.toPrecision(2)) : share;
  if (isRounded) return exact === 1 && share !== 1 ? null : percent(exact, 1, locale);
  const decimals = [0, 1, 2].find((each) => ![1, 0].includes(roundTo(exact, each + 2)));
  return decimals === undefined ? null : percent(exact, decimals, locale);
}

function roundTo(number: number, decimals: number): number {
  return Math.round(number * 10 ** decimals) / 10 ** decimals;
}

function percent(share: number, decimals: number, locale: string): string {
  return formatNumber(share, locale, { style: 'percent', maximumFractionDigits: decimals });
}
