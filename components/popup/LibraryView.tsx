import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '../../lib/format.ts';
import { SORTS, type Sort, titleOf } from '../../lib/library-list.ts';
import { FailureNote } from '../FailureNote.tsx';
import { SettingsLink } from '../SettingsLink.tsx';
import type { Library } from '../use-library.ts';
import { LibraryList, type Selecting } from './LibraryList.tsx';
import { RemovedNote } from './RemovedNote.tsx';
import { useFound } from './use-found.ts';
import { useRemoval } from './use-removal.ts';

export interface LibraryViewProps {
  readonly library: Library;
  readonly locale: string;
  readonly selected: ReadonlySet<string>;
  readonly finder: FinderProps;
  readonly actions: {
    select(change: Selecting): void;
    compare(ids: readonly string[]): void;
    openPage(id: string): void;
    openTab?(): void;
    openSettings(): void;
  };
}

/** All saved projects: to search, sort, remove, and choose from for a comparison. */
export function LibraryView({ library, locale, selected, finder, actions }: LibraryViewProps) {
  const { query, sort } = finder;
  const found = useFound({ library, query, sort, locale });
  const removal = useRemoval();
  const chosen = (library.entries ?? []).filter(({ id }) => selected.has(id)).map(({ id }) => id);

  return (
    <section class="library" aria-label={i18n.t('popup.saved')}>
      <header class="bar">
        <h2>{i18n.t('popup.saved')}</h2>
        <span class="count" role="status">
          {library.entries &&
            (query === ''
              ? i18n.t('popup.count', library.count, [formatNumber(library.count, locale)])
              : i18n.t('popup.found', found.entries.length, [formatNumber(found.entries.length, locale)]))}
        </span>
        {actions.openTab && (
          <button type="button" onClick={actions.openTab}>
            {i18n.t('popup.openInTab')}
          </button>
        )}
        <SettingsLink open={actions.openSettings} />
      </header>
      <Finder {...finder} />
      <FailureNote failure={library.failure} />
      <FailureNote {...(removal.failure ?? { failure: null })} />
      <div role="status">
        {removal.removed && <RemovedNote title={titleOf(removal.removed, locale)} undo={removal.undo} />}
      </div>
      <LibraryList
        found={found}
        library={library}
        query={query}
        locale={locale}
        selected={selected}
        actions={{ select: actions.select, openPage: actions.openPage, remove: removal.remove }}
      />
      {library.count > 0 && <CompareBar chosen={chosen} select={actions.select} compare={actions.compare} />}
    </section>
  );
}

interface FinderProps {
  readonly query: string;
  readonly sort: Sort;
  setQuery(query: string): void;
  setSort(sort: Sort): void;
  /** Whether the reader comes back from a view that is gone, and the focus with it. */
  readonly takesFocus: boolean;
}

function Finder({ query, sort, setQuery, setSort, takesFocus }: FinderProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  return (
    <search class="find">
      <input
        type="search"
        ref={field}
        value={query}
        placeholder={i18n.t('popup.search')}
        aria-label={i18n.t('popup.search')}
        onInput={({ currentTarget }) => setQuery(currentTarget.value)}
      />
      <label>
        <span class="unseen">{i18n.t('popup.sort')}</span>
        <select
          value={sort}
          onChange={({ currentTarget }) =>
            setSort(SORTS.find((each) => each === currentTarget.value) ?? 'relevance')
          }
        >
          {SORTS.map((each) => (
            <option key={each} value={each}>
              {i18n.t(`popup.sortBy.${each}`)}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}

interface CompareBarProps {
  readonly chosen: readonly string[];
  select(change: Selecting): void;
  compare(ids: readonly string[]): void;
}

function CompareBar({ chosen, select, compare }: CompareBarProps) {
  const enough = chosen.length > 1;
  return (
    <footer class="bar">
      <button type="button" class="main" aria-disabled={!enough} onClick={() => enough && compare(chosen)}>
        {enough ? i18n.t('popup.compareCount', { count: chosen.length }) : i18n.t('popup.compare')}
      </button>
      {chosen.length > 0 && (
        <button type="button" onClick={() => select(() => new Set())}>
          {i18n.t('popup.clearSelection')}
        </button>
      )}
      {!enough && <span class="hint">{i18n.t('popup.chooseMore')}</span>}
    </footer>
  );
}
