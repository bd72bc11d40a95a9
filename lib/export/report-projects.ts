import type { Column, Row } from '../comparison.ts';
import { element, type MarkupChild, type MarkupElement } from '../markup.ts';
import { factCell, type Report, rowCell, rowName } from './report-cells.ts';
import { frame, subtitle, titleLink } from './report-comparison.ts';

const OVERVIEW = ['status', 'budget', 'startDate', 'endDate'] as const;

/**
 * More projects than have room side by side: a line each, with what matters most.
 *
 * @param lines Each made by `overviewLine`.
 */
export function overview(lines: readonly MarkupChild[], { context: { words } }: Report): MarkupElement {
  const heads = [words.say('title'), ...OVERVIEW.map((key) => words.field(key))];
  return frame(
    'overview',
    element(
      'tr',
      {},
      heads.map((head) => element('th', { scope: 'col' }, head)),
    ),
    lines,
  );
}

export function overviewLine(column: Column, report: Report): MarkupElement {
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, titleLink(column, report.context), subtitle(column, report.context)),
    OVERVIEW.map((key) => element('td', {}, factCell(key, column, report))),
  );
}

/**
 * All rows of one project; other rows only where its pages have them.
 *
 * @param at Which of the columns it is.
 * @param stated The rows of the comparison that any page states.
 */
export function projectSection(
  column: Column,
  at: number,
  stated: readonly Row[],
  report: Report,
): MarkupElement {
  const { context } = report;
  const rows = stated.filter((row) => row.kind !== 'other' || row.cells[at] != null);
  const entries = rows.map((row) =>
    element(
      'div',
      {},
      element('dt', {}, rowName(row, context)),
      element('dd', {}, rowCell(row, column, at, report)),
    ),
  );
  return element(
    'section',
    { class: 'project' },
    element('h2', {}, titleLink(column, context)),
    subtitle(column, context),
    element('dl', {}, entries),
  );
}
