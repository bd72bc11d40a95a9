import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '../../lib/format.ts';
import { FailureNote } from '../FailureNote.tsx';
import { type BackupMaking, useBackupFile } from '../library/use-backup-file.ts';
import { WorkLine } from '../library/WorkLine.tsx';
import { useLibrary } from '../use-library.ts';
import { type Clearing, useClearing } from './use-clearing.ts';

/** Deletes all that is stored. It offers to save a backup before, and asks once more. */
export function ClearAll({ locale }: { readonly locale: string }) {
  const library = useLibrary();
  const clearing = useClearing();
  const button = useRef<HTMLButtonElement>(null);
  const isAsked = clearing.asked !== null;
  const wasAsked = useRef(false);
  useEffect(() => {
    if (wasAsked.current && !isAsked) button.current?.focus(); // What had the focus is gone.
    wasAsked.current = isAsked;
  }, [isAsked]);
  const isKnown = library.entries !== null || library.failure !== null;
  return (
    <section class="card" aria-labelledby="settings-clear">
      <h2 id="settings-clear">{i18n.t('settings.clear.heading')}</h2>
      <p class="hint">{i18n.t('settings.clear.hint')}</p>
      <button
        type="button"
        class="danger"
        ref={button}
        aria-disabled={!isKnown}
        onClick={() => isKnown && clearing.ask(library.count)}
      >
        {i18n.t('settings.clear.ask')}
      </button>
      <p class="said" role="status">
        {clearing.cleared !== null && countText('done', clearing.cleared, locale)}
      </p>
      {clearing.asked !== null && <ClearDialog clearing={clearing} count={clearing.asked} locale={locale} />}
    </section>
  );
}

interface ClearDialogProps {
  readonly clearing: Clearing;
  readonly count: number;
  readonly locale: string;
}

function ClearDialog({ clearing, count, locale }: ClearDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const backup = useBackupFile();
  // What is deleted while it is read would be missing in the file.
  const canClear = !clearing.busy && backup.progress === null;
  useEffect(() => {
    dialog.current?.showModal();
    keep.current?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="clear-sure"
      aria-describedby="clear-gone"
      onCancel={(event) => {
        event.preventDefault();
        clearing.keep();
      }}
    >
      <h2 id="clear-sure">{countText('sure', count, locale)}</h2>
      <p id="clear-gone">{i18n.t('settings.clear.gone')}</p>
      {count > 0 && <BackupFirst backup={backup} locale={locale} />}
      {clearing.isOther && (
        <p class="note" role="alert">
          {i18n.t('settings.clear.other')}
        </p>
      )}
      <FailureNote failure={clearing.failure} />
      <div class="buttons">
        <button type="button" ref={keep} aria-disabled={clearing.busy} onClick={clearing.keep}>
          {i18n.t('settings.clear.keep')}
        </button>
        <button
          type="button"
          class="danger"
          aria-disabled={!canClear}
          onClick={() => canClear && clearing.clear()}
        >
          {i18n.t('settings.clear.go')}
        </button>
      </div>
    </dialog>
  );
}

interface BackupFirstProps {
  readonly backup: BackupMaking;
  readonly locale: string;
}

function BackupFirst({ backup: { progress, made, failure, make, cancel }, locale }: BackupFirstProps) {
  return (
    <div class="backup-first">
      {progress ? (
        <WorkLine kind="making" {...progress} locale={locale} cancel={cancel} />
      ) : (
        <button type="button" onClick={make}>
          {i18n.t('settings.clear.backup')}
        </button>
      )}
      <p class="said" role="status">
        {made !== null && i18n.t('backup.made', { name: made })}
      </p>
      {failure && (
        <p class="failure" role="alert">
          {failure === 'notMade' ? i18n.t('backup.notMade') : i18n.t(`failure.${failure}`)}
        </p>
      )}
    </div>
  );
}

function countText(what: 'sure' | 'done', count: number, locale: string): string {
  return i18n.t(`settings.clear.${what}`, count, [formatNumber(count, locale)]);
}
