import { i18n } from '#i18n';
import type { Difference } from '../../lib/base-difference.ts';
import { formatMoney } from '../../lib/format.ts';
import { formatShare } from '../../lib/share-format.ts';

type Time = Extract<Difference, { readonly unit: unknown }>;
type Amount = Extract<Difference, { readonly share: unknown }>;

/** "2 years later", "about 1 year longer". */
export function timeText({ kind, unit, count }: Time): string {
  if (count > 0) return i18n.t(`comparison.base.${TIME[kind][unit]}`, count);
  if (kind === 'longer' || kind === 'shorter') return i18n.t('comparison.base.asLong');
  return unit === 'years' ? i18n.t('comparison.base.sameYear') : i18n.t('comparison.base.sameMonth');
}

const TIME = {
  later: { years: 'yearsLater', months: 'monthsLater', days: 'daysLater' },
  earlier: { years: 'yearsEarlier', months: 'monthsEarlier', days: 'daysEarlier' },
  longer: { years: 'yearsLonger', months: 'monthsLonger', days: 'daysLonger' },
  shorter: { years: 'yearsShorter', months: 'monthsShorter', days: 'daysShorter' },
} as const;

/** "50% of the base, US$200,000 less"; of rounded amounts the share alone, and said to be about. */
export function amountText({ kind, by, share }: Amount, locale: string): string {
  const percent = share === null ? null : formatShare(share, by === null, locale);
  const parts = [
    percent && i18n.t(by === null ? 'comparison.base.aboutOfBase' : 'comparison.base.ofBase', { percent }),
    by && i18n.t(`comparison.base.${kind}`, { amount: formatMoney(by, locale) }),
  ];
  return parts.filter((part) => part !== null && part !== '').join(', ');
}
