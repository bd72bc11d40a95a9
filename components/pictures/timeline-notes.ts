import { i18n } from '#i18n';
import type { PictureProject } from '../../lib/pictures/picture-data.ts';
import type { Spans } from '../../lib/pictures/time-spans.ts';
import { whereAny } from './picture-kind.ts';
import { disagreeingIn, namesText, numbers, type PictureInput } from './picture-words.ts';

export interface TimelineParts {
  readonly found: Spans;
  /** As `extentOf` gives it. */
  readonly today: number;
  readonly input: PictureInput;
}

/** What is in no timeline, and why. */
export function undrawnNotes({ undated, reversed }: Spans, { projects, locale }: PictureInput): string[] {
  const titles = (some: readonly PictureProject[]) =>
    namesText(
      some.map(({ title }) => title),
      locale,
    );
  const disagree = disagreeingIn(projects, 'startDate', 'endDate');
  return [
    ...whereAny(undated.length, () => i18n.t('picture.timeline.undated', { projects: titles(undated) })),
    ...whereAny(reversed.length, () => i18n.t('picture.timeline.reversed', { projects: titles(reversed) })),
    ...whereAny(disagree, (n) => i18n.t('picture.timeline.disagree', numbers({ count: n }, locale))),
  ];
}
