/** What a page prints, as JSON: taken down by `takeSnapshot` in the page, read by `readTree` anywhere else. */
export interface PageSnapshot {
  /** Without fragment. */
  readonly url: string;
  /** As the root element says; `null`: it says nothing. */
  readonly lang: string | null;
  /** What the document calls itself; empty: nothing. */
  readonly title: string;
  readonly kinds: readonly ElementKind[];
  readonly tokens: readonly Token[];
  /** The `href` of each `A` that begins, in the order of the document; empty: it has none. */
  readonly links: readonly string[];
}

/** What all elements have in common that stand for one entry of `kinds`. */
export type ElementKind = readonly [
  /** In upper case. */
  tag: string,
  className: string,
  role: string,
  /** Whether readers of the page get to see nothing of it, or only a way around the site. Nothing is inside then. */
  silent: boolean,
];

/** In the order of the document: a text; or the place in `kinds` of an element that begins; or `CLOSE`. */
export type Token = string | number;

/** The innermost element that is open ends. */
export const CLOSE = -1;

/** Where a snapshot ends before the page does. No page prints it: the character at its end cannot stand in HTML. */
export const CUT = '…\0';

/** Longer than an address that leads anywhere. */
export const LONGEST_LINK = 2_000;

/** Each element makes two tokens. The elements and texts of a page of the site make about 1,000. */
export const MOST_TOKENS = 200_000;
