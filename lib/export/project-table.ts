import { factIn } from '../facts.ts';
import { FIELD_KEYS, type FieldKey } from '../fields.ts';
import type { Project } from '../project.ts';
import { shownId } from '../shown-id.ts';
import { briefColumns, holdsBriefs, namingLanguages } from './brief-columns.ts';
import { type Cell, EMPTY, instantCell, linkCell, type Table, textCell } from './cells.ts';
import type { ExportContext } from './export-format.ts';
import type { ExportWords } from './export-words.ts';
import { chosenText, detailCell, FIELD_PARTS, factCell, statingLanguages } from './fact-cell.ts';
import { inTurn } from './in-turn.ts';
import { type Subject, subjectOf } from './subject.ts';

/** One column of the table that has a line for each project. */
interface ProjectColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  cell(subject: Subject): Cell;
}

/**
 * All that is known of the projects, a line for each; behind the values, where and when each was read.
 *
 * @throws Whatever `turn` throws.
 */
export async function projectTable(projects: readonly Project[], context: ExportContext): Promise<Table> {
  const columns = projectColumns(projects, context.words);
  const rows: (readonly Cell[])[] = [];
  await inTurn(projects, context, (project) => {
    const subject = subjectOf(project, context.locale);
    rows.push(columns.map((column) => column.cell(subject)));
  });
  return { head: columns.map(({ heading }) => heading), rows };
}

/** @param projects Have the languages that there are columns for, and the kinds. */
export function projectColumns(projects: readonly Project[], words: ExportWords): readonly ProjectColumn[] {
  const languages = new Set(projects.flatMap(({ readings }) => Object.keys(readings)));
  const hasBriefs = holdsBriefs(projects);
  return [
    { heading: words.say('recordId'), width: 14, cell: idCell },
    { heading: words.say('title'), width: 48, cell: ({ readings }) => textCell(readings[0]?.title ?? '') },
    ...(hasBriefs ? briefColumns(words) : []),
    ...FIELD_KEYS.flatMap((key) => fieldColumns(key, words)),
    {
      heading: words.say('computed', { name: words.derived('duration') }),
      width: 20,
      cell: (subject) => durationCell(subject, words),
    },
    ...(projects.some(hasChoices) ? [chosenColumn(words)] : []),
    { heading: words.say('tags'), width: 20, cell: ({ project }) => textCell(project.tags.join('; ')) },
    { heading: words.say('note'), width: 40, cell: ({ project }) => textCell(project.note) },
    { heading: words.say('savedAt'), width: 24, cell: ({ project }) => instantCell(project.savedAt) },
    ...[...languages].toSorted().flatMap((tag) => pageColumns(tag, words)),
    readInColumn(words.say('title'), ({ readings: [first] }) => (first ? [first.language] : []), words),
    ...FIELD_KEYS.map((key) =>
      readInColumn(words.field(key), ({ facts }) => statingLanguages(facts[key]), words),
    ),
    ...(hasBriefs ? (['date', 'countries'] as const) : []).map((key) =>
      readInColumn(words.brief(key), (subject) => namingLanguages(subject, key), words),
    ),
  ];
}

/** The ID, as a link to the page in the reader's language. */
export function idCell({ project, readings: [first] }: Subject): Cell {
  return linkCell(shownId(project.id), first?.url ?? '');
}

function fieldColumns<K extends FieldKey>(key: K, words: ExportWords): ProjectColumn[] {
  const name = words.field(key);
  return FIELD_PARTS[key].map((part) => ({
    heading: part.heading === null ? name : words.say(part.heading, { field: name }),
    width: part.width,
    cell: ({ facts }) =>
      part.heading === null
        ? factCell(key, facts[key], part, words)
        : detailCell(facts[key], (value) => part.show(value, words), words),
  }));
}

function durationCell({ derived: { duration } }: Subject, words: ExportWords): Cell {
  return duration.value === null ? EMPTY : textCell(words.duration(duration.value));
}

/** Whether the reader chose which page counts in any field. */
export function hasChoices({ choices }: Project): boolean {
  return Object.keys(choices).length > 0;
}

/** What the readings disagree in, and which the reader chose, and why; the values themselves are those that count. */
function chosenColumn(words: ExportWords): ProjectColumn {
  return {
    heading: words.say('chosen'),
    width: 40,
    cell: ({ facts }) =>
      textCell(FIELD_KEYS.flatMap((key) => chosenText(key, factIn(facts, key), words) ?? []).join('; ')),
  };
}

function pageColumns(tag: string, words: ExportWords): ProjectColumn[] {
  const language = words.language(tag);
  return [
    {
      heading: words.say('addressIn', { language }),
      width: 40,
      cell: ({ project }) => pageCell(project, tag, ({ url }) => linkCell(url, url)),
    },
    {
      heading: words.say('readAtIn', { language }),
      width: 24,
      cell: ({ project }) => pageCell(project, tag, ({ readAt }) => instantCell(readAt)),
    },
  ];
}

function pageCell(
  { readings }: Project,
  tag: string,
  show: (reading: Subject['readings'][number]) => Cell,
): Cell {
  const reading = readings[tag];
  return reading ? show(reading) : EMPTY;
}

/** From which pages a value comes: "en, fr". */
function readInColumn(
  field: string,
  languages: (subject: Subject) => readonly string[],
  words: ExportWords,
): ProjectColumn {
  return {
    heading: words.say('readIn', { field }),
    width: 12,
    cell: (subject) => textCell(languages(subject).join(', ')),
  };
}
