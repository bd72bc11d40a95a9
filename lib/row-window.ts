/** The rows of a long list that are worth drawing. */
export interface RowWindow {
  readonly first: number;
  /** Behind the last one. */
  readonly end: number;
}

/** So many rows are drawn above and below what is in sight, so that scrolling shows no gaps. */
const MARGIN = 8;

/** @param view Where the list is scrolled to and how high it is, in pixels, as is the height of each row. */
export function rowWindow(
  count: number,
  { top, height, rowHeight }: { top: number; height: number; rowHeight: number },
): RowWindow {
  const first = Math.max(0, Math.floor(top / rowHeight) - MARGIN);
  const end = Math.min(count, Math.ceil((top + height) / rowHeight) + MARGIN);
  return { first: Math.min(first, end), end };
}

/** Where to scroll so that a row is whole in sight, moving as little as can be; `null`: it is. */
export function scrollToRow(
  index: number,
  { top, height, rowHeight }: { top: number; height: number; rowHeight: number },
): number | null {
  const [from, to] = [index * rowHeight, (index + 1) * rowHeight];
  if (from < top) return from;
  return to > top + height ? to - height : null;
}
