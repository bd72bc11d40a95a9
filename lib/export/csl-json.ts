import { writeCitations } from './citations.ts';
import type { ExportFormat } from './export-format.ts';

/** What Zotero, Pandoc and others exchange: a list of citations. */
export const cslJson: ExportFormat = {
  name: 'csl',
  extension: 'json',
  mediaType: 'application/vnd.citationstyles.csl+json',

  async write(projects, context) {
    const citations = await writeCitations(projects, context, (citation) => citation);
    return `${JSON.stringify(citations, null, 2)}\n`;
  },
};
