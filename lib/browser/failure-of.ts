import type { Failure } from '../messages.ts';
import { LibraryError } from './library-error.ts';
import { StorageError } from './storage-error.ts';

/** The failure that readers get words for; what we did not foresee counts as storage that refused. */
export function failureOf(error: unknown): Failure {
  return error instanceof StorageError || error instanceof LibraryError ? error.reason : 'storageRefused';
}
