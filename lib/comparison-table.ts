import { type ItemWords, itemText } from './brief-items.ts';
import type { Column, Comparison, Row } from './comparison.ts';
import { groupRows } from './comparison-groups.ts';
import type { Derived, DerivedKey } from './derived.ts';
import type { ExportWords } from './export/export-words.ts';
import { minuteOf } from './export/instants.ts';
import { type Fact, isCounting, type Statement } from './facts.ts';
import type { FieldKey, FieldValue } from './fields.ts';
import { preferred } from './library-list.ts';
import type { Reading } from './reading.ts';
import { shownId } from './shown-id.ts';
import type { Money } from './values/money.ts';

/** The words of the reader's language that a comparison is written in. */
export interface TableWords
  extends ItemWords,
    Pick<ExportWords, 'field' | 'language' | 'duration' | 'derived' | 'brief'> {
  /** "about US$150,000". */
  about(money: Money): string;
  /** "Duration (computed)": the name of a row that no page prints. */
  computed(name: string): string;
  say(name: TableWord): string;
}

/** `pages`: heads the row that says where all values come from. */
export type TableWord = 'field' | 'notOnPage' | 'notUnderstood' | 'notKnown' | 'pages' | 'counts';

/** Plain texts, to be pasted as a table elsewhere; each row has as many cells as the head. */
export interface TextTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * A comparison as texts: the name of a field, then one cell for each project. The last row names address, language and
 * time of reading of the pages, in UTC.
 *
 * @param differencesOnly Without the rows that do not differ.
 */
export function comparisonTable(
  { columns, rows }: Comparison,
  words: TableWords,
  { locale, differencesOnly }: { readonly locale: string; readonly differencesOnly: boolean },
): TextTable {
  const shown = groupRows(rows, differencesOnly).flatMap((group) => group.rows);
  return {
    head: [words.say('field'), ...columns.map((column) => titleOfColumn(column, locale))],
    rows: [
      ...shown.map((row) => [rowName(row, words), ...rowTexts(row, columns, words)]),
      [words.say('pages'), ...columns.map(({ readings }) => pagesText(readings, words))],
    ],
  };
}

function titleOfColumn({ id, readings }: Column, locale: string): string {
  const titles = Object.fromEntries(readings.map(({ language, title }) => [language, title]));
  return preferred(titles, locale) ?? shownId(id);
}

function rowName(row: Row, words: TableWords): string {
  if (row.kind === 'other') return row.label;
  if (row.kind === 'brief') return words.brief(row.key);
  return row.kind === 'field' ? words.field(row.key) : words.computed(words.derived(row.key));
}

function rowTexts(row: Row, columns: readonly Column[], words: TableWords): string[] {
  if (row.kind === 'other') return row.cells.map((cell) => cell?.printed ?? words.say('notOnPage'));
  if (row.kind === 'brief') {
    return row.cells.map(
      (items) => items.map((item) => itemText(item, words)).join('; ') || words.say('notOnPage'),
    );
  }
  if (row.kind === 'field') return columns.map(({ facts }) => factText(row.key, facts[row.key], words));
  return columns.map(({ derived }) => derivedText(row.key, derived, words));
}

/** Readings that disagree are all there, each with its language. */
function factText<K extends FieldKey>(key: K, stated: Fact<unknown>, words: TableWords): string {
  // A fact of a field is of that field's type, which the compiler does not see through the key.
  const fact = stated as Fact<FieldValue<K>>;
  if (fact.kind === 'missing') return words.say('notOnPage');
  const [first, ...more] = fact.statements;
  if (first && more.length === 0) return statementText(key, first, words);
  const chosen = (fact.kind === 'known' && fact.chosen) || null;
  const said = fact.statements.map((each) => {
    const languages = each.languages.map((tag) => words.language(tag));
    const notes = isCounting(each, chosen) ? [...languages, words.say('counts')] : languages;
    return `${statementText(key, each, words)} (${notes.join(', ')})`;
  });
  return said.join('; ');
}

function statementText<K extends FieldKey>(
  key: K,
  { observed: { value, printed } }: Statement<FieldValue<K>>,
  words: TableWords,
): string {
  return value === null ? `${printed} (${words.say('notUnderstood')})` : words.value(key, value);
}

function derivedText(key: DerivedKey, derived: Derived, words: TableWords): string {
  const { value: duration } = derived.duration;
  const money = key === 'duration' ? null : derived[key].value;
  const text = key === 'duration' ? duration && words.duration(duration) : money && words.about(money);
  return text ?? words.say('notKnown');
}

function pagesText(readings: readonly Reading[], words: TableWords): string {
  return readings
    .map(({ url, language, readAt }) => `${url} (${words.language(language)}, ${minuteOf(readAt)})`)
    .join('; ');
}
