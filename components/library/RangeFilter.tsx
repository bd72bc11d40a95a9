import { i18n } from '#i18n';
import type { RangeCount } from '../../lib/facet-counts.ts';
import { type Range, type RangeKey, USUAL_CURRENCY } from '../../lib/filters.ts';
import { formatNumber } from '../../lib/format.ts';
import { filterName } from '../filter-words.ts';

export interface RangeFilterProps {
  readonly name: RangeKey;
  /** `null`: nothing is chosen. */
  readonly range: Range | null;
  readonly count: RangeCount;
  readonly locale: string;
  choose(range: Range): void;
}

/** Numbers from one to another: years, or budgets. */
export function RangeFilter({ name, range, count, locale, choose }: RangeFilterProps) {
  const currency = name === 'budget' ? USUAL_CURRENCY : null;
  const chosen = range ?? { from: null, to: null, unknown: false, currency };
  const title = currency === null ? filterName(name) : `${filterName(name)} (${currency})`;
  if (count.known === 0 && !range) return null;
  return (
    <fieldset class="filter">
      <legend>{title}</legend>
      <div class="range">
        <Limit
          label={i18n.t('library.from')}
          value={chosen.from}
          hint={count.least}
          set={(from) => choose({ ...chosen, from })}
        />
        <span aria-hidden="true">{'–'}</span>
        <Limit
          label={i18n.t('library.to')}
          value={chosen.to}
          hint={count.most}
          set={(to) => choose({ ...chosen, to })}
        />
      </div>
      {(count.unknown > 0 || chosen.unknown) && (
        <label class="option">
          <input
            type="checkbox"
            checked={chosen.unknown}
            onChange={({ currentTarget }) => choose({ ...chosen, unknown: currentTarget.checked })}
          />
          <span class="name">{i18n.t('filter.unknown')}</span>
          <span class="count">{formatNumber(count.unknown, locale)}</span>
        </label>
      )}
    </fieldset>
  );
}

interface LimitProps {
  readonly label: string;
  readonly value: number | null;
  /** What there is; `null`: nothing. */
  readonly hint: number | null;
  set(value: number | null): void;
}

function Limit({ label, value, hint, set }: LimitProps) {
  return (
    <input
      type="number"
      inputMode="numeric"
      min={0}
      step="any"
      value={value ?? ''}
      placeholder={hint === null ? undefined : String(hint)}
      aria-label={label}
      onChange={({ currentTarget }) =>
        set(Number.isFinite(currentTarget.valueAsNumber) ? Math.max(0, currentTarget.valueAsNumber) : null)
      }
    />
  );
}
