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
import type { Facts } from '../../lib/facts.ts';
import type { LibraryColumn } from '../../lib/library-columns.ts';
import type { IndexEntry } from '../../lib/library-index.ts';
import { preferred } from '../../lib/library-list.ts';
import { shownId } from '../../lib/shown-id.ts';
import { oneCurrency } from '../../lib/values/money.ts';
import { pagesText } from '../source-text.ts';
import { cellText, columnName, isField } from './columns.ts';
import { disagreementText, disputedText } from './disagreement.ts';

/**
 * Rows of the library as they stand in the table, to be pasted: numbers as numbers, dates as dates, the title as a
 * link to the page, beside a budget its currency; and behind them where all of it comes from.
 *
 * @param disputed What the pages state of those projects in which they disagree, by ID.
 */
export function columnsTable(
  entries: readonly IndexEntry[],
  columns: readonly LibraryColumn[],
  { disputed, locale }: { readonly disputed: ReadonlyMap<string, Facts>; readonly locale: string },
): Table {
  const currency = oneCurrency(entries.flatMap(({ facts }) => facts.budget ?? []));
  const cells = (entry: IndexEntry) =>
    columns.map(
      (column) =>
        disputedCell(column, entry, { disputed, locale }) ?? cellOf(column, entry, { locale, currency }),
    );
  return {
    head: [...columns.map((column) => headOf(column, currency)), i18n.t('source.heading')],
    rows: entries.map((entry) => [...cells(entry), textCell(pagesText(entry, locale))]),
  };
}

interface Place {
  readonly locale: string;
  /** Of all budgets; `null`: there are several, or none. */
  readonly currency: string | null;
}

/** Each value with the languages of its pages; `null`: the pages agree. */
function disputedCell(
  column: LibraryColumn,
  entry: IndexEntry,
  { disputed, locale }: { readonly disputed: ReadonlyMap<string, Facts>; readonly locale: string },
): Cell | null {
  const facts = disputed.get(entry.id);
  if (!facts || !isField(column) || !entry.disagreeing.includes(column)) return null;
  return textCell(disputedText(column, facts[column], locale));
}

function headOf(column: LibraryColumn, currency: string | null): string {
  return column === 'budget' && currency ? `${columnName(column)} (${currency})` : columnName(column);
}

/** Where budgets are in several currencies, each is a text with its own: nobody shall add them up. */
function cellOf(column: LibraryColumn, entry: IndexEntry, { locale, currency }: Place): Cell {
  const text = plainText(column, entry, locale);
  if (entry.problem !== null || disagreementText(column, entry) !== null) return textCell(text);
  if (column === 'budget' && currency === null) return textCell(text);
  return TYPED[column]?.(entry, locale, text) ?? textCell(text);
}

/** What a cell of the table says, where it can say no more than that; empty where nothing is known. */
export function plainText(column: LibraryColumn, entry: IndexEntry, locale: string): string {
  if (entry.problem !== null && column === 'title')
    return `${shownId(entry.id)} ${i18n.t('popup.unreadable')}`;
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
