import { type GeoProjection, geoEqualEarth } from 'd3-geo';
import { areaOf, boxOf, flatLand, pathText } from './flat-land.ts';
import type { Box } from './scene.ts';
import { PLACES } from './world-places.ts';
import type { WorldShape } from './world-shapes.ts';

/** A shape as it is drawn at one width. */
export interface WorldPath {
  readonly code: string | null;
  /** An SVG path; `null`: there is no shape, or none that can be seen at this size. */
  readonly d: string | null;
  /** Too small to be seen or pointed at: a circle is drawn in the middle of its box. */
  readonly isSmall: boolean;
  /** Of its largest piece of land. */
  readonly box: Box;
}

export interface WorldPaths {
  readonly width: number;
  readonly height: number;
  readonly paths: readonly WorldPath[];
}

/** In square pixels. */
const SMALL = 24;

/** The map is cut through the Bering Strait, where it hurts nobody. */
const CUT = -11;

/** So much of the width is left out on either side, where there is nothing but ocean. */
const OCEAN = 0.03;

/** From the north of Greenland to Cape Horn. */
const [NORTH, SOUTH] = [84, -56.5];

/**
 * Draws the shapes on the Equal Earth projection: areas are true to each other, so that no state looks larger than
 * it is.
 */
export function worldPaths(shapes: readonly WorldShape[], width: number): WorldPaths {
  // The lines of the shapes are so short that they need no bending.
  const sides: [[number, number], [number, number]] = [
    [-OCEAN * width, 0],
    [(1 + OCEAN) * width, width],
  ];
  const projection = geoEqualEarth().rotate([CUT, 0]).precision(0).fitExtent(sides, { type: 'Sphere' });
  const [x, y] = projection.translate();
  const top = projection([-CUT, NORTH])?.[1] ?? 0;
  projection.translate([x, y - top]);
  const height = Math.ceil(projection([-CUT, SOUTH])?.[1] ?? width / 2);
  const places = Object.entries(PLACES).map(([code, place]) => placePath(code, place, projection));
  return { width, height, paths: [...shapes.map((shape) => shapePath(shape, projection)), ...places] };
}

function shapePath({ code, land }: WorldShape, projection: GeoProjection): WorldPath {
  const rings = flatLand(land, projection);
  const areas = rings.map(areaOf);
  const largest = rings[areas.indexOf(Math.max(...areas))];
  if (!largest) return placePath(code, land.coordinates[0]?.[0]?.[0] ?? [], projection);
  const isSmall = areas.reduce((a, b) => a + b, 0) < SMALL;
  return { code, d: pathText(rings), isSmall, box: boxOf(largest) };
}

function placePath(code: string | null, place: readonly number[], projection: GeoProjection): WorldPath {
  const [longitude = 0, latitude = 0] = place;
  const [x, y] = projection([longitude, latitude]) ?? [0, 0];
  return { code, d: null, isSmall: true, box: { x, y, width: 0, height: 0 } };
}
