import { useEffect, useState } from 'preact/hooks';
import { type WorldPaths, worldPaths } from '../../lib/pictures/world-paths.ts';
import { type WorldShape, worldShapes } from '../../lib/pictures/world-shapes.ts';
import type { DrawWorld } from './map-content.ts';

export interface World {
  /** `null`: not loaded. */
  readonly draw: DrawWorld | null;
  readonly hasFailed: boolean;
}

/** Loads the shapes of the world, which nothing but the map needs. */
export function useWorld(): World {
  const [world, setWorld] = useState<World>({ draw: null, hasFailed: false });
  useEffect(() => {
    const abort = new AbortController();
    const set = (next: World) => abort.signal.aborted || setWorld(next);
    loadWorld().then(
      (draw) => set({ draw, hasFailed: false }),
      () => set({ draw: null, hasFailed: true }),
    );
    return () => abort.abort();
  }, []);
  return world;
}

let loading: Promise<DrawWorld> | undefined;

/** Once for all maps; again where it has failed. */
function loadWorld(): Promise<DrawWorld> {
  loading ??= import('world-atlas/countries-50m.json').then(({ default: world }) =>
    drawer(worldShapes(world)),
  );
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/** Keeps the world as it was drawn last: the shades change more often than the width. */
function drawer(shapes: readonly WorldShape[]): DrawWorld {
  let last: WorldPaths | undefined;
  return (width) => {
    if (last?.width !== width) last = worldPaths(shapes, width);
    return last;
  };
}
