import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface MenuProps {
  /** On the button that opens it. */
  readonly name: string;
  readonly children: ComponentChildren;
  /** Called when it opens. */
  opened?(): void;
}

/** Something that a button opens below itself; a click elsewhere and Esc close it. */
export function Menu({ name, children, opened }: MenuProps) {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const abort = new AbortController();
    const closeUnless = (target: EventTarget | null) => {
      if (box.current && !(target instanceof Node && box.current.contains(target))) box.current.open = false;
    };
    addEventListener('pointerdown', ({ target }) => closeUnless(target), { signal: abort.signal });
    addEventListener('focusin', ({ target }) => closeUnless(target), { signal: abort.signal });
    return () => abort.abort();
  }, []);
  return (
    <details
      class="menu"
      ref={box}
      onToggle={() => {
        if (box.current?.open) opened?.();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !box.current?.open) return;
        event.stopPropagation();
        box.current.open = false;
        box.current.querySelector('summary')?.focus();
      }}
    >
      <summary class="button">{name}</summary>
      <div class="menu-body">{children}</div>
    </details>
  );
}
