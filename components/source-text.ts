import { i18n } from '#i18n';
import { minuteOf } from '../lib/export/instants.ts';
import { formatLanguage, formatNumber } from '../lib/format.ts';
import type { IndexEntry } from '../lib/library-index.ts';

/** Where what is shown of these projects comes from, and who made it: for what goes into somebody else's document. */
export function sourceText(entries: readonly IndexEntry[], locale: string): string {
  const instants = entries.flatMap(({ readAt }) => Object.values(readAt)).toSorted();
  const [first, last] = [instants[0], instants.at(-1)];
  if (first === undefined || last === undefined) return i18n.t('source.madeWith');
  const pages = i18n.t('source.pages', instants.length, [formatNumber(instants.length, locale)]);
  return i18n.t('source.readBetween', { pages, from: minuteOf(first), to: minuteOf(last) });
}

/** The pages of one project: address, language and time read of each. */
export function pagesText({ urls, readAt }: IndexEntry, locale: string): string {
  return Object.entries(urls)
    .map(([tag, url]) => `${url} (${formatLanguage(tag, locale)}, ${minuteOf(readAt[tag] ?? '')})`)
    .join('; ');
}
