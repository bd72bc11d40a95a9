import { i18n } from '#i18n';
import type { DerivedKey, Duration } from '../lib/derived.ts';
import type { FieldChoice } from '../lib/field-choice.ts';
import type { FieldKey } from '../lib/fields.ts';
import { formatCountry, formatLanguage, formatList } from '../lib/format.ts';
import type { RecordKind } from '../lib/record-kind.ts';
import type { Term, VocabularyName } from '../lib/vocabularies.ts';

/** The name of a field in the reader's language, whatever the page calls it. */
export function fieldName(key: FieldKey): string {
  return i18n.t(`field.${key}`);
}

export function derivedName(key: DerivedKey): string {
  return i18n.t(`derived.${key}`);
}

/** What kind of page a record is of. */
export function kindName(kind: RecordKind): string {
  return i18n.t(`kind.${kind}`);
}

/** The word for a term in the reader's language. */
export function termName<V extends VocabularyName>(vocabulary: V, term: Term<V>): string {
  // Keys of messages hold no hyphen. Each term has its words in `locales/`, which a test makes sure of.
  const key = `${vocabulary}.${term.replaceAll('-', '_')}` as 'status.active';
  return i18n.t(key);
}

/**
 * Countries that browsers name otherwise than the United Nations, in one language at least: "Cape Verde", "Vietnam",
 * "Congo - Kinshasa". Their names in `locales/` are the short ones that the United Nations uses in each language.
 * The United Kingdom and the United States keep the names of the browser, which the United Nations uses in running
 * text; so do Hong Kong and Macao, whose official names hold a comma.
 */
// biome-ignore format: a table of codes.
const NAMED_BY_US = [
  'AG', 'BA', 'BD', 'BH', 'BJ', 'BN', 'BO', 'BT', 'BW', 'BY', 'CD', 'CG', 'CV', 'DJ', 'FJ', 'FK', 'FM',
  'GW', 'IQ', 'IR', 'KE', 'KG', 'KN', 'KP', 'KR', 'KZ', 'LA', 'LC', 'LS', 'MD', 'MM', 'MW', 'NZ', 'PG',
  'PM', 'PS', 'PW', 'QA', 'RO', 'RU', 'RW', 'SA', 'SH', 'SR', 'ST', 'SV', 'SY', 'SZ', 'TC', 'TL', 'TR',
  'TT', 'TW', 'TZ', 'VA', 'VC', 'VE', 'VN', 'WF', 'XK', 'ZW',
] as const;

/** `null`: a code that nobody has a name for. */
export function countryName(code: string, locale: string): string | null {
  const ours = NAMED_BY_US.find((each) => each === code);
  return ours ? i18n.t(`country.${ours}`) : formatCountry(code, locale);
}

/** "English and French", of BCP 47 tags. */
export function languagesText(tags: readonly string[], locale: string): string {
  return formatList(
    tags.map((tag) => formatLanguage(tag, locale)),
    locale,
    'conjunction',
  );
}

/** "about 2 years": what follows from years is known to within a year. */
export function durationText({ unit, count }: Duration): string {
  if (unit === 'years' && count === 0) return i18n.t('period.sameYear');
  return i18n.t(`period.${unit}`, count);
}

/** That the pages disagree in these fields, and the reader chose which counts. */
export function chosenText(fields: readonly FieldKey[], locale: string): string {
  return i18n.t('choice.inList', { fields: formatList(fields.map(fieldName), locale, 'unit') });
}

/** That the reader chose what counts, and why. */
export function choiceText({ reason }: FieldChoice): string {
  return reason === '' ? i18n.t('choice.chosen') : i18n.t('choice.because', { reason });
}

/** The class of a chip that shows a status, or something else that is stated. */
export function chipClass(stated: unknown): string {
  return stated === 'active' ? 'chip active' : 'chip';
}
