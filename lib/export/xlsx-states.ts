import { fold } from '../print.ts';
import type { Reading } from '../reading.ts';
import type { Country } from '../values/country-names.ts';
import { type Cell, instantCell, linkCell, textCell } from './cells.ts';
import type { ExportWords } from './export-words.ts';
import { idCell } from './project-table.ts';
import type { Subject } from './subject.ts';
import type { SheetColumn } from './xlsx-sheet.ts';

/** The sheet that has a line for each benefiting state of each project, and nothing that could be added up twice. */
export function stateColumns(words: ExportWords): SheetColumn[] {
  return [
    { heading: words.say('recordId'), width: 14 },
    { heading: words.say('title'), width: 48 },
    { heading: words.say('country'), width: 28 },
    { heading: words.say('isoCode'), width: 10 },
    { heading: words.say('namePrinted'), width: 28 },
    { heading: words.say('language'), width: 12 },
    { heading: words.say('alsoNamedIn'), width: 14 },
    { heading: words.say('notNamedIn'), width: 14 },
    { heading: words.say('address'), width: 40 },
    { heading: words.say('readAt'), width: 24 },
  ];
}

/**
 * Name, language, address and time are those of one reading; others that name the state, and those that name states
 * but not this one, stand beside it.
 */
export function stateRows(subject: Subject, words: ExportWords): Cell[][] {
  const project = [idCell(subject), textCell(subject.readings[0]?.title ?? '')];
  return statesOf(subject).map(({ country: { name, code }, reading, also, without }) => [
    ...project,
    textCell(code === null ? name : (words.country(code) ?? name)),
    textCell(code ?? ''),
    textCell(name),
    textCell(words.language(reading.language)),
    textCell(languagesOf(also, words)),
    textCell(languagesOf(without, words)),
    linkCell(reading.url, reading.url),
    instantCell(reading.readAt),
  ]);
}

interface NamedState {
  readonly country: Country;
  readonly reading: Reading;
  readonly also: readonly Reading[];
  readonly without: readonly Reading[];
}

function statesOf({ readings }: Subject): NamedState[] {
  const named = readings.flatMap((reading) =>
    (reading.fields.benefitingStates?.value ?? []).map((country) => ({
      country,
      reading,
      key: keyOf(country),
    })),
  );
  const stating = [...new Set(named.map(({ reading }) => reading))];
  return [...Map.groupBy(named, ({ key }) => key).values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const all = new Set([first, ...others].map(({ reading }) => reading));
    const also = [...all].filter((reading) => reading !== first.reading);
    return { ...first, also, without: stating.filter((reading) => !all.has(reading)) };
  });
}

function keyOf({ code, name }: Country): string {
  return code ?? fold(name);
}

function languagesOf(readings: readonly Reading[], words: ExportWords): string {
  return readings.map(({ language }) => words.language(language)).join(', ');
}
