import { i18n } from '#i18n';
import { formatList } from '../../lib/format.ts';
import type { IndexEntry } from '../../lib/library-index.ts';
import { titleLanguage, titleOf } from '../../lib/library-list.ts';
import type { Touch } from '../../lib/page-more.ts';
import { countryName } from '../words.ts';

export interface TouchesSectionProps {
  /** One at least. */
  readonly touches: readonly Touch[];
  readonly locale: string;
  /** Shows a saved record in the library. */
  open(entry: IndexEntry): void;
}

/** The saved records that a page is about or names, and why. */
export function TouchesSection({ touches, locale, open }: TouchesSectionProps) {
  return (
    <section class="touches" aria-label={i18n.t('beside.touches')}>
      <h3 tabIndex={-1}>{i18n.t('beside.touches')}</h3>
      <ul>
        {touches.map((touch) => (
          <li key={touch.entry.id} data-touch={touch.entry.id}>
            <button
              type="button"
              class="link"
              lang={titleLanguage(touch.entry, locale)}
              onClick={() => open(touch.entry)}
            >
              {titleOf(touch.entry, locale)}
            </button>
            <small>{whyText(touch, locale)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function whyText({ why, countries }: Touch, locale: string): string {
  if (why !== 'countries') return i18n.t(`beside.why.${why}`);
  const names = countries.map((code) => countryName(code, locale) ?? code);
  return i18n.t('beside.why.countries', { countries: formatList(names, locale, 'unit') });
}
