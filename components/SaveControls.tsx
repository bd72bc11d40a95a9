import { i18n } from '#i18n';
import type { Saving } from '../lib/browser/page-session.ts';
import { formatLanguage } from '../lib/format.ts';
import type { PageState } from '../lib/page-state.ts';
import { FailureNote } from './FailureNote.tsx';
import { Icon } from './Icon.tsx';
import { languagesText } from './words.ts';

export interface SaveActions {
  save(): void;
  remove(options: { forGood: boolean }): void;
  undo(): void;
  openLibrary(): void;
}

export interface SaveControlsProps {
  readonly saving: Saving;
  /** Of the page. */
  readonly language: string;
  readonly locale: string;
  readonly actions: SaveActions;
}

/** Saves a project and takes it out again; says what was done, and what failed. */
export function SaveControls({ saving, language, locale, actions }: SaveControlsProps) {
  const { state, busy, failure, removed } = saving;
  const saved = state?.kind === 'saved';
  return (
    <div class="saving">
      {state && <StateNote state={state} language={language} locale={locale} />}
      <FailureNote failure={failure} removeForGood={() => actions.remove({ forGood: true })} />
      <div class="buttons">
        <button
          type="button"
          class={saved ? 'main done' : 'main'}
          aria-busy={busy}
          onClick={() => (saved ? actions.openLibrary() : busy || actions.save())}
        >
          {saved && <Icon name="check" />}
          {i18n.t(saved ? 'saving.saved' : 'saving.save')}
        </button>
        {(removed !== null || (state && 'id' in state)) && (
          // One button, so that the focus stays where it was.
          <button
            type="button"
            onClick={() => (removed === null ? actions.remove({ forGood: false }) : actions.undo())}
          >
            {i18n.t(removed === null ? 'saving.remove' : 'saving.undo')}
          </button>
        )}
      </div>
      <p role="status" class="unseen">
        {announcement(saving)}
      </p>
    </div>
  );
}

function announcement({ state, removed }: Saving): string {
  if (removed !== null) return i18n.t('saving.removed');
  if (state?.kind !== 'saved') return '';
  return i18n.t(state.isUpdated ? 'saving.updated' : 'saving.saved');
}

interface StateNoteProps {
  readonly state: PageState;
  readonly language: string;
  readonly locale: string;
}

function StateNote({ state, language, locale }: StateNoteProps) {
  if (state.kind === 'changed') return <p class="note">{i18n.t('saving.changed')}</p>;
  if (state.kind === 'saved' && state.isUpdated) return <p class="note">{i18n.t('saving.updated')}</p>;
  if (state.kind === 'unreadable') {
    const failure = state.reason === 'tooNew' ? 'recordTooNew' : 'recordMalformed';
    return <p class="note">{i18n.t(`failure.${failure}`)}</p>;
  }
  if (state.kind !== 'otherLanguage') return null;
  const words = {
    languages: languagesText(state.languages, locale),
    language: formatLanguage(language, locale),
  };
  return <p class="hint">{i18n.t('saving.savedIn', words)}</p>;
}
