/** The file is so large that the compiler takes long to read its type off it. */
declare module 'world-atlas/countries-50m.json' {
  const world: import('../../lib/pictures/world-shapes.ts').WorldTopology;
  export = world;
}
