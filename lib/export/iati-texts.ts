import { type Facts, factIn, type Statement } from '../facts.ts';
import { FIELD_KEYS, type FieldKey, type FieldValue } from '../fields.ts';
import { formatList } from '../format.ts';
import type { Reading } from '../reading.ts';
import { agreedOf } from './agreed.ts';
import type { ExportContext } from './export-format.ts';
import type { ExportWord } from './export-words.ts';

/** What the pages say of a project, a line for each field, in the reader's language; also what has no place in IATI. */
export function factsText(facts: Facts, context: ExportContext): string {
  return FIELD_KEYS.flatMap((key) => factText(key, facts, context) ?? []).join('\n');
}

/** `null`: no page states it. */
function factText<K extends FieldKey>(key: K, facts: Facts, context: ExportContext): string | null {
  const { words, locale } = context;
  const fact = factIn(facts, key);
  const field = words.field(key);
  if (fact.kind === 'missing') return null;
  const agreed = agreedOf(fact);
  if (agreed !== null) return words.say(SAID_OF[key] ?? 'fact', { field, value: words.value(key, agreed) });
  const values = formatList(
    fact.statements.map((statement) => statementText(key, statement, context)),
    locale,
    'unit',
  );
  return words.say(fact.kind === 'disagree' ? 'disagree' : 'fact', { field, value: values, values });
}

/** What has no place of its own in IATI, and why. */
const SAID_OF: { readonly [K in FieldKey]?: ExportWord } = {
  budget: 'iatiBudget',
  otherCountries: 'iatiOtherCountries',
};

/** "2024 (French)". */
function statementText<K extends FieldKey>(
  key: K,
  { observed: { value, printed }, languages }: Statement<FieldValue<K>>,
  { words }: ExportContext,
): string {
  const text = value === null ? words.say('notUnderstood', { printed }) : words.value(key, value);
  return `${text} (${languages.map((tag) => words.language(tag)).join(', ')})`;
}

/** Where a reading comes from, and all that its page printed: a line for each row. */
export function sourceText(reading: Reading, { words }: ExportContext): string {
  const { url: address, language, readAt, readerVersion: version, fields, otherRows } = reading;
  const source = { address, language: words.language(language), readAt, version };
  const rows = [...FIELD_KEYS.flatMap((key) => fields[key] ?? []), ...otherRows];
  const lines = rows.map(({ label, printed }) => `${label}: ${printed}`);
  return [words.say('iatiSource', source), ...lines].join('\n');
}
