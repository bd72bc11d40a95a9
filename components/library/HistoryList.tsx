import { i18n } from '#i18n';
import { formatDay, formatLanguage } from '../../lib/format.ts';
import type { HistoryEntry } from '../../lib/history.ts';
import { ChangeList } from '../ChangeList.tsx';

export interface HistoryListProps {
  /** The oldest first. */
  readonly history: readonly HistoryEntry[];
  readonly locale: string;
}

/** What the pages of a project said before, the newest change first. */
export function HistoryList({ history, locale }: HistoryListProps) {
  if (history.length === 0) return null;
  return (
    <section class="history">
      <h3>{i18n.t('history.heading')}</h3>
      <ol>
        {history.toReversed().map(({ seenAt, lastSeenAt, language, url, changes }) => (
          <li key={`${seenAt} ${language}`}>
            <p class="hint">
              <a href={url} target="_blank" rel="noreferrer">
                {i18n.t('history.seen', {
                  date: formatDay(seenAt, locale),
                  language: formatLanguage(language, locale),
                  before: formatDay(lastSeenAt, locale),
                })}
              </a>
            </p>
            <ChangeList changes={changes} locale={locale} language={language} />
          </li>
        ))}
      </ol>
    </section>
  );
}
