import { useEffect, useRef, useState } from 'preact/hooks';
import { type LibraryState, readStateHash, stateToHash } from '../../lib/library-address.ts';

/** Browsers stop an address that changes with every key. */
const PAUSE_MS = 200;

/** Changes some of what the page shows. */
export type ShowState = (change: Partial<LibraryState>) => void;

/**
 * What the page shows, kept in its address: another tab of the page is a step that the browser's "back" undoes, all
 * else is not.
 */
export function useLibraryState(): readonly [LibraryState, ShowState] {
  const [state, setState] = useState(() => readStateHash(location.hash));
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    const abort = new AbortController();
    // `hashchange` comes as well where somebody types into the address.
    const follow = () => {
      clearTimeout(timer.current);
      setState(readStateHash(location.hash));
    };
    addEventListener('hashchange', follow, { signal: abort.signal });
    return () => abort.abort();
  }, []);
  const current = useRef(state);
  current.current = state;
  const keep = () => history.replaceState(null, '', addressOf(current.current));
  const show: ShowState = (change) => {
    const next = { ...current.current, ...change };
    const isStep = next.tab !== current.current.tab;
    if (isStep) keep(); // Else "back" would lead to what was shown before the last change.
    current.current = next;
    setState(next);
    clearTimeout(timer.current);
    if (isStep) history.pushState(null, '', addressOf(next));
    else timer.current = setTimeout(keep, PAUSE_MS);
  };
  return [state, show];
}

function addressOf(state: LibraryState): string {
  return stateToHash(state) || location.pathname;
}
