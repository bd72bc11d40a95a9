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
  | { readonly kind: 'known'; readonly value: T; readonly statements: readonly Statement<T>[] };

export type Facts = { readonly [K in FieldKey]: Fact<FieldValue<K>> };

/** The fact of a field, of that field's type, which the compiler does not see through a key that it does not know. */
export function factIn<K extends FieldKey>(facts: Facts, key: K): Fact<FieldValue<K>> {
  return facts[key] as unknown as Fact<FieldValue<K>>;
}

/**
 * Takes the readings of one project together. A reading that does not state a field contradicts nobody; readings
 * that state different values disagree, and none of them is picked.
 */
export function factsOf(readings: readonly Reading[]): Facts {
  const facts = FIELD_KEYS.map((key) => [key, factOf(readings, key)]);
  // Each fact holds what its own field understood, which the keys of a computed object do not show.
  return Object.fromEntries(facts) as unknown as Facts;
}

function factOf(readings: readonly Reading[], key: FieldKey): Fact<FieldValue<FieldKey>> {
  const statements: Statement<FieldValue<FieldKey>>[] = [];
  for (const { language, fields } of readings) {
    const observed = fields[key];
    if (observed === null) continue;
    const same = statements.findIndex((each) => meaningOf(each.observed) === meaningOf(observed));
    const found = statements[same];
    if (found) statements[same] = { ...found, languages: [...found.languages, language] };
    else statements.push({ languages: [language], observed });
  }
  return settle(statements);
}

function settle<T>(statements: readonly Statement<T>[]): Fact<T> {
  if (statements.length === 0) return { kind: 'missing' };
  const values = statements.map(({ observed }) => observed.value).filter((value) => value !== null);
  const [value] = values;
  if (value === undefined) return { kind: 'notUnderstood', statements };
  return values.length > 1 ? { kind: 'disagree', statements } : { kind: 'known', value, statements };
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
