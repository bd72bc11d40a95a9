import { describe, expect, test } from 'vitest';
import { hostOfSite, isHosts, isReadHost, panelLook, readSettings } from '../../lib/settings.ts';

const NOT_CHOSEN = {
  panelOpen: true,
  libraryColumns: null,
  panelOpening: 'itself',
  panelSide: 'right',
  panelWidth: 340,
  updating: 'asked',
  places: 'everywhere',
  excludedHosts: [],
  numbers: 'language',
  currency: 'symbol',
} as const;

const CHOSEN = {
  panelOpen: false,
  libraryColumns: ['title', 'budget'],
  panelOpening: 'asked',
  panelSide: 'left',
  panelWidth: 480,
  updating: 'itself',
  places: 'allBut',
  excludedHosts: ['colombia.iom.int'],
  numbers: 'space',
  currency: 'name',
} as const;

describe('settings', () => {
  test.each([undefined, null, 'text', 7, [], {}, { more: true }])(
    'that are %j: nothing was chosen',
    (stored) => {
      expect(readSettings(stored)).toEqual(NOT_CHOSEN);
    },
  );

  test('are read as they were written', () => {
    expect(readSettings(JSON.parse(JSON.stringify(CHOSEN)))).toEqual(CHOSEN);
  });

  test.each([
    { key: 'panelOpen', value: 'no' },
    { key: 'libraryColumns', value: 'title' },
    { key: 'panelOpening', value: 'never' },
    { key: 'panelSide', value: 'top' },
    { key: 'panelWidth', value: 341 },
    { key: 'panelWidth', value: '340' },
    { key: 'updating', value: 'never' },
    { key: 'places', value: 'nowhere' },
    { key: 'excludedHosts', value: { length: 0 } },
    { key: 'numbers', value: 'dots' },
    { key: 'currency', value: 'toString' },
  ] as const)('hold good but for $key, which $value is none of', ({ key, value }) => {
    expect(readSettings({ ...CHOSEN, [key]: value })).toEqual({ ...CHOSEN, [key]: NOT_CHOSEN[key] });
  });
});

test('of the sites that are left out, one that is none, or comes again, changes nothing of the others', () => {
  const excludedHosts = ['colombia.iom.int', 'example.org', 7, 'colombia.iom.int', 'serbia.iom.int'];
  expect(readSettings({ excludedHosts }).excludedHosts).toEqual(['colombia.iom.int', 'serbia.iom.int']);
});

describe('a host that was typed', () => {
  test.each([
    { typed: 'colombia.iom.int', host: 'colombia.iom.int' },
    { typed: '  WWW.IOM.int ', host: 'www.iom.int' },
    { typed: 'iom.int', host: 'iom.int' },
    { typed: 'https://rovienna.iom.int/project/a?b#c', host: 'rovienna.iom.int' },
    { typed: 'serbia.iom.int/sr', host: 'serbia.iom.int' },
    { typed: 'www.iom.int:8443', host: 'www.iom.int' },
    { typed: 'a.b-c.iom.int', host: 'a.b-c.iom.int' },
  ])('as "$typed" is $host', ({ typed, host }) => {
    expect(hostOfSite(typed)).toBe(host);
  });

  test.each([
    '',
    'example.org',
    'notiom.int',
    'iom.int.example.org',
    'example.org/iom.int',
    'https://example.org?iom.int',
    'www.iom.int@example.org',
    '*.iom.int',
    '.iom.int',
    '-a.iom.int',
    'a b.iom.int',
    'javascript:alert(1)//iom.int',
  ])('as "%s" is none of iom.int', (typed) => {
    expect(hostOfSite(typed)).toBeNull();
  });

  test('is one of 200 at most, each once, and in lower case', () => {
    const hosts = Array.from({ length: 201 }, (_, i) => `h${i}.iom.int`);
    expect(isHosts(hosts.slice(1))).toBe(true);
    expect(isHosts(hosts)).toBe(false);
    expect(isHosts(['a.iom.int', 'a.iom.int'])).toBe(false);
    expect(isHosts(['A.iom.int'])).toBe(false);
  });
});

test.each([
  { places: 'everywhere', host: 'colombia.iom.int', isRead: true },
  { places: 'main', host: 'www.iom.int', isRead: true },
  { places: 'main', host: 'iom.int', isRead: true },
  { places: 'main', host: 'serbia.iom.int', isRead: false },
  { places: 'allBut', host: 'colombia.iom.int', isRead: false },
  { places: 'allBut', host: 'serbia.iom.int', isRead: true },
  { places: 'allBut', host: 'sub.colombia.iom.int', isRead: true },
] as const)('of "$places", pages of $host are read: $isRead', ({ places, host, isRead }) => {
  expect(isReadHost(host, { ...CHOSEN, places })).toBe(isRead);
});

test.each([
  { panelOpening: 'itself', panelOpen: true, opening: 'open' },
  { panelOpening: 'itself', panelOpen: false, opening: 'collapsed' },
  { panelOpening: 'asked', panelOpen: true, opening: 'asked' },
] as const)(
  'a panel that opens $panelOpening and was left open: $panelOpen is $opening',
  ({ opening, ...chosen }) => {
    expect(panelLook({ ...CHOSEN, ...chosen })).toEqual({
      opening,
      side: 'left',
      width: 480,
      display: '-x-space-name',
    });
  },
);
