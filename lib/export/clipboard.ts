import { dsvFormat } from 'd3-dsv';
import { element, type MarkupChild, type MarkupElement, toHtml } from '../markup.ts';
import type { Cell, Table } from './cells.ts';
import { fieldText } from './csv.ts';
import { defuse } from './formula.ts';

/**
 * A table as text that a spreadsheet takes into its cells: tabs between them, quotes where a cell holds a tab, a
 * line break or a quote. Spreadsheets run formulas that are pasted, so there are none.
 */
export function toTsv({ head, rows }: Table): string {
  const { formatRow } = dsvFormat('\t');
  return [head.map(defuse), ...rows.map((row) => row.map(fieldText))]
    .map((row) => formatRow(row))
    .join('\r\n');
}

/**
 * A table as HTML that Word, Excel and Google Sheets paste as a table. Spreadsheets run formulas of HTML too, so
 * there are none.
 */
export function toHtmlTable({ head, rows }: Table): string {
  const headings = head.map((text) => element('th', {}, lines(defuse(text))));
  const body = rows.map((row) => element('tr', {}, row.map(htmlCell)));
  const table = element(
    'table',
    {},
    element('thead', {}, element('tr', {}, headings)),
    element('tbody', {}, body),
  );
  return `${toHtml(element('meta', { charset: 'utf-8' }))}${toHtml(table)}`;
}

function htmlCell(cell: Cell): MarkupElement {
  const text = lines(fieldText(cell));
  const inside = cell.kind === 'link' ? element('a', { href: cell.url }, text) : text;
  return element('td', { style: isText(cell) ? AS_TEXT : null }, inside);
}

/** Else Excel makes a date of "2023-04", and of whatever else looks like one. */
const AS_TEXT = "mso-number-format:'\\@'";

function isText(cell: Cell): boolean {
  return cell.kind === 'text' || (cell.kind === 'date' && cell.date.length === 7);
}

/** Excel begins a new cell at a line break, unless it is told not to. */
function lines(text: string): MarkupChild {
  const [first = '', ...others] = text.split(/\r\n|[\n\r]/);
  return [
    first,
    ...others.flatMap((line) => [element('br', { style: 'mso-data-placement:same-cell' }), line]),
  ];
}
