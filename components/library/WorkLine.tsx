import { i18n } from '#i18n';
import { formatNumber } from '../../lib/format.ts';
import type { RestoreWork } from './use-restore.ts';

export interface WorkLineProps {
  readonly kind: RestoreWork['kind'] | 'making' | 'comparing';
  readonly done: number;
  /** 0: nobody knows how much there is to do. */
  readonly total: number;
  readonly locale: string;
  /** Not given: it cannot be cancelled. */
  readonly cancel?: () => void;
}

/** What is under way, and how far it is. */
export function WorkLine({ kind, done, total, locale, cancel }: WorkLineProps) {
  const name = i18n.t(`backup.work.${kind}`);
  const words = { done: formatNumber(done, locale), total: formatNumber(total, locale) };
  return (
    <div class="work" data-work={kind}>
      <span>{name}</span>
      <progress aria-label={name} {...(total > 0 && { value: done, max: total })} />
      {total > 0 && kind !== 'undoing' && <span>{i18n.t('library.progress', words)}</span>}
      {cancel && (
        <button type="button" onClick={cancel}>
          {i18n.t('library.cancel')}
        </button>
      )}
    </div>
  );
}
