import { type ComponentChildren, render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface PanelStageProps {
  /** Style of the panel: it is drawn as it is beside a page, where no other style reaches it. */
  readonly style: string;
  readonly open: boolean;
  readonly children: ComponentChildren;
}

/** Draws the panel into a shadow root of its own, in the place where this stands. */
export function PanelStage({ style, open, children }: PanelStageProps) {
  const place = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    host.current = place.current && panelIn(place.current, style);
    return () => host.current?.shadowRoot && render(null, host.current.shadowRoot);
  }, [style]);
  useLayoutEffect(() => {
    const inside = host.current?.shadowRoot;
    if (!inside) return;
    const hadFocus = inside.activeElement;
    host.current?.toggleAttribute('open', open);
    render(children, inside);
    // What had it may be gone.
    if (hadFocus && !inside.activeElement) inside.querySelector<HTMLElement>('.toggle')?.focus();
  });
  return <div class="panel-place" ref={place} />;
}

/** The element that pages of iom.int get. Our policy lets no `style` element in, but a sheet of our own. */
function panelIn(place: HTMLElement, style: string): HTMLElement {
  const host = place.ownerDocument.createElement('project-lens-panel');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  host.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
  place.replaceChildren(host);
  return host;
}
