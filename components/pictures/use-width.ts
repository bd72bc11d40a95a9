import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** The width of an element in whole pixels, and again when it changes. `null`: not measured yet. */
export function useWidth<E extends Element>(): readonly [RefObject<E | null>, number | null] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const { current } = ref;
    if (!current) return;
    const measure = () => setWidth(Math.max(NARROWEST, Math.floor(current.getBoundingClientRect().width)));
    measure();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new ResizeObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(measure, SETTLED_MS);
    });
    observer.observe(current);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, []);
  return [ref, width];
}

/** While somebody drags the edge of a window, the picture is only made larger or smaller as a whole. */
const SETTLED_MS = 100;

/** Less is made smaller as a whole. */
const NARROWEST = 240;
