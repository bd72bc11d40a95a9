import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ALPHA_BY_NUMBER } from '../../../lib/pictures/iso-numeric.ts';
import { isGroup } from '../../../lib/pictures/scene.ts';
import { shadeOf, shadeSteps, stateCounts, undrawnStates } from '../../../lib/pictures/state-counts.ts';
import { worldMapScene } from '../../../lib/pictures/world-map.ts';
import { worldPaths } from '../../../lib/pictures/world-paths.ts';
import { type WorldTopology, worldShapes } from '../../../lib/pictures/world-shapes.ts';
import { COUNTRY_CODES } from '../../../lib/values/country-codes.ts';
import { aPictureProject } from './a-picture-project.ts';

const atlas = readJson<WorldTopology>('node_modules/world-atlas/countries-50m.json');
const world = worldPaths(worldShapes(atlas), 900);
const names: readonly (readonly string[])[] = readJson('tests/fixtures/country-names.json');
const words = {
  range: (from: number, to: number | null) => `${from}–${to ?? ''}`,
  describe: (code: string, projects: readonly string[]) => `${code} ${projects.length}`,
};

describe('the states', () => {
  test('are counted once for each project that names them, also where a page names them twice', () => {
    const { states, unknown } = stateCounts([
      aPictureProject({ id: 'a', countries: ['CO', 'PE', 'CO'] }),
      aPictureProject({ id: 'b', countries: ['PE', 'Ruritania'] }),
      aPictureProject({ id: 'c' }),
    ]);
    expect(states).toEqual([
      { state: 'PE', projects: ['a', 'b'] },
      { state: 'CO', projects: ['a'] },
      { state: 'Ruritania', projects: ['b'] },
    ]);
    expect(unknown).toEqual(['c']);
  });

  test('are each drawn, or listed as not drawn', () => {
    const codes = new Set([
      ...COUNTRY_CODES,
      ...names.flatMap(([code]) => code ?? []),
      'AQ',
      'UM',
      'Ruritania',
    ]);
    const states = [...codes].map((state) => ({ state, projects: ['a'] }));
    const scene = worldMapScene({ world, states, words });
    const drawn = new Set(scene.marks.filter(isGroup).map(({ label }) => label.slice(0, 2)));
    const listed = undrawnStates(states).map(({ state }) => state);
    expect(listed).toEqual(['AQ', 'UM', 'Ruritania']);
    expect([...codes].filter((code) => !drawn.has(code))).toEqual(listed);
  });

  /** By the formula of the Equal Earth projection: the sphere is 954 wide, and 84° north is at the top. */
  test.each([
    ['Colombia', 'CO', [227, 215]],
    ['Tuvalu, which has no shape', 'TV', [893, 260]],
    ['Kosovo, which has no number', 'XK', [473, 86]],
  ])('are where they are in the world: %s', (_, code, [x = 0, y = 0]) => {
    const box = world.paths.find((path) => path.code === code)?.box;
    const middle = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
    expect(Math.hypot((middle[0] ?? 0) - x, (middle[1] ?? 0) - y)).toBeLessThan(4);
  });

  test('that are too small to be seen have a circle, and others none', () => {
    const states = ['NR', 'CO', 'GF'].map((state) => ({ state, projects: ['a'] }));
    const scene = worldMapScene({ world, states, words });
    const circled = scene.marks
      .filter(isGroup)
      .filter(({ marks }) => marks.some(({ kind }) => kind === 'circle'));
    expect(circled.map(({ label }) => label).sort()).toEqual(['GF 1', 'NR 1']);
  });
});

/** By their code, those that browsers write otherwise. */
const OTHER_NAMES = [
  'VA Vatican',
  'MH Marshall Is.',
  'MP N. Mariana Is.',
  'VI U.S. Virgin Is.',
  'US United States of America',
  'GS S. Geo. and the Is.',
  'IO Br. Indian Ocean Ter.',
  'SH Saint Helena',
  'PN Pitcairn Is.',
  'FK Falkland Is.',
  'KY Cayman Is.',
  'VG British Virgin Is.',
  'TC Turks and Caicos Is.',
  'TR Turkey',
  'TT Trinidad and Tobago',
  'SZ eSwatini',
  'SS S. Sudan',
  'null Somaliland',
  'SB Solomon Is.',
  'ST São Tomé and Principe',
  'VC St. Vin. and Gren.',
  'LC Saint Lucia',
  'KN St. Kitts and Nevis',
  'CK Cook Is.',
  'EH W. Sahara',
  'MK Macedonia',
  'null Kosovo',
  'PS Palestine',
  'PM St. Pierre and Miquelon',
  'WF Wallis and Futuna Is.',
  'MF St-Martin',
  'BL St-Barthélemy',
  'PF Fr. Polynesia',
  'TF Fr. S. Antarctic Lands',
  'AX Åland',
  'GQ Eq. Guinea',
  'DO Dominican Rep.',
  'FO Faeroe Is.',
  'null N. Cyprus',
  "CI Côte d'Ivoire",
  'CD Dem. Rep. Congo',
  'CG Congo',
  'MO Macao',
  'HK Hong Kong',
  'CF Central African Rep.',
  'CV Cabo Verde',
  'MM Myanmar',
  'BA Bosnia and Herz.',
  'null Indian Ocean Ter.',
  'HM Heard I. and McDonald Is.',
  'AU Ashmore and Cartier Is.',
  'AG Antigua and Barb.',
  'null Siachen Glacier',
];

test('each number is that of the state whose name the file has for it', () => {
  const english = new Intl.DisplayNames('en', { type: 'region' });
  const others = atlas.objects.countries.geometries.flatMap(({ id, properties }) => {
    const code = ALPHA_BY_NUMBER.get(String(id)) ?? null;
    const name = properties && 'name' in properties ? properties.name : '';
    return code !== null && english.of(code) === name ? [] : [`${code} ${name}`];
  });
  expect(others.sort()).toEqual(OTHER_NAMES.toSorted());
});

test.each([
  [0, []],
  [1, [1]],
  [4, [1, 2, 3, 4]],
  [5, [1, 2, 3, 4, 5]],
  [6, [1, 2, 3, 5]],
  [12, [1, 2, 3, 5, 10]],
  [80, [1, 3, 5, 20, 50]],
  [6000, [1, 5, 50, 500, 5000]],
])('where the most are %i, the shades begin at %j', (most, steps) => {
  expect(shadeSteps(most)).toEqual(steps);
});

test.each([
  [0, [1, 2, 5], 0],
  [1, [1, 2, 5], 1],
  [4, [1, 2, 5], 3],
  [5, [1, 2, 5], 5],
  [99, [1, 3, 5, 20, 50], 5],
])('%i projects among the shades %j have shade %i', (count, steps, shade) => {
  expect(shadeOf(count, steps)).toBe(shade);
});

test('the legend says which numbers a shade stands for', () => {
  const states = [{ state: 'CO', projects: ['a', 'b', 'c', 'd', 'e', 'f'] }];
  const { marks } = worldMapScene({ world, states, words });
  const texts = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
  expect(texts).toEqual(['0–0', '1–1', '2–2', '3–4', '5–']);
});

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8'));
}
