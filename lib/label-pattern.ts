import { FIELD_KEYS, FIELDS, type FieldKey } from './fields.ts';
import { LANGUAGE_LABELS } from './languages/index.ts';
import { collapse, fold } from './print.ts';

/** Whether a raw text of a page may hold a label: several rows in one text can begin with one that is new to us. */
export function mayHoldLabel(text: string): boolean {
  return labelPattern().test(text) || text.includes(' | ');
}

/**
 * The fields whose labels may stand in a text that may hold one, whole or cut off at its end: no fewer than there
 * are, for a page with fewer than a project has is not read.
 */
export function fieldsLabelledIn(text: string): FieldKey[] {
  const folded = fold(collapse(text.trimStart().slice(0, LONGEST_TEXT)));
  const start = folded.replace(/^[^a-z]+|[^a-z]+$/g, '');
  return allLabels().flatMap(([label, keys]) =>
    folded.includes(label) || (start !== '' && label.startsWith(start)) ? keys : [],
  );
}

/** Longer than all rows of a project in one text. */
const LONGEST_TEXT = 100_000;

/** Longer than any label, however it is spelled. */
export const LONGEST_LABEL = 200;

/**
 * Matches every raw text of a page that may begin with a label, and few others. One pattern for all labels:
 * folding each text of a page takes fifty times as long.
 */
export function labelPattern(): RegExp {
  pattern ??= new RegExp(`^[^a-zA-Z\\u00C0-\\u024F]*(?:${firstWords().join('|')})`, 'i');
  return pattern;
}

let pattern: RegExp | undefined;
let labels: readonly (readonly [string, readonly FieldKey[]])[] | undefined;

/** Folded labels and their fields, the longest first. */
export function allLabels() {
  labels ??= [...Map.groupBy(labelledFields(), ([label]) => label)]
    .map(([label, fields]) => [label, [...new Set(fields.map(([, key]) => key))]] as const)
    .sort(([a], [b]) => b.length - a.length);
  return labels;
}

function labelledFields(): (readonly [string, FieldKey])[] {
  return FIELD_KEYS.flatMap((key) => {
    const translated = LANGUAGE_LABELS.flatMap((printed) => printed[key] ?? []);
    return [...FIELDS[key].labels, ...translated].map((label) => [fold(label), key] as const);
  });
}

/** Any way to accent a letter, since the texts that the pattern meets are not folded. */
function firstWords(): string[] {
  const words = allLabels().map(([label]) => /^[a-z]+/.exec(label)?.[0] ?? label);
  return [...new Set(words)].map((word) => `${letters(word.slice(0, 1))}${orCutOff(word.slice(1))}`);
}

/** A word, or as much of it as a text ends in: labels are split over texts within a word, too. */
function orCutOff(word: string): string {
  return word === '' ? '' : `(?:${letters(word.slice(0, 1))}${orCutOff(word.slice(1))}|\\s*$)`;
}

function letters(word: string): string {
  return word.replace(/[aceinou]/g, (letter) => `${ACCENTED[letter]}[\u0300-\u036F]?`);
}

const ACCENTED: Readonly<Record<string, string>> = {
  a: '[aà-å]',
  c: '[cç]',
  e: '[eè-ë]',
  i: '[iì-ï]',
  n: '[nñ]',
  o: '[oò-ö]',
  u: '[uù-ü]',
};
