import type { Failure } from '../messages.ts';

/** A change of the library that was not made; nothing is lost by it. */
export class LibraryError extends Error {
  override readonly name = 'LibraryError';

  constructor(
    readonly reason: Exclude<Failure, 'storageFull' | 'storageRefused' | 'noAnswer' | 'outdated'>,
    options?: ErrorOptions,
  ) {
    super(`The library was not changed: ${reason}`, options);
  }
}
