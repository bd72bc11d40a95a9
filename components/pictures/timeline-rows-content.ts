import { i18n } from '#i18n';
import type { FieldKey } from '../../lib/fields.ts';
import { formatDate } from '../../lib/format.ts';
import { emphasize } from '../../lib/pictures/emphasis.ts';
import type { PictureProject } from '../../lib/pictures/picture-data.ts';
import { type Span, timeSpans } from '../../lib/pictures/time-spans.ts';
import { type TimelineWords, timeDomain, timelineScene } from '../../lib/pictures/timeline.ts';
import { type PictureContent, type PictureTableContent, whereAny } from './picture-kind.ts';
import { numbers, periodText, selectedOf } from './picture-words.ts';
import { type TimelineParts, undrawnNotes } from './timeline-notes.ts';

/** A bar for each project. */
export function rowsContent({ found, today, input }: TimelineParts): PictureContent {
  const { spans } = found;
  const { projects, selected, locale } = input;
  const count = (number: number) => numbers({ count: number }, locale);
  const shown = numbers({ drawn: spans.length, all: projects.length }, locale);
  const drawn = spans.map(({ project }) => project);
  return {
    title: i18n.t('picture.timeline.title'),
    fileName: 'timeline',
    notes: [
      i18n.t('picture.timeline.shown', shown),
      ...whereAny(openEnds(spans), (n) => i18n.t('picture.timeline.openEnd', count(n))),
      ...whereAny(openStarts(spans), (n) => i18n.t('picture.timeline.openStart', count(n))),
      ...undrawnNotes(found, input),
      ...whereAny(isOutside(today, spans) ? 1 : 0, () => i18n.t('picture.timeline.todayOutside')),
      ...whereAny(selectedOf(drawn, selected), (n) => i18n.t('picture.selected', count(n))),
    ],
    table: timelineTable(projects, locale),
    draw:
      spans.length === 0
        ? null
        : (width) =>
            emphasize(timelineScene({ spans, width, today, words: timelineWords(locale) }), selected),
  };
}

function openEnds(spans: readonly Span[]): number {
  return spans.filter(({ end }) => end === null).length;
}

function openStarts(spans: readonly Span[]): number {
  return spans.filter(({ start }) => start === null).length;
}

function isOutside(today: number, spans: readonly Span[]): boolean {
  const [first, last] = timeDomain(spans, today);
  return today < first || today > last;
}

function timelineWords(locale: string): TimelineWords {
  return {
    today: i18n.t('picture.today'),
    period: i18n.t('picture.timeline.during'),
    withinYear: i18n.t('picture.timeline.within'),
    unknown: i18n.t('picture.timeline.unknown'),
    allocation: i18n.t('picture.timeline.allocation'),
    describe: (project) => describe(project, locale),
  };
}

function describe(project: PictureProject, locale: string): string {
  const { title, allocated } = project;
  const words = [`${title}: ${periodText(project, locale)}`];
  if (allocated !== null) words.push(i18n.t('picture.timeline.allocated', { year: String(allocated) }));
  return words.join(', ');
}

/** Of all projects, also those that are not drawn; of thousands the first ones. */
function timelineTable(projects: readonly PictureProject[], locale: string): PictureTableContent {
  const names = [
    i18n.t('picture.column.project'),
    i18n.t('field.startDate'),
    i18n.t('field.endDate'),
    i18n.t('field.allocationYear'),
  ];
  const { spans, undated, reversed } = timeSpans(projects);
  const all = [...spans.map(({ project }) => project), ...reversed, ...undated];
  const rows = all.slice(0, MOST_TABLE_ROWS).map((project) => tableRow(project, locale));
  const more = whereAny(Math.max(0, all.length - rows.length), (n) => i18n.t('picture.more', n));
  return {
    columns: names.map((name, n) => ({ name, isNumber: n > 0 })),
    rows: [...rows, ...more.map((words) => ({ id: null, cells: [words, '', '', ''] }))],
  };
}

const MOST_TABLE_ROWS = 1000;

function tableRow({ id, title, start, end, allocated, disagreeing }: PictureProject, locale: string) {
  const cell = (key: FieldKey, text: string | null) => {
    const isDisputed = disagreeing.includes(key);
    return text ?? i18n.t(isDisputed ? 'picture.disagree' : 'picture.notKnown');
  };
  return {
    id,
    cells: [
      title,
      cell('startDate', start && formatDate(start, locale)),
      cell('endDate', end && formatDate(end, locale)),
      cell('allocationYear', allocated === null ? null : String(allocated)),
    ],
  };
}
