import { useEffect, useState } from 'preact/hooks';
import type { LibraryState } from '../../lib/library-address.ts';
import { NOTHING_SELECTED, type Selection } from '../../lib/selection.ts';
import type { ShowState } from './use-library-state.ts';

/**
 * The chosen rows, kept in the address as well.
 *
 * @param order What search and filters leave, in order; `null`: not known yet.
 */
export function useSelection(state: LibraryState, show: ShowState, order: readonly string[] | null) {
  const { selected } = state;
  const [own, setOwn] = useState<Selection | null>(() =>
    selected === 'all' ? null : { ...NOTHING_SELECTED, ids: new Set(selected) },
  );
  useEffect(() => {
    if (!own && order) setOwn({ ...NOTHING_SELECTED, ids: new Set(order) });
  }, [own, order]);
  const select = (next: Selection) => {
    setOwn(next);
    if (own?.ids !== next.ids) show({ selected: selectedOf(next, order ?? []) });
  };
  return { selection: own ?? NOTHING_SELECTED, select };
}

/** Thousands of IDs make an address that few programs take; all of them have a name. */
function selectedOf({ ids }: Selection, order: readonly string[]): LibraryState['selected'] {
  const isAll = ids.size > 1 && ids.size === order.length && order.every((id) => ids.has(id));
  return isAll ? 'all' : [...ids];
}
