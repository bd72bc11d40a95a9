import { i18n } from '#i18n';
import type { Facts } from '../lib/facts.ts';
import { formatDate } from '../lib/format.ts';
import { odditiesOf } from '../lib/oddities.ts';

export interface OddityNotesProps {
  readonly facts: Facts;
  readonly locale: string;
  /** ISO 8601 date. */
  readonly today: string;
}

/** What a careful reader would notice about the facts of one project. */
export function OddityNotes({ facts, locale, today }: OddityNotesProps) {
  const { activeAfterEnd, endBeforeStart, allocatedAfterStart } = odditiesOf(facts, today);
  const date = (text: string) => formatDate(text, locale);
  return (
    <>
      {activeAfterEnd !== null && (
        <p class="note">{i18n.t('note.activeAfterEnd', { end: date(activeAfterEnd) })}</p>
      )}
      {endBeforeStart !== null && (
        <p class="note">
          {i18n.t('note.endBeforeStart', {
            start: date(endBeforeStart.start),
            end: date(endBeforeStart.end),
          })}
        </p>
      )}
      {allocatedAfterStart !== null && (
        <p class="note">{i18n.t('note.allocatedAfterStart', { year: allocatedAfterStart })}</p>
      )}
    </>
  );
}
