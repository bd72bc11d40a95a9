import { COUNTRY_CODES } from '../values/country-codes.ts';
import { VOCABULARIES, type VocabularyName } from '../vocabularies.ts';
import { wordsOf } from './indexed-words.ts';
import { nameKey, namesOf } from './names.ts';
import { STOP_WORDS } from './stop-words.ts';

/** Whether a folded word is a word of a name of any country, or a name of a term, in any language. */
export function isNameWord(word: string): boolean {
  return knownNames().words.has(word);
}

/** Whether folded words are all that a name of any country says: see `tellingWords`. */
export function isCountryName(words: readonly string[]): boolean {
  return knownNames().countries.has(words.join(' '));
}

/** Without those that say nothing, where there are others. */
export function tellingWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  return telling.length > 0 ? telling : words;
}

interface KnownNames {
  readonly words: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
}

let known: KnownNames | undefined;

/** Some thousands of names, made when they are asked for. */
function knownNames(): KnownNames {
  if (known) return known;
  const countries = COUNTRY_CODES.flatMap((code) => namesOf(nameKey('country', code))).map(wordsOf);
  const terms = VOCABULARY_NAMES.flatMap((name) =>
    VOCABULARIES[name].flatMap((term) => namesOf(nameKey(name, term))),
  ).map(wordsOf);
  known = {
    words: new Set([...countries, ...terms.filter(({ length }) => length === 1)].flat()),
    countries: new Set(countries.map((words) => tellingWords(words).join(' '))),
  };
  return known;
}

const VOCABULARY_NAMES = Object.keys(VOCABULARIES) as readonly VocabularyName[];
