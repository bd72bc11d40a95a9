import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { IndexEntry } from '../../lib/library-index.ts';
import { EmptyNote } from '../EmptyNote.tsx';
import type { Library } from '../use-library.ts';
import { LibraryRow } from './LibraryRow.tsx';
import type { Found } from './use-found.ts';

/** So many rows are drawn at a time. */
const PAGE = 50;

/** What becomes of a selection of IDs; several changes may come before the next drawing. */
export type Selecting = (current: ReadonlySet<string>) => ReadonlySet<string>;

export interface LibraryListProps {
  readonly found: Found;
  readonly library: Library;
  readonly query: string;
  readonly locale: string;
  readonly selected: ReadonlySet<string>;
  readonly actions: {
    select(change: Selecting): void;
    openPage(id: string): void;
    remove(entry: IndexEntry): void;
  };
}

/** The projects that were found, or why there are none. */
export function LibraryList({ found, library, query, locale, selected, actions }: LibraryListProps) {
  const [shown, setShown] = useState(PAGE);
  useEffect(() => setShown(PAGE), [query]);
  if (library.failure) return null;
  if (!library.entries) return <p class="empty">{i18n.t('popup.loading')}</p>;
  if (library.count === 0)
    return <EmptyNote words={i18n.t('popup.empty')} hint={i18n.t('popup.emptyHint')} />;
  if (found.entries.length === 0 && !found.whole) return <p class="empty">{i18n.t('popup.loading')}</p>;
  if (found.entries.length === 0) return <p class="empty">{i18n.t('popup.nothingFound', { query })}</p>;

  const toggle = (id: string) =>
    actions.select((current) => {
      const next = new Set(current);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return (
    <ul class="projects">
      {found.entries.slice(0, shown).map((entry) => (
        <LibraryRow
          key={entry.id}
          entry={entry}
          words={found.words}
          locale={locale}
          selected={selected.has(entry.id)}
          actions={{ ...actions, toggle }}
        />
      ))}
      {found.entries.length > shown && (
        <li>
          <button type="button" onClick={() => setShown(shown + PAGE)}>
            {i18n.t('popup.showMore')}
          </button>
        </li>
      )}
    </ul>
  );
}
