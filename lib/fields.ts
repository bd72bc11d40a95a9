import type { FIELD_TYPES } from './field-types.ts';

interface FieldDefinition {
  /** As English pages print them. Pages of every language print some of these, so they are read on all. */
  readonly labels: readonly string[];
}

/**
 * Everything that we read from a project page, in the order of the page. A new field is a new row here and the type
 * of its value in `field-types.ts`, which the compiler asks for; reader, record and panel follow from it, and a test
 * asks for its place in a comparison.
 */
export const FIELDS = {
  startDate: { labels: ['Start Date'] },
  endDate: { labels: ['End Date'] },
  status: { labels: ['Project Status'] },
  type: { labels: ['Project Type'] },
  budget: { labels: ['Budget Amount (USD)'] },
  coverage: { labels: ['Coverage'] },
  allocationYear: { labels: ['Year'] },
  region: { labels: ['IDF Region'] },
  otherCountries: { labels: ['Other Countries Benefiting at Time of Allocation'] },
  primaId: { labels: ['Prima ID'] },
  projectId: { labels: ['Projects ID', 'Project ID'] },
  benefitingStates: { labels: ['Benefiting Member States'] },
} satisfies Record<string, FieldDefinition>;

export type FieldKey = keyof typeof FIELDS;

export type FieldValue<K extends FieldKey> = NonNullable<ReturnType<(typeof FIELD_TYPES)[K]['parse']>>;

/** In the order of the page. */
export const FIELD_KEYS = Object.keys(FIELDS) as readonly FieldKey[];

/** What a page printed for one field, and what we understood. */
export interface Observed<T> {
  /** As printed, without the colon behind it. */
  readonly label: string;
  /** As printed, with white space collapsed; texts of several elements are joined by one space. */
  readonly printed: string;
  /** `null`: the text was there, and not understood. */
  readonly value: T | null;
}

/** `null`: the page has no such row. */
export type Fields = { readonly [K in FieldKey]: Observed<FieldValue<K>> | null };
