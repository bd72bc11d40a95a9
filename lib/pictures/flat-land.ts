import { type GeoProjection, type GeoStream, geoStream } from 'd3-geo';
import { curveLinearClosed, line } from 'd3-shape';
import type { MultiPolygon } from 'geojson';
import type { Box } from './scene.ts';

type Point = [x: number, y: number];

/** A coast or a border on paper, in pixels. */
export type Ring = readonly Point[];

/** A step that nobody sees, in pixels. */
const UNSEEN = 0.4;

/**
 * Land as it lies on paper, ring by ring, without the points that are too near to the one before them: coasts are
 * known much finer than a screen shows them. An island that is smaller than that is gone.
 */
export function flatLand(land: MultiPolygon, projection: GeoProjection): Ring[] {
  const collector = new RingCollector();
  geoStream(land, projection.stream(collector));
  return collector.rings.filter(({ length }) => length > 2);
}

class RingCollector implements GeoStream {
  readonly rings: Point[][] = [];
  #x = 0;
  #y = 0;

  lineStart(): void {
    this.rings.push([]);
  }

  point(x: number, y: number): void {
    const ring = this.rings.at(-1);
    if (!ring || (ring.length > 0 && Math.abs(x - this.#x) + Math.abs(y - this.#y) < UNSEEN)) return;
    [this.#x, this.#y] = [x, y];
    ring.push([x, y]);
  }

  lineEnd(): void {}
  polygonStart(): void {}
  polygonEnd(): void {}
}

/** As SVG writes it, to a tenth of a pixel. */
export function pathText(rings: readonly Ring[]): string {
  return rings.map((ring) => ringText([...ring]) ?? '').join('');
}

const ringText = line().curve(curveLinearClosed).digits(1);

export function boxOf(ring: Ring): Box {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** In square pixels; lakes count as land. */
export function areaOf(ring: Ring): number {
  let twice = 0;
  let [lastX = 0, lastY = 0] = ring.at(-1) ?? [];
  for (const [x, y] of ring) {
    twice += lastX * y - x * lastY;
    [lastX, lastY] = [x, y];
  }
  return Math.abs(twice) / 2;
}
