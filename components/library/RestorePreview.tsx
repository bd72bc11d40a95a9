import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { RESTORE_MODES, type RestoreMode } from '../../lib/backup-journal.ts';
import type { BackupFile } from '../../lib/browser/backup-file.ts';
import type { Preview } from '../../lib/browser/backup-preview.ts';
import { formatDay, formatNumber } from '../../lib/format.ts';
import { FocusedHeading } from './FocusedHeading.tsx';
import { PreviewParts } from './PreviewParts.tsx';
import type { PreviewStep, Restoring } from './use-restore.ts';
import { WorkLine } from './WorkLine.tsx';

export interface RestorePreviewProps extends Pick<Restoring, 'setMode' | 'restore' | 'cancel' | 'journal'> {
  readonly step: PreviewStep;
  readonly locale: string;
}

/** What restoring a file would do, before anything is done. */
export function RestorePreview({ step, setMode, restore, cancel, journal, locale }: RestorePreviewProps) {
  const { file, mode, preview, done } = step;
  useEscape(cancel);
  return (
    <section class="card preview">
      <FocusedHeading>{i18n.t('backup.preview')}</FocusedHeading>
      <p>
        <b>
          <bdi>{file.name}</bdi>
        </b>
        <span class="hint">{origin(file, locale)}</span>
      </p>
      <ModeChoice mode={mode} setMode={setMode} />
      {preview ? (
        <PreviewParts file={file} preview={preview} locale={locale} />
      ) : (
        <WorkLine kind="comparing" done={done} total={file.projects.length} locale={locale} />
      )}
      {journal?.state === 'done' && <p class="hint">{i18n.t('backup.dropsLast')}</p>}
      <div class="buttons">
        {(!preview || doesSomething(preview)) && (
          <button
            type="button"
            class={preview ? 'main' : undefined}
            aria-disabled={!preview}
            onClick={() => preview && restore()}
          >
            {i18n.t(`backup.go.${mode}`)}
          </button>
        )}
        <button type="button" onClick={cancel}>
          {i18n.t('library.cancel')}
        </button>
      </div>
    </section>
  );
}

function doesSomething({ incoming, removed }: Preview): boolean {
  return incoming.new.length + incoming.changed.length + removed.length > 0;
}

/** A file may say anything of itself. */
function origin({ madeAt, madeBy, projects }: BackupFile, locale: string): string {
  const count = i18n.t('backup.holds', projects.length, [formatNumber(projects.length, locale)]);
  const day = madeAt !== null && !Number.isNaN(Date.parse(madeAt)) ? formatDay(madeAt, locale) : null;
  if (day === null) return `${count} ${i18n.t('backup.undated')}`;
  return `${count} ${i18n.t('backup.madeOn', { day, by: madeBy?.slice(0, 80) ?? '–' })}`;
}

interface ModeChoiceProps {
  readonly mode: RestoreMode;
  setMode(mode: RestoreMode): void;
}

function ModeChoice({ mode, setMode }: ModeChoiceProps) {
  return (
    <fieldset class="modes">
      <legend>{i18n.t('backup.how')}</legend>
      {RESTORE_MODES.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="restore-mode"
            value={each}
            checked={each === mode}
            onChange={() => setMode(each)}
          />
          <span>
            <b>{i18n.t(`backup.mode.${each}`)}</b>
            <small>{i18n.t(`backup.modeHint.${each}`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function useEscape(leave: () => void): void {
  useEffect(() => {
    const abort = new AbortController();
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') leave();
    };
    addEventListener('keydown', onKey, { signal: abort.signal });
    return () => abort.abort();
  });
}
