import { readJournal } from '../backup-journal.ts';
import { areDifferent, identityOfProject } from '../identity.ts';
import { mergeProjects } from '../library.ts';
import { LONGEST_RECORD, type Project } from '../project.ts';
import { projectKey, RESTORE_KEY } from '../storage-keys.ts';
import { isReadable, type UnreadableRecord } from '../stored-record.ts';
import { rebuildIndex } from './index-rebuild.ts';
import { LibraryError } from './library-error.ts';
import { type Change, indexItems } from './library-index-writer.ts';
import { readRecords } from './library-lookup.ts';
import type { Blocked } from './library-merge.ts';
import { noteOwnRemoval, noteOwnWrite } from './own-writes.ts';
import { readKeys, removeKeys, writeItems } from './storage.ts';

type Items = Readonly<Record<string, unknown>>;

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
  assertFits(written, before);
  await writeChange({ before, after: [written] }, { [projectKey(written.id)]: written });
  const old = before.map(({ id }) => id).filter((id) => id !== written.id);
  await tidy(old.map(projectKey));
  return written;
}

/**
 * Writes records together with all that the index needs to follow, in one write. Where a backup is just taking the
 * place of the library, that learns of it, and leaves these records alone.
 *
 * @throws {StorageError} Then nothing was changed.
 */
export async function writeChange(change: Change, items: Items): Promise<void> {
  const index = (await indexItems(change)) ?? (await rebuildIndex().then(() => indexItems(change)));
  const journal = RESTORE_KEY in items ? {} : await journalAfter(change);
  const forget = noteOwnWrite(items);
  await writeItems({ ...journal, ...items, ...index }).catch((error: unknown) => {
    forget();
    throw error;
  });
}

async function journalAfter({ before, after }: Change): Promise<Items> {
  const { [RESTORE_KEY]: stored } = await readKeys([RESTORE_KEY]);
  const journal = readJournal(stored);
  if (journal?.state !== 'running' || journal.mode !== 'replace') return {};
  const touched = [...new Set([...journal.touched, ...[...before, ...after].map(({ id }) => id)])];
  return { [RESTORE_KEY]: { ...journal, touched } };
}

/**
 * A record that grows over what can be restored from a backup is not written. One that was longer before stays so.
 *
 * @param before What it is made of.
 * @throws {LibraryError}
 */
export function assertFits(project: Project, before: readonly Project[]): void {
  const lengthOf = (each: Project) => JSON.stringify(each).length;
  const most = before.reduce((sum, each) => sum + lengthOf(each), 0);
  if (lengthOf(project) > Math.max(LONGEST_RECORD, most)) throw new LibraryError('tooLarge');
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

export function unreadableError({ reason }: UnreadableRecord | Blocked): LibraryError {
  if (reason === 'otherProject') return new LibraryError('otherProject');
  return new LibraryError(reason === 'tooNew' ? 'recordTooNew' : 'recordMalformed');
}

/** @throws {LibraryError} where a record is in the way that this project cannot be joined with. */
async function recordUnder(project: Project): Promise<Project | null> {
  const [there] = await readRecords([project.id]);
  if (!there) return null;
  if (!isReadable(there)) throw unreadableError(there);
  const isOther = areDifferent(identityOfProject(there), identityOfProject(project));
  if (isOther) throw new LibraryError('otherProject');
  return there;
}
