import { i18n } from '#i18n';
import { countFilters } from '../../lib/filters.ts';
import { formatNumber } from '../../lib/format.ts';
import type { LibraryColumn } from '../../lib/library-columns.ts';
import { ActiveFilters } from './ActiveFilters.tsx';
import { ColumnChooser } from './ColumnChooser.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import type { Shared } from './shared.ts';
import type { Shown } from './use-shown.ts';

export interface FoundBarProps extends Pick<Shared, 'library' | 'state' | 'show' | 'exports' | 'locale'> {
  readonly shown: Shown;
  readonly columns: readonly LibraryColumn[];
  chooseColumns(columns: readonly LibraryColumn[]): void;
  readonly filtersOpen: boolean;
  openFilters(open: boolean): void;
}

/** How many projects are shown of how many, why, and what can be done with all of them. */
export function FoundBar({ library, state, show, exports, locale, shown, ...bar }: FoundBarProps) {
  const ids = shown.entries.map(({ id }) => id);
  const readable = shown.entries.filter(({ problem }) => problem === null);
  return (
    <header class="bar">
      <button type="button" aria-expanded={bar.filtersOpen} onClick={() => bar.openFilters(!bar.filtersOpen)}>
        {i18n.t('library.filters')}
        {countFilters(state.filters) > 0 && ` (${countFilters(state.filters)})`}
      </button>
      <span class="count" role="status">
        {library.entries && countText({ library, state, shown, locale })}
      </span>
      {state.tab === 'table' && <ColumnChooser columns={bar.columns} choose={bar.chooseColumns} />}
      <ExportMenu
        count={shown.whole ? readable.length : null}
        locale={locale}
        export={(format, separator) => exports.export(ids, format, separator)}
      />
      <ActiveFilters filters={state.filters} locale={locale} choose={(filters) => show({ filters })} />
    </header>
  );
}

/** While it is still being read, how many there are is known before all of them are. */
function countText({
  library,
  state,
  shown,
  locale,
}: Pick<FoundBarProps, 'library' | 'state' | 'shown' | 'locale'>) {
  const isAll = state.query === '' && countFilters(state.filters) === 0;
  const all = formatNumber(library.count, locale);
  if (isAll) return i18n.t('popup.count', library.count, [all]);
  const count = shown.entries.length;
  return i18n.t('library.shown', { count: formatNumber(count, locale), all });
}
