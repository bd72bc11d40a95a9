import { type LabelTable, LONGEST_LABEL } from './label-pattern.ts';
import { LANGUAGES } from './languages/index.ts';
import type { Language } from './languages/language.ts';
import { fold, foldWithPositions } from './print.ts';
import type { RowKey } from './template-types.ts';

/** A label at the start of a text. */
export interface LabelStart {
  /** What carries this label: two fields for "Tipo de proyecto". */
  readonly keys: readonly RowKey[];
  /** As printed, without the colon. */
  readonly label: string;
  /** What the text goes on with behind label and colon; empty: nothing. */
  readonly rest: string;
}

/**
 * Finds a label that a text is, or begins with: "Start Date", "Start Date: 2023", "Start Date 2023".
 *
 * Without a colon, what follows has to be a value of that field, or the label is a word of a sentence.
 */
export function labelAtStart(text: string, table: LabelTable): LabelStart | null {
  const folded = foldWithPositions(text.slice(0, LONGEST_LABEL));
  for (const [label, keys] of table.all()) {
    if (!folded.text.startsWith(label)) continue;
    const end = folded.positionOf(label.length);
    const marks = MARKS.exec(text.slice(end))?.[0] ?? '';
    const found = { keys, label: text.slice(0, end).trim(), rest: text.slice(end + marks.length).trim() };
    if (found.rest === '' || COLON.test(marks) || (/\s$/.test(marks) && table.isValue(keys, found.rest)))
      return found;
  }
  return null;
}

/** Whether a text could be the first part of a label that is split over several texts: "Start", then "Date". */
export function beginsLabel(text: string, table: LabelTable): boolean {
  const folded = text.length > LONGEST_LABEL ? '' : fold(text);
  return folded !== '' && table.all().some(([label]) => label.startsWith(folded));
}

/** Where else in a text a label with a colon stands: "Start Date: 2023; End Date: 2025". `null`: nowhere. */
export function findNextLabel(text: string, table: LabelTable): number | null {
  if (!/[:：]/.test(text)) return null;
  const folded = foldWithPositions(text.slice(0, LONGEST_ROW));
  const found = table.beforeColon().exec(folded.text);
  return found && folded.positionOf(found.index);
}

/** The language of the pages that print this label; `null` where pages of every language may, as English ones. */
export function languageOfLabel(label: string): string | null {
  languages ??= Map.groupBy(
    LANGUAGES.filter(({ tag }) => tag !== 'en').flatMap(labelsOf),
    ([printed]) => printed,
  );
  const printing = new Set(languages.get(fold(label))?.map(([, tag]) => tag));
  return printing.size === 1 ? ([...printing][0] ?? null) : null;
}

function labelsOf({ tag, labels, templates }: Language): (readonly [label: string, tag: string])[] {
  return [...Object.values(labels), ...Object.values(templates)].flatMap((printed) =>
    printed.map((text) => [fold(text), tag] as const),
  );
}

/** Longer than any row is one that nobody printed as a row. */
export const LONGEST_ROW = 10_000;

/** What stands behind a label on its line: a colon, a dash, a mark of a footnote or of a question. */
const MARKS = /^\s*(?:[*?]\s*|\(\?\)\s*)*(?:[:：]|[-–—](?=\s|$))?\s*/;

const COLON = /[:：]\s*$/;

let languages: ReadonlyMap<string, readonly (readonly [string, string])[]> | undefined;
