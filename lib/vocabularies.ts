/**
 * What the fields with a fixed set of values can mean. Only the meanings stand here: the words that pages print
 * for them are in `lib/languages/`, the words that readers see in `locales/`.
 */
export const VOCABULARIES = {
  status: ['active', 'completed'],
  /** The two letters that begin a project ID of this type: "MD.0029" is of type MD. */
  type: [
    'CD',
    'CE',
    'CT',
    'DA',
    'DP',
    'DS',
    'FM',
    'IB',
    'IM',
    'IS',
    'LM',
    'MA',
    'MD',
    'MS',
    'NC',
    'PO',
    'PR',
    'PX',
    'RR',
    'RT',
    'TC',
    'TK',
  ],
  coverage: ['national', 'regional', 'multi-regional', 'global'],
  region: ['africa', 'asia-oceania', 'europe', 'latin-america-caribbean', 'global'],
} as const;

export type VocabularyName = keyof typeof VOCABULARIES;
export type Term<V extends VocabularyName> = (typeof VOCABULARIES)[V][number];
