import type { Fact } from '../facts.ts';
import { FIELD_KEYS, type FieldKey } from '../fields.ts';
import type { Reading } from '../reading.ts';
import { type Cell, EMPTY, instantCell, linkCell, textCell } from './cells.ts';
import type { ExportWords } from './export-words.ts';
import { valueCell } from './fact-cell.ts';
import { idCell } from './project-table.ts';
import type { Subject } from './subject.ts';
import type { SheetColumn } from './xlsx-sheet.ts';

/** The sheet that has a line for each value of each reading. @param choices Whether the reader chose which count. */
export function sourceColumns(words: ExportWords, { choices }: { choices: boolean }): SheetColumn[] {
  return [
    { heading: words.say('recordId'), width: 14 },
    { heading: words.say('field'), width: 18 },
    { heading: words.say('understood'), width: 30 },
    { heading: words.say('printed'), width: 40 },
    { heading: words.say('label'), width: 28 },
    { heading: words.say('language'), width: 12 },
    { heading: words.say('address'), width: 40 },
    { heading: words.say('readAt'), width: 24 },
    { heading: words.say('readerVersion'), width: 12 },
    ...(choices
      ? [
          { heading: words.say('counts'), width: 12 },
          { heading: words.say('reason'), width: 40 },
        ]
      : []),
  ];
}

/** What was not understood has the text of the page alone; so have rows with labels that are none of ours. */
export function sourceRows(subject: Subject, words: ExportWords): Cell[][] {
  const id = idCell(subject);
  return subject.readings.flatMap((reading) => {
    const where = [
      textCell(words.language(reading.language)),
      linkCell(reading.url, reading.url),
      instantCell(reading.readAt),
      textCell(reading.readerVersion),
    ];
    return valuesOf(reading, subject, words).map(({ what, chosen }) => [id, ...what, ...where, ...chosen]);
  });
}

interface SourceValue {
  readonly what: readonly Cell[];
  /** That it counts, and why; empty where the reader chose nothing. */
  readonly chosen: readonly Cell[];
}

function valuesOf({ title, fields, otherRows, language }: Reading, subject: Subject, words: ExportWords) {
  const plain = (what: readonly Cell[]): SourceValue => ({ what, chosen: [] });
  return [
    plain([textCell(words.say('title')), textCell(title), textCell(title), EMPTY]),
    ...FIELD_KEYS.flatMap((key) =>
      fieldRow(key, fields, words).map((what) => ({
        what,
        chosen: chosenCells(subject.facts[key], language, words),
      })),
    ),
    ...otherRows.map(({ label, printed }) =>
      plain([textCell(words.say('otherRow')), EMPTY, textCell(printed), textCell(label)]),
    ),
  ];
}

function chosenCells(fact: Fact<unknown>, language: string, words: ExportWords): Cell[] {
  if (fact.kind !== 'known' || fact.chosen?.language !== language) return [];
  return [textCell(words.say('counts')), textCell(fact.chosen.reason)];
}

function fieldRow<K extends FieldKey>(key: K, fields: Reading['fields'], words: ExportWords): Cell[][] {
  const observed = fields[key];
  if (observed === null) return [];
  const { value, printed, label } = observed;
  const understood = value === null ? EMPTY : valueCell(key, value, words);
  return [
    [textCell(words.field(key)), understood, textCell(printed), label === null ? EMPTY : textCell(label)],
  ];
}
