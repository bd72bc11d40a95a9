import type { Project } from './project.ts';
import type { Reading } from './reading.ts';

/** What tells one project from another. */
export interface Identity {
  readonly projectId: string | null;
  readonly primaId: string | null;
  /** The addresses of the project's pages, without scheme, `www.`, query and fragment. */
  readonly addresses: readonly string[];
}

export function identityOf(reading: Reading): Identity {
  return {
    projectId: reading.fields.projectId?.value ?? null,
    primaId: reading.fields.primaId?.value ?? null,
    addresses: [plainAddress(reading.url)],
  };
}

/** Of the readings of a project, the first that states an ID: only readings that agree in it are one project. */
export function identityOfProject({ readings }: Pick<Project, 'readings'>): Identity {
  const all = Object.values(readings).map(identityOf);
  return {
    projectId: all.find(({ projectId }) => projectId !== null)?.projectId ?? null,
    primaId: all.find(({ primaId }) => primaId !== null)?.primaId ?? null,
    addresses: [...new Set(all.flatMap(({ addresses }) => addresses))],
  };
}

/**
 * Two readings are one project when they share a project ID; where one has none, a Prima ID; where one has neither
 * to compare, the address.
 */
export function isSameProject(a: Identity, b: Identity): boolean {
  if (a.projectId !== null && b.projectId !== null) return a.projectId === b.projectId;
  if (a.primaId !== null && b.primaId !== null) return a.primaId === b.primaId;
  return a.addresses.some((address) => b.addresses.includes(address));
}

/** The key of a project in the library: project ID, else Prima ID, else address without query and fragment. */
export function projectKeyOf(readings: readonly Reading[]): string {
  const identity = identityOfProject({ readings: Object.fromEntries(readings.map((each, i) => [i, each])) });
  return identity.projectId ?? identity.primaId ?? (readings[0]?.url ?? '').replace(/[?#].*$/s, '');
}

/** An address as far as it tells pages apart. */
export function plainAddress(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/$/, '');
}
