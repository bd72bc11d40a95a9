import { formatCountry } from '../format.ts';
import { LANGUAGES } from '../languages/index.ts';
import type { VocabularyName } from '../vocabularies.ts';
import { OTHER_NAMES } from './term-names.ts';

/** `country.EC`, `status.active`. */
export function nameKey(kind: VocabularyName | 'country', code: string): string {
  return `${kind}.${code}`;
}

/**
 * What a country or a term is called in every language, so that it is found by each of its names, whatever language
 * a page was read in.
 *
 * @param key See `nameKey`.
 */
export function namesOf(key: string): readonly string[] {
  const known = cache.get(key);
  if (known) return known;
  const code = countryOf(key);
  const names = code === null ? termNames(key) : countryNames(code);
  const distinct = [...new Set([...names, ...(OTHER_NAMES[key] ?? [])])];
  cache.set(key, distinct);
  return distinct;
}

/** The code of a country, by which it is found as well; `null`: the key of a term. */
export function countryOf(key: string): string | null {
  return /^country\.([A-Z]{2})$/.exec(key)?.[1] ?? null;
}

const cache = new Map<string, readonly string[]>();

function countryNames(code: string): string[] {
  const plain = LANGUAGES.map(({ tag }) => formatCountry(code, tag)).filter((name) => name !== null);
  return [...plain, ...LANGUAGES.flatMap(({ countries }) => countries[code] ?? [])];
}

function termNames(key: string): string[] {
  const [vocabulary = '', term = ''] = key.split('.');
  return LANGUAGES.flatMap((language) => {
    const words: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = language.vocabulary;
    return words[vocabulary]?.[term] ?? [];
  });
}
