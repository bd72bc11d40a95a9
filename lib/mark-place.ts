/** A rectangle in a window, in CSS pixels, as the DOM tells of it. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the left upper corner of something is, in CSS pixels. */
export interface MarkPlace {
  readonly x: number;
  readonly y: number;
}

/** How wide and high a mark is, in CSS pixels; the style of marks says the same. */
const MARK = 9;

/** A link that is higher than a line of text, such as a picture or a card, has its mark inside its corner. */
const LINE = 48;

/** How far the card stands from its link. */
const GAP = 6;

/**
 * Where the mark of a link is: raised behind its last line, in its direction of writing, and always within the page, so
 * that nothing more is to be scrolled to.
 *
 * @param boxes Of the lines of the link. None, or empty ones: it is not seen.
 * @param width Of the window, without a scroll bar.
 * @returns `null`: there is nothing to be marked.
 */
export function markPlace(
  boxes: readonly Box[],
  { isRtl, width }: { isRtl: boolean; width: number },
): MarkPlace | null {
  const last = boxes.findLast(({ left, right, top, bottom }) => right > left && bottom > top);
  if (!last) return null;
  const isBlock = last.bottom - last.top > LINE;
  const outside = isRtl ? last.left - MARK - 1 : last.right + 1;
  const inside = isRtl ? last.left + 4 : last.right - MARK - 4;
  const x = Math.min(Math.max(0, isBlock ? inside : outside), width - MARK);
  return { x, y: isBlock ? last.top + 4 : last.top - MARK / 2 };
}

/** Where a card stands that does not lie over its link: below it, or above where there is no room below. */
export function cardPlace(
  link: Box,
  card: { readonly width: number; readonly height: number },
  window: { readonly width: number; readonly height: number },
): MarkPlace {
  const x = Math.min(Math.max(0, link.left), Math.max(0, window.width - card.width - GAP));
  const above = link.top - GAP - card.height;
  const below = link.bottom + GAP;
  return { x, y: below + card.height > window.height && above >= 0 ? above : below };
}
