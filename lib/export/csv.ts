import { dsvFormat } from 'd3-dsv';
import { type Cell, cellText } from './cells.ts';
import type { ExportFormat } from './export-format.ts';
import { defuse } from './formula.ts';
import { inTurn } from './in-turn.ts';
import { projectColumns } from './project-table.ts';
import { subjectOf } from './subject.ts';

/**
 * The table as text (RFC 4180). The mark at its beginning tells Excel that it is UTF-8.
 *
 * Numbers have a decimal point in every language, and no text is taken for a formula: see `defuse`.
 */
export const csv: ExportFormat = {
  name: 'csv',
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  async write(projects, context) {
    const columns = projectColumns(projects, context.words);
    const { formatRow } = dsvFormat(context.separator);
    let text = `\uFEFF${formatRow(columns.map(({ heading }) => defuse(heading)))}\r\n`;
    await inTurn(projects, context, (project) => {
      const subject = subjectOf(project, context.locale);
      text += `${formatRow(columns.map((column) => fieldText(column.cell(subject))))}\r\n`;
    });
    return text;
  },
};

/** A number is what it is: a negative one is no formula. */
export function fieldText(cell: Cell): string {
  return cell.kind === 'number' ? cellText(cell) : defuse(cellText(cell));
}
