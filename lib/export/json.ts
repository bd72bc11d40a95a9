import type { Project } from '../project.ts';
import { recordJsonSchema } from '../record-json-schema.ts';
import type { ExportContext, ExportFormat } from './export-format.ts';
import { inTurn } from './in-turn.ts';

/** The format of the file around the records, which have one of their own. */
const FILE_FORMAT = 1;

/** The records as they are stored, with the schema that they follow. The same file is a backup. */
export const json: ExportFormat = {
  name: 'json',
  extension: 'json',
  mediaType: 'application/json',
  write: (projects, context) => writeRecords(projects, context),
};

/**
 * @param unreadable Records as they are stored, by ID, that this version cannot read; a file without any has no such key.
 * @throws Whatever `turn` throws.
 */
export async function writeRecords(
  projects: readonly Project[],
  context: Pick<ExportContext, 'now' | 'version' | 'turn'>,
  unreadable: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  let records = '';
  await inTurn(projects, context, (project) => {
    records += `${records === '' ? '' : ','}\n${JSON.stringify(project)}`;
  });
  const head = {
    kind: 'project-lens',
    format: FILE_FORMAT,
    madeAt: context.now,
    madeBy: `Project Lens ${context.version}`,
    schema: recordJsonSchema(),
  };
  const more = Object.keys(unreadable).length > 0 ? `,\n"unreadable": ${JSON.stringify(unreadable)}` : '';
  return `${JSON.stringify(head).slice(0, -1)},\n"projects": [${records}\n]${more}}\n`;
}
