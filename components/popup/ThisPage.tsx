import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type PageSession, pageSession } from '../../lib/browser/page-session.ts';
import { formatLanguage } from '../../lib/format.ts';
import type { Reading } from '../../lib/reading.ts';
import { PageNotes } from '../PageNotes.tsx';
import { SaveControls } from '../SaveControls.tsx';
import { useLibraryChanges } from '../use-library.ts';

export interface ThisPageProps {
  /** `null`: no project page; `undefined`: not known yet. */
  readonly page: Reading | null | undefined;
  /** Whether a page that was not read is none of a project: we may not be allowed to look. */
  readonly isKnown: boolean;
  readonly locale: string;
  /** Not given: the panel comes by itself, or never. */
  readonly showPanel?: (() => void) | undefined;
  /** Not given: the page is not to be read. */
  readonly readPage?: (() => void) | undefined;
}

/** The project of the page that the reader is on. */
export function ThisPage({ page, isKnown, locale, showPanel, readPage }: ThisPageProps) {
  if (page === null && !isKnown) return null;
  return (
    <section class="this-page" aria-label={i18n.t('popup.thisPage')}>
      {page && <PageProject reading={page} locale={locale} showPanel={showPanel} />}
      {page === null && (
        <>
          <p>{i18n.t('popup.noProject')}</p>
          {readPage && (
            <button type="button" onClick={readPage}>
              {i18n.t('popup.readPage')}
            </button>
          )}
          <p class="hint">{i18n.t('popup.noProjectHint')}</p>
        </>
      )}
    </section>
  );
}

type PageProjectProps = Pick<ThisPageProps, 'locale' | 'showPanel'> & { readonly reading: Reading };

function PageProject({ reading, locale, showPanel }: PageProjectProps) {
  const session = usePageSession(reading);
  if (!session) return null;
  return (
    <>
      <div>
        <h2 lang={reading.language}>{reading.title}</h2>
        <p class="hint">
          {[
            reading.fields.projectId?.printed ?? reading.fields.primaId?.printed,
            i18n.t('panel.readIn', { language: formatLanguage(reading.language, locale) }),
          ]
            .filter((text) => text !== undefined)
            .join(' · ')}
        </p>
      </div>
      <SaveControls
        saving={session.saving}
        language={reading.language}
        locale={locale}
        actions={{
          save: () => void session.save(),
          remove: (options) => void session.remove(options),
          undo: () => void session.undo(),
          openLibrary: () => document.querySelector<HTMLElement>('.find input')?.focus(),
        }}
      />
      {showPanel && (
        <button type="button" onClick={showPanel}>
          {i18n.t('settings.showPanel')}
        </button>
      )}
      <PageNotes state={session.saving.state} annotate={session.annotate} />
    </>
  );
}

function usePageSession(reading: Reading): PageSession | null {
  const [session, setSession] = useState<PageSession | null>(null);
  const [, redraw] = useState(0);
  useEffect(() => {
    const next = pageSession(reading, { onChange: () => redraw((count) => count + 1) });
    setSession(next);
  }, [reading]);
  useLibraryChanges(() => void session?.refresh(), [session]);
  return session;
}
