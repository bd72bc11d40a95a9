import type { PanelLook } from '../settings.ts';

/** A page has room beside the panel where more than a phone's width is left to it, in CSS pixels. */
const LEFT_TO_PAGE = 420;

/** What `page.css` and `style.css` take for granted. */
const USUAL: PanelPlace = { side: 'right', width: 340 };

const TAG = 'project-lens-panel';
const ATTRIBUTE = 'data-project-lens';

/** Where the panel is. `page.css` has a line for each width. */
type PanelPlace = Pick<PanelLook, 'side' | 'width'>;

/** The element that holds the panel, beside the page and not in it. */
export interface PanelHost {
  /** What the panel is drawn into. */
  readonly inside: ShadowRoot;
  /** Whether the page has room for the open panel beside it. */
  isWide(): boolean;
  /** Which side of the page, and how wide, from the next `show` on. */
  place(place: PanelPlace): void;
  /** Puts the panel beside the page: `open` pushes a wide page aside, and lies over a narrow one. */
  show(open: boolean): void;
  hide(): void;
}

/**
 * Makes the element; nothing of it is in the page before it is shown.
 *
 * @param root The root element of the page.
 * @param style For the inside: the page's own style does not reach it, nor the other way round.
 * @param onResize When the page becomes wide or narrow.
 */
export function panelHost(
  root: Element,
  { style, onResize, signal }: { style: string; onResize: () => void; signal: AbortSignal },
): PanelHost {
  for (const old of root.querySelectorAll(TAG)) old.remove(); // Of a version before an update.
  const host = root.ownerDocument.createElement(TAG);
  const inside = host.attachShadow({ mode: 'open' });
  const sheet = root.ownerDocument.createElement('style');
  sheet.textContent = style;
  inside.append(sheet);
  // A site sees no text field in the panel, and takes what is typed there for its short cuts.
  for (const type of ['keydown', 'keypress', 'keyup']) {
    inside.addEventListener(type, (event) => event.stopPropagation());
  }
  let { side, width } = USUAL;
  const isWide = () => matchMedia(`(min-width: ${width + LEFT_TO_PAGE}px)`).matches;
  let wasWide = isWide();
  const onWindow = () => {
    if (wasWide !== isWide()) onResize();
    wasWide = isWide();
  };
  addEventListener('resize', onWindow, { signal });

  return {
    inside,
    isWide,
    place(next) {
      ({ side, width } = next);
      wasWide = isWide();
    },
    show(open) {
      host.toggleAttribute('open', open);
      host.toggleAttribute('left', side === 'left');
      const unusual = [side, width].filter((each) => each !== USUAL.side && each !== USUAL.width);
      root.setAttribute(ATTRIBUTE, [open && isWide() ? 'open' : 'rail', ...unusual].join(' '));
      if (!host.isConnected) root.append(host);
    },
    hide() {
      host.remove();
      if (!root.querySelector(TAG)) root.removeAttribute(ATTRIBUTE); // Another may be there, of a page that is no project.
    },
  };
}
