import { useEffect, useState } from 'preact/hooks';
import type { PictureContent } from './picture-kind.ts';

/** Somebody who types a search is not held up by pictures of what is found on the way. */
const SETTLED_MS = 150;

/** The value, and each new one once it has stayed the same for a moment. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (value === settled) return;
    const timer = setTimeout(() => setSettled(value), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

const NOTHING: readonly PictureContent[] = [];

/**
 * Makes pictures in a task of their own, so that keys and clicks get their turn between one and the next. Until then
 * the earlier ones are given, at first none.
 *
 * @param dependencies What they are made of.
 */
export function useInTurn(
  make: () => readonly PictureContent[],
  ...dependencies: readonly unknown[]
): readonly PictureContent[] {
  const [made, setMade] = useState(NOTHING);
  useEffect(() => {
    const timer = setTimeout(() => setMade(make()));
    return () => clearTimeout(timer);
  }, dependencies);
  return made;
}
