import { element, type MarkupElement } from '../markup.ts';
import type { PartialDate } from '../values/partial-date.ts';
import { agreedOf } from './agreed.ts';
import type { ExportContext } from './export-format.ts';
import { ACTIVITY_DATE } from './iati-codes.ts';
import { ownNarrative } from './iati-parts.ts';
import type { Subject } from './subject.ts';

/** The start and the end that the pages state. */
export function datesOf({ facts }: Subject, context: ExportContext): MarkupElement[] {
  return (['startDate', 'endDate'] as const).flatMap((key) => {
    const date = agreedOf(facts[key]);
    if (date === null) return [];
    const said = context.words.say(date.length === 10 ? 'iatiDate' : 'iatiDatePart', {
      date: context.words.value(key, date),
    });
    return element(
      'activity-date',
      { type: ACTIVITY_DATE[key], 'iso-date': DAY[key](date) },
      ownNarrative(said, context),
    );
  });
}

/** Whether the end comes before the start, as the days of the file have it. */
export function endsBeforeStart({ facts: { startDate, endDate } }: Subject): boolean {
  const [start, end] = [agreedOf(startDate), agreedOf(endDate)];
  return start !== null && end !== null && DAY.endDate(end) < DAY.startDate(start);
}

/**
 * The schema takes whole days alone. For less specific dates the standard has the text beside them, so of a year or a
 * month the first or the last day is given, and what was printed is said.
 */
const DAY = { startDate: firstDay, endDate: lastDay } as const;

function firstDay(date: PartialDate): string {
  return `${date}-01-01`.slice(0, 10);
}

function lastDay(date: PartialDate): string {
  if (date.length === 10) return date;
  const [year = 0, month = 12] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
