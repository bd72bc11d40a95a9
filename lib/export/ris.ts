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
 * characters; and drops the name of the site. EndNote takes the last word of a name for the family's, unless a comma
 * stands behind it.
 */
function toRecord({ TY, M1: _, ...entry }: Entry, citation: Citation): string {
  const Y2 = dayOf(citation.accessed['date-parts'][0]);
  const AU = `${citation.author[0].literal},`;
  const fields = { ...entry, AU, ID: citation.id, T2: citation['container-title'], Y2 };
  const lines = Object.entries(fields).flatMap(([tag, values]) =>
    [values ?? []].flat().map((value) => `${tag}  - ${value}`),
  );
  return [`TY  - ${TY}`, ...lines, 'ER  - ', ''].join('\r\n');
}

/** As RIS has it, `YYYY/MM/DD/` and then whatever else. */
function dayOf(parts: readonly number[]): string {
  return `${parts.map((part) => String(part).padStart(2, '0')).join('/')}/`;
}
