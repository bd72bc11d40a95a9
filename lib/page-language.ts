import { languageOfLabel } from './labels.ts';
import { LANGUAGES } from './languages/index.ts';
import type { PageTree } from './read-tree.ts';

/**
 * The language of a page, of those that we read: the one that its labels are printed in, since pages of every
 * language print some labels in English but no others; else what the document says; else its address; else English.
 */
export function readLanguage(
  { lang, url }: Pick<PageTree, 'lang' | 'url'>,
  labels: readonly string[],
): string {
  const tags = LANGUAGES.map(({ tag }) => tag);
  const known = (tag: string | undefined) => tags.find((each) => each === tag?.toLowerCase());
  return (
    mostFrequent(labels.map(languageOfLabel).filter((tag) => tag !== null)) ??
    known(lang?.split(/[-_]/)[0]) ??
    known(/^\/(\w\w)\//.exec(new URL(url).pathname)?.[1]) ??
    'en'
  );
}

function mostFrequent(tags: readonly string[]): string | undefined {
  const groups = [...Map.groupBy(tags, (tag) => tag)];
  return groups.sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
}
