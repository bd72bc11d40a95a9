import { type Fact, isCounting, type Statement } from '../facts.ts';
import type { FieldKey, FieldValue } from '../fields.ts';
import { agreedOf } from './agreed.ts';
import { type Cell, cellText, dateCell, EMPTY, numberCell, textCell } from './cells.ts';
import type { ExportWord, ExportWords } from './export-words.ts';

/** One of the columns that a field takes. */
interface FieldPart<T> {
  /** Makes the heading of the field's name; `null`: the name itself. */
  readonly heading: ExportWord | null;
  /** In characters. */
  readonly width: number;
  show(value: T, words: ExportWords): Cell;
}

/** The columns of each field; the first is the one that says all. */
export const FIELD_PARTS: { readonly [K in FieldKey]: readonly FieldPart<FieldValue<K>>[] } = {
  startDate: [{ heading: null, width: 11, show: dateCell }],
  endDate: [{ heading: null, width: 11, show: dateCell }],
  status: [{ heading: null, width: 12, show: (term, words) => textCell(words.value('status', term)) }],
  type: [
    { heading: null, width: 30, show: (term, words) => textCell(words.value('type', term)) },
    { heading: 'code', width: 10, show: textCell },
  ],
  budget: [
    { heading: null, width: 14, show: ({ amount }) => numberCell(amount) },
    { heading: 'currency', width: 10, show: ({ currency }) => textCell(currency) },
  ],
  coverage: [{ heading: null, width: 14, show: (term, words) => textCell(words.value('coverage', term)) }],
  allocationYear: [{ heading: null, width: 11, show: (year) => dateCell(String(year)) }],
  region: [{ heading: null, width: 18, show: (term, words) => textCell(words.value('region', term)) }],
  otherCountries: countryParts(),
  primaId: [{ heading: null, width: 13, show: textCell }],
  projectId: [{ heading: null, width: 11, show: textCell }],
  benefitingStates: countryParts(),
};

function countryParts(): readonly FieldPart<FieldValue<'benefitingStates'>>[] {
  return [
    {
      heading: null,
      width: 30,
      show: (countries, words) => textCell(countries.map((each) => countryText(each, words)).join('; ')),
    },
    {
      heading: 'isoCodes',
      width: 12,
      show: (countries) => textCell(countries.flatMap(({ code }) => code ?? []).join('; ')),
    },
  ];
}

/** By the reader's name for it; one that we do not know as printed, and said to be. */
function countryText({ name, code }: FieldValue<'benefitingStates'>[number], words: ExportWords): string {
  return code === null ? words.say('unknownCountry', { name }) : (words.country(code) ?? name);
}

/**
 * What the readings say of a field, in the first of its columns. Empty where they say nothing; where they do not say
 * the same, each value with the languages that state it, and none is picked. What was not understood stands as
 * printed, and is marked.
 */
export function factCell<K extends FieldKey>(
  key: K,
  fact: Fact<FieldValue<K>>,
  part: FieldPart<FieldValue<K>>,
  words: ExportWords,
): Cell {
  if (fact.kind === 'missing') return EMPTY;
  const agreed = agreedOf(fact);
  if (agreed !== null) return part.show(agreed, words);
  const said = fact.statements.map((statement) => valueText(key, statement, words));
  if (said.length === 1) return textCell(said.join());
  return textCell(withLanguages(said, fact.statements, words));
}

/** The same for a further column, which has nothing to say of what was not understood. */
export function detailCell<T>(fact: Fact<T>, show: (value: T) => Cell, words: ExportWords): Cell {
  if (fact.kind === 'missing' || fact.kind === 'notUnderstood') return EMPTY;
  if (fact.kind === 'known' && fact.chosen) return show(fact.value);
  const understood = fact.statements.flatMap((each) =>
    each.observed.value === null ? [] : [{ each, cell: show(each.observed.value) }],
  );
  const texts = understood.map(({ cell }) => cellText(cell));
  // Readings that differ in the amount agree in the currency; what was not understood may be in another.
  if (new Set(texts).size === 1 && understood.length === fact.statements.length)
    return understood[0]?.cell ?? EMPTY;
  const statements = understood.map(({ each }) => each);
  return textCell(withLanguages(texts, statements, words));
}

/** Languages that state what is in the cell of a fact. */
export function statingLanguages(fact: Fact<unknown>): readonly string[] {
  if (fact.kind === 'missing') return [];
  const choice = (fact.kind === 'known' && fact.chosen) || null;
  return fact.statements.flatMap((each) => (choice && !isCounting(each, choice) ? [] : each.languages));
}

/** That the readings disagree, what each says, which the reader chose, and why. `null`: nothing was chosen. */
export function chosenText<K extends FieldKey>(
  key: K,
  fact: Fact<FieldValue<K>>,
  words: ExportWords,
): string | null {
  if (fact.kind !== 'known' || !fact.chosen) return null;
  const { language, reason } = fact.chosen;
  const said = fact.statements.map((statement) => valueText(key, statement, words));
  return words.say(reason === '' ? 'chosenFor' : 'chosenWhy', {
    field: words.field(key),
    values: withLanguages(said, fact.statements, words),
    language: words.language(language),
    reason,
  });
}

function valueText<K extends FieldKey>(
  key: K,
  { observed }: Statement<FieldValue<K>>,
  words: ExportWords,
): string {
  const { value, printed } = observed;
  if (value === null) return words.say('notUnderstood', { printed });
  return cellText(valueCell(key, value, words));
}

/** A value by itself. A bare amount would want its currency, so it is written with it. */
export function valueCell<K extends FieldKey>(key: K, value: FieldValue<K>, words: ExportWords): Cell {
  const cell = FIELD_PARTS[key][0]?.show(value, words) ?? EMPTY;
  return cell.kind === 'number' ? textCell(words.value(key, value)) : cell;
}

/** "2018 (English) | 2024 (French)". */
function withLanguages(
  texts: readonly string[],
  statements: readonly Pick<Statement<unknown>, 'languages'>[],
  words: ExportWords,
): string {
  return texts
    .map((text, i) => {
      const languages = statements[i]?.languages.map((tag) => words.language(tag)) ?? [];
      return `${text} (${languages.join(', ')})`;
    })
    .join(' | ');
}
