import { i18n } from '#i18n';
import { formatMoney, formatNumber } from '../../lib/format.ts';
import { type Breakdown, type BreakdownKey, breakdownBy, type Part } from '../../lib/pictures/breakdown.ts';
import { type BreakdownWords, breakdownScene } from '../../lib/pictures/breakdown-bars.ts';
import type { Term } from '../../lib/vocabularies.ts';
import { termName } from '../words.ts';
import { type PictureContent, whereAny } from './picture-kind.ts';
import { disagreeingIn, numbers, type PictureInput, selectedOf } from './picture-words.ts';

/** How many projects are of each kind, and what their budgets come to. */
export function breakdownContent(key: BreakdownKey, input: PictureInput): PictureContent {
  const { projects, selected, locale } = input;
  const breakdown = breakdownBy(key, projects);
  const words = breakdownWords(key, breakdown, locale);
  return {
    title: i18n.t(`picture.breakdown.${key}`),
    fileName: `by-${key}`,
    notes: notesOf(key, breakdown, input),
    table: {
      columns: [
        { name: NAMES[key].column(), isNumber: false },
        { name: i18n.t('picture.column.projects'), isNumber: true },
        { name: i18n.t('picture.column.total'), isNumber: true },
        { name: i18n.t('picture.column.withoutBudget'), isNumber: true },
      ],
      rows: breakdown.parts.map((part) => ({ id: null, cells: cellsOf(part, words) })),
    },
    draw: projects.length === 0 ? null : (width) => breakdownScene({ breakdown, selected, width, words }),
  };
}

/** What the parts are called. The values are of the field that the breakdown is by. */
const NAMES: {
  readonly [K in BreakdownKey]: {
    readonly field: 'type' | 'region' | 'allocationYear';
    column(): string;
    name(value: string | number): string;
  };
} = {
  type: {
    field: 'type',
    column: () => i18n.t('field.type'),
    name: (value) => termName('type', value as Term<'type'>),
  },
  region: {
    field: 'region',
    column: () => i18n.t('field.region'),
    name: (value) => termName('region', value as Term<'region'>),
  },
  allocated: {
    field: 'allocationYear',
    column: () => i18n.t('field.allocationYear'),
    name: String,
  },
};

function notesOf(
  key: BreakdownKey,
  breakdown: Breakdown,
  { projects, selected, locale }: PictureInput,
): string[] {
  const { currency, otherCurrencies } = breakdown;
  const count = (number: number) => numbers({ count: number }, locale);
  const withoutBudget = projects.filter(({ budget }) => budget === null).length;
  return [
    i18n.t('picture.breakdown.shown', numbers({ all: projects.length }, locale)),
    ...whereAny(withoutBudget, (n) => i18n.t('picture.breakdown.noBudget', count(n))),
    ...whereAny(otherCurrencies, (n) =>
      i18n.t('picture.breakdown.otherCurrencies', { ...count(n), currency: currency ?? '' }),
    ),
    ...whereAny(disagreeingIn(projects, NAMES[key].field), (n) =>
      i18n.t('picture.breakdown.disagree', count(n)),
    ),
    ...whereAny(selectedOf(projects, selected), (n) => i18n.t('picture.breakdown.partSelected', count(n))),
  ];
}

function breakdownWords(key: BreakdownKey, { currency }: Breakdown, locale: string): BreakdownWords {
  const name = (value: Part['value']) =>
    value === null ? i18n.t('picture.notKnown') : NAMES[key].name(value);
  const total = (part: Part) =>
    part.total === null || currency === null
      ? i18n.t('picture.breakdown.noTotal')
      : formatMoney({ amount: part.total, currency }, locale);
  return {
    projects: i18n.t('picture.column.projects'),
    budget: i18n.t('picture.column.total'),
    name,
    number: (count) => formatNumber(count, locale),
    total,
    describe: (part) =>
      `${name(part.value)}: ${i18n.t('picture.count', part.projects.length)}. ` +
      `${i18n.t('picture.column.total')}: ${total(part)}`,
  };
}

function cellsOf(part: Part, words: BreakdownWords): string[] {
  return [
    words.name(part.value),
    words.number(part.projects.length),
    words.total(part),
    words.number(part.withoutBudget),
  ];
}
