/** How long a page has to be quiet before it is read again, and how long it may keep us waiting. */
const QUIET_MS = 200;
const LONGEST_WAIT_MS = 1_000;

/** After so many readings in a row that found nothing new, a page that goes on changing is left alone. */
const PATIENCE = 20;

/**
 * Calls `read` for the page as it is, and again after it has changed, until `signal` is aborted. Nothing polls:
 * without a change, nothing runs. A page that never stops changing is given up after a while, until its address
 * changes.
 *
 * @param read Says whether it found something that was not there before.
 */
export function followPage(document: Document, signal: AbortSignal, read: () => Promise<boolean>): void {
  let patience = PATIENCE;
  let address = location.href;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;

  const readAgain = () => {
    timer = undefined;
    patience--;
    void read().then((found) => {
      if (found) patience = PATIENCE;
    });
  };
  const readSoon = () => {
    if (location.href !== address) {
      address = location.href;
      patience = PATIENCE;
    }
    if (patience <= 0) return;
    const now = performance.now();
    if (timer === undefined) waitingSince = now;
    else clearTimeout(timer);
    const rest = Math.max(0, waitingSince + LONGEST_WAIT_MS - now);
    timer = setTimeout(readAgain, Math.min(QUIET_MS, rest));
  };

  const observer = new MutationObserver((changes) => {
    if (!changes.every(isOurs)) readSoon();
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  window.addEventListener('popstate', readSoon, { signal });
  window.addEventListener('pageshow', readSoon, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  readAgain();
}

/** Whether a change is our panel coming. Its going is looked at: the page may have thrown it out. */
function isOurs({ addedNodes, removedNodes }: MutationRecord): boolean {
  const isPanel = ({ nodeName }: Node) => nodeName === 'PROJECT-LENS-PANEL';
  return removedNodes.length === 0 && addedNodes.length > 0 && [...addedNodes].every(isPanel);
}
