import {
  type Identity,
  identityOf,
  identityOfPage,
  identityOfProject,
  isAddress,
  type PageIdentity,
  plainAddress,
} from './identity.ts';
import type { Project } from './project.ts';
import type { Reading } from './reading.ts';

/** The words under which a project is found by a reading that does not name its key. */
function tokensOf({ primaIds, addresses }: Identity): string[] {
  return [...primaIds.map((id) => `prima:${id}`), ...addresses.map((address) => `address:${address}`)];
}

export const tokensOfReadings = (readings: readonly Reading[]) => tokensOf(identityOf(readings));
export const tokensOfPage = (page: PageIdentity) => tokensOf(identityOfPage(page));
export const tokensOfProject = (project: Project) => tokensOf(identityOfProject(project));

/** The word under which a project is found by the ID that it had before it got a better one, or was joined. */
export function tokenOfId(id: string): string {
  return isAddress(id) ? `address:${plainAddress(id)}` : `prima:${id}`;
}

/** The IDs of the projects that are found by each word. Each is a hint, and is checked before it is believed. */
export type FinderPart = ReadonlyMap<string, readonly string[]>;

/** Reads a part of the finders as it is stored, a list of words and IDs; whatever else stands there counts as none. */
export function readFinderPart(stored: unknown): FinderPart {
  const pairs: unknown[] = Array.isArray(stored) ? stored : [];
  return new Map(pairs.filter(isPair));
}

/** What is stored of a part. */
export function storedFinderPart(part: FinderPart): readonly (readonly [string, readonly string[]])[] {
  return [...part].filter(([, ids]) => ids.length > 0);
}

function isPair(value: unknown): value is [string, string[]] {
  if (!Array.isArray(value) || value.length !== 2 || typeof value[0] !== 'string') return false;
  return Array.isArray(value[1]) && value[1].every((id) => typeof id === 'string');
}
