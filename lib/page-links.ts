import { plainAddress } from './identity.ts';
import type { IndexEntry } from './library-index.ts';
import type { LanguageTold, LinkTold } from './messages.ts';
import type { PageLanguage, PageLink } from './page-more.ts';
import { hostOfSite } from './settings.ts';

/** The saved records by the addresses of their pages, as `plainAddress` writes them. */
export type SavedPages = ReadonlyMap<string, IndexEntry>;

export function savedPages(entries: readonly IndexEntry[]): SavedPages {
  return new Map(
    entries.flatMap((entry) => Object.values(entry.urls).map((url) => [plainAddress(url), entry] as const)),
  );
}

/**
 * The links of a page to pages that are saved or may be projects, each address once, in the order of the page.
 *
 * @param page Its address: it does not lead to itself.
 */
export function projectLinks(links: readonly LinkTold[], page: string, saved: SavedPages): PageLink[] {
  const found = new Map<string, PageLink>();
  for (const { url: href, text } of links) {
    const url = href.replace(/#.*$/s, '');
    const address = plainAddress(url);
    const entry = saved.get(address) ?? null;
    if (address === plainAddress(page) || found.has(address)) continue;
    if (isOfSite(url) && (entry || PROJECT.test(new URL(url).pathname)))
      found.set(address, { url, text, saved: entry });
  }
  return [...found.values()];
}

/** Half of the projects in other languages than English live under `node`. */
const PROJECT = /\/(?:projects?|projets?|proyectos?)\/[^/]|\/node\/\d+\/?$/i;

/** The same page in other languages than its own, each language once. */
export function pageLanguages(
  told: readonly LanguageTold[],
  page: { url: string; language: string },
  saved: SavedPages,
): PageLanguage[] {
  const found = new Map<string, PageLanguage>();
  for (const { language: tag, url: href } of told) {
    const [language = ''] = tag.toLowerCase().split('-');
    const url = href.replace(/#.*$/s, '');
    const isOther = language !== page.language && plainAddress(url) !== plainAddress(page.url);
    if (!/^[a-z]{2,3}$/.test(language) || !isOther || !isOfSite(url) || found.has(language)) continue;
    found.set(language, { language, url, saved: saved.has(plainAddress(url)) });
  }
  return [...found.values()];
}

function isOfSite(url: string): boolean {
  return URL.canParse(url) && /^https?:/.test(url) && hostOfSite(new URL(url).hostname) !== null;
}
