import { readFinder, tokensOfReading } from '../finder.ts';
import { identityOf, identityOfProject, isSameProject } from '../identity.ts';
import type { Project } from '../project.ts';
import { ProjectRecordError, readProjectRecord } from '../project-record.ts';
import type { Reading } from '../reading.ts';
import { finderKey, projectKey } from '../storage-keys.ts';
import { readKeys } from './storage.ts';

/** A saved record that cannot be read. It is kept as it is. */
export interface UnreadableRecord {
  readonly id: string;
  readonly reason: ProjectRecordError['reason'];
}

/** What the library holds of a reading's project. */
export interface Found {
  /** The project; several where this reading shows that they are one. */
  readonly projects: readonly Project[];
  /** A record that may be this project, and cannot be read. */
  readonly unreadable: UnreadableRecord | null;
}

/**
 * Looks for the project of a reading under its IDs and addresses, whatever the size of the library.
 *
 * @throws {StorageError}
 */
export async function findProject(reading: Reading): Promise<Found> {
  const identity = identityOf(reading);
  const own = [identity.projectId, identity.primaId, reading.url.replace(/[?#].*$/s, '')];
  const finders = await readKeys(tokensOfReading(reading).map(finderKey));
  const ids = new Set([...own.filter((id) => id !== null), ...Object.values(finders).flatMap(readFinder)]);
  const records = await readRecords([...ids]);

  const projects = records.filter((record) => 'readings' in record);
  const same = projects.filter((project) => isSameProject(identity, identityOfProject(project)));
  same.sort((a, b) => nearness(b, reading) - nearness(a, reading));
  const [first] = same;
  const joined = same.filter((each) => each === first || isOneWith(first, each));
  return { projects: joined, unreadable: records.find((record) => 'reason' in record) ?? null };
}

/**
 * Reads records that are there.
 *
 * @throws {StorageError}
 */
export async function readRecords(ids: readonly string[]): Promise<(Project | UnreadableRecord)[]> {
  const stored = await readKeys(ids.map(projectKey));
  return ids.filter((id) => projectKey(id) in stored).map((id) => readRecord(id, stored[projectKey(id)]));
}

/** Never throws: a record that cannot be read is a value as well. */
export function readRecord(id: string, record: unknown): Project | UnreadableRecord {
  try {
    return readProjectRecord(record);
  } catch (error) {
    return { id, reason: error instanceof ProjectRecordError ? error.reason : 'malformed' };
  }
}

/** Of several projects, the one with the same project ID comes first, then the one that was read at this address. */
function nearness(project: Project, reading: Reading): number {
  const [a, b] = [identityOfProject(project), identityOf(reading)];
  if (b.projectId !== null && a.projectId === b.projectId) return 2;
  return a.addresses.some((address) => b.addresses.includes(address)) ? 1 : 0;
}

function isOneWith(a: Project | undefined, b: Project): boolean {
  return a !== undefined && isSameProject(identityOfProject(a), identityOfProject(b));
}
