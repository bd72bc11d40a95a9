import { element } from '../markup.ts';
import type { Project } from '../project.ts';
import { holdsBriefs } from './brief-columns.ts';
import type { ExportContext, ExportFormat } from './export-format.ts';
import { inTurn } from './in-turn.ts';
import { hasChoices, projectColumns } from './project-table.ts';
import { subjectOf } from './subject.ts';
import { briefSheetColumns, briefSheetRows } from './xlsx-briefs.ts';
import { changeColumns, changeRows } from './xlsx-changes.ts';
import { MAIN } from './xlsx-names.ts';
import { inParts, openTag } from './xlsx-parts.ts';
import { createSheet } from './xlsx-sheet.ts';
import { sourceColumns, sourceRows } from './xlsx-sources.ts';
import { stateColumns, stateRows } from './xlsx-states.ts';
import { createStrings, type SharedStrings, sharedString } from './xlsx-strings.ts';
import { writeWorkbook } from './xlsx-workbook.ts';
import { createZip, type ZipArchive } from './xlsx-zip.ts';

/**
 * A workbook of three sheets: the projects, their benefiting states, and where each value was read; where there are
 * other pages, or pages said something else before, a further one has what they say, or said.
 *
 * Source: ECMA-376, Office Open XML. All sheets are written side by side, project by project, so that no step is
 * long and the archive is the only thing that grows.
 */
export const xlsx: ExportFormat = {
  name: 'xlsx',
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  async write(projects, context) {
    const { words, now } = context;
    const archive = createZip(now);
    const strings = createStrings(words.say('cut'));
    const names = [words.say('projects'), words.field('benefitingStates'), words.say('sources')];
    if (holdsBriefs(projects)) names.push(words.say('otherPages'));
    if (projects.some(hasHistory)) names.push(words.say('changes'));
    writeWorkbook({ names, title: words.say('documentTitle'), now }, archive);
    await writeSheets(projects, context, { archive, strings });
    await writeStrings(strings, archive, () => context.turn(projects.length));
    return archive.finish();
  },
};

interface Target {
  readonly archive: ZipArchive;
  readonly strings: SharedStrings;
}

async function writeSheets(
  projects: readonly Project[],
  context: ExportContext,
  { archive, strings }: Target,
): Promise<void> {
  const { words, locale } = context;
  const columns = projectColumns(projects, words);
  const plan = { strings, archive, cutRows: words.say('cutRows') };
  const table = createSheet({ ...plan, number: 1, columns });
  const states = createSheet({ ...plan, number: 2, columns: stateColumns(words) });
  const choices = projects.some(hasChoices);
  const sources = createSheet({ ...plan, number: 3, columns: sourceColumns(words, { choices }) });
  const briefs = holdsBriefs(projects)
    ? createSheet({ ...plan, number: 4, columns: briefSheetColumns(words) })
    : null;
  const changes = projects.some(hasHistory)
    ? createSheet({ ...plan, number: briefs ? 5 : 4, columns: changeColumns(words) })
    : null;
  await inTurn(projects, context, (project) => {
    const subject = subjectOf(project, locale);
    table.row(columns.map((column) => column.cell(subject)));
    for (const row of stateRows(subject, words)) states.row(row);
    for (const row of sourceRows(subject, words)) sources.row(row);
    for (const row of briefSheetRows(subject, words)) briefs?.row(row);
    for (const row of changeRows(subject, words)) changes?.row(row);
  });
  for (const sheet of [table, states, sources, briefs, changes])
    await sheet?.end(() => context.turn(projects.length));
}

function hasHistory({ history }: Project): boolean {
  return history.length > 0;
}

async function writeStrings(
  { all }: SharedStrings,
  archive: ZipArchive,
  turn: () => Promise<void>,
): Promise<void> {
  const file = archive.file('xl/sharedStrings.xml');
  file.write(openTag(element('sst', { xmlns: MAIN, uniqueCount: all.size })));
  await inParts(all.keys(), (text) => file.write(sharedString(text)), turn);
  file.write('</sst>');
  file.end();
}
