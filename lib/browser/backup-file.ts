import { type BackupProblem, MAX_BACKUP_BYTES } from '../backup.ts';
import type { Project } from '../project.ts';
import { idOfProjectKey } from '../storage-keys.ts';
import {
  type BackupAbout,
  BackupFileError,
  type BackupReply,
  type BackupRequest,
} from './backup-protocol.ts';
import type { Job } from './bulk.ts';
import { extensionVersion } from './extension-version.ts';
import { libraryReader } from './library-reader.ts';
import { allKeys } from './storage.ts';

/** A backup as it was read. */
export interface BackupFile extends BackupAbout {
  readonly name: string;
  /** Each ID once. */
  readonly projects: readonly Project[];
  readonly problems: readonly BackupProblem[];
}

/**
 * Reads a file that a reader took for a backup.
 *
 * @throws {BackupFileError}
 * @throws The reason of the signal, once that is aborted.
 */
export function readBackupFile(file: File, { signal, progress }: Job): Promise<BackupFile> {
  if (file.size === 0) return Promise.reject(new BackupFileError('empty'));
  if (file.size > MAX_BACKUP_BYTES) return Promise.reject(new BackupFileError('tooLarge'));
  return inWorker<BackupFile>(signal, (worker) => {
    worker.ask({ kind: 'read', file });
    let read: BackupFile = { name: file.name, ...NOTHING };
    const projects: Project[] = [];
    return (reply) => {
      switch (reply.kind) {
        case 'opened':
          read = { ...read, ...reply.about };
          break;
        case 'progress':
          progress(reply.done, reply.total);
          break;
        case 'read':
          read = { ...read, problems: reply.problems };
          worker.ask({ kind: 'next' });
          break;
        case 'projects':
          projects.push(...reply.projects);
          if (reply.projects.length > 0) worker.ask({ kind: 'next' });
          else worker.end({ ...read, projects });
      }
    };
  });
}

const NOTHING = { madeAt: null, madeBy: null, unreadable: [], projects: [], problems: [] };

/** So many records are read at a time. */
const BATCH = 50;

/**
 * Makes a backup of all records, also of those that cannot be read.
 *
 * @throws {StorageError}
 * @throws {BackupFileError}
 * @throws The reason of the signal, once that is aborted.
 */
export async function makeBackupFile(now: Date, { signal, progress }: Job): Promise<Blob> {
  const ids = (await allKeys()).map(idOfProjectKey).filter((id) => id !== null);
  return inWorker<Blob>(signal, (worker) => {
    const putAll = async () => {
      for (let i = 0; i < ids.length; i += BATCH) {
        progress(i, ids.length);
        const records = await libraryReader.rawRecords(ids.slice(i, i + BATCH));
        if (signal.aborted) return;
        worker.ask({ kind: 'put', records: [...records] });
      }
      worker.ask({ kind: 'write', now, version: extensionVersion() });
    };
    putAll().catch(worker.fail);
    return (reply) => {
      if (reply.kind === 'written') worker.end(reply.content);
    };
  });
}

interface Conversation<T> {
  ask(request: BackupRequest): void;
  end(result: T): void;
  fail(reason: unknown): void;
}

/** @param begin Returns what is to be done with each reply. */
function inWorker<T>(
  signal: AbortSignal,
  begin: (worker: Conversation<T>) => (reply: BackupReply) => void,
): Promise<T> {
  if (signal.aborted) return Promise.reject(signal.reason);
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), { type: 'module' });
  const failed = () => reject(new BackupFileError('failed'));
  const receive = begin({ ask: (request) => worker.postMessage(request), end: resolve, fail: reject });
  worker.addEventListener('message', ({ data }: MessageEvent<BackupReply>) => {
    if (data.kind === 'failed') reject(new BackupFileError(data.reason));
    else receive(data);
  });
  worker.addEventListener('error', failed);
  worker.addEventListener('messageerror', failed);
  signal.addEventListener('abort', () => reject(signal.reason));
  if (signal.aborted) reject(signal.reason);
  return promise.finally(() => worker.terminate());
}
