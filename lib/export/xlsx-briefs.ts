import type { Brief } from '../brief/brief.ts';
import { type BriefKey, contactText } from '../brief-items.ts';
import type { Reading } from '../reading.ts';
import { type Cell, dateCell, EMPTY, instantCell, linkCell, numberCell, textCell } from './cells.ts';
import type { ExportWords } from './export-words.ts';
import { idCell } from './project-table.ts';
import type { Subject } from './subject.ts';
import type { SheetColumn } from './xlsx-sheet.ts';

/** The sheet that has a line for each thing that a page says that is no project. */
export function briefSheetColumns(words: ExportWords): SheetColumn[] {
  return [
    { heading: words.say('recordId'), width: 14 },
    { heading: words.say('title'), width: 48 },
    { heading: words.brief('kind'), width: 12 },
    { heading: words.say('field'), width: 18 },
    { heading: words.say('understood'), width: 30 },
    { heading: words.say('unit'), width: 12 },
    { heading: words.say('printed'), width: 40 },
    { heading: words.say('sentence'), width: 48 },
    { heading: words.say('howOften'), width: 10 },
    { heading: words.say('language'), width: 12 },
    { heading: words.say('address'), width: 40 },
    { heading: words.say('readAt'), width: 24 },
    { heading: words.say('readerVersion'), width: 12 },
  ];
}

/** What was not understood has the text of the page alone. */
export function briefSheetRows(subject: Subject, words: ExportWords): Cell[][] {
  return subject.readings.flatMap((reading) => {
    const { brief, title, language, url, readAt, readerVersion } = reading;
    if (!brief) return [];
    const record = [idCell(subject), textCell(title), textCell(words.kind(brief.kind))];
    const where = [
      textCell(words.language(language)),
      linkCell(url, url),
      instantCell(readAt),
      textCell(readerVersion),
    ];
    return linesOf(brief, words).map(({ key, understood, unit, printed, sentence, count }) => [
      ...record,
      textCell(words.brief(key)),
      understood,
      textCell(unit ?? ''),
      textCell(printed),
      textCell(sentence ?? ''),
      count === undefined ? EMPTY : numberCell(count),
      ...where,
    ]);
  });
}

interface Line {
  readonly key: BriefKey;
  readonly understood: Cell;
  /** What is counted, or the currency. */
  readonly unit?: string;
  readonly printed: string;
  readonly sentence?: string;
  readonly count?: number;
}

function linesOf(brief: NonNullable<Reading['brief']>, words: ExportWords): Line[] {
  return [
    ...dateLines(brief),
    ...brief.countries.map(
      ({ name, code, count }): Line => ({
        key: 'countries',
        understood: textCell(words.country(code) ?? name),
        unit: code,
        printed: name,
        count,
      }),
    ),
    ...brief.organisations.map(
      ({ name, count }): Line => ({ key: 'organisations', understood: EMPTY, printed: name, count }),
    ),
    ...amountLines(brief),
    ...brief.contacts.map(
      (contact): Line => ({ key: 'contacts', understood: EMPTY, printed: contactText(contact) }),
    ),
    ...brief.links.map(({ url }): Line => ({ key: 'links', understood: EMPTY, printed: url })),
  ];
}

function dateLines({ date }: Brief): Line[] {
  if (!date) return [];
  const { value, printed } = date;
  return [{ key: 'date', understood: value === null ? EMPTY : dateCell(value), printed }];
}

function amountLines({ money, figures }: Brief): Line[] {
  return [
    ...money.map(
      ({ printed, value, sentence }): Line => ({
        key: 'money',
        understood: value === null ? EMPTY : numberCell(value.amount),
        unit: value?.currency ?? '',
        printed,
        sentence,
      }),
    ),
    ...figures.map(
      ({ printed, value, unit, sentence }): Line => ({
        key: 'figures',
        understood: value === null ? EMPTY : numberCell(value),
        unit,
        printed,
        sentence,
      }),
    ),
  ];
}
