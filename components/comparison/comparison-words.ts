import { i18n } from '#i18n';
import type { TableWord, TableWords } from '../../lib/comparison-table.ts';
import { formatLanguage, formatRoundMoney } from '../../lib/format.ts';
import { valueText } from '../value-text.ts';
import { countryName, derivedName, durationText, fieldName, kindName } from '../words.ts';

const SAY: { readonly [W in TableWord]: () => string } = {
  field: () => i18n.t('comparison.field'),
  notOnPage: () => i18n.t('value.notOnPage'),
  notUnderstood: () => i18n.t('value.notUnderstood'),
  notKnown: () => i18n.t('derived.unknown'),
  counts: () => i18n.t('choice.counts'),
  pages: () => i18n.t('comparison.sources'),
};

/** The words that a comparison is copied in, in the reader's language. */
export function comparisonWords(locale: string): TableWords {
  return {
    field: fieldName,
    value: (key, value) => valueText(key, value, locale),
    language: (tag) => formatLanguage(tag, locale),
    duration: durationText,
    derived: derivedName,
    kind: kindName,
    country: (code) => countryName(code, locale),
    brief: (key) => i18n.t(`brief.${key}`),
    unclear: (printed) => i18n.t('export.word.notUnderstood', { printed }),
    about: (money) => i18n.t('derived.about', { amount: formatRoundMoney(money, locale) }),
    computed: (name) => i18n.t('export.word.computed', { name }),
    say: (name) => SAY[name](),
  };
}
