import type { Project } from './project.ts';
import type { Reading } from './reading.ts';

/** What tells one project from another. */
export interface Identity {
  /** Whether it is of a page that is no project: such a page is no reading of any project. */
  readonly isBrief: boolean;
  readonly projectId: string | null;
  /** Several where readings of one project ID state different ones. */
  readonly primaIds: readonly string[];
  /** The addresses of the project's pages, without scheme, `www.`, query and fragment. */
  readonly addresses: readonly string[];
}

/** What a page says of itself, as far as it tells projects apart. */
export interface PageIdentity {
  readonly url: string;
  readonly isBrief?: boolean | undefined;
  readonly projectId: string | null;
  readonly primaId: string | null;
}

export function identityOfReading({ url, fields, brief }: Reading): PageIdentity {
  const [projectId, primaId] = [fields.projectId?.value ?? null, fields.primaId?.value ?? null];
  return { url, ...(brief && { isBrief: true }), projectId, primaId };
}

export function identityOfPage({ url, isBrief = false, projectId, primaId }: PageIdentity): Identity {
  return { isBrief, projectId, primaIds: stated([primaId]), addresses: [plainAddress(url)] };
}

/** Of the readings of one project, which agree in the project ID where they state one. */
export function identityOf(readings: readonly Reading[]): Identity {
  return {
    isBrief: readings.some(({ brief }) => brief !== undefined),
    projectId: stated(readings.map(({ fields }) => fields.projectId?.value))[0] ?? null,
    primaIds: stated(readings.map(({ fields }) => fields.primaId?.value)),
    addresses: [...new Set(readings.map(({ url }) => plainAddress(url)))],
  };
}

export function identityOfProject({ readings }: Pick<Project, 'readings'>): Identity {
  return identityOf(Object.values(readings));
}

/**
 * Two readings are one project when they share a project ID; where one has none, a Prima ID; where one has neither
 * to compare, the address.
 */
export function isSameProject(a: Identity, b: Identity): boolean {
  if (a.isBrief !== b.isBrief) return false;
  if (a.projectId !== null && b.projectId !== null) return a.projectId === b.projectId;
  if (a.primaIds.length > 0 && b.primaIds.length > 0) return shareOne(a.primaIds, b.primaIds);
  return shareOne(a.addresses, b.addresses);
}

/** Whether the IDs of two say that they are not one project. */
export function areDifferent(a: Identity, b: Identity): boolean {
  if (a.isBrief !== b.isBrief) return true;
  if (a.projectId !== null && b.projectId !== null) return a.projectId !== b.projectId;
  return a.primaIds.length > 0 && b.primaIds.length > 0 && !shareOne(a.primaIds, b.primaIds);
}

/**
 * The key of a project in the library: project ID, else Prima ID, else address without query and fragment; that of
 * another page: its address behind `brief:`.
 */
export function projectKeyOf(readings: readonly Reading[]): string {
  const { isBrief, projectId, primaIds } = identityOf(readings);
  return projectId ?? primaIds[0] ?? addressKey(readings[0]?.url ?? '', isBrief);
}

/** The keys that a project with this reading may have, the best first. */
export function keysOf(reading: Reading): string[] {
  return keysOfPage(identityOfReading(reading));
}

export function keysOfPage({ url, isBrief, projectId, primaId }: PageIdentity): string[] {
  return stated([projectId, primaId, addressKey(url, isBrief)]);
}

/** An address as far as it tells pages apart. */
export function plainAddress(url: string): string {
  return addressKey(url)
    .replace(/^(?:brief:)?https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '');
}

/** Whether two addresses are of different pages: a link within a page, as in its menu, leads to no other. */
export function isOtherPage(a: string, b: string): boolean {
  return plainAddress(a) !== plainAddress(b);
}

/** A page that is no project has a key of its own, whatever was read at its address before. */
function addressKey(url: string, isBrief = false): string {
  return (isBrief ? 'brief:' : '') + url.replace(/[?#].*$/s, '');
}

/** Without repeats, in the order given. */
function stated(ids: readonly (string | null | undefined)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null && id !== undefined))];
}

function shareOne(a: readonly string[], b: readonly string[]): boolean {
  return a.some((each) => b.includes(each));
}

/** Whether the key of a project is an address, for want of an ID. */
export function isAddress(id: string): boolean {
  return /^(?:brief:)?https?:/.test(id);
}
