import { browser } from 'wxt/browser';

const ONE_HOUR_MS = 60 * 60 * 1000;
const KEY = 'tidiedAt';

/** In case the browser forgets what it was told. */
let last = 0;

/**
 * Whether this is the first time within an hour. The browser remembers it until it is closed, so that a background
 * that is ended and woken again does not begin anew each time.
 */
export async function isHourOver(now: Date): Promise<boolean> {
  const at = now.getTime();
  if (at - last < ONE_HOUR_MS) return false;
  last = at;
  try {
    const { [KEY]: before } = await browser.storage.session.get(KEY);
    if (typeof before === 'number' && before <= at && at - before < ONE_HOUR_MS) {
      last = before;
      return false;
    }
    await browser.storage.session.set({ [KEY]: at });
  } catch {
    // Then it is done once for each time that the background is woken.
  }
  return true;
}
