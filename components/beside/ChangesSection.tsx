import { i18n } from '#i18n';
import type { Change } from '../../lib/history.ts';
import { ChangeList } from '../ChangeList.tsx';

export interface ChangesSectionProps {
  /** One at least. */
  readonly changes: readonly Change[];
  readonly locale: string;
  /** Of the page, BCP 47. */
  readonly language: string;
  /** Takes the new reading. */
  take(): void;
}

/** What a page prints otherwise than the saved copy, and a way to take it. */
export function ChangesSection({ changes, locale, language, take }: ChangesSectionProps) {
  return (
    <section class="news" aria-label={i18n.t('beside.changes')}>
      <h3 tabIndex={-1}>{i18n.t('beside.changes')}</h3>
      <ChangeList {...{ changes, locale, language }} />
      <button type="button" class="main" onClick={take}>
        {i18n.t('beside.take')}
      </button>
    </section>
  );
}
