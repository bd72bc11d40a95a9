import { readFileSync } from 'node:fs';
import type { DrawnPage } from './markup.ts';

/** A line of `tests/fixtures/facts/projects.jsonl`. */
export interface ProjectFacts extends Omit<DrawnPage, 'rows'> {
  /** Label and value as printed. */
  readonly rows: readonly (readonly [label: string, value: string])[];
  /** The benefiting states, one name each, in the printed order. */
  readonly countries: readonly string[];
  readonly otherCountries?: readonly string[];
}

/** A line of `tests/fixtures/facts/other-pages.jsonl`: a page that is no project page. */
export interface OtherFacts extends Omit<DrawnPage, 'rows'> {
  readonly kind: string;
}

/** The facts of a file of `tests/fixtures/facts`, a line each. */
export function readFacts<T>(name: string): T[] {
  const text = readFileSync(new URL(`../fixtures/facts/${name}.jsonl`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line): T => JSON.parse(line));
}

/** A project page as a markup draws it: country lists as one text for each name. */
export function toDrawnPage({ countries, otherCountries, rows, ...page }: ProjectFacts): DrawnPage {
  const last = rows.length - 1;
  const texts = (label: string, value: string, index: number): readonly string[] => {
    if (index === last) return countries;
    return label.startsWith('Other Countries') && otherCountries ? otherCountries : [value];
  };
  return {
    ...page,
    rows: rows.map(([label, value], index) => ({ label, values: texts(label, value, index) })),
  };
}
