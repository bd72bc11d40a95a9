import { i18n } from '#i18n';
import type { Column } from '../../lib/comparison.ts';
import { formatDay, formatLanguage } from '../../lib/format.ts';

export interface ComparisonSourcesProps {
  readonly columns: readonly Column[];
  readonly locale: string;
}

/** The pages that all values come from. On paper alone: on screen, titles are links. */
export function ComparisonSources({ columns, locale }: ComparisonSourcesProps) {
  return (
    <section class="sources">
      <h2>{i18n.t('comparison.sources')}</h2>
      <ul>
        {columns.flatMap(({ readings }) =>
          readings.map(({ url, title, language, readAt }) => (
            <li key={url + language}>
              <cite lang={language}>{title}</cite>
              <span>
                {i18n.t('comparison.source', {
                  language: formatLanguage(language, locale),
                  day: formatDay(readAt, locale),
                })}
              </span>
              <span class="address">{url}</span>
            </li>
          )),
        )}
      </ul>
    </section>
  );
}
