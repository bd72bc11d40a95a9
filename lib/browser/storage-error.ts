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
    throw new StorageError(FULL.test(String(cause)) ? 'storageFull' : 'storageRefused', { cause });
  }
}

/** In the words of Chrome ("Resource::kQuotaBytes quota exceeded"), Firefox ("QuotaExceededError") and of full disks. */
const FULL = /quota|no[ _](?:device[ _])?space|disk.{0,8}full|ENOSPC/i;
