import type { Brief } from './brief/brief.ts';
import { FIELD_TYPES } from './field-types.ts';
import { FIELD_KEYS, type FieldKey, type Fields, type Observed } from './fields.ts';
import type { PrintedRow } from './labelled-rows.ts';
import { contains, type PageElement } from './page-tree.ts';
import { printLines } from './printed-lines.ts';
import { findMainRegion } from './row-regions.ts';
import { readValue } from './row-value.ts';
import type { RowKey } from './template-types.ts';
import type { ValueType } from './values/value-type.ts';

/** A row whose label is none of ours, kept so that a new label on the site loses nothing. */
export interface OtherRow {
  readonly label: string;
  readonly printed: string;
}

/** What one page said at one moment. */
export interface Reading {
  /** The address without fragment. */
  readonly url: string;
  /** BCP 47, the primary language alone: `fr`. */
  readonly language: string;
  readonly title: string;
  /** One text per paragraph, list item or heading, as printed. */
  readonly description: readonly string[];
  readonly fields: Fields;
  readonly otherRows: readonly OtherRow[];
  /** What a page says that is no project; such a page has no fields. */
  readonly brief?: Brief | undefined;
  /** ISO 8601, UTC. */
  readonly readAt: string;
  readonly readerVersion: string;
}

/** What the rows of a page say. */
export interface RowsRead {
  readonly fields: Fields;
  readonly otherRows: readonly OtherRow[];
  /** The rows with our labels, in the order of the page. */
  readonly known: readonly KnownRow[];
  /** Rows of other projects, such as those of teasers. */
  readonly foreign: readonly KnownRow[];
  /** The fields that several rows state, each something else. */
  readonly contradicted: readonly FieldKey[];
}

/** A row as it was read for one field. */
export interface KnownRow extends Observed<unknown> {
  readonly key: FieldKey;
  readonly row: PrintedRow;
  /** How many lines of the row the value takes. */
  readonly taken: number;
}

/** Gives each row to a field, or keeps it as one of the other rows. */
export function readFields(rows: readonly PrintedRow[], root: PageElement): RowsRead {
  const known = assign(
    rows.filter(({ hit }) => hit.keys.length > 0),
    (_, key) => FIELD_TYPES[key],
  );
  const others = rows.filter(({ hit }) => hit.keys.length === 0);
  const read = collectFields(known, others);
  if (read.contradicted.length === 0) return read;
  const main = findMainRegion(known, root);
  if (!main) return read;
  const own = others.filter(({ hit }) => contains(main.part, hit.first));
  return { ...collectFields(main.rows, own), foreign: known.filter((row) => !main.rows.includes(row)) };
}

/** Settles what rows state of each field, and keeps the others. */
export function collectFields(known: readonly KnownRow[], others: readonly PrintedRow[]): RowsRead {
  const settled = FIELD_KEYS.map((key) => [key, settle(known.filter((row) => row.key === key))] as const);
  return {
    // Each field holds what its own type understood, which the keys of a computed object do not show.
    fields: Object.fromEntries(settled.map(([key, { observed }]) => [key, observed])) as unknown as Fields,
    otherRows: withoutRepeats([
      ...settled.flatMap(([, { contradicting }]) =>
        contradicting.map(({ row, printed }) => ({ label: row.hit.label, printed })),
      ),
      ...others.map(({ hit, lines }) => ({ label: hit.label, printed: printLines(lines) })),
    ]),
    known,
    foreign: [],
    contradicted: settled.filter(([, { contradicting }]) => contradicting.length > 0).map(([key]) => key),
  };
}

function withoutRepeats(rows: readonly OtherRow[]): OtherRow[] {
  const distinct = new Map(rows.map(({ label, printed }) => [`${label}\n${printed}`, { label, printed }]));
  return [...distinct.values()];
}

/**
 * A label that several fields share goes to the field that understands the row: "Tipo de proyecto" stands for the
 * status and for the type. Rows that none of them understands go to the fields that got none: in the order of the
 * page where there are several, and a single one to the last field, which the label is properly of.
 */
export function assign(rows: readonly PrintedRow[], typeOf: TypeOf): KnownRow[] {
  const readings = rows.map((row) => {
    const each = fieldsOf(row).map((key) => readAs(row, key, typeOf));
    return each.find(({ value }) => value !== null) ?? (each.length === 1 ? each[0] : undefined) ?? row;
  });
  const taken = new Set(readings.map((reading) => ('key' in reading ? reading.key : null)));
  const unclear = readings.filter((reading) => !('key' in reading)).length;
  return readings.map((reading) => {
    if ('key' in reading) return reading;
    const keys = fieldsOf(reading);
    const free = keys.filter((key) => !taken.has(key));
    const key = (unclear > 1 ? free[0] : free.at(-1)) ?? lastOf(keys);
    taken.add(key);
    return readAs(reading, key, typeOf);
  });
}

/** How the value of a field is read in a row. */
export type TypeOf = (row: PrintedRow, key: FieldKey) => ValueType<unknown>;

function readAs(row: PrintedRow, key: FieldKey, typeOf: TypeOf): KnownRow {
  return { key, row, label: row.hit.label, ...readValue(row, { key, type: typeOf(row, key) }) };
}

/** The fields that carry the label of a row. */
export function fieldsOf({ hit }: PrintedRow): readonly FieldKey[] {
  return hit.keys.filter(isField);
}

function isField(key: RowKey): key is FieldKey {
  return key !== 'period' && key !== 'party' && key !== 'other';
}

function lastOf(keys: readonly FieldKey[]): FieldKey {
  return keys.at(-1) ?? 'type';
}

/**
 * Of several rows for one field, prose counts for nothing: a label can also head a part of the description. Where the
 * others say different things, none is believed: the first is shown as not understood, the others are kept.
 */
function settle(rows: readonly KnownRow[]): {
  observed: Observed<unknown> | null;
  contradicting: readonly KnownRow[];
} {
  const [first, ...more] = rows.filter(isStatement).toSorted(understoodFirst);
  if (!first) return { observed: rows[0] ? shown(rows[0]) : null, contradicting: [] };
  const contradicting = more.filter(({ printed }) => printed !== first.printed);
  const { label, printed, value } = first;
  return { observed: { label, printed, value: contradicting.length > 0 ? null : value }, contradicting };
}

function shown({ label, printed, value }: KnownRow): Observed<unknown> {
  return { label, printed, value };
}

/** Longer than what is not understood of a value that someone printed as one. */
const PROSE = 120;

function isStatement({ value, printed }: KnownRow): boolean {
  return value !== null || printed.length <= PROSE;
}

function understoodFirst(a: KnownRow, b: KnownRow): number {
  return Number(a.value === null) - Number(b.value === null);
}
