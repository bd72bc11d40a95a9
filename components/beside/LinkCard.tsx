import { i18n } from '#i18n';
import type { PlaceAmong } from '../../lib/browser/link-card.ts';
import { formatDate } from '../../lib/format.ts';
import type { IndexEntry } from '../../lib/library-index.ts';
import { titleLanguage, titleOf } from '../../lib/library-list.ts';
import { valueText } from '../value-text.ts';
import { chipClass, fieldName } from '../words.ts';

export interface LinkCardProps {
  readonly entry: IndexEntry;
  readonly locale: string;
  /** `null`: the reader did not go from mark to mark. */
  readonly place: PlaceAmong | null;
}

/** What is known of the saved project that a link leads to. */
export function LinkCard({ entry, locale, place }: LinkCardProps) {
  const { status } = entry.facts;
  return (
    <>
      <p class="hint">{place ? placeText(place) : i18n.t('badge.saved')}</p>
      <h2 lang={titleLanguage(entry, locale)}>{titleOf(entry, locale)}</h2>
      <p class="chips">
        {status && <span class={chipClass(status)}>{valueText('status', status, locale)}</span>}
        {entry.tags.map((tag) => (
          <span key={tag} class="chip tag">
            {tag}
          </span>
        ))}
      </p>
      {figuresOf(entry, locale).map((text) => (
        <p key={text}>{text}</p>
      ))}
    </>
  );
}

/** The same in one line, to be heard. */
export function cardText({ entry, locale, place }: LinkCardProps): string {
  const { status } = entry.facts;
  const texts = [
    place ? placeText(place) : i18n.t('badge.saved'),
    titleOf(entry, locale),
    status && valueText('status', status, locale),
    ...figuresOf(entry, locale),
    ...entry.tags,
  ];
  return texts.filter((text) => text !== null).join('. ');
}

function placeText({ at, all }: PlaceAmong): string {
  return i18n.t('marks.place', { at, all });
}

/** Budget and period, each with its name. */
function figuresOf({ facts }: IndexEntry, locale: string): string[] {
  const { budget, startDate, endDate } = facts;
  const period = [startDate, endDate].map((date) => (date === null ? '…' : formatDate(date, locale)));
  return [
    ...(budget === null ? [] : [named(fieldName('budget'), valueText('budget', budget, locale))]),
    ...(startDate === null && endDate === null ? [] : [named(i18n.t('period.label'), period.join(' – '))]),
  ];
}

function named(name: string, value: string): string {
  return i18n.t('library.filterOn', { name, value });
}
