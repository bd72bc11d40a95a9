import type { Project } from '../project.ts';
import type { Reading } from '../reading.ts';
import { citationWords } from './citation-words.ts';
import type { ExportContext } from './export-format.ts';
import { inTurn } from './in-turn.ts';
import { minuteOf } from './instants.ts';

/**
 * One page that was read, as the Citation Style Language has it. That of a project has no date of publication: the
 * pages print none, and the year of an allocation is not one.
 */
export interface Citation {
  /** Letters, digits, `.`, `_` and `-`: legal in BibTeX too. The same page of a project has the same in every file. */
  readonly id: string;
  readonly 'citation-key': string;
  readonly type: 'webpage';
  readonly title: string;
  readonly author: readonly [{ readonly literal: string }];
  readonly 'container-title': 'iom.int';
  readonly URL: string;
  /** When the page says that it was published, as precise as it says. */
  readonly issued?: { readonly 'date-parts': readonly [readonly number[]] };
  /** Year, month and day, UTC. */
  readonly accessed: { readonly 'date-parts': readonly [readonly [number, number, number]] };
  /** BCP 47. */
  readonly language: string;
  /** The project ID. */
  readonly number?: string;
  readonly note: string;
}

/**
 * Writes one text for each page that was read, in the order of the projects; pages of one project by language.
 *
 * @throws Whatever `context.turn` throws.
 */
export async function writeCitations<T>(
  projects: readonly Project[],
  context: ExportContext,
  write: (citation: Citation) => T,
): Promise<readonly T[]> {
  const written: T[] = [];
  const taken = new Set<string>();
  await inTurn(projects, context, (project) => {
    for (const citation of citationsOfProject(project)) {
      const key = freeKey(citation.id, taken);
      written.push(write({ ...citation, id: key, 'citation-key': key }));
    }
  });
  return written;
}

function citationsOfProject(project: Project): Citation[] {
  const readings = Object.values(project.readings).toSorted((a, b) => (a.language < b.language ? -1 : 1));
  return readings.map((reading) => toCitation(project.id, reading));
}

function toCitation(id: string, reading: Reading): Citation {
  const published = reading.brief?.date?.value ?? null;
  const projectId = reading.fields.projectId?.value ?? null;
  const key = `iom-${keyPart(id)}-${keyPart(reading.language)}`;
  return {
    id: key,
    'citation-key': key,
    type: 'webpage',
    title: oneLine(reading.title),
    author: [{ literal: citationWords(reading.language).author }],
    'container-title': 'iom.int',
    URL: reading.url,
    ...(published !== null && { issued: { 'date-parts': [published.split('-').map(Number)] } }),
    accessed: { 'date-parts': [dateParts(reading.readAt)] },
    language: reading.language,
    ...(projectId !== null && { number: projectId }),
    note: oneLine(noteOf(reading)),
  };
}

/** "Project ID MD.0029, Prima ID CO10P0633, accessed 2026-11-20T23:30Z": the IDs that this page prints. */
function noteOf(reading: Reading): string {
  const words = citationWords(reading.language);
  const ids = (['projectId', 'primaId'] as const).flatMap((key) => {
    const id = reading.fields[key]?.value ?? null;
    return id === null ? [] : `${words[key]} ${id}`;
  });
  return [...ids, `${words.accessed} ${minuteOf(reading.readAt)}`].join(', ');
}

function dateParts(instant: string): [number, number, number] {
  const date = new Date(instant);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

/** An address gets a key of its words: `iom-www.iom.int-project-a-project-en`. */
function keyPart(text: string): string {
  return text
    .replace(/^(?:brief:)?https?:\/\//, '')
    .replace(/[^\w.-]+/g, '-')
    .slice(0, LONGEST_PART);
}

/** Programs refuse keys of more than 100 characters. */
const LONGEST_PART = 80;

/** Without line breaks and control characters: in RIS a line break would begin another field. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

/** Of several with one key, which only strange IDs have, the later ones are numbered. */
function freeKey(key: string, taken: Set<string>): string {
  let free = key;
  // BibTeX takes keys that differ in letter case alone for one.
  for (let i = 2; taken.has(free.toLowerCase()); i++) free = `${key}-${i}`;
  taken.add(free.toLowerCase());
  return free;
}
