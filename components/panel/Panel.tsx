import { i18n } from '#i18n';
import type { Saving } from '../../lib/browser/page-session.ts';
import { derive } from '../../lib/derived.ts';
import { factsOf } from '../../lib/facts.ts';
import { formatLanguage } from '../../lib/format.ts';
import type { Reading } from '../../lib/reading.ts';
import { Icon } from '../Icon.tsx';
import { OddityNotes } from '../OddityNotes.tsx';
import { PageNotes, type PageNotesProps } from '../PageNotes.tsx';
import { type SaveActions, SaveControls } from '../SaveControls.tsx';
import { FieldList } from './FieldList.tsx';
import { Summary } from './Summary.tsx';

export interface PanelProps {
  readonly reading: Reading;
  readonly saving: Saving;
  readonly open: boolean;
  /** BCP 47, of the reader. */
  readonly locale: string;
  /** ISO 8601 date. */
  readonly today: string;
  readonly actions: SaveActions & {
    readonly annotate: PageNotesProps['annotate'];
    toggle(): void;
    openLibraryPage(): void;
    /** Not given: there is nobody to say more. */
    showMore?(): void;
  };
}

/** One project in brief, beside its page. */
export function Panel({ reading, saving, open, locale, today, actions }: PanelProps) {
  return (
    <aside
      lang={i18n.t('extension.locale')}
      aria-label={i18n.t('panel.name')}
      onKeyDown={({ key }) => {
        if (key === 'Escape' && open) actions.toggle();
      }}
    >
      <header>
        {open && (
          <p>
            <b>{i18n.t('panel.name')}</b>{' '}
            <span>{i18n.t('panel.readIn', { language: formatLanguage(reading.language, locale) })}</span>
          </p>
        )}
        {open && (
          <button
            type="button"
            class="icon"
            aria-label={i18n.t('panel.library')}
            title={i18n.t('panel.library')}
            onClick={actions.openLibraryPage}
          >
            <Icon name="library" />
          </button>
        )}
        <button
          type="button"
          class="icon toggle"
          aria-expanded={open}
          aria-label={i18n.t(open ? 'panel.collapse' : 'panel.expand')}
          title={i18n.t(open ? 'panel.collapse' : 'panel.expand')}
          onClick={actions.toggle}
        >
          <Icon name={open ? 'collapse' : 'expand'} />
        </button>
      </header>
      {open && <PanelBody {...{ reading, saving, locale, today, actions }} />}
      {open && (
        <footer>
          <SaveControls saving={saving} language={reading.language} locale={locale} actions={actions} />
          <button type="button" onClick={actions.openLibrary}>
            {i18n.t('panel.compare')}
          </button>
          {actions.showMore && (
            <button type="button" onClick={actions.showMore}>
              {i18n.t('panel.more')}
            </button>
          )}
        </footer>
      )}
    </aside>
  );
}

type PanelBodyProps = Omit<PanelProps, 'open'>;

function PanelBody({ reading, saving, locale, today, actions }: PanelBodyProps) {
  const facts = factsOf([reading]);
  return (
    <div class="body" tabIndex={-1}>
      <h2 lang={reading.language}>{reading.title}</h2>
      <Summary {...reading} derived={derive(facts)} locale={locale} today={today} />
      <FieldList {...reading} locale={locale} />
      <OddityNotes facts={facts} locale={locale} today={today} />
      <PageNotes state={saving.state} annotate={actions.annotate} inPage />
      <div class="beside" />
    </div>
  );
}
