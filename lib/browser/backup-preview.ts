import type { RestoreMode } from '../backup-journal.ts';
import type { Incoming } from '../incoming.ts';
import type { IndexEntry } from '../library-index.ts';
import type { Project } from '../project.ts';
import type { Job } from './bulk.ts';
import { compareIncoming } from './library-incoming.ts';
import { libraryReader } from './library-reader.ts';
import { send } from './send.ts';
import { StorageError } from './storage-error.ts';
import { turns } from './turns.ts';

/** What restoring a backup would do. */
export interface Preview {
  readonly mode: RestoreMode;
  readonly incoming: { readonly [K in Incoming['kind']]: readonly Incoming[] };
  /** What the backup does not hold and would go. None where it is joined with the library. */
  readonly removed: readonly IndexEntry[];
}

/**
 * Looks what restoring these projects would do. Nothing is written.
 *
 * @throws {StorageError}
 * @throws The reason of the signal, once that is aborted.
 */
export async function previewBackup(
  projects: readonly Project[],
  mode: RestoreMode,
  { signal, progress, now }: Job & { now: Date },
): Promise<Preview> {
  const turn = turns(signal, (done) => progress(done, projects.length));
  const all: Incoming[] = [];
  progress(0, projects.length);
  for await (const some of compareIncoming(projects, mode, now)) {
    all.push(...some);
    await turn(all.length);
  }
  const of = (kind: Incoming['kind']) => all.filter((each) => each.kind === kind);
  const incoming = { new: of('new'), changed: of('changed'), same: of('same'), blocked: of('blocked') };
  const removed = mode === 'replace' ? await entriesBut(projects) : [];
  signal.throwIfAborted();
  return { mode, incoming, removed };
}

/** What cannot be read is not taken out. */
async function entriesBut(projects: readonly Project[]): Promise<IndexEntry[]> {
  const held = new Set(projects.map(({ id }) => id));
  return (await allEntries()).filter(({ id, problem }) => problem === null && !held.has(id));
}

async function allEntries(): Promise<IndexEntry[]> {
  const entries = await libraryReader.entries();
  if (entries) return entries;
  await send('checkLibrary', { thorough: true });
  const anew = await libraryReader.entries();
  if (!anew) throw new StorageError('storageRefused');
  return anew;
}
