import { FIELD_TYPES } from './field-types.ts';
import type { FieldKey } from './fields.ts';
import type { TemplateKey } from './languages/language.ts';
import { moneyWithCurrency } from './values/money.ts';
import { isLength, type Period, parsePeriod } from './values/period.ts';
import { printedDate } from './values/printed-date.ts';
import type { ValueType } from './values/value-type.ts';

/** What a row may say: a field; when the project begins and ends; or, `other`, something that is no field. */
export type RowKey = FieldKey | TemplateKey;

/** `null`: the text says how long something takes, and not when. */
type PeriodOrLength = { readonly period: Period | null };

/** A period, or a length of time. */
const period: ValueType<PeriodOrLength> = {
  parse(texts) {
    const text = texts.join(' ');
    const found = parsePeriod(text);
    return found || isLength(text) ? { period: found } : null;
  },
  is: (value): value is PeriodOrLength => typeof value === 'object' && value !== null && 'period' in value,
};

/** How the rows of a template are read: as those of the site are, but with dates in words and any currency. */
export const TEMPLATE_TYPES = {
  ...FIELD_TYPES,
  startDate: printedDate,
  endDate: printedDate,
  budget: moneyWithCurrency,
  period,
} satisfies { readonly [K in RowKey]?: ValueType<unknown> };
