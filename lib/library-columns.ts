import type { FieldKey } from './fields.ts';

/**
 * How the values of a column are put in order: `text` as readers read it, `date` and `instant` by their ISO 8601 text,
 * `number` and `money` by amount, `length` by time.
 */
export type ColumnOrder = 'text' | 'number' | 'money' | 'date' | 'instant' | 'length';

const FIELD_ORDERS: { readonly [K in FieldKey]: ColumnOrder } = {
  startDate: 'date',
  endDate: 'date',
  status: 'text',
  type: 'text',
  budget: 'money',
  coverage: 'text',
  allocationYear: 'number',
  region: 'text',
  otherCountries: 'text',
  primaId: 'text',
  projectId: 'text',
  benefitingStates: 'text',
};

/** Every column that the table of the library can have. */
export const COLUMN_ORDERS = {
  title: 'text',
  kind: 'text',
  id: 'text',
  ...FIELD_ORDERS,
  duration: 'length',
  languages: 'text',
  tags: 'text',
  note: 'text',
  savedAt: 'instant',
  changedAt: 'instant',
} as const satisfies Record<string, ColumnOrder>;

export type LibraryColumn = keyof typeof COLUMN_ORDERS;

/** In the order in which they are offered. */
export const LIBRARY_COLUMNS = Object.keys(COLUMN_ORDERS) as readonly LibraryColumn[];
