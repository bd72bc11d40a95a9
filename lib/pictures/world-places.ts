/**
 * Where states and territories are that the shapes of the world lack, or hold as a part of another one: longitude and
 * latitude, in degrees, of about their middle.
 */
export const PLACES: Readonly<Record<string, readonly [longitude: number, latitude: number]>> = {
  BQ: [-68.3, 12.2],
  CC: [96.8, -12.2],
  CX: [105.6, -10.5],
  GF: [-53.1, 3.9],
  GI: [-5.35, 36.14],
  GP: [-61.5, 16.2],
  MQ: [-61.0, 14.6],
  RE: [55.5, -21.1],
  SJ: [16.0, 78.6],
  TK: [-171.8, -9.2],
  TV: [179.2, -8.5],
  YT: [45.15, -12.8],
};

/** Shapes that have no number of their own, by the name that the file has for them. */
export const SHAPES_BY_NAME: Readonly<Record<string, string>> = {
  Kosovo: 'XK',
  // The United Nations draw no border there.
  'N. Cyprus': 'CY',
  Somaliland: 'SO',
};

/** Nobody lives there: Antarctica would take a fifth of the picture, and the islands have no shape. */
export const NOT_DRAWN: ReadonlySet<string> = new Set(['AQ', 'BV', 'UM']);
