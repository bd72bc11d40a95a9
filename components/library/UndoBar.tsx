import { i18n } from '#i18n';
import { formatNumber } from '../../lib/format.ts';
import { FailureNote } from '../FailureNote.tsx';
import { Icon } from '../Icon.tsx';
import { UnkeptNotes } from '../UnkeptNotes.tsx';
import type { Changes } from './use-changes.ts';

export interface UndoBarProps {
  readonly changes: Changes;
  readonly locale: string;
}

/** What was changed last, with the way back; how far a long change is; what failed. */
export function UndoBar({ changes, locale }: UndoBarProps) {
  const { last, failure, progress, undo, dismiss } = changes;
  return (
    <div class="undo-bar">
      <UnkeptNotes />
      <FailureNote failure={failure} />
      {progress && <Progress {...progress} locale={locale} />}
      <div role="status">
        {last && !progress && (
          <p class="done">
            <span>{last.words}</span>
            {last.undo && (
              <button type="button" onClick={undo}>
                {i18n.t('saving.undo')}
              </button>
            )}
            <button
              type="button"
              class="icon"
              aria-label={i18n.t('library.dismiss')}
              title={i18n.t('library.dismiss')}
              onClick={dismiss}
            >
              <Icon name="close" />
            </button>
          </p>
        )}
      </div>
    </div>
  );
}

interface ProgressProps {
  readonly done: number;
  readonly total: number;
  readonly locale: string;
  cancel(): void;
}

/** How far some work is, with a button that ends it. */
export function Progress({ done, total, locale, cancel }: ProgressProps) {
  const words = { done: formatNumber(done, locale), total: formatNumber(total, locale) };
  return (
    <p class="done">
      <progress value={done} max={total} aria-label={i18n.t('library.progress', words)} />
      <span>{i18n.t('library.progress', words)}</span>
      <button type="button" onClick={cancel}>
        {i18n.t('library.cancel')}
      </button>
    </p>
  );
}
