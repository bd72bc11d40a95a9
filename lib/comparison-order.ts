/** The columns in order: the base, where there is one, comes first. */
export function columnOrder(ids: readonly string[], base: string | null): string[] {
  return ids.toSorted((a, b) => Number(b === base) - Number(a === base));
}

/**
 * A column moved to another place, counted from 0 and without it. The place is brought into the order: nothing goes
 * before the base.
 *
 * @param ids As {@link columnOrder} gives them.
 */
export function moveColumn(ids: readonly string[], base: string | null, id: string, to: number): string[] {
  const others = ids.filter((each) => each !== id);
  const first = base !== null && others.includes(base) ? 1 : 0;
  return id === base ? [...ids] : others.toSpliced(Math.min(Math.max(to, first), others.length), 0, id);
}

/** Where a key moves the column at a place; `null`: no key that moves one. */
export function placeOfKey(key: string, at: number, count: number): number | null {
  if (key === 'ArrowLeft') return at - 1;
  if (key === 'ArrowRight') return at + 1;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
