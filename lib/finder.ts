import { type Identity, identityOf, identityOfProject } from './identity.ts';
import type { Project } from './project.ts';
import type { Reading } from './reading.ts';

/** The words under which a project is found by a reading that does not name its key. */
function tokensOf({ primaIds, addresses }: Identity): string[] {
  return [...primaIds.map((id) => `prima:${id}`), ...addresses.map((address) => `address:${address}`)];
}

export const tokensOfReadings = (readings: readonly Reading[]) => tokensOf(identityOf(readings));
export const tokensOfProject = (project: Project) => tokensOf(identityOfProject(project));

/** The IDs stored under a token; whatever else stands there counts as none. Each is checked before it is believed. */
export function readFinder(stored: unknown): string[] {
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
}
