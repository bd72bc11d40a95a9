import type { Column, Comparison, Row } from '../comparison.ts';
import { titlesOf } from '../comparison.ts';
import { isAddress } from '../identity.ts';
import { preferred, titleOf } from '../library-list.ts';
import { element, type MarkupChild, type MarkupElement } from '../markup.ts';
import { shownId } from '../shown-id.ts';
import type { ExportContext } from './export-format.ts';
import { isStated, languagesText, pageText, type Report, rowCell, rowName } from './report-cells.ts';

/** So many projects have room side by side. */
export const MOST_COLUMNS = 6;

/** Projects side by side, a column each; what no page states comes last. */
export function comparisonTable({ columns, rows }: Comparison, report: Report): MarkupElement {
  const { words } = report.context;
  const shown = [...rows.filter(isStated), ...rows.filter((row) => !isStated(row))];
  const corner = element('span', { class: 'unseen' }, words.say('field'));
  return frame(
    'compare',
    element(
      'tr',
      {},
      element('th', { scope: 'col' }, corner),
      ...columns.map((column) => columnHead(column, report)),
    ),
    shown.map((row) => comparisonRow(row, columns, report)),
  );
}

/** A table that scrolls by itself where it is wider than the window. */
export function frame(name: 'compare' | 'overview', head: MarkupElement, rows: MarkupChild): MarkupElement {
  const table = element('table', { class: name }, element('thead', {}, head), element('tbody', {}, rows));
  // A frame that scrolls must be reached by keyboard.
  return element('div', { class: 'frame', tabindex: 0 }, table);
}

function columnHead(column: Column, { context }: Report): MarkupElement {
  return element('th', { scope: 'col' }, titleLink(column, context), subtitle(column, context));
}

function comparisonRow(row: Row, columns: readonly Column[], report: Report): MarkupElement {
  return element(
    'tr',
    { class: row.differs ? 'differs' : null },
    element(
      'th',
      { scope: 'row' },
      element(
        'span',
        { class: 'name' },
        element('span', {}, rowName(row, report.context)),
        row.differs && mark(report),
      ),
    ),
    columns.map((column, i) => element('td', {}, rowCell(row, column, i, report))),
  );
}

function mark({ context: { words } }: Report): MarkupElement {
  return element(
    'span',
    { class: 'mark' },
    element('span', { 'aria-hidden': 'true' }, '≠'),
    element('span', { class: 'unseen' }, words.say('differs')),
  );
}

/** The title as the page in the reader's language has it, with a link to that page. */
export function titleLink({ id, readings }: Column, { locale }: ExportContext): MarkupElement {
  const source = preferred(Object.fromEntries(readings.map((each) => [each.language, each])), locale);
  if (!source) return pageText(shownId(id));
  const title = source.title.trim() === '' ? shownId(id) : source.title;
  return element('a', { href: source.url, lang: source.language, rel: 'noreferrer' }, pageText(title));
}

/** "MD.0029 · English and French". */
export function subtitle({ id, readings }: Column, context: ExportContext): MarkupElement {
  const languages = languagesText(
    readings.map(({ language }) => language),
    context,
  );
  return element('small', {}, isAddress(id) ? languages : [pageText(id), ` · ${languages}`]);
}

/** Where the comparison misleads who does not know this. */
export function warningList(
  { columns, warnings }: Comparison,
  { words, locale }: ExportContext,
): MarkupChild {
  if (warnings.length === 0) return null;
  const byId = new Map(columns.map((column) => [column.id, column]));
  const nameOf = (id: string) => {
    const column = byId.get(id);
    if (!column || !isAddress(id)) return id;
    return words.say('quoted', { text: titleOf({ id, titles: titlesOf(column) }, locale) });
  };
  return element(
    'aside',
    { class: 'warnings' },
    element('h2', {}, words.say('warnings')),
    element(
      'ul',
      {},
      warnings.map((each) => element('li', {}, pageText(words.warning(each, nameOf)))),
    ),
  );
}
