import { readFinderPart, tokenOfId, tokensOfProject, tokensOfReadings } from '../finder.ts';
import { areDifferent, identityOf, identityOfProject, isSameProject, keysOf } from '../identity.ts';
import type { Project } from '../project.ts';
import type { Reading } from '../reading.ts';
import { finderPartKey, projectKey } from '../storage-keys.ts';
import { isReadable, readRecord, type StoredRecord, type UnreadableRecord } from '../stored-record.ts';
import { readKeys } from './storage.ts';

/** What the library holds of the project of some readings. */
export interface Found {
  /** The project; several where these readings show that they are one. */
  readonly projects: readonly Project[];
  /** A record that may be this project, and cannot be read. */
  readonly unreadable: UnreadableRecord | null;
}

/**
 * Looks for the project of these readings under their IDs and addresses, whatever the size of the library.
 *
 * @param readings Of one project.
 * @throws {StorageError}
 */
export async function findProject(readings: readonly Reading[]): Promise<Found> {
  const finders = await readFinders(readings);
  return foundAmong(await readRecords([...readings.flatMap(keysOf), ...finders.idsOf(readings)]), readings);
}

/** The IDs that projects may have, by the words of their readings. */
export interface Finders {
  idsOf(readings: readonly Reading[]): string[];
}

/**
 * Reads all that is needed to look for the projects of these readings, whatever the size of the library.
 *
 * @throws {StorageError}
 */
export async function readFinders(readings: readonly Reading[]): Promise<Finders> {
  const keys = [...new Set(tokensOfReadings(readings).map(finderPartKey))];
  const stored = await readKeys(keys);
  const parts = new Map(keys.map((key) => [key, readFinderPart(stored[key])]));
  const idsUnder = (token: string) => parts.get(finderPartKey(token))?.get(token) ?? [];
  return { idsOf: (some) => tokensOfReadings(some).flatMap(idsUnder) };
}

/**
 * What is found of the project of some readings.
 *
 * @param records Those that it may be among.
 */
export function foundAmong(records: readonly StoredRecord[], readings: readonly Reading[]): Found {
  const identity = identityOf(readings);
  const same = records
    .filter(isReadable)
    .filter((project) => isSameProject(identity, identityOfProject(project)))
    .toSorted((a, b) => nearness(b, readings) - nearness(a, readings));
  return {
    projects: areOne(same) ? same : same.slice(0, 1),
    unreadable: records.find((record) => 'reason' in record) ?? null,
  };
}

/**
 * Reads records that are there.
 *
 * @throws {StorageError}
 */
export async function readRecords(ids: readonly string[]): Promise<StoredRecord[]> {
  const distinct = [...new Set(ids)];
  const stored = await readKeys(distinct.map(projectKey));
  return distinct
    .filter((id) => stored[projectKey(id)] !== undefined)
    .map((id) => readRecord(id, stored[projectKey(id)]));
}

/**
 * Reads records by IDs that they have, or had before they got a better one or were joined with others.
 *
 * @returns By the ID that was asked for. Left out: there is none, or several may be meant.
 * @throws {StorageError}
 */
export async function recordsUnder(ids: readonly string[]): Promise<Map<string, StoredRecord>> {
  const under = new Map((await readRecords(ids)).map((record) => [record.id, record]));
  const moved = [...new Set(ids)].filter((id) => !under.has(id)).map((id) => ({ id, token: tokenOfId(id) }));
  const stored = await readKeys(moved.map(({ token }) => finderPartKey(token)));
  const idsFor = (token: string) => readFinderPart(stored[finderPartKey(token)]).get(token) ?? [];
  const records = (await readRecords(moved.flatMap(({ token }) => idsFor(token)))).filter(isReadable);
  for (const { id, token } of moved) {
    const isBrief = id.startsWith('brief:');
    const found = records.filter(
      (project) => tokensOfProject(project).includes(token) && identityOfProject(project).isBrief === isBrief,
    );
    if (found.length === 1 && found[0]) under.set(id, found[0]);
  }
  return under;
}

/** Of several projects, the one with the same project ID comes first, then one that was read at the same address. */
function nearness(project: Project, readings: readonly Reading[]): number {
  const [a, b] = [identityOfProject(project), identityOf(readings)];
  if (b.projectId !== null && a.projectId === b.projectId) return 2;
  return a.addresses.some((address) => b.addresses.includes(address)) ? 1 : 0;
}

/** Projects with different project IDs may share a Prima ID or an address with one reading. */
function areOne(projects: readonly Project[]): boolean {
  const identities = projects.map(identityOfProject);
  return identities.every((a) => identities.every((b) => !areDifferent(a, b)));
}
