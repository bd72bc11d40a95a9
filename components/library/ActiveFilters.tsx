import { i18n } from '#i18n';
import { FACET_KEYS, type Filters, RANGE_KEYS, toggleOption, withRange } from '../../lib/filters.ts';
import { filterName, optionName, rangeText } from '../filter-words.ts';
import { Icon } from '../Icon.tsx';

export interface ActiveFiltersProps {
  readonly filters: Filters;
  readonly locale: string;
  choose(filters: Filters): void;
}

/** The filters that are chosen, each with a way out of it. */
export function ActiveFilters({ filters, locale, choose }: ActiveFiltersProps) {
  const chips = [...optionChips(filters, locale), ...rangeChips(filters, locale)];
  if (chips.length === 0) return null;
  return (
    <ul class="active-filters" aria-label={i18n.t('library.filters')}>
      {chips.map(({ words, without }) => (
        <li key={words} class="chip">
          <bdi>{words}</bdi>
          <button
            type="button"
            class="icon"
            aria-label={i18n.t('library.dropFilter', { filter: words })}
            title={i18n.t('library.dropFilter', { filter: words })}
            onClick={() => choose(without)}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}

interface Chip {
  readonly words: string;
  readonly without: Filters;
}

function optionChips(filters: Filters, locale: string): Chip[] {
  return FACET_KEYS.flatMap((key) =>
    (filters.options[key] ?? []).map((option) => ({
      words: i18n.t('library.filterOn', { name: filterName(key), value: optionName(key, option, locale) }),
      without: toggleOption(filters, key, option),
    })),
  );
}

function rangeChips(filters: Filters, locale: string): Chip[] {
  return RANGE_KEYS.flatMap((key) => {
    const range = filters.ranges[key];
    if (!range) return [];
    const words = i18n.t('library.filterOn', { name: filterName(key), value: rangeText(key, range, locale) });
    const without = withRange(filters, key, { ...range, from: null, to: null, unknown: false });
    return [{ words, without }];
  });
}
