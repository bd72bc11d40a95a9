import { i18n } from '#i18n';
import { useBackupFile } from './use-backup-file.ts';
import { WorkLine } from './WorkLine.tsx';

/** Saves all of the library as one file. */
export function SaveBackup({ locale }: { readonly locale: string }) {
  const { progress, made, failure, make, cancel } = useBackupFile();
  return (
    <section class="card" aria-labelledby="save-backup">
      <h2 id="save-backup">{i18n.t('backup.save')}</h2>
      <p class="hint">{i18n.t('backup.saveHint')}</p>
      {progress ? (
        <WorkLine kind="making" {...progress} locale={locale} cancel={cancel} />
      ) : (
        <button type="button" onClick={make}>
          {i18n.t('backup.saveFile')}
        </button>
      )}
      <div role="status">{made !== null && <p class="said">{i18n.t('backup.made', { name: made })}</p>}</div>
      {failure && (
        <p class="failure" role="alert">
          {failure === 'notMade' ? i18n.t('backup.notMade') : i18n.t(`failure.${failure}`)}
        </p>
      )}
    </section>
  );
}
