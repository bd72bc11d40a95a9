/** Storage that did not do what was asked of it; nothing was changed. */
export class StorageError extends Error {
  override readonly name = 'StorageError';

  constructor(
    readonly reason: 'storageFull' | 'storageRefused',
    options?: ErrorOptions,
  ) {
    super(reason === 'storageFull' ? 'There is no room left in storage' : 'Storage refused', options);
  }
}

/** @throws {StorageError} for whatever `access` fails with. */
export async function attempt<T>(access: () => Promise<T>): Promise<T> {
  try {
    return await access();
  } catch (cause) {
    const full = /quota|no space|disk.{0,8}full|ENOSPC/i.test(String(cause));
    throw new StorageError(full ? 'storageFull' : 'storageRefused', { cause });
  }
}
