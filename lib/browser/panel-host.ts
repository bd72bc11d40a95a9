/** From this width on, a page has room beside the panel: more than a phone's width is left to it. */
const WIDE = '(min-width: 760px)';

const TAG = 'project-lens-panel';
const ATTRIBUTE = 'data-project-lens';

/** The element that holds the panel, beside the page and not in it. */
export interface PanelHost {
  /** What the panel is drawn into. */
  readonly inside: ShadowRoot;
  /** Whether the page has room for the open panel beside it. */
  isWide(): boolean;
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
  const wide = matchMedia(WIDE);
  wide.addEventListener('change', onResize, { signal });

  return {
    inside,
    isWide: () => wide.matches,
    show(open) {
      host.toggleAttribute('open', open);
      root.setAttribute(ATTRIBUTE, open && wide.matches ? 'open' : 'rail');
      if (!host.isConnected) root.append(host);
    },
    hide() {
      host.remove();
      root.removeAttribute(ATTRIBUTE);
    },
  };
}
