import { i18n } from '#i18n';
import { NO_FILTERS } from '../../lib/filters.ts';
import type { LibraryColumn } from '../../lib/library-columns.ts';
import type { Selection } from '../../lib/selection.ts';
import { EmptyNote } from '../EmptyNote.tsx';
import { LazyPictures } from './LazyPictures.tsx';
import { ProjectTable, type TableActions } from './ProjectTable.tsx';
import type { Shared } from './shared.ts';
import type { Shown } from './use-shown.ts';

export interface FoundProps extends Pick<Shared, 'library' | 'state' | 'show' | 'locale' | 'today'> {
  readonly shown: Shown;
  readonly columns: readonly LibraryColumn[];
  readonly selection: Selection;
  readonly actions: TableActions;
}

/** What search and filters leave, as a table or as pictures; or why there is nothing. */
export function Found({
  library,
  state,
  show,
  locale,
  today,
  shown,
  columns,
  selection,
  actions,
}: FoundProps) {
  if (library.failure) return null;
  if (!library.entries) return <p class="empty">{i18n.t('popup.loading')}</p>;
  if (library.count === 0)
    return <EmptyNote words={i18n.t('popup.empty')} hint={i18n.t('popup.emptyHint')} />;
  const { entries, words, whole } = shown;
  if (entries.length === 0 && !whole) return <p class="empty">{i18n.t('popup.loading')}</p>;
  if (entries.length === 0) return <NothingFound clear={() => show({ query: '', filters: NO_FILTERS })} />;
  if (state.tab === 'pictures') {
    const select = (ids: readonly string[]) => actions.select({ ...selection, ids: new Set(ids) });
    const pictured = { entries, selected: selection.ids, locale, today };
    return <LazyPictures {...pictured} actions={{ select, open: (id) => actions.open(id, true) }} />;
  }
  const { sort } = state;
  return <ProjectTable {...{ entries, columns, sort, selection, words, locale, actions }} />;
}

function NothingFound({ clear }: { clear(): void }) {
  return (
    <div class="empty">
      <p>{i18n.t('library.nothingFound')}</p>
      <button type="button" onClick={clear}>
        {i18n.t('library.showAll')}
      </button>
    </div>
  );
}
