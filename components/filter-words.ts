import { i18n } from '#i18n';
import { type FacetKey, type Option, type Range, type RangeKey, USUAL_CURRENCY } from '../lib/filters.ts';
import { formatLanguage, formatMoney } from '../lib/format.ts';
import { isCode } from '../lib/library-list.ts';
import type { RecordKind } from '../lib/record-kind.ts';
import type { Term, VocabularyName } from '../lib/vocabularies.ts';
import { countryName, fieldName, kindName, termName } from './words.ts';

const NAMES: { readonly [K in FacetKey | RangeKey]: () => string } = {
  kind: () => i18n.t('library.column.kind'),
  status: () => fieldName('status'),
  type: () => fieldName('type'),
  region: () => fieldName('region'),
  coverage: () => fieldName('coverage'),
  budget: () => fieldName('budget'),
  country: () => i18n.t('filter.country'),
  language: () => i18n.t('filter.language'),
  tag: () => i18n.t('filter.tag'),
  note: () => i18n.t('filter.note'),
  disagreement: () => i18n.t('filter.disagreement'),
  period: () => i18n.t('filter.period'),
  allocated: () => i18n.t('filter.allocated'),
};

export function filterName(key: FacetKey | RangeKey): string {
  return NAMES[key]();
}

const OPTION_NAMES: { readonly [K in FacetKey]: (option: string, locale: string) => string } = {
  kind: (kind) => kindName(kind as RecordKind), // Options of it are kinds: see `isOption`.
  status: term('status'),
  type: term('type'),
  region: term('region'),
  coverage: term('coverage'),
  country: (word, locale) => (isCode(word) ? (countryName(word, locale) ?? word) : word),
  language: (tag, locale) => formatLanguage(tag, locale),
  tag: (tag) => tag,
  note: (is) => (is === 'yes' ? i18n.t('filter.noteYes') : i18n.t('filter.noteNo')),
  disagreement: (is) => (is === 'yes' ? i18n.t('filter.disagreementYes') : i18n.t('filter.disagreementNo')),
};

/** An option in the reader's language. */
export function optionName(key: FacetKey, option: Option, locale: string): string {
  if (option === null) return key === 'tag' ? i18n.t('filter.noTag') : i18n.t('filter.unknown');
  return OPTION_NAMES[key](option, locale);
}

function term<V extends VocabularyName>(vocabulary: V): (option: string) => string {
  // Options of a vocabulary are its terms: see `isOption`.
  return (option) => termName(vocabulary, option as Term<V>);
}

/** "2020–2024", "up to US$50,000 or not known". */
export function rangeText(key: RangeKey, range: Range, locale: string): string {
  const show = (number: number) => showEnd(key, number, { range, locale });
  const [from, to] = [range.from, range.to].map((end) => (end === null ? null : show(end)));
  const text = limits(from ?? null, to ?? null);
  if (text === null) return i18n.t('filter.unknown');
  return range.unknown ? i18n.t('filter.orUnknown', { range: text }) : text;
}

function limits(from: string | null, to: string | null): string | null {
  if (from !== null && to !== null) return from === to ? from : `${from}–${to}`;
  if (from !== null) return i18n.t('filter.from', { from });
  return to === null ? null : i18n.t('filter.to', { to });
}

/** Years are no amounts: they have no separators. */
function showEnd(
  key: RangeKey,
  number: number,
  { range, locale }: { readonly range: Range; readonly locale: string },
): string {
  if (key !== 'budget') return String(number);
  return formatMoney({ amount: number, currency: range.currency ?? USUAL_CURRENCY }, locale);
}
