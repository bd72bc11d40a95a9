import { type BriefItem, type BriefKey, briefItems, itemText, itemWords } from '../brief-items.ts';
import type { Project } from '../project.ts';
import { type Cell, dateCell, textCell } from './cells.ts';
import type { ExportWords } from './export-words.ts';
import type { Subject } from './subject.ts';

/** One column of what pages say that are no projects. */
interface BriefColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  cell(subject: Subject): Cell;
}

/** Whether a file holds any page that is no project; without one it has no columns for them. */
export function holdsBriefs(projects: readonly Pick<Project, 'kind'>[]): boolean {
  return projects.some(({ kind }) => kind !== 'project');
}

/** Of which kind a record is, when it was published, and which countries it names; of a project the kind alone. */
export function briefColumns(words: ExportWords): readonly BriefColumn[] {
  return [
    { heading: words.brief('kind'), width: 12, cell: ({ project }) => textCell(words.kind(project.kind)) },
    { heading: words.brief('date'), width: 11, cell: (subject) => dateOf(subject, words) },
    {
      heading: words.brief('countries'),
      width: 30,
      cell: (subject) => briefCell(subject, 'countries', words),
    },
    {
      heading: words.say('isoCodes', { field: words.brief('countries') }),
      width: 12,
      cell: (subject) =>
        textCell(
          itemsOf(subject, 'countries')
            .flatMap((item) => (item.is === 'country' ? (item.code ?? []) : []))
            .join('; '),
        ),
    },
  ];
}

/** The languages of the pages that say something of it. */
export function namingLanguages({ project, readings }: Subject, key: BriefKey): readonly string[] {
  if (project.kind === 'project') return [];
  return readings.flatMap((reading) => (briefItems([reading], key).length > 0 ? [reading.language] : []));
}

/** What a page names, in the reader's words; empty for a project, which has columns of its own. */
function briefCell(subject: Subject, key: BriefKey, words: ExportWords): Cell {
  const said = itemWords(words);
  return textCell(
    itemsOf(subject, key)
      .map((item) => itemText(item, said))
      .join('; '),
  );
}

function itemsOf({ project, readings }: Subject, key: BriefKey): readonly BriefItem[] {
  return project.kind === 'project' ? [] : briefItems(readings, key);
}

/** A date where the pages agree in one; else as they have it, and none is picked. */
function dateOf(subject: Subject, words: ExportWords): Cell {
  const [first, ...more] = itemsOf(subject, 'date');
  const isOne = first?.is === 'date' && more.length === 0;
  return isOne && first.value !== null ? dateCell(first.value) : briefCell(subject, 'date', words);
}
