import { tokensOfProject } from './finder.ts';
import { type IndexEntry, indexEntry, problemEntry } from './library-index.ts';
import type { Project } from './project.ts';
import { ProjectRecordError, readProjectRecord } from './project-record.ts';

/** A saved record that cannot be read. It is kept as it is. */
export interface UnreadableRecord {
  readonly id: string;
  readonly reason: ProjectRecordError['reason'];
}

/** What stands under the key of a project. */
export type StoredRecord = Project | UnreadableRecord;

/**
 * Never throws: a record that cannot be read is a value as well.
 *
 * @param id The one in its key. A record that names another one is malformed.
 */
export function readRecord(id: string, record: unknown): StoredRecord {
  try {
    const project = readProjectRecord(record);
    return project.id === id ? project : { id, reason: 'malformed' };
  } catch (error) {
    return { id, reason: error instanceof ProjectRecordError ? error.reason : 'malformed' };
  }
}

export function isReadable(record: StoredRecord): record is Project {
  return 'readings' in record;
}

export function entryOf(record: StoredRecord): IndexEntry {
  return isReadable(record) ? indexEntry(record) : problemEntry(record.id, record.reason);
}

/** Nothing is found by the words of a record that cannot be read: it is found by its key alone. */
export function tokensOfRecord(record: StoredRecord): string[] {
  return isReadable(record) ? tokensOfProject(record) : [];
}
