const TAG = 'project-lens-panel';

/** Another panel than ours, if there is one: that of a project. */
export function otherPanel(root: Element, own: Element | null): Element | null {
  return [...root.querySelectorAll(TAG)].find((panel) => panel !== own) ?? null;
}

/**
 * Follows the place for more in the panel of a project, which goes and comes as the panel is collapsed and opened.
 *
 * @param found Called with each place anew, and the shadow root that it is in.
 * @returns Ends it.
 */
export function followPlace(root: Element, found: (place: Element, inside: ShadowRoot) => void): () => void {
  let known: Element | null = null;
  let watched: ShadowRoot | null = null;
  const observer = new MutationObserver(() => look());
  const look = () => {
    const inside = otherPanel(root, null)?.shadowRoot ?? null;
    if (inside && inside !== watched) {
      watched = inside;
      observer.observe(inside, { childList: true, subtree: true });
    }
    const place = inside?.querySelector('.beside') ?? null;
    if (inside && place && place !== known) found(place, inside);
    known = place;
  };
  observer.observe(root, { childList: true });
  look();
  return () => observer.disconnect();
}
