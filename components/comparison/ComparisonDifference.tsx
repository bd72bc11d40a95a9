import { i18n } from '#i18n';
import type { Difference } from '../../lib/base-difference.ts';
import type { Country } from '../../lib/values/country-names.ts';
import { valueText } from '../value-text.ts';
import { amountText, timeText } from './difference-text.ts';

export interface ComparisonDifferenceProps {
  readonly difference: Difference;
  readonly locale: string;
}

/** How a value differs from that of the base, under it. */
export function ComparisonDifference({ difference, locale }: ComparisonDifferenceProps) {
  if (difference.kind !== 'countries') {
    const isCounted = 'share' in difference || ('count' in difference && difference.count > 0);
    return (
      <small class={isCounted ? 'difference counted' : 'difference'}>
        {differenceText(difference, locale)}
      </small>
    );
  }
  const { added, missing } = difference;
  return (
    <small class="difference counted">
      {added.length > 0 && <Countries sign="+" name="added" countries={added} locale={locale} />}
      {missing.length > 0 && <Countries sign="−" name="missing" countries={missing} locale={locale} />}
    </small>
  );
}

function differenceText(difference: Exclude<Difference, { kind: 'countries' }>, locale: string): string {
  if ('unit' in difference) return timeText(difference);
  if ('share' in difference) return amountText(difference, locale);
  return i18n.t(`comparison.base.${difference.kind}`);
}

/** So many are named; of more, all but the last. The whole list is in the cell. */
const MOST = 4;

interface CountriesProps {
  readonly sign: string;
  readonly name: 'added' | 'missing';
  readonly countries: readonly Country[];
  readonly locale: string;
}

function Countries({ sign, name, countries, locale }: CountriesProps) {
  const named = countries.length > MOST ? countries.slice(0, MOST - 1) : countries;
  const more = countries.length - named.length;
  return (
    <span class="countries">
      <span aria-hidden="true">{sign} </span>
      <span class="unseen">{i18n.t(`comparison.base.${name}`)} </span>
      {valueText('benefitingStates', named, locale)}
      {more > 0 && ` ${i18n.t('comparison.andMore', more)}`}
    </span>
  );
}
