import { element, type MarkupElement } from '../markup.ts';
import type { PartialDate } from '../values/partial-date.ts';
import type { ExportContext } from './export-format.ts';
import { ACTIVITY_DATE } from './iati-codes.ts';
import { knownOf, ownNarrative } from './iati-parts.ts';
import type { Subject } from './subject.ts';

/** The start and the end that the pages state. */
export function datesOf({ facts }: Subject, context: ExportContext): MarkupElement[] {
  return (['startDate', 'endDate'] as const).flatMap((key) => {
    const date = knownOf(facts[key]);
    if (date === null) return [];
    const said = context.words.say(date.length === 10 ? 'iatiDate' : 'iatiDatePart', {
      date: context.words.value(key, date),
    });
    const day = key === 'startDate' ? firstDay(date) : lastDay(date);
    return element(
      'activity-date',
      { type: ACTIVITY_DATE[key], 'iso-date': day },
      ownNarrative(said, context),
    );
  });
}

/**
 * The schema takes whole days alone. For less specific dates the standard has the text beside them, so of a year or a
 * month the first or the last day is given, and what was printed is said.
 */
function firstDay(date: PartialDate): string {
  return `${date}-01-01`.slice(0, 10);
}

function lastDay(date: PartialDate): string {
  if (date.length === 10) return date;
  const [year = 0, month = 12] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
