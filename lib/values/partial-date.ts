import type { ValueType } from './value-type.ts';

/** ISO 8601, as precise as printed: `2023`, `2023-04` or `2023-04-30`. */
export type PartialDate = string;

/**
 * A date such as "2023".
 *
 * Source: all dates of the 241 project pages seen are four digits. ISO 8601 is read too, since it is never
 * ambiguous; "03/04/2023" is, and is not understood.
 */
export const partialDate: ValueType<PartialDate> = {
  parse(texts) {
    const text = texts.join(' ');
    return isPartialDate(text) ? text : null;
  },
  is: isPartialDate,
};

const DATE = /^(?:19|20)\d{2}(?:-(\d{2})(?:-(\d{2}))?)?$/;

function isPartialDate(value: unknown): value is PartialDate {
  const [text, month, day] = (typeof value === 'string' && DATE.exec(value)) || [];
  if (text === undefined) return false;
  if (month === undefined) return true;
  const date = new Date(`${text.slice(0, 7)}-${day ?? '01'}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
