import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Sort } from '../../lib/library-list.ts';
import type { View } from '../../lib/view.ts';
import { ComparisonView } from '../comparison/ComparisonView.tsx';
import { SiteAccessNote } from '../SiteAccessNote.tsx';
import { useLibrary } from '../use-library.ts';
import { type SiteAccessState, useSiteAccess } from '../use-site-access.ts';
import { LibraryView } from './LibraryView.tsx';
import { ThisPage, type ThisPageProps } from './ThisPage.tsx';

export interface PopupProps {
  readonly locale: string;
  /** ISO 8601 date. */
  readonly today: string;
  readonly view: View;
  /** The page of the tab that the popup belongs to; `null`: the popup is a tab of its own. */
  readonly page: Pick<ThisPageProps, 'page'> | null;
  readonly actions: {
    show(view: View): void;
    /** Shows the same on the library page. */
    openTab(view: View, query: string): void;
    /** Opens a page of a project. */
    openPage(id: string): void;
    /** Shows the panel on the page of the tab; not given: it comes by itself, or never. */
    showPanel?(): void;
    /** Shows in brief what the page of the tab says; not given: it is not to be read. */
    readPage?(): void;
    openSettings(): void;
    /** Loads the page of the tab again that the popup belongs to. */
    reload?(): void;
  };
}

/** The library in small: this page's project, the list, and the comparison. */
export function Popup({ locale, today, view, page, actions }: PopupProps) {
  const { showPanel, readPage } = actions;
  const library = useLibrary();
  const site = useSiteAccess();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<Sort>('relevance');
  const compared = useRef(false);
  if (view.kind === 'comparison') {
    compared.current = true;
    return (
      <ComparisonView
        ids={view.ids}
        base={view.base}
        locale={locale}
        today={today}
        actions={{
          back: () => actions.show({ kind: 'list' }),
          show: (ids, base) => actions.show({ kind: 'comparison', ids, base }),
          ...(page && { openTab: () => actions.openTab(view, query) }),
        }}
      />
    );
  }
  return (
    <>
      <h1 class="unseen">{i18n.t('popup.title')}</h1>
      {/* Where a page was read, it may be. */}
      {!page?.page && <SiteAccessNote state={site} reload={actions.reload} />}
      {page && <ThisPage {...{ ...page, locale, showPanel, readPage }} isKnown={isOpen(site)} />}
      <LibraryView
        library={library}
        locale={locale}
        selected={selected}
        finder={{ query, sort, setQuery, setSort, takesFocus: compared.current }}
        actions={{
          select: setSelected,
          compare: (ids) => actions.show({ kind: 'comparison', ids, base: null }),
          openPage: actions.openPage,
          openSettings: actions.openSettings,
          ...(page && { openTab: () => actions.openTab(view, query) }),
        }}
      />
      {library.entries && library.count === 0 && (
        <footer class="bar">
          <a href="/welcome.html" target="_blank" rel="noreferrer">
            {i18n.t('welcome.link')}
          </a>
        </footer>
      )}
    </>
  );
}

/** Whether what is not seen of a page is not there. Just allowed, we may, but the page is not read yet. */
function isOpen({ access, asked }: SiteAccessState): boolean {
  return (access === 'all' || access === null) && asked !== 'given';
}
