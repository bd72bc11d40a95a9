import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { sendOwn } from '../../lib/browser/send-own.ts';
import type { IndexEntry } from '../../lib/library-index.ts';
import type { Selection } from '../../lib/selection.ts';
import { DetailPane } from './DetailPane.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import { Found } from './Found.tsx';
import { FoundBar } from './FoundBar.tsx';
import { removeProjects, tagProjects } from './library-changes.ts';
import { PrintTable } from './PrintTable.tsx';
import { SelectionTools } from './SelectionTools.tsx';
import type { Shared } from './shared.ts';
import type { Changes } from './use-changes.ts';
import { useCopying } from './use-copying.ts';
import { useSelection } from './use-selection.ts';
import { useShown } from './use-shown.ts';
import { useTableColumns } from './use-table-columns.ts';

/** Search, filters, and what they leave: as a table or as pictures, with all of one project beside it. */
export function Browse(shared: Shared) {
  const { library, state, show, changes, known, locale, today } = shared;
  const shown = useShown(library, state, locale);
  const [columns, setColumns] = useTableColumns();
  const [open, setOpen] = useState<Opened | null>(null);
  const [filtersOpen, openFilters] = useFiltersOpen();
  const order = library.whole && shown.whole ? shown.entries.map(({ id }) => id) : null;
  const { selection, select } = useSelection({ state, show, order, entries: library.entries ?? [] });
  const chosen = chosenOf(selection.ids, shown.entries, library.entries ?? []);
  const copying = useCopying(chosen, columns, locale);
  const actions = {
    ...useBulk(chosen, changes, locale),
    select(next: Selection) {
      select(next);
      // What is shown beside the list follows it.
      if (open && next.active !== null && next.active !== open.id)
        setOpen({ id: next.active, takesFocus: false });
    },
    open(id: string, takesFocus: boolean) {
      setOpen({ id, takesFocus });
      // What is open already is not drawn anew.
      if (takesFocus && open?.id === id) document.querySelector<HTMLElement>('.detail h2')?.focus();
    },
    sortBy: (sort: typeof state.sort) => show({ sort }),
    copy: copying.copy,
  };
  const hidden = chosen.length - shown.entries.filter(({ id }) => selection.ids.has(id)).length;
  return (
    <div class="page-body">
      {filtersOpen && (
        <FilterPanel
          filters={state.filters}
          counts={shown.counts}
          locale={locale}
          choose={(filters) => show({ filters })}
        />
      )}
      <section class="found" aria-label={i18n.t('library.table')}>
        <FoundBar {...shared} {...{ shown, columns, filtersOpen, openFilters }} chooseColumns={setColumns} />
        <Found {...shared} {...{ shown, columns, selection, actions }} />
        <SelectionTools {...shared} {...{ chosen, hidden, actions }} copied={copying.copied} />
      </section>
      {open && (
        <DetailPane
          {...open}
          {...{ known, changes, locale, today }}
          annotate={sendOwn}
          close={() => {
            setOpen(null);
            document.querySelector<HTMLElement>('.grid')?.focus(); // What had the focus is gone.
          }}
        />
      )}
      <PrintTable entries={printed(chosen, shown.entries)} columns={columns} locale={locale} />
    </div>
  );
}

/** The project that is shown beside the list. */
interface Opened {
  readonly id: string;
  readonly takesFocus: boolean;
}

/** What is chosen, in the order of the table; what the filters hide comes last. */
function chosenOf(
  ids: ReadonlySet<string>,
  shown: readonly IndexEntry[],
  all: readonly IndexEntry[],
): readonly IndexEntry[] {
  if (ids.size === 0) return [];
  const inOrder = shown.filter(({ id }) => ids.has(id));
  const found = new Set(inOrder.map(({ id }) => id));
  return [...inOrder, ...all.filter(({ id }) => ids.has(id) && !found.has(id))];
}

/** What can be done with all that is chosen at once. */
function useBulk(chosen: readonly IndexEntry[], changes: Changes, locale: string) {
  const ids = chosen.map(({ id }) => id);
  return {
    remove: () => changes.make((job) => removeProjects(ids, locale, job)),
    tag: (change: { add: readonly string[]; remove: readonly string[] }) =>
      changes.make((job) => tagProjects({ ids, ...change }, locale, job)),
  };
}

/** Where the window is narrower, filters are in the way until they are asked for. */
const WIDE = '(min-width: 900px)';

function useFiltersOpen() {
  const [open, setOpen] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const abort = new AbortController();
    const follow = ({ matches }: MediaQueryListEvent) => setOpen(matches);
    matchMedia(WIDE).addEventListener('change', follow, { signal: abort.signal });
    return () => abort.abort();
  }, []);
  return [open, setOpen] as const;
}

/** What is chosen, else all that is shown. */
function printed(chosen: readonly IndexEntry[], shown: readonly IndexEntry[]): readonly IndexEntry[] {
  return chosen.length > 0 ? chosen : shown;
}
