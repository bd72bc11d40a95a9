import { i18n } from '#i18n';
import { Progress } from './UndoBar.tsx';
import type { Exports } from './use-exports.ts';

export interface ExportStateProps {
  readonly exports: Exports;
  readonly locale: string;
}

/** How far a file is, and what came of the last one. */
export function ExportState({ exports, locale }: ExportStateProps) {
  const { progress, failure, made, leftOut } = exports;
  return (
    <div class="undo-bar">
      {progress && <Progress {...progress} locale={locale} />}
      <p class={failure === null ? undefined : 'failure'} role="alert">
        {failure}
      </p>
      <div role="status">
        {made !== null && (
          <p class="done">
            <span>
              {i18n.t('export.made', { name: made })} {leftOut > 0 && i18n.t('export.leftOut', leftOut)}
            </span>
          </p>
        )}
      </div>
    </div>
  );
}
