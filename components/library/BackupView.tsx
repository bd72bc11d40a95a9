import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { ChooseBackup } from './ChooseBackup.tsx';
import { LastRestore, RestoreOutcome } from './RestoreOutcome.tsx';
import { RestorePreview } from './RestorePreview.tsx';
import { SaveBackup } from './SaveBackup.tsx';
import { isBusy, type RestoreStep, type RestoreWork, type Restoring } from './use-restore.ts';
import { WorkLine } from './WorkLine.tsx';

export interface BackupViewProps {
  readonly restoring: Restoring;
  readonly locale: string;
}

/** Saves all of the library as a file, and puts back what such a file holds. */
export function BackupView({ restoring, locale }: BackupViewProps) {
  const { step, open, cancel } = restoring;
  const hasBegun = useRef(false);
  if (step.kind !== 'idle') hasBegun.current = true;
  const drop = (event: DragEvent) => {
    event.preventDefault(); // Else the browser would leave the page and show the file.
    const [file] = event.dataTransfer?.files ?? [];
    if (event.type === 'drop' && file && !isBusy(step)) open(file);
  };
  return (
    <section class="backup" aria-label={i18n.t('library.tab.backup')} onDragOver={drop} onDrop={drop}>
      <p class="unseen" role="status">
        {said(step)}
      </p>
      <div class="backup-body">
        {step.kind === 'preview' ? (
          <RestorePreview {...restoring} step={step} locale={locale} />
        ) : (
          <>
            <SaveBackup locale={locale} />
            <section class="card" aria-labelledby="restore-backup">
              <h2 id="restore-backup">{i18n.t('backup.restore')}</h2>
              <p class="hint" id="backup-hint">
                {i18n.t('backup.restoreHint')}
              </p>
              {isWork(step) ? (
                <WorkLine {...step} locale={locale} {...(isCancellable(step) && { cancel })} />
              ) : (
                <Chooser restoring={restoring} locale={locale} isBack={hasBegun.current} />
              )}
            </section>
          </>
        )}
      </div>
    </section>
  );
}

/** @param isBack Whether the reader has been elsewhere in this tab, and left it. */
function Chooser({ restoring, locale, isBack }: BackupViewProps & { readonly isBack: boolean }) {
  const { step, journal, open, undo } = restoring;
  return (
    <>
      <RestoreOutcome step={step} undo={undo} locale={locale} />
      <ChooseBackup open={open} takesFocus={isBack && step.kind === 'idle'} />
      {step.kind !== 'restored' && journal?.state === 'done' && (
        <LastRestore journal={journal} undo={undo} locale={locale} />
      )}
    </>
  );
}

function isWork(step: RestoreStep): step is RestoreWork {
  return step.kind === 'reading' || isBusy(step);
}

function isCancellable({ kind }: RestoreStep): boolean {
  return kind === 'reading' || kind === 'restoring';
}

/** What those hear who do not see the page change; what is found is said by the heading that gets the focus. */
function said(step: RestoreStep): string {
  if (isWork(step)) return i18n.t(`backup.work.${step.kind}`);
  return step.kind === 'preview' && !step.preview ? i18n.t('backup.work.comparing') : '';
}
