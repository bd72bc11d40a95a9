import type { FIELD_TYPES } from './field-types.ts';

/**
 * Everything that we read from a project page, in the order of the page. A new field is a new word here, the type of
 * its value in `field-types.ts`, which the compiler asks for, and its labels in `languages/`; reader, record and panel
 * follow from it, and a test asks for its place in a comparison.
 */
export const FIELD_KEYS = [
  'startDate',
  'endDate',
  'status',
  'type',
  'budget',
  'coverage',
  'allocationYear',
  'region',
  'otherCountries',
  'primaId',
  'projectId',
  'benefitingStates',
] as const;

export type FieldKey = (typeof FIELD_KEYS)[number];

export type FieldValue<K extends FieldKey> = NonNullable<ReturnType<(typeof FIELD_TYPES)[K]['parse']>>;

/** What a page printed for one field, and what we understood. */
export interface Observed<T> {
  /** As printed, without the colon behind it. `null`: the page prints the value without a label. */
  readonly label: string | null;
  /** As printed, with white space collapsed; texts of several elements are joined by one space. */
  readonly printed: string;
  /** `null`: the text was there, and not understood. */
  readonly value: T | null;
}

/** `null`: the page has no such row. */
export type Fields = { readonly [K in FieldKey]: Observed<FieldValue<K>> | null };
