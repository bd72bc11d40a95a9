import { i18n } from '#i18n';
import { durationBetween } from '../../lib/derived.ts';
import { FIELD_KEYS, type FieldKey, type FieldValue } from '../../lib/fields.ts';
import { formatDay, formatList } from '../../lib/format.ts';
import type { LibraryColumn } from '../../lib/library-columns.ts';
import type { IndexEntry } from '../../lib/library-index.ts';
import { titleOf } from '../../lib/library-list.ts';
import { valueText } from '../value-text.ts';
import { durationText, fieldName, kindName, languagesText } from '../words.ts';

/** In pixels. */
const WIDTHS: Partial<Record<LibraryColumn, number>> = {
  title: 340,
  kind: 112,
  startDate: 92,
  endDate: 92,
  status: 112,
  type: 260,
  budget: 124,
  coverage: 124,
  allocationYear: 96,
  region: 180,
  primaId: 112,
  projectId: 96,
  id: 112,
  duration: 128,
  languages: 148,
  tags: 180,
  note: 240,
};
const WIDTH = 148;

/** Numbers stand below each other by their ends. */
const AT_END: ReadonlySet<LibraryColumn> = new Set(['budget', 'duration']);

/** What a new library shows, in this order; the title is always first. */
export const FIRST_COLUMNS: readonly LibraryColumn[] = [
  'title',
  'status',
  'budget',
  'startDate',
  'endDate',
  'type',
  'benefitingStates',
  'region',
  'tags',
  'projectId',
];

export function columnWidth(column: LibraryColumn): number {
  return WIDTHS[column] ?? WIDTH;
}

export function isAtEnd(column: LibraryColumn): boolean {
  return AT_END.has(column);
}

export function columnName(column: LibraryColumn): string {
  if (isField(column)) return fieldName(column);
  if (column === 'duration') return i18n.t('derived.duration');
  return i18n.t(`library.column.${column}`);
}

/** What a cell says, in the reader's language; `null`: nothing is known. */
export function cellText(column: LibraryColumn, entry: IndexEntry, locale: string): string | null {
  if (isField(column)) return factText(column, entry, locale);
  return OWN_TEXTS[column](entry, locale) || null;
}

type OwnColumn = Exclude<LibraryColumn, FieldKey>;

const OWN_TEXTS: { readonly [C in OwnColumn]: (entry: IndexEntry, locale: string) => string } = {
  title: titleOf,
  kind: ({ kind, problem }) => (problem === null ? kindName(kind) : ''),
  id: ({ id, kind }) => (kind === 'project' ? id : ''),
  duration({ facts: { startDate, endDate } }) {
    const { value } = startDate && endDate ? durationBetween(startDate, endDate) : { value: null };
    return value ? durationText(value) : '';
  },
  languages: ({ titles }, locale) => languagesText(Object.keys(titles), locale),
  tags: ({ tags }, locale) => formatList(tags, locale, 'unit'),
  note: ({ note }) => note,
  savedAt: ({ savedAt }, locale) => (savedAt === '' ? '' : formatDay(savedAt, locale)),
  changedAt: ({ changedAt }, locale) => (changedAt === '' ? '' : formatDay(changedAt, locale)),
};

function factText(key: FieldKey, { facts }: IndexEntry, locale: string): string | null {
  const value: FieldValue<FieldKey> | null = facts[key];
  // A fact of a field is of that field's type, which the compiler does not see through the key.
  return value === null ? null : valueText(key, value as never, locale);
}

export function isField(column: LibraryColumn): column is FieldKey {
  return FIELD_KEYS.some((key) => key === column);
}
