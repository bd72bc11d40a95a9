import { accordion } from './accordion.ts';
import { brPlain } from './br-plain.ts';
import { cards } from './cards.ts';
import { columnOfLabels } from './column-of-labels.ts';
import { customTags } from './custom-tags.ts';
import { deepIcons } from './deep-icons.ts';
import { dl } from './dl.ts';
import { dlWrapped } from './dl-wrapped.ts';
import { drupalField } from './drupal-field.ts';
import { figures } from './figures.ts';
import { gridColumns } from './grid-columns.ts';
import { headingsFlat } from './headings-flat.ts';
import { labelOutput } from './label-output.ts';
import { labelValueBreaks } from './label-value-breaks.ts';
import { labelValueLines } from './label-value-lines.ts';
import { list } from './list.ts';
import { listStrong } from './list-strong.ts';
import type { Markup } from './markup.ts';
import { nestedDl } from './nested-dl.ts';
import { oneLine } from './one-line.ts';
import { paragraphsFlat } from './paragraphs-flat.ts';
import { printedTwice } from './printed-twice.ts';
import { sectionedTable } from './sectioned-table.ts';
import { sections } from './sections.ts';
import { spanBare } from './span-bare.ts';
import { spansGlued } from './spans-glued.ts';
import { spansInline } from './spans-inline.ts';
import { strongBreak } from './strong-break.ts';
import { table } from './table.ts';
import { tableFourColumns } from './table-four-columns.ts';
import { tableTransposed } from './table-transposed.ts';
import { teasers } from './teasers.ts';
import { upperColumns } from './upper-columns.ts';
import { viewsFields } from './views-fields.ts';

/** Every markup that a page of the facts can be drawn in, by name. */
export const MARKUPS: Record<string, Markup> = {
  list,
  listStrong,
  drupalField,
  dl,
  dlWrapped,
  table,
  tableFourColumns,
  tableTransposed,
  labelValueLines,
  labelValueBreaks,
  brPlain,
  headingsFlat,
  paragraphsFlat,
  upperColumns,
  deepIcons,
  spansGlued,
  spansInline,
  cards,
  columnOfLabels,
  accordion,
  customTags,
  figures,
  gridColumns,
  labelOutput,
  nestedDl,
  oneLine,
  printedTwice,
  sectionedTable,
  sections,
  spanBare,
  strongBreak,
  teasers,
  viewsFields,
};
