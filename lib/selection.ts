/** What is chosen in a list of rows, and where the keyboard stands in it. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** The row that keys move from; `null`: none yet. */
  readonly active: string | null;
  /** Where a range begins that Shift extends; `null`: at the active row. */
  readonly anchor: string | null;
}

export const NOTHING_SELECTED: Selection = { ids: new Set(), active: null, anchor: null };

/** How a click or a key goes about what was chosen before: alone, with this one more or less, or up to here. */
export type Manner = 'only' | 'toggle' | 'range';

/** @param order All rows that the reader sees, in order; chosen ones that are not among them stay chosen. */
export function selectRow(
  selection: Selection,
  id: string,
  { manner, order }: { manner: Manner; order: readonly string[] },
): Selection {
  if (manner === 'only') return { ids: new Set([id]), active: id, anchor: id };
  if (manner === 'toggle') return { ids: toggled(selection.ids, id), active: id, anchor: id };
  const anchor = selection.anchor ?? selection.active ?? id;
  const [a, b] = [order.indexOf(anchor), order.indexOf(id)];
  const range = a < 0 ? [id] : order.slice(Math.min(a, b), Math.max(a, b) + 1);
  return { ids: new Set(range), active: id, anchor: a < 0 ? id : anchor };
}

/** Moves to another row, and chooses nothing. */
export function moveTo(selection: Selection, id: string): Selection {
  return { ...selection, active: id, anchor: id };
}

function toggled(ids: ReadonlySet<string>, id: string): Set<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

type Step = 'ArrowUp' | 'ArrowDown' | 'PageUp' | 'PageDown' | 'Home' | 'End';

/**
 * The row that a key leads to; `null`: it is no such key, or there are no rows.
 *
 * @param page How many rows are in sight.
 */
export function rowAfterKey(
  key: string,
  { active, order, page }: { active: string | null; order: readonly string[]; page: number },
): string | null {
  if (!isStep(key)) return null;
  const at = active === null ? -1 : order.indexOf(active);
  const last = order.length - 1;
  const next = {
    ArrowUp: at - 1,
    ArrowDown: at + 1,
    PageUp: at - page,
    PageDown: at + page,
    Home: 0,
    End: last,
  };
  return order[Math.min(last, Math.max(0, next[key]))] ?? null;
}

function isStep(key: string): key is Step {
  return ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'].includes(key);
}
