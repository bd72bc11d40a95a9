import { i18n } from '#i18n';
import type { PageSession, Saving } from '../../lib/browser/page-session.ts';
import { formatLanguage } from '../../lib/format.ts';
import type { PageMore } from '../../lib/page-more.ts';
import { BriefFacts } from '../brief/BriefFacts.tsx';
import { Icon } from '../Icon.tsx';
import { PageNotes } from '../PageNotes.tsx';
import { type SaveActions, SaveControls } from '../SaveControls.tsx';
import { type MoreActions, MoreSections } from './MoreSections.tsx';

export interface BesidePanelProps {
  readonly more: PageMore;
  readonly saving: Saving;
  /** BCP 47, of the reader. */
  readonly locale: string;
  readonly actions: SaveActions &
    MoreActions & {
      readonly annotate: PageSession['annotate'];
      close(): void;
      openLibraryPage(): void;
    };
}

/** A page that is no project in brief, beside it. */
export function BesidePanel({ more, saving, locale, actions }: BesidePanelProps) {
  const { title, language, brief } = more.reading;
  return (
    <aside
      lang={i18n.t('extension.locale')}
      aria-label={i18n.t('panel.name')}
      onKeyDown={({ key }) => {
        if (key === 'Escape') actions.close();
      }}
    >
      <BesideHeader {...{ language, locale, actions }} />
      <div class="body" tabIndex={-1}>
        <h2 lang={language}>{title}</h2>
        {brief && (
          <div class="chips">
            <span class="chip">{i18n.t(`kind.${brief.kind}`)}</span>
          </div>
        )}
        <MoreSections {...{ more, locale, actions }}>
          {brief && <BriefFacts {...{ brief, locale, language }} />}
        </MoreSections>
        <PageNotes state={saving.state} annotate={actions.annotate} inPage />
      </div>
      <footer>
        <SaveControls {...{ saving, language, locale, actions }} />
      </footer>
    </aside>
  );
}

interface BesideHeaderProps extends Pick<BesidePanelProps, 'locale' | 'actions'> {
  /** Of the page. */
  readonly language: string;
}

function BesideHeader({ language, locale, actions }: BesideHeaderProps) {
  return (
    <header>
      <p>
        <b>{i18n.t('panel.name')}</b>{' '}
        <span>{i18n.t('panel.readIn', { language: formatLanguage(language, locale) })}</span>
      </p>
      <button
        type="button"
        class="icon"
        aria-label={i18n.t('panel.library')}
        title={i18n.t('panel.library')}
        onClick={actions.openLibraryPage}
      >
        <Icon name="library" />
      </button>
      <button
        type="button"
        class="icon close"
        aria-label={i18n.t('beside.close')}
        title={i18n.t('beside.close')}
        onClick={actions.close}
      >
        <Icon name="close" />
      </button>
    </header>
  );
}
