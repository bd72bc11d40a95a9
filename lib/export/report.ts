import { type Comparison, compare } from '../comparison.ts';
import { element, htmlPiece, type MarkupChild, type MarkupElement, toHtmlDocument } from '../markup.ts';
import type { Project } from '../project.ts';
import { oneCurrency } from '../values/money.ts';
import { agreedOf } from './agreed.ts';
import type { ExportContext, ExportFormat } from './export-format.ts';
import type { ExportWords } from './export-words.ts';
import { inTurn } from './in-turn.ts';
import { isStated, type Report } from './report-cells.ts';
import { changesOf } from './report-changes.ts';
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
    const [first, further] = comparisonsOf(projects, context.now.toISOString().slice(0, 10));
    const sizes: Report = { context, largestBudget: largestBudget(first) };
    const { length } = first.columns;
    const areMany = length > MOST_COLUMNS;
    const { lines, sections, sources } = await writeProjects({ projects, first, further, areMany }, sizes);
    const style = reportStyle(length > PORTRAIT && !areMany);
    const legend = element('p', { class: 'legend' }, SIGN, context.words.say('reportLegend'));
    const body = [
      areMany ? lines.length > 0 && overview(lines, sizes) : [comparisonTable(first, sizes), legend],
      first.of === 'projects' && element('p', { class: 'legend' }, computedText(context.words)),
      warningList(first, context),
      sections,
      element('section', {}, element('h2', {}, context.words.say('sources')), sources),
    ];
    return toHtmlDocument(page(context, style, body));
  },
};

interface Sets {
  readonly projects: readonly Project[];
  /** What is compared: the projects, or, where there is none, the other pages. */
  readonly first: Comparison;
  /** The other pages, where there are projects: they are not compared with those, and have a section each. */
  readonly further: Comparison | null;
  /** Whether there are more than have room side by side. */
  readonly areMany: boolean;
}

function comparisonsOf(projects: readonly Project[], today: string): [Comparison, Comparison | null] {
  const own = projects.filter(({ kind }) => kind === 'project');
  const briefs = projects.filter(({ kind }) => kind !== 'project');
  if (briefs.length === 0) return [compare(own, today), null];
  return own.length === 0 ? [compare(briefs, today), null] : [compare(own, today), compare(briefs, today)];
}

/** The parts that each record has to itself, written ahead. */
async function writeProjects({ projects, first, further, areMany }: Sets, report: Report) {
  const written = { lines: [] as MarkupChild[], sections: [] as MarkupChild[], sources: [] as MarkupChild[] };
  const members = [...membersOf(first), ...(further ? membersOf(further) : [])];
  const histories = new Map(projects.map(({ id, history }) => [id, history]));
  await inTurn(members, report.context, ({ column, at, of, stated }) => {
    written.sources.push(htmlPiece(sourcesOf(column, report.context)));
    const changes = changesOf(histories.get(column.id) ?? [], report.context);
    if (changes) written.sources.push(htmlPiece(changes));
    if (of === first && !areMany) return;
    if (column.kind === 'project') written.lines.push(htmlPiece(overviewLine(column, report)));
    written.sections.push(htmlPiece(projectSection(column, at, stated, report)));
  });
  return written;
}

function membersOf(of: Comparison) {
  const stated = of.rows.filter(isStated);
  return of.columns.map((column, at) => ({ column, at, of, stated }));
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

/** Nothing where they are in several currencies: bars are drawn to one scale. */
function largestBudget({ columns }: Comparison): number {
  const budgets = columns.flatMap(({ facts: { budget } }) => agreedOf(budget) ?? []);
  return oneCurrency(budgets) === null ? 0 : Math.max(...budgets.map(({ amount }) => amount));
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
