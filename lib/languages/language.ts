import type { FieldKey } from '../fields.ts';
import type { Term, VocabularyName } from '../vocabularies.ts';

/** How the pages of one language print labels, terms and countries. Every entry was seen, or is an official name. */
export interface Language {
  /** BCP 47, the primary language alone: `fr`. */
  readonly tag: string;
  /** The labels of the site's project pages. Pages of every language print some of the English ones. */
  readonly labels: { readonly [K in FieldKey]?: readonly string[] };
  /** The labels of sub-sites with templates of their own; each is a label of the site too where it stands above. */
  readonly templates: { readonly [K in TemplateKey]?: readonly string[] };
  readonly vocabulary: {
    readonly [V in VocabularyName]?: { readonly [T in Term<V>]?: readonly string[] };
  };
  /** By ISO 3166-1 alpha-2 code: the names that pages print beside those that the browser knows (CLDR). */
  readonly countries: Readonly<Record<string, readonly string[]>>;
}

/**
 * What a row of a template says: one field; when the project begins and ends; who pays for it or works on it; or
 * something else that is no field.
 */
export type TemplateKey =
  | Extract<FieldKey, 'startDate' | 'endDate' | 'status' | 'budget' | 'coverage' | 'benefitingStates'>
  | 'period'
  | 'party'
  | 'other';
