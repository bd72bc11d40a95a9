/** Work is done for so long at a time, in milliseconds; then keys, clicks and frames get their turn. */
const SLICE_MS = 12;

/** To be awaited in the midst of long work, every few steps. */
export type Turn = (done: number) => Promise<void>;

/**
 * Lets long work be watched and cancelled without freezing the page.
 *
 * @param progress Called each time the page gets its turn.
 * @returns A function that throws the reason of the signal once that is aborted.
 */
export function turns(signal: AbortSignal, progress: (done: number) => void): Turn {
  let began = performance.now();
  return async (done) => {
    signal.throwIfAborted();
    if (performance.now() - began < SLICE_MS) return;
    progress(done);
    await nextTask();
    signal.throwIfAborted();
    began = performance.now();
  };
}

/** A timer would wait for four milliseconds each time. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
