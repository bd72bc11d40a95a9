import { i18n } from '#i18n';
import { formatNumber } from '../../lib/format.ts';
import { type RunningYear, runningYears } from '../../lib/pictures/running.ts';
import { runningScene } from '../../lib/pictures/running-columns.ts';
import type { Span } from '../../lib/pictures/time-spans.ts';
import { type PictureContent, whereAny } from './picture-kind.ts';
import { numbers, selectedOf } from './picture-words.ts';
import { type TimelineParts, undrawnNotes } from './timeline-notes.ts';

/** How many projects were running in each year. */
export function runningContent({ found, today, input }: TimelineParts): PictureContent {
  const { projects, selected, locale } = input;
  const whole = found.spans.filter(({ start, end }) => start !== null && end !== null);
  const years = runningYears(whole);
  const count = (number: number) => numbers({ count: number }, locale);
  return {
    title: i18n.t('picture.timeline.title'),
    fileName: 'timeline',
    notes: [
      i18n.t('picture.timeline.running', numbers({ drawn: whole.length, all: projects.length }, locale)),
      ...whereAny(found.spans.length - whole.length, (n) => i18n.t('picture.timeline.halfKnown', count(n))),
      ...undrawnNotes(found, input),
      ...whereAny(selectedOf(projectsOf(whole), selected), (n) =>
        i18n.t('picture.breakdown.partSelected', count(n)),
      ),
    ],
    table: {
      columns: [
        { name: i18n.t('picture.column.year'), isNumber: false },
        { name: i18n.t('picture.column.projects'), isNumber: true },
      ],
      rows: years.map((each) => ({
        id: null,
        cells: [String(each.year), formatNumber(each.projects.length, locale)],
      })),
    },
    draw: (width) =>
      runningScene({ spans: whole, years, selected, width, today, words: runningWords(locale) }),
  };
}

function projectsOf(spans: readonly Span[]) {
  return spans.map(({ project }) => project);
}

function runningWords(locale: string) {
  return {
    today: i18n.t('picture.today'),
    describe: ({ year, projects }: RunningYear) =>
      i18n.t('picture.timeline.runningIn', {
        year: String(year),
        count: i18n.t('picture.count', projects.length),
      }),
    number: (count: number) => formatNumber(count, locale),
  };
}
