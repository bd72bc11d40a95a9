import { areDifferent, identityOfProject } from '../identity.ts';
import { mergeProjects } from '../library.ts';
import type { Project } from '../project.ts';
import { projectKey } from '../storage-keys.ts';
import { isReadable, type UnreadableRecord } from '../stored-record.ts';
import { rebuildIndex } from './index-rebuild.ts';
import { LibraryError } from './library-error.ts';
import { type Change, indexItems } from './library-index-writer.ts';
import { readRecords } from './library-lookup.ts';
import { noteOwnRemoval, noteOwnWrite } from './own-writes.ts';
import { removeKeys, writeItems } from './storage.ts';

/**
 * Writes a project in the place of others that are part of it. A record that stands where it is to be written is
 * joined with it, never written over.
 *
 * @returns What was written.
 * @throws {StorageError | LibraryError} Then nothing was changed.
 */
export async function putProject(
  project: Project,
  replaced: readonly Project[],
  now: Date,
): Promise<Project> {
  const under = replaced.some(({ id }) => id === project.id) ? null : await recordUnder(project);
  const written = under ? { ...mergeProjects(under, project, now), id: project.id } : project;
  const before = under ? [...replaced, under] : replaced;
  await writeChange({ before, after: [written] }, { [projectKey(written.id)]: written });
  const old = before.map(({ id }) => id).filter((id) => id !== written.id);
  await tidy(old.map(projectKey));
  return written;
}

/**
 * Writes records together with all that the index needs to follow, in one write.
 *
 * @throws {StorageError} Then nothing was changed.
 */
export async function writeChange(change: Change, items: Readonly<Record<string, unknown>>): Promise<void> {
  const index = (await indexItems(change)) ?? (await rebuildIndex().then(() => indexItems(change)));
  const forget = noteOwnWrite(items);
  await writeItems({ ...items, ...index }).catch((error: unknown) => {
    forget();
    throw error;
  });
}

/**
 * Removes what the index does not list any more.
 *
 * @throws {StorageError} Then nothing was removed.
 */
export async function removeUnlisted(keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const forget = noteOwnRemoval(keys);
  await removeKeys(keys).catch((error: unknown) => {
    forget();
    throw error;
  });
}

/** Removes what a change leaves over. The change is made by then: where this fails, `check` makes up for it. */
export async function tidy(keys: readonly string[]): Promise<void> {
  await removeUnlisted(keys).catch(() => null);
}

export function unreadableError({ reason }: UnreadableRecord): LibraryError {
  return new LibraryError(reason === 'tooNew' ? 'recordTooNew' : 'recordMalformed');
}

/** @throws {LibraryError} where a record is in the way that this project cannot be joined with. */
async function recordUnder(project: Project): Promise<Project | null> {
  const [there] = await readRecords([project.id]);
  if (!there) return null;
  if (!isReadable(there)) throw unreadableError(there);
  const isOther = areDifferent(identityOfProject(there), identityOfProject(project));
  if (isOther) throw new LibraryError('recordMalformed');
  return there;
}
