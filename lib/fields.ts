import { choice } from './values/choice.ts';
import { countries } from './values/countries.ts';
import { identifier } from './values/identifier.ts';
import { money } from './values/money.ts';
import { partialDate } from './values/partial-date.ts';
import type { ValueType } from './values/value-type.ts';
import { year } from './values/year.ts';

interface FieldDefinition {
  /** As English pages print them. Pages of every language print some of these, so they are read on all. */
  readonly labels: readonly string[];
  readonly type: ValueType<unknown>;
}

/**
 * Everything that we read from a project page, in the order of the page. A new field is a new row here; reader,
 * record and panel follow from it, and compiler and tests ask for its words and its place in a comparison.
 */
export const FIELDS = {
  startDate: { labels: ['Start Date'], type: partialDate },
  endDate: { labels: ['End Date'], type: partialDate },
  status: { labels: ['Project Status'], type: choice('status') },
  type: { labels: ['Project Type'], type: choice('type') },
  budget: { labels: ['Budget Amount (USD)'], type: money('USD') },
  coverage: { labels: ['Coverage'], type: choice('coverage') },
  allocationYear: { labels: ['Year'], type: year },
  region: { labels: ['IDF Region'], type: choice('region') },
  otherCountries: { labels: ['Other Countries Benefiting at Time of Allocation'], type: countries },
  primaId: { labels: ['Prima ID'], type: identifier(/^[A-Z]{2}\d{2}P\d{4}$/) },
  projectId: {
    labels: ['Projects ID', 'Project ID'],
    type: identifier(/^(?:[A-Z]{2}\.\d{4}|[A-Z][A-Z\d]\d-\d{3})$/),
  },
  benefitingStates: { labels: ['Benefiting Member States'], type: countries },
} satisfies Record<string, FieldDefinition>;

export type FieldKey = keyof typeof FIELDS;

export type FieldValue<K extends FieldKey> = NonNullable<ReturnType<(typeof FIELDS)[K]['type']['parse']>>;

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
