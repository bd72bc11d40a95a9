import { readFinderPart, tokensOfPage } from '../finder.ts';
import {
  identityOfPage,
  identityOfProject,
  isSameProject,
  keysOfPage,
  type PageIdentity,
} from '../identity.ts';
import type { Changing } from '../message-rules.ts';
import { finderPartKey, trashKey } from '../storage-keys.ts';
import { isReadable, type StoredRecord } from '../stored-record.ts';
import { readTrash, removedRecord } from '../trash.ts';
import { LibraryError } from './library-error.ts';
import { recordsUnder } from './library-lookup.ts';
import { readKeys } from './storage.ts';

/**
 * Makes sure that a page changes its own project and no other. What is there no more is nobody's.
 *
 * @param where What is about to be changed.
 * @throws {StorageError | LibraryError}
 */
export async function assertOfPage({ ids, page }: Changing, where: 'library' | 'trash'): Promise<void> {
  if (!page) return; // One of our own pages: those show all projects.
  const records = where === 'library' ? [...(await recordsUnder(ids)).values()] : await readRemoved(ids);
  for (const record of records) {
    if (!(await isOfPage(record, page))) throw new LibraryError('refused');
  }
}

async function readRemoved(ids: readonly string[]): Promise<StoredRecord[]> {
  const stored = await readKeys(ids.map(trashKey));
  return ids.flatMap((id) => {
    const trash = readTrash(stored[trashKey(id)]);
    return trash ? [removedRecord(id, trash)] : [];
  });
}

/** A record that cannot be read does not say what it is: it belongs to a page that is looked for under its ID. */
async function isOfPage(record: StoredRecord, page: PageIdentity): Promise<boolean> {
  if (isReadable(record)) return isSameProject(identityOfPage(page), identityOfProject(record));
  if (keysOfPage(page).includes(record.id)) return true;
  const tokens = tokensOfPage(page);
  const stored = await readKeys(tokens.map(finderPartKey));
  return tokens.some((token) => readFinderPart(stored[finderPartKey(token)]).get(token)?.includes(record.id));
}
