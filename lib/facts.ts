import { type FieldChoice, type FieldChoices, isChosen } from './field-choice.ts';
import { FIELD_KEYS, type FieldKey, type FieldValue, type Observed } from './fields.ts';
import { fold } from './print.ts';
import type { Reading } from './reading.ts';
import type { Country } from './values/country-names.ts';

/** What some of a project's readings say, all the same. */
export interface Statement<T> {
  /** Of the pages that say so. */
  readonly languages: readonly string[];
  readonly observed: Observed<T>;
}

/** What the readings of a project say of one field, taken together. */
export type Fact<T> =
  | { readonly kind: 'missing' }
  | { readonly kind: 'notUnderstood' | 'disagree'; readonly statements: readonly Statement<T>[] }
  | {
      readonly kind: 'known';
      readonly value: T;
      readonly statements: readonly Statement<T>[];
      /** Where the readings disagree, why this value counts. */
      readonly chosen?: FieldChoice;
    };

export type Facts = { readonly [K in FieldKey]: Fact<FieldValue<K>> };

/** The fact of a field, of that field's type, which the compiler does not see through a key that it does not know. */
export function factIn<K extends FieldKey>(facts: Facts, key: K): Fact<FieldValue<K>> {
  return facts[key] as unknown as Fact<FieldValue<K>>;
}

/**
 * Takes the readings of one project together. A reading that does not state a field contradicts nobody; readings
 * that state different values disagree, and none of them is picked but by the reader.
 */
export function factsOf(readings: readonly Reading[], choices: FieldChoices = {}): Facts {
  const facts = FIELD_KEYS.map((key) => {
    const choice = choices[key];
    // By the page itself: of several that say the same, each may print it in its own words.
    const holds = choice && readings.some((each) => isChosen(choice, each.language, each.fields[key]));
    return [key, settle(statementsOf(readings, key), holds ? choice : null)];
  });
  // Each fact holds what its own field understood, which the keys of a computed object do not show.
  return Object.fromEntries(facts) as unknown as Facts;
}

function statementsOf(readings: readonly Reading[], key: FieldKey): Statement<FieldValue<FieldKey>>[] {
  const statements: Statement<FieldValue<FieldKey>>[] = [];
  for (const { language, fields } of readings) {
    const observed = fields[key];
    if (observed === null) continue;
    const same = statements.findIndex((each) => meaningOf(each.observed) === meaningOf(observed));
    const found = statements[same];
    if (found) statements[same] = { ...found, languages: [...found.languages, language] };
    else statements.push({ languages: [language], observed });
  }
  return statements;
}

/** @param choice One that holds; `null`: there is none. */
function settle<T>(statements: readonly Statement<T>[], choice: FieldChoice | null): Fact<T> {
  if (statements.length === 0) return { kind: 'missing' };
  const values = statements.map(({ observed }) => observed.value).filter((value) => value !== null);
  const [value] = values;
  if (value === undefined) return { kind: 'notUnderstood', statements };
  if (values.length === 1) return { kind: 'known', value, statements };
  const counting = statements.find((each) => isCounting(each, choice))?.observed.value ?? null;
  if (counting === null || !choice) return { kind: 'disagree', statements };
  return { kind: 'known', value: counting, statements, chosen: choice };
}

/** Whether a statement is the one that counts of those that disagree. */
export function isCounting({ languages }: Statement<unknown>, choice: FieldChoice | null): boolean {
  return choice !== null && languages.includes(choice.language);
}

/**
 * The same text for values that mean the same: countries in any order, and by code where they have one; what was not
 * understood by its print.
 */
export function meaningOf({ value, printed }: Observed<unknown>): string {
  if (value === null) return `printed ${fold(printed)}`;
  if (Array.isArray(value)) return value.map(meaningOfCountry).toSorted().join('|');
  return typeof value === 'object' ? JSON.stringify(Object.entries(value).toSorted()) : JSON.stringify(value);
}

function meaningOfCountry({ code, name }: Country): string {
  return code ?? fold(name);
}
