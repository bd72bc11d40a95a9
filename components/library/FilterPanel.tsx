import { i18n } from '#i18n';
import type { FacetCounts } from '../../lib/facet-counts.ts';
import {
  countFilters,
  FACET_KEYS,
  type FacetKey,
  type Filters,
  NO_FILTERS,
  optionToText,
  RANGE_KEYS,
  textToOption,
  toggleOption,
  withRange,
} from '../../lib/filters.ts';
import { filterName, optionName } from '../filter-words.ts';
import { FilterGroup, type FilterOption } from './FilterGroup.tsx';
import { RangeFilter } from './RangeFilter.tsx';

export interface FilterPanelProps {
  readonly filters: Filters;
  readonly counts: FacetCounts;
  readonly locale: string;
  choose(filters: Filters): void;
}

/** What the projects can be filtered by, each option with how many it leaves. */
export function FilterPanel({ filters, counts, locale, choose }: FilterPanelProps) {
  return (
    <aside class="filters" aria-label={i18n.t('library.filters')}>
      <div class="filters-head">
        <h2>{i18n.t('library.filters')}</h2>
        {countFilters(filters) > 0 && (
          <button type="button" class="link" onClick={() => choose(NO_FILTERS)}>
            {i18n.t('library.clearFilters')}
          </button>
        )}
      </div>
      {FACET_KEYS.filter((key) => isWorthFiltering(counts, key)).map((key) => (
        <FilterGroup
          key={key}
          name={filterName(key)}
          options={optionsOf(key, counts, locale)}
          locale={locale}
          toggle={(value) => choose(toggleOption(filters, key, textToOption(value)))}
        />
      ))}
      {RANGE_KEYS.map((key) => (
        <RangeFilter
          key={key}
          name={key}
          range={filters.ranges[key] ?? null}
          count={counts.ranges[key]}
          locale={locale}
          choose={(range) => choose(withRange(filters, key, range))}
        />
      ))}
    </aside>
  );
}

/** A single option that all projects have tells nothing. */
function isWorthFiltering({ options, found }: FacetCounts, key: FacetKey): boolean {
  const [first, ...more] = options[key];
  return more.length > 0 || (first !== undefined && (first.chosen || first.count < found));
}

/** What is not known comes behind what is as frequent. */
const UNKNOWN = optionToText(null);

function optionsOf(key: FacetKey, { options }: FacetCounts, locale: string): readonly FilterOption[] {
  const { compare } = new Intl.Collator(locale);
  return options[key]
    .map(({ option, count, chosen }) => ({
      value: optionToText(option),
      name: optionName(key, option, locale),
      count,
      chosen,
    }))
    .toSorted(
      (a, b) =>
        b.count - a.count ||
        Number(a.value === UNKNOWN) - Number(b.value === UNKNOWN) ||
        compare(a.name, b.name),
    );
}
