import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { openSettings } from '../../lib/browser/open-views.ts';
import { type LibraryState, type LibraryTab, stateToHash } from '../../lib/library-address.ts';
import { SettingsLink } from '../SettingsLink.tsx';
import type { ShowState } from './use-library-state.ts';

export interface PageHeadProps {
  readonly state: LibraryState;
  readonly show: ShowState;
}

const WAYS = ['table', 'pictures', 'trash', 'backup'] as const satisfies readonly LibraryTab[];

/** What the page is, the search, and the ways to its parts. */
export function PageHead({ state, show }: PageHeadProps) {
  const searches = state.tab === 'table' || state.tab === 'pictures';
  return (
    <header class="page-head">
      <h1>{i18n.t('library.heading')}</h1>
      {searches && <SearchField query={state.query} setQuery={(query) => show({ query })} />}
      <nav class="ways" aria-label={i18n.t('library.heading')}>
        {WAYS.map((tab) => (
          <a
            key={tab}
            href={stateToHash({ ...state, tab }) || '#'}
            aria-current={state.tab === tab ? 'page' : undefined}
            onClick={(event) => {
              event.preventDefault();
              show({ tab });
            }}
          >
            {i18n.t(`library.tab.${tab}`)}
          </a>
        ))}
      </nav>
      <SettingsLink open={() => void openSettings()} />
    </header>
  );
}

interface SearchFieldProps {
  readonly query: string;
  setQuery(query: string): void;
}

function SearchField({ query, setQuery }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useSearchKey(() => field.current?.select());
  return (
    <search>
      <input
        type="search"
        ref={field}
        value={query}
        placeholder={i18n.t('library.search')}
        aria-label={i18n.t('library.search')}
        aria-keyshortcuts="/"
        onInput={({ currentTarget }) => setQuery(currentTarget.value)}
      />
    </search>
  );
}

const TEXTS = 'input:not([type="checkbox"]), textarea, select';

/** A slash, where it is not typed into a text, leads to the search. */
function useSearchKey(goThere: () => void): void {
  useEffect(() => {
    const abort = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      const types = event.target instanceof Element && event.target.closest(TEXTS);
      if (event.key !== '/' || types) return;
      event.preventDefault();
      goThere();
    };
    addEventListener('keydown', onKey, { signal: abort.signal });
    return () => abort.abort();
  }, []);
}
