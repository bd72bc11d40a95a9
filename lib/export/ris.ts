import { type Citation, writeCitations } from './citations.ts';
import type { ExportFormat } from './export-format.ts';

/** For EndNote, Mendeley, Zotero and others. */
export const ris: ExportFormat = {
  name: 'ris',
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',

  async write(projects, context) {
    const toEntries = await loadPlugin();
    const records = await writeCitations(projects, context, (citation) =>
      toEntries(citation).map((entry) => toRecord(entry, citation)),
    );
    return records.flat().join('');
  },
};

type Entry = Readonly<Record<string, string | readonly string[]>>;

/** Loaded when somebody asks for it: nothing else needs it. */
async function loadPlugin(): Promise<(citation: Citation) => readonly Entry[]> {
  const { plugins } = await import('@citation-js/core');
  await import('@citation-js/plugin-ris');
  return (citation) => plugins.output.format('ris', [citation], { format: 'object' }) as readonly Entry[];
}

/**
 * The lines are written here: the plugin breaks them after 70 characters, in the midst of words and addresses, which
 * other programs read as they are broken; puts the day of access where they do not look for it; cuts the key after 20
 * characters; and drops the name of the site.
 */
function toRecord({ TY, M1, ...entry }: Entry, citation: Citation): string {
  const fields = { ...entry, ID: citation.id, T2: citation['container-title'], Y2: M1 };
  const lines = Object.entries(fields).flatMap(([tag, values]) =>
    [values ?? []].flat().map((value) => `${tag}  - ${value}`),
  );
  return [`TY  - ${TY}`, ...lines, 'ER  - ', ''].join('\r\n');
}
