import type { Backup, BackupError, BackupProblem } from '../backup.ts';
import type { Project } from '../project.ts';

/** What the page asks of the worker that reads and makes files. */
export type BackupRequest =
  | { readonly kind: 'read'; readonly file: Blob }
  /** The next of the records that were read: the page takes them when it has time. */
  | { readonly kind: 'next' }
  /** By ID, records as they are stored, for the file that is made next. Not answered. */
  | { readonly kind: 'put'; readonly records: readonly (readonly [id: string, record: unknown])[] }
  | { readonly kind: 'write'; readonly now: Date; readonly version: string };

export type BackupReply =
  /** How many records are read. */
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'opened'; readonly about: BackupAbout }
  /** All is read, and can be asked for. */
  | { readonly kind: 'read'; readonly problems: readonly BackupProblem[] }
  /** Some of the records; none: that was all. */
  | { readonly kind: 'projects'; readonly projects: readonly Project[] }
  | { readonly kind: 'written'; readonly content: Blob }
  | { readonly kind: 'failed'; readonly reason: BackupFileError['reason'] };

/** What a backup says of itself. */
export type BackupAbout = Omit<Backup, 'records'>;

/** A file that was not read, or not made. Nothing was changed. */
export class BackupFileError extends Error {
  override readonly name = 'BackupFileError';

  constructor(
    /** `empty`: nothing is in it. `failed`: the browser could not read or make it. */
    readonly reason: BackupError['reason'] | 'empty' | 'failed',
    options?: ErrorOptions,
  ) {
    super(`The backup file: ${reason}`, options);
  }
}
