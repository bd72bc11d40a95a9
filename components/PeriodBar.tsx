import { i18n } from '#i18n';
import { formatDate } from '../lib/format.ts';
import { periodScale } from '../lib/period-scale.ts';

export interface PeriodBarProps {
  readonly start: string;
  readonly end: string;
  /** ISO 8601 date. */
  readonly today: string;
  readonly locale: string;
}

/** A period as a bar, with today on it, before it or behind it. */
export function PeriodBar({ start, end, today, locale }: PeriodBarProps) {
  const scale = periodScale(start, end, today);
  const words = { start: formatDate(start, locale), end: formatDate(end, locale) };
  const label = i18n.t(`period.${scale.today}`, words);
  return (
    <div class="period" role="img" aria-label={label} title={label}>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect class="around" x="0" y="4" width="100" height="2" rx="1" />
        <rect class="span" x={scale.from} y="2" width={scale.to - scale.from} height="6" rx="1" />
        <rect class="now" x={scale.at - 0.4} y="0" width="0.8" height="10" />
      </svg>
    </div>
  );
}
