import { i18n } from '#i18n';
import type { FieldKey } from '../../lib/fields.ts';
import { formatDate, formatList, formatNumber } from '../../lib/format.ts';
import type { PictureProject } from '../../lib/pictures/picture-data.ts';

/** What every picture is made of. */
export interface PictureInput {
  readonly projects: readonly PictureProject[];
  /** IDs; also of projects that are not shown. */
  readonly selected: ReadonlySet<string>;
  readonly locale: string;
}

/** So many titles are named in one sentence. */
const MOST_NAMED = 3;

/** So many characters of each. */
const LONGEST_NAME = 60;

/** "A, B and 12 more". */
export function namesText(names: readonly string[], locale: string): string {
  const named = names.slice(0, MOST_NAMED).map(shortened);
  const others = names.length - MOST_NAMED;
  // The words for the others bring their own "and".
  if (others > 0) return `${named.join(', ')} ${i18n.t('picture.more', others)}`;
  return formatList(named, locale, 'unit');
}

function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).trimEnd()}…` : name;
}

/** "2023 to 2025"; what is not known is said to be. */
export function periodText({ start, end }: PictureProject, locale: string): string {
  return i18n.t('picture.timeline.fromTo', {
    start: start === null ? i18n.t('picture.timeline.startUnknown') : formatDate(start, locale),
    end: end === null ? i18n.t('picture.timeline.endUnknown') : formatDate(end, locale),
  });
}

/** How many of the projects have readings that disagree in one of the fields. */
export function disagreeingIn(projects: readonly PictureProject[], ...fields: readonly FieldKey[]): number {
  return projects.filter(({ disagreeing }) => fields.some((field) => disagreeing.includes(field))).length;
}

/** How many of the projects are selected. */
export function selectedOf(
  projects: readonly { readonly id: string }[],
  selected: ReadonlySet<string>,
): number {
  return projects.filter(({ id }) => selected.has(id)).length;
}

/** Numbers as the messages of `locales/` take them. */
export function numbers<K extends string>(
  counts: Readonly<Record<K, number>>,
  locale: string,
): Record<K, string> {
  const texts = Object.entries<number>(counts).map(([key, count]) => [key, formatNumber(count, locale)]);
  // Each text is of its own key, which the keys of a computed object do not show.
  return Object.fromEntries(texts) as Record<K, string>;
}
