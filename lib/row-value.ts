import type { Observed } from './fields.ts';
import type { PrintedRow } from './labelled-rows.ts';
import { type Line, printLines } from './printed-lines.ts';
import { CUT } from './snapshot-format.ts';
import type { RowKey } from './template-types.ts';
import type { ValueType } from './values/value-type.ts';

/** What a row is read as. */
export interface ReadAs {
  readonly key: RowKey;
  readonly type: ValueType<unknown>;
}

/** What a row prints, and what it means as one field. */
export interface UnderstoodRow {
  readonly printed: string;
  /** How many of the row's lines were taken. */
  readonly taken: number;
  /** `null`: not understood. */
  readonly value: Observed<unknown>['value'];
}

/**
 * Reads a row as a value of one kind. Whole or nothing: a value that something else stands beside is not understood.
 *
 * In an open row, what follows the value is no part of it. There the value is the first line, and the lines
 * behind it for as long as each is a value by itself: the next country of a list, or a second year, which leaves
 * the row not understood. Where the snapshot of the page ends in the row, nobody knows what else is in it; and where
 * a value comes again behind one strange line, that line may be part of a list, which would be cut short.
 */
export function readValue({ lines, open }: PrintedRow, as: ReadAs): UnderstoodRow {
  const whole = parseLines(lines, as.type);
  if (whole !== null || !open) return { printed: printLines(lines), value: whole, taken: lines.length };
  const value = lines.slice(0, lengthOfValue(lines, as.type));
  return {
    printed: printLines(value),
    value: isCut(lines) || goesOn(lines.slice(value.length), as) ? null : parseLines(value, as.type),
    taken: value.length,
  };
}

function isCut(lines: readonly Line[]): boolean {
  return lines.some(({ text }) => text.includes(CUT));
}

/** Whether the line that ends a value may be part of it: a value comes again behind it, or it is a word in parts. */
function goesOn([strange, next]: readonly Line[], { key, type }: ReadAs): boolean {
  if (strange?.glued && !strange.linked) return true;
  return next !== undefined && isList(key) && type.parse(next.texts) !== null;
}

/** A list goes on behind a line that is none of it; a single value does not. */
function isList(key: RowKey): boolean {
  return key === 'benefitingStates' || key === 'otherCountries';
}

/** How many lines of a row the value takes, at least one. */
function lengthOfValue(lines: readonly Line[], type: ValueType<unknown>): number {
  const end = lines.findIndex(({ texts }, i) => i > 0 && type.parse(texts) === null);
  return end === -1 ? lines.length : end;
}

function parseLines(lines: readonly Line[], type: ValueType<unknown>): unknown {
  const whole = type.parse(lines.flatMap(({ texts }) => texts));
  // Of what is glued nobody knows whether it is one word, and of which value.
  if (whole !== null || lines.some(({ glued }) => glued)) return whole;
  return type.parse(lines.map(({ texts }) => texts.join(' ')));
}
