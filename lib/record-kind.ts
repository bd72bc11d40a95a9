import type { Reading } from './reading.ts';

/** What a record holds. `page`: a page that is no project, and neither a programme nor news for sure. */
export const RECORD_KINDS = ['project', 'programme', 'news', 'page'] as const;

export type RecordKind = (typeof RECORD_KINDS)[number];

/** What a record of this reading is of. */
export function kindOfReading({ brief }: Pick<Reading, 'brief'>): RecordKind {
  return brief ? brief.kind : 'project';
}
