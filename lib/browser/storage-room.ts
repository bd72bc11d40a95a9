/** Below so many bytes, a reader who saves on should know: room for some thousand projects. */
const LITTLE = 50 * 1024 * 1024;

/**
 * How many bytes can still be stored on this device, where that is little.
 *
 * @returns `null`: enough, or the browser does not say.
 */
export async function littleRoom(): Promise<number | null> {
  try {
    const { usage = 0, quota } = await navigator.storage.estimate();
    const free = quota === undefined ? null : Math.max(0, quota - usage);
    return free !== null && free < LITTLE ? free : null;
  } catch {
    return null;
  }
}
