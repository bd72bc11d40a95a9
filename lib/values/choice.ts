import { LANGUAGES } from '../languages/index.ts';
import { fold } from '../print.ts';
import { type Term, VOCABULARIES, type VocabularyName } from '../vocabularies.ts';
import type { ValueType } from './value-type.ts';

/**
 * One term of a vocabulary, such as a project's status.
 *
 * Words of every language are read on every page: French pages print English ones. A text that is in no
 * language file is not understood, however near it comes.
 */
export function choice<V extends VocabularyName>(name: V): ValueType<Term<V>> {
  const terms: readonly Term<V>[] = VOCABULARIES[name];
  return {
    parse(texts) {
      const meaning = meaningOf(name, texts.join(' '));
      return terms.find((term) => term === meaning) ?? null;
    },
    is: (value): value is Term<V> => terms.some((term) => term === value),
  };
}

/** Whether a text is a word of some vocabulary, in some language. */
export function isWord(text: string): boolean {
  return VOCABULARY_NAMES.some((name) => meaningOf(name, text) !== undefined);
}

const VOCABULARY_NAMES = Object.keys(VOCABULARIES) as readonly VocabularyName[];

/** Longer than any word of a vocabulary. */
const LONGEST = 300;

let meanings: ReadonlyMap<string, string> | undefined;

function meaningOf(name: VocabularyName, text: string): string | undefined {
  meanings ??= new Map(
    LANGUAGES.flatMap(({ vocabulary }) =>
      VOCABULARY_NAMES.flatMap((each) => wordsOf(each, vocabulary[each])),
    ),
  );
  return text.length > LONGEST ? undefined : meanings.get(`${name} ${fold(text)}`);
}

function wordsOf(name: VocabularyName, words: Readonly<Record<string, readonly string[]>> = {}) {
  return Object.entries(words).flatMap(([term, texts]) =>
    texts.map((text) => [`${name} ${fold(text)}`, term] as const),
  );
}
