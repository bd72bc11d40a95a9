import type { MultiPolygon } from 'geojson';
import { merge } from 'topojson-client';
import type {
  GeometryCollection,
  Polygon,
  Topology,
  MultiPolygon as TopoMultiPolygon,
} from 'topojson-specification';
import { ALPHA_BY_NUMBER } from './iso-numeric.ts';
import { NOT_DRAWN, SHAPES_BY_NAME } from './world-places.ts';

/** `countries-50m.json` of world-atlas, which is made of Natural Earth's public domain data. */
export type WorldTopology = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** The land of a state or territory. */
export interface WorldShape {
  /** ISO 3166-1 alpha-2 or `XK`; `null`: land that is not drawn as anybody's. */
  readonly code: string | null;
  readonly land: MultiPolygon;
}

type TopoShape = Polygon<{ name: string }> | TopoMultiPolygon<{ name: string }>;

/** One shape for each code: what the file holds in several pieces is put together. */
export function worldShapes(world: WorldTopology): WorldShape[] {
  const pieces = Map.groupBy(world.objects.countries.geometries.filter(isShape), codeOf);
  return [...pieces]
    .filter(([code]) => code === null || !NOT_DRAWN.has(code))
    .map(([code, shapes]) => ({ code, land: merge(world, shapes) }));
}

function isShape(geometry: { readonly type: string | null }): geometry is TopoShape {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}

function codeOf({ id, properties }: TopoShape): string | null {
  const byNumber = id === undefined ? undefined : ALPHA_BY_NUMBER.get(String(id));
  return byNumber ?? SHAPES_BY_NAME[properties?.name ?? ''] ?? null;
}
