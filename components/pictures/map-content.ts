import { i18n } from '#i18n';
import { formatNumber } from '../../lib/format.ts';
import { isCode } from '../../lib/library-list.ts';
import { emphasize } from '../../lib/pictures/emphasis.ts';
import { type StateCounts, stateCounts, undrawnStates } from '../../lib/pictures/state-counts.ts';
import { type MapWords, worldMapScene } from '../../lib/pictures/world-map.ts';
import type { WorldPaths } from '../../lib/pictures/world-paths.ts';
import { countryName } from '../words.ts';
import { type PictureContent, whereAny } from './picture-kind.ts';
import { disagreeingIn, namesText, numbers, type PictureInput, selectedOf } from './picture-words.ts';

/** The world at a width. */
export type DrawWorld = (width: number) => WorldPaths;

/** @param world `null`: not loaded; the table is there without it. */
export function mapContent(input: PictureInput, world: DrawWorld | null): PictureContent {
  const { selected, locale } = input;
  const counts = stateCounts(input.projects);
  const { states } = counts;
  const words = mapWords(locale);
  return {
    title: i18n.t('picture.map.title'),
    fileName: 'benefiting-states',
    notes: notesOf(counts, input),
    table: {
      columns: [
        { name: i18n.t('picture.column.state'), isNumber: false },
        { name: i18n.t('picture.column.projects'), isNumber: true },
      ],
      rows: states.map(({ state, projects }) => ({
        id: null,
        cells: [stateName(state, locale), formatNumber(projects.length, locale)],
      })),
    },
    draw: world && ((width) => emphasize(worldMapScene({ world: world(width), states, words }), selected)),
  };
}

function notesOf({ states, unknown }: StateCounts, { projects, selected, locale }: PictureInput): string[] {
  const count = (number: number) => numbers({ count: number }, locale);
  const undrawn = undrawnStates(states).map(
    ({ state, projects: ids }) => `${stateName(state, locale)} (${formatNumber(ids.length, locale)})`,
  );
  const shown = { drawn: projects.length - unknown.length, all: projects.length };
  return [
    i18n.t('picture.map.shown', numbers(shown, locale)),
    ...whereAny(unknown.length, (n) => i18n.t('picture.map.unknown', count(n))),
    ...whereAny(disagreeingIn(projects, 'benefitingStates'), (n) => i18n.t('picture.map.disagree', count(n))),
    ...whereAny(undrawn.length, () => i18n.t('picture.map.undrawn', { states: namesText(undrawn, locale) })),
    ...whereAny(selectedOf(projects, selected), (n) => i18n.t('picture.selected', count(n))),
    i18n.t('picture.map.status'),
    i18n.t('picture.map.shapes'),
  ];
}

function mapWords(locale: string): MapWords {
  return {
    range(from, to) {
      if (to === 0) return i18n.t('picture.map.none');
      if (to === null) return i18n.t('picture.map.orMore', numbers({ from }, locale));
      if (from === to) return formatNumber(from, locale);
      return i18n.t('picture.map.range', numbers({ from, to }, locale));
    },
    describe: (code, projects) => `${stateName(code, locale)}: ${i18n.t('picture.count', projects.length)}`,
  };
}

/** A country that we do not know by the name that the page printed. */
function stateName(state: string, locale: string): string {
  return isCode(state) ? (countryName(state, locale) ?? state) : state;
}
