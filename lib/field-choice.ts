import type { FieldKey, Observed } from './fields.ts';

/** Which of several readings that disagree in a field counts, as the reader of the pages decided. */
export interface FieldChoice {
  /** Of the reading that counts. */
  readonly language: string;
  /** What that page printed then. Where it prints something else by now, nothing is chosen. */
  readonly printed: string;
  /** In the reader's own words; empty: none was given. */
  readonly reason: string;
  /** ISO 8601, UTC. */
  readonly chosenAt: string;
}

export type FieldChoices = { readonly [K in FieldKey]?: FieldChoice | undefined };

/** In characters. */
export const LONGEST_REASON = 500;

/** Whether a choice is one for what this page says of the field, and the page still prints what it printed then. */
export function isChosen(choice: FieldChoice, language: string, observed: Observed<unknown> | null): boolean {
  if (!observed || observed.value === null) return false;
  return language === choice.language && observed.printed === choice.printed;
}

/** The choices of two records of one project: of two for one field, the later one. */
export function joinChoices(a: FieldChoices, b: FieldChoices): FieldChoices {
  const later = Object.entries(b).filter(([key, choice]) => {
    const other = a[key as FieldKey];
    return choice !== undefined && (!other || Date.parse(other.chosenAt) < Date.parse(choice.chosenAt));
  });
  return later.length === 0 ? a : { ...a, ...Object.fromEntries(later) };
}
