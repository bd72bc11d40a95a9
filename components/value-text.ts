import { i18n } from '#i18n';
import type { FieldKey, FieldValue } from '../lib/fields.ts';
import { formatDate, formatList, formatMoney } from '../lib/format.ts';
import type { Country } from '../lib/values/country-names.ts';
import { countryName, termName } from './words.ts';

type Show<K extends FieldKey> = (value: FieldValue<K>, locale: string) => string;

const SHOW: { readonly [K in FieldKey]: Show<K> } = {
  startDate: formatDate,
  endDate: formatDate,
  status: (term) => termName('status', term),
  type: (term) => termName('type', term),
  budget: formatMoney,
  coverage: (term) => termName('coverage', term),
  allocationYear: String,
  region: (term) => termName('region', term),
  otherCountries: countriesText,
  primaId: String,
  projectId: String,
  benefitingStates: countriesText,
};

/** A value in the reader's language. */
export function valueText<K extends FieldKey>(key: K, value: FieldValue<K>, locale: string): string {
  return SHOW[key](value, locale);
}

function countriesText(countries: readonly Country[], locale: string): string {
  return formatList(
    countries.map((country) => countryText(country, locale)),
    locale,
    'unit',
  );
}

/** A country by the reader's name for it; one that we do not know as printed, and said to be. */
function countryText({ name, code }: Country, locale: string): string {
  if (code === null) return `${name} (${i18n.t('value.unknownCountry')})`;
  return countryName(code, locale) ?? name;
}
