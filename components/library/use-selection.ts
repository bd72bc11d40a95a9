import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LibraryState } from '../../lib/library-address.ts';
import type { IndexEntry } from '../../lib/library-index.ts';
import { moveTo, NOTHING_SELECTED, type Selection } from '../../lib/selection.ts';
import type { ShowState } from './use-library-state.ts';

interface Chosen {
  readonly state: LibraryState;
  readonly show: ShowState;
  /** What search and filters leave, in order; `null`: not known yet. */
  readonly order: readonly string[] | null;
  /** All there are. */
  readonly entries: readonly IndexEntry[];
}

/** The chosen rows, kept in the address as well. */
export function useSelection({ state, show, order, entries }: Chosen) {
  const { selected } = state;
  const [own, setOwn] = useState(() => ownOf(selected));
  const told = useRef(selected);
  const tell = (next: Selection) => {
    told.current = selectedOf(next, order ?? []);
    show({ selected: told.current });
  };
  // At once, so that it is never compared with what was told after it.
  useLayoutEffect(() => {
    if (selected === told.current) return;
    told.current = selected; // Somebody typed another address, or went back.
    setOwn(ownOf(selected));
  }, [selected]);
  useEffect(() => {
    if (!own && order) setOwn({ ...NOTHING_SELECTED, ids: new Set(order) });
  }, [own, order]);
  useEffect(() => {
    // What is chosen stays the same when search and filters change; what "all" names does not.
    if (told.current === 'all' && own && order && selectedOf(own, order) !== 'all') tell(own);
  }, [own, order]);
  useActiveRow(own, setOwn, { order, entries });
  const select = (next: Selection) => {
    setOwn(next);
    if (own?.ids !== next.ids) tell(next);
  };
  return { selection: own ?? NOTHING_SELECTED, select };
}

/** Where the row that keys move from is removed, they move from the one that is in its place then. */
function useActiveRow(
  own: Selection | null,
  setOwn: (own: Selection) => void,
  { order, entries }: Pick<Chosen, 'order' | 'entries'>,
): void {
  const place = useRef(0);
  useEffect(() => {
    if (!own || own.active === null || !order) return;
    const at = order.indexOf(own.active);
    if (at >= 0) place.current = at;
    if (at >= 0 || entries.some(({ id }) => id === own.active)) return;
    const next = order[Math.min(place.current, order.length - 1)];
    if (next !== undefined) setOwn(moveTo(own, next));
  }, [own, entries, order?.length]);
}

/** `null`: all, which have to be known first. */
function ownOf(selected: LibraryState['selected']): Selection | null {
  return selected === 'all' ? null : { ...NOTHING_SELECTED, ids: new Set(selected) };
}

/** Thousands of IDs make an address that few programs take; all of them have a name. */
function selectedOf({ ids }: Selection, order: readonly string[]): LibraryState['selected'] {
  const isAll = ids.size > 1 && ids.size === order.length && order.every((id) => ids.has(id));
  return isAll ? 'all' : [...ids];
}
