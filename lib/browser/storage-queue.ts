let lastTurn: Promise<unknown> = Promise.resolve();

/** Each change of storage sees what the one before it wrote, so that no save is lost to another tab. */
export function inTurn<T>(change: () => Promise<T>): Promise<T> {
  const result = lastTurn.then(change);
  lastTurn = result.catch(() => null); // The caller gets the error, the next change its turn.
  return result;
}
