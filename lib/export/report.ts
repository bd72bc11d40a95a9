import { type Comparison, compare } from '../comparison.ts';
import { element, htmlPiece, type MarkupChild, type MarkupElement, toHtmlDocument } from '../markup.ts';
import type { Project } from '../project.ts';
import { agreedOf } from './agreed.ts';
import type { ExportContext, ExportFormat } from './export-format.ts';
import type { ExportWords } from './export-words.ts';
import { inTurn } from './in-turn.ts';
import { isStated, type Report } from './report-cells.ts';
import { comparisonTable, MOST_COLUMNS, warningList } from './report-comparison.ts';
import { overview, overviewLine, projectSection } from './report-projects.ts';
import { sourcesOf, timeText } from './report-sources.ts';
import { reportStyle } from './report-style.ts';

/** A comparison as a page of its own: one file without script, which asks for nothing and prints well. */
export const report: ExportFormat = {
  name: 'report',
  extension: 'html',
  mediaType: 'text/html',

  async write(projects, context) {
    const comparison = compare(projects, context.now.toISOString().slice(0, 10));
    const sizes: Report = { context, largestBudget: largestBudget(comparison) };
    const areMany = projects.length > MOST_COLUMNS;
    const { lines, sections, sources } = await writeProjects(projects, comparison, sizes, areMany);
    const style = reportStyle(projects.length > PORTRAIT && !areMany);
    const legend = element('p', { class: 'legend' }, SIGN, context.words.say('reportLegend'));
    const body = [
      areMany ? overview(lines, sizes) : [comparisonTable(comparison, sizes), legend],
      element('p', { class: 'legend' }, computedText(context.words)),
      warningList(comparison, context),
      sections,
      element('section', {}, element('h2', {}, context.words.say('sources')), sources),
    ];
    return toHtmlDocument(page(context, style, body));
  },
};

/** The parts that each project has to itself, written ahead. */
async function writeProjects(
  projects: readonly Project[],
  { columns, rows }: Comparison,
  report: Report,
  areMany: boolean,
) {
  const written = { lines: [] as MarkupChild[], sections: [] as MarkupChild[], sources: [] as MarkupChild[] };
  const stated = rows.filter(isStated);
  const left = columns.entries();
  await inTurn(projects, report.context, () => {
    const { value } = left.next();
    if (!value) return;
    const [at, column] = value;
    written.sources.push(htmlPiece(sourcesOf(column, report.context)));
    if (!areMany) return;
    written.lines.push(htmlPiece(overviewLine(column, report)));
    written.sections.push(htmlPiece(projectSection(column, at, stated, report)));
  });
  return written;
}

/** How the rows follow that are marked as computed. */
function computedText(words: ExportWords): string {
  return words.say('reportComputed', {
    duration: words.derived('duration'),
    perYear: words.derived('budgetPerYear'),
    perState: words.derived('budgetPerState'),
  });
}

const SIGN = element('span', { class: 'mark' }, '≠ ');

/** So many columns have room on the short side of a sheet. */
const PORTRAIT = 3;

function largestBudget({ columns }: Comparison): number {
  const amounts = columns.map(({ facts: { budget } }) => agreedOf(budget)?.amount ?? 0);
  return amounts.reduce((largest, amount) => Math.max(largest, amount), 0);
}

/** Nothing but this file's own style sheet, should a text of it ever be taken for markup. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

function page(
  { words, locale, now, version }: ExportContext,
  style: string,
  body: MarkupChild,
): MarkupElement {
  const title = words.say('reportTitle');
  const made = words.say('reportMade', { date: timeText(now, locale), version });
  return element(
    'html',
    { lang: locale },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('meta', { name: 'color-scheme', content: 'light dark' }),
      element('meta', { name: 'referrer', content: 'no-referrer' }),
      element('title', {}, title),
      element('style', {}, style),
    ),
    element(
      'body',
      {},
      element(
        'main',
        {},
        element(
          'header',
          {},
          element('p', { class: 'brand' }, 'Project Lens'),
          element('h1', {}, title),
          element('p', { class: 'made' }, made),
        ),
        body,
      ),
    ),
  );
}
