import type { FieldKey } from '../fields.ts';
import type { Term, VocabularyName } from '../vocabularies.ts';

/** How the pages of one language print labels, terms and countries. Every entry was seen, or is an official name. */
export interface Language {
  /** BCP 47, the primary language alone: `fr`. */
  readonly tag: string;
  /** English labels stand in `lib/fields.ts`, since pages of every language print some of them. */
  readonly labels: { readonly [K in FieldKey]?: readonly string[] };
  readonly vocabulary: {
    readonly [V in VocabularyName]?: { readonly [T in Term<V>]?: readonly string[] };
  };
  /** By ISO 3166-1 alpha-2 code: the names that pages print beside those that the browser knows (CLDR). */
  readonly countries: Readonly<Record<string, readonly string[]>>;
}
