import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PageRun } from '../../lib/browser/page-run.ts';
import { byReader } from '../../lib/browser/reader-activity.ts';
import type { PageLanguage, PageLink } from '../../lib/page-more.ts';
import { languagesText } from '../words.ts';
import { LinkPicker } from './LinkPicker.tsx';
import { ReadingProgress } from './ReadingProgress.tsx';

export interface LinksSectionProps {
  readonly links: readonly PageLink[];
  readonly languages: readonly PageLanguage[];
  /** BCP 47, of the reader. */
  readonly locale: string;
  readonly run: PageRun;
}

/** Where a page leads: the projects that it links to, and itself in other languages, to be read and saved from here. */
export function LinksSection({ links, languages, locale, run }: LinksSectionProps) {
  useRun(run);
  const { job, other } = run;
  const begin = byReader((urls: readonly string[]) => void run.begin(urls));
  if (job || other) {
    return (
      <section class="links" aria-label={i18n.t('reading.name')}>
        <h3>{i18n.t('reading.name')}</h3>
        <ReadingProgress run={run} />
      </section>
    );
  }
  const tongues = languages.filter(({ url, saved }) => !saved && isReadable(url));
  if (links.length === 0 && tongues.length === 0) return null;
  return (
    <section class="links" aria-label={i18n.t('reading.name')}>
      <h3>{i18n.t('reading.name')}</h3>
      {tongues.length > 0 && (
        <button type="button" onClick={() => begin(tongues.map(({ url }) => url))}>
          {i18n.t('reading.languages', {
            languages: languagesText(
              tongues.map(({ language }) => language),
              locale,
            ),
          })}
        </button>
      )}
      {/* Of other links than before, nothing is chosen yet. */}
      {links.length > 0 && (
        <LinkPicker key={links.map(({ url }) => url).join(' ')} {...{ links, isReadable, locale, begin }} />
      )}
      <p class="hint">{i18n.t('reading.manner')}</p>
    </section>
  );
}

/** Draws again whenever the run has changed. */
function useRun(run: PageRun): void {
  const [, redraw] = useState(0);
  useEffect(() => {
    const end = run.watch(() => redraw((count) => count + 1));
    void run.look();
    return end;
  }, [run]);
}

/** Whether an address is of this very host: the page's own session is of no use at another one. */
function isReadable(url: string): boolean {
  return URL.parse(url)?.origin === location.origin && location.protocol === 'https:';
}
