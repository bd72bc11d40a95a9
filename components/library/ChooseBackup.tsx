import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

export interface ChooseBackupProps {
  /** Whether the reader has just come back to it. */
  readonly takesFocus: boolean;
  open(file: File): void;
}

/** Where the reader names the file that is to be restored. It can also be dropped on the page. */
export function ChooseBackup({ takesFocus, open }: ChooseBackupProps) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) field.current?.focus();
  }, []);
  return (
    <div class="drop-zone">
      <input
        type="file"
        id="backup-file"
        class="unseen"
        ref={field}
        accept=".json,application/json"
        aria-describedby="backup-hint"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = ''; // So that the same file can be chosen again.
          if (file) open(file);
        }}
      />
      <label for="backup-file">{i18n.t('backup.choose')}</label>
      <span class="hint">{i18n.t('backup.drop')}</span>
    </div>
  );
}
