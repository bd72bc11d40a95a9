import { i18n } from '#i18n';
import {
  type Cell,
  dateCell,
  instantCell,
  linkCell,
  numberCell,
  type Table,
  textCell,
} from '../../lib/export/cells.ts';
import type { LibraryColumn } from '../../lib/library-columns.ts';
import type { IndexEntry } from '../../lib/library-index.ts';
import { preferred } from '../../lib/library-list.ts';
import { cellText, columnName } from './columns.ts';
import { disagreementText } from './disagreement.ts';

/**
 * Rows of the library as they stand in the table, to be pasted: numbers as numbers, dates as dates, the title as a
 * link to the page, and beside a budget its currency.
 */
export function columnsTable(
  entries: readonly IndexEntry[],
  columns: readonly LibraryColumn[],
  locale: string,
): Table {
  return {
    head: columns.map((column) => headOf(column, entries)),
    rows: entries.map((entry) => columns.map((column) => cellOf(column, entry, locale))),
  };
}

/** All budgets are in one currency: `lib/field-types.ts` reads no other. */
function headOf(column: LibraryColumn, entries: readonly IndexEntry[]): string {
  if (column !== 'budget') return columnName(column);
  const currency = entries.find(({ facts }) => facts.budget)?.facts.budget?.currency;
  return currency ? `${columnName(column)} (${currency})` : columnName(column);
}

function cellOf(column: LibraryColumn, entry: IndexEntry, locale: string): Cell {
  const text = plainText(column, entry, locale);
  if (entry.problem !== null || disagreementText(column, entry) !== null) return textCell(text);
  return TYPED[column]?.(entry, locale, text) ?? textCell(text);
}

/** What a cell of the table says, where it can say no more than that; empty where nothing is known. */
export function plainText(column: LibraryColumn, entry: IndexEntry, locale: string): string {
  if (entry.problem !== null && column === 'title') return `${entry.id} ${i18n.t('popup.unreadable')}`;
  return disagreementText(column, entry) ?? cellText(column, entry, locale) ?? '';
}

type Typed = (entry: IndexEntry, locale: string, text: string) => Cell | null;

const TYPED: { readonly [C in LibraryColumn]?: Typed } = {
  title: ({ urls }, locale, text) => linkCell(text, preferred(urls, locale) ?? ''),
  budget: ({ facts }) => facts.budget && numberCell(facts.budget.amount),
  allocationYear: ({ facts }) => (facts.allocationYear === null ? null : numberCell(facts.allocationYear)),
  startDate: ({ facts }) => (facts.startDate ? dateCell(facts.startDate) : null),
  endDate: ({ facts }) => (facts.endDate ? dateCell(facts.endDate) : null),
  savedAt: ({ savedAt }) => (savedAt === '' ? null : instantCell(savedAt)),
  changedAt: ({ changedAt }) => (changedAt === '' ? null : instantCell(changedAt)),
};
