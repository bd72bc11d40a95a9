import { writeCitations } from './citations.ts';
import type { ExportFormat } from './export-format.ts';

/** What Zotero, Pandoc and others exchange: a list of citations. */
export const cslJson: ExportFormat = {
  name: 'csl',
  // Else its file would have the name of the records'.
  extension: 'csl.json',
  mediaType: 'application/vnd.citationstyles.csl+json',

  async write(projects, context) {
    const citations = await writeCitations(projects, context, (citation) => citation);
    return `${JSON.stringify(citations, null, 2)}\n`;
  },
};
