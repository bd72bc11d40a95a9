import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '../../lib/format.ts';
import type { PageLink } from '../../lib/page-more.ts';

export interface LinkPickerProps {
  readonly links: readonly PageLink[];
  /** Whether a page can be read from here. */
  readonly isReadable: (url: string) => boolean;
  /** BCP 47, of the reader. */
  readonly locale: string;
  begin(urls: readonly string[]): void;
}

/** Which of the projects that a page links to are to be read. At first those that are new. */
export function LinkPicker({ links, isReadable, locale, begin }: LinkPickerProps) {
  const here = links.filter(({ url }) => isReadable(url));
  const elsewhere = links.filter(({ url }) => !isReadable(url));
  const fresh = here.filter(({ saved }) => !saved);
  const [chosen, choose] = useState<ReadonlySet<string>>(addressesOf(fresh));
  const read = here.filter(({ url }) => chosen.has(url)).map(({ url }) => url);
  return (
    <>
      {here.length > 0 && (
        <>
          <p class="tools">
            <button type="button" class="link" onClick={() => choose(addressesOf(here))}>
              {i18n.t('reading.all', { count: formatNumber(here.length, locale) })}
            </button>
            <button type="button" class="link" onClick={() => choose(addressesOf(fresh))}>
              {i18n.t('reading.fresh', { count: formatNumber(fresh.length, locale) })}
            </button>
            <button type="button" class="link" onClick={() => choose(new Set())}>
              {i18n.t('reading.none')}
            </button>
          </p>
          <ul>
            {here.map((link) => (
              <PickedLink
                key={link.url}
                link={link}
                checked={chosen.has(link.url)}
                toggle={() => choose(chosen.symmetricDifference(new Set([link.url])))}
              />
            ))}
          </ul>
          <button
            type="button"
            class="main"
            aria-disabled={read.length === 0}
            onClick={() => read[0] && begin(read)}
          >
            {i18n.t('reading.begin', { count: formatNumber(read.length, locale) })}
          </button>
        </>
      )}
      {elsewhere.length > 0 && (
        <details>
          <summary>{i18n.t('reading.elsewhere', { count: formatNumber(elsewhere.length, locale) })}</summary>
          <ul>
            {elsewhere.map(({ url, text }) => (
              <li key={url}>
                <a href={url}>{text || url}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface PickedLinkProps {
  readonly link: PageLink;
  readonly checked: boolean;
  toggle(): void;
}

function PickedLink({ link: { url, text, saved }, checked, toggle }: PickedLinkProps) {
  return (
    <li>
      <label>
        <input type="checkbox" checked={checked} onChange={toggle} /> {text || url}{' '}
        <small>{i18n.t(saved ? 'reading.isSaved' : 'reading.isNew')}</small>
      </label>
    </li>
  );
}

function addressesOf(links: readonly PageLink[]): ReadonlySet<string> {
  return new Set(links.map(({ url }) => url));
}
