import type { Fields } from './fields.ts';
import { SITE_LABELS } from './label-pattern.ts';
import type { PrintedRow } from './labelled-rows.ts';
import type { ProjectRows } from './page.ts';
import { fold } from './print.ts';
import { printLines } from './printed-lines.ts';
import { assign, collectFields, fieldsOf, type KnownRow, type RowsRead } from './reading.ts';
import { readValue, type UnderstoodRow } from './row-value.ts';
import { TEMPLATE_TYPES } from './template-types.ts';
import { type Money, moneyWithCurrency } from './values/money.ts';
import type { Period } from './values/period.ts';
import type { ValueType } from './values/value-type.ts';

/**
 * Reads rows as those of a sub-site with a template of its own: "Donor", "Duration", "Budget" in place of our labels.
 *
 * @returns `null`: they make no project. A project says when it is or what it costs, and two things more; a page that
 *   says one of them twice, each time something else, is a listing.
 */
export function readTemplate(rows: readonly PrintedRow[]): ProjectRows | null {
  const labelled = rows.filter(({ hit }) => hit.keys.length > 0);
  if (labelled.length < FEWEST_ROWS || repeats(labelled) || labelled.every(isOfSite)) return null;
  const periods = labelled.filter(isPeriod).map(readPeriod);
  const known = assign(
    labelled.filter((row) => fieldsOf(row).length > 0),
    typeOf,
  );
  const fields = known.filter(({ key, value }) => key !== 'coverage' || value !== null);
  const others = rows
    .filter((row) => !isPeriod(row) && !fields.some((each) => each.row === row))
    .map(shortened);
  const read = collectFields([...fields, ...datesOf(periods, fields)], others.filter(isShort));
  if (!isProject(read, labelled, periods)) return null;
  const placed = [
    ...known.filter(({ value }) => value !== null),
    ...periods.map(({ row, taken }) => ({ row, taken, label: row.hit.label })),
    ...others.filter(isShort).map((row) => ({ row, taken: row.lines.length, label: row.hit.label })),
  ];
  return { ...read, placed: placed.toSorted((a, b) => a.row.hit.first.order - b.row.hit.first.order) };
}

/** When or how much, and two things more. */
const FEWEST_ROWS = 3;

/** Longer than the names of some partners. */
const PROSE = 500;

interface PeriodRow extends UnderstoodRow {
  readonly row: PrintedRow;
  readonly value: { readonly period: Period | null } | null;
}

function isPeriod({ hit }: PrintedRow): boolean {
  return hit.keys.includes('period');
}

function isOfSite({ hit }: PrintedRow): boolean {
  const label = fold(hit.label);
  return SITE_LABELS.all().some(([each]) => each === label);
}

function isShort({ lines }: PrintedRow): boolean {
  return printLines(lines).length <= PROSE;
}

function repeats(rows: readonly PrintedRow[]): boolean {
  const groups = Map.groupBy(rows, ({ hit }) => fold(hit.label));
  return groups.values().some((group) => new Set(group.map(({ lines }) => printLines(lines))).size > 1);
}

function readPeriod(row: PrintedRow): PeriodRow {
  const read = readValue(row, { key: 'period', type: TEMPLATE_TYPES.period });
  // The type understood it, which a row that can be of any field does not show.
  return { row, ...read, value: read.value as PeriodRow['value'] };
}

/** Both ends of a period carry its label and text; where the page prints the dates by themselves, those count. */
function datesOf(periods: readonly PeriodRow[], known: readonly KnownRow[]): KnownRow[] {
  return periods.flatMap(({ row, printed, taken, value }) =>
    (['startDate', 'endDate'] as const)
      .filter((key) => !known.some((each) => each.key === key))
      .map((key) => {
        const date = key === 'startDate' ? value?.period?.start : value?.period?.end;
        return { key, row, label: row.hit.label, printed, taken, value: date ?? null };
      }),
  );
}

/** Of an open row, whose end nobody knows, the first line. */
function shortened(row: PrintedRow): PrintedRow {
  return row.open ? { ...row, lines: row.lines.slice(0, 1) } : row;
}

function typeOf({ hit }: PrintedRow, key: KnownRow['key']): ValueType<unknown> {
  return key === 'budget' ? moneyUnder(hit.label) : TEMPLATE_TYPES[key];
}

/** The label can state the currency: "Budget Amount (USD)", "Total budget (EUR)". */
function moneyUnder(label: string): ValueType<Money> {
  const [, currency] = /\(([A-Z]{3})\)$/.exec(label.toUpperCase()) ?? [];
  if (currency === undefined) return moneyWithCurrency;
  return {
    ...moneyWithCurrency,
    parse: (texts) => moneyWithCurrency.parse(texts) ?? moneyWithCurrency.parse([currency, ...texts]),
  };
}

function isProject(read: RowsRead, labelled: readonly PrintedRow[], periods: readonly PeriodRow[]): boolean {
  const { fields, contradicted, known } = read;
  const unclear = known.filter(
    ({ key, value, row }) => value === null && key !== 'endDate' && !isPeriod(row),
  );
  const distinct = new Set(labelled.map(({ hit }) => fold(hit.label))).size;
  if (distinct < FEWEST_ROWS || contradicted.length > 0 || unclear.length * 2 > distinct) return false;

  const hasBudget = isBudget(fields.budget);
  const hasPeriod = periods.some(({ value }) => value !== null) || hasBothDates(fields);
  const hasParty = labelled.some(({ hit }) => hit.keys.includes('party'));
  if (hasParty || (hasPeriod && hasBudget)) return hasPeriod || hasBudget;
  // Without anybody who pays or works on it, it is no event or vacancy only where more of it is understood.
  return (hasDate(fields) || hasBudget) && TELLING.filter((key) => fields[key]?.value).length >= 2;
}

function isBudget(budget: Fields['budget']): boolean {
  return budget !== null && /\d/.test(budget.printed) && budget.printed.length <= LONGEST_BUDGET;
}

function hasBothDates({ startDate, endDate }: Fields): boolean {
  return Boolean(startDate?.value && endDate?.value);
}

function hasDate({ startDate, endDate }: Fields): boolean {
  return Boolean(startDate?.value ?? endDate?.value);
}

const TELLING = ['status', 'type', 'coverage', 'region', 'benefitingStates'] as const;

const LONGEST_BUDGET = 60;
