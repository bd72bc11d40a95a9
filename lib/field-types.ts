import type { FieldKey } from './fields.ts';
import { choice } from './values/choice.ts';
import { countries } from './values/countries.ts';
import { identifier } from './values/identifier.ts';
import { money } from './values/money.ts';
import { partialDate } from './values/partial-date.ts';
import type { ValueType } from './values/value-type.ts';
import { year } from './values/year.ts';

/** How the value of each field is read. Apart from the fields, since the content script carries their names alone. */
export const FIELD_TYPES = {
  startDate: partialDate,
  endDate: partialDate,
  status: choice('status'),
  type: choice('type'),
  budget: money('USD'),
  coverage: choice('coverage'),
  allocationYear: year,
  region: choice('region'),
  otherCountries: countries,
  primaId: identifier(/^[A-Z]{2}\d{2}P\d{4}$/),
  projectId: identifier(/^(?:[A-Z]{2}\.\d{4}|[A-Z][A-Z\d]\d-\d{3})$/),
  benefitingStates: countries,
} satisfies Record<FieldKey, ValueType<unknown>>;
