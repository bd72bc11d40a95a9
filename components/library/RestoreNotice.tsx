import { i18n } from '#i18n';
import { formatDay, formatNumber } from '../../lib/format.ts';
import { isBusy, type RestoreWork, type Restoring } from './use-restore.ts';
import { WorkLine } from './WorkLine.tsx';

export interface RestoreNoticeProps {
  readonly restoring: Restoring;
  /** Whether the part of the page is in sight that shows the work itself. */
  readonly isBackupShown: boolean;
  readonly locale: string;
}

/** Says, wherever the reader is, that a restoring was left unfinished, or how far it is. */
export function RestoreNotice({ restoring, isBackupShown, locale }: RestoreNoticeProps) {
  const { step, journal, undo } = restoring;
  if (!isBackupShown && step.kind === 'takenBack')
    return <TakenBack kept={step.kept.length} locale={locale} />;
  if (isBusy(step)) return isBackupShown ? null : <Work step={step} restoring={restoring} locale={locale} />;
  if (!journal || journal.state === 'done') return null;
  return (
    <div class="note unfinished" role="status">
      <p>{i18n.t('backup.unfinished', { day: formatDay(journal.begunAt, locale) })}</p>
      <button type="button" onClick={undo}>
        {i18n.t('backup.takeBack')}
      </button>
    </div>
  );
}

interface WorkProps extends Omit<RestoreNoticeProps, 'isBackupShown'> {
  readonly step: RestoreWork;
}

function Work({ step, restoring, locale }: WorkProps) {
  const cancel = step.kind === 'restoring' ? { cancel: restoring.cancel } : {};
  return <WorkLine {...step} locale={locale} {...cancel} />;
}

/** @param kept How many projects were changed since. */
function TakenBack({ kept, locale }: { readonly kept: number; readonly locale: string }) {
  return (
    <p class="note" role="status">
      {i18n.t('backup.takenBack')} {kept > 0 && i18n.t('backup.kept', kept, [formatNumber(kept, locale)])}
    </p>
  );
}
