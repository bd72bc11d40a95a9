import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../lib/languages/index.ts';
import { COUNTRY_CODES } from '../../lib/values/country-codes.ts';
import { splitCountries } from '../../lib/values/country-names.ts';
import { VOCABULARIES } from '../../lib/vocabularies.ts';
import usualNames from '../fixtures/country-names.json' with { type: 'json' };

/** Code, then English, French and Spanish name: what pages may print and browsers may forget. */
const USUAL_NAMES = usualNames as [code: string, ...names: string[]][];

const UN_MEMBERS = [
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI',
  'CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR',
  'GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR',
  'LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA',
  'PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH',
  'TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM ZW',
]
  .join(' ')
  .split(' ');

describe('countries', () => {
  test('no name means two countries, whatever the language of the page', () => {
    const ambiguous = [...codesByName()].filter(([, codes]) => codes.size > 1);
    expect(ambiguous).toEqual([]);
  });

  test('every code is a country that the platform knows', () => {
    const names = new Intl.DisplayNames(['en'], { type: 'region' });
    const codes = LANGUAGES.flatMap(({ countries }) => Object.keys(countries));
    expect(codes.filter((code) => names.of(code) === code)).toEqual([]);
  });

  test('the list of members of the United Nations is whole', () => {
    expect(new Set(UN_MEMBERS).size).toBe(193);
  });

  test('every member of the United Nations is known', () => {
    expect(UN_MEMBERS.filter((code) => !COUNTRY_CODES.includes(code))).toEqual([]);
  });

  test.each(USUAL_NAMES)('%s is known by its usual names in each language', (code, ...names) => {
    expect(names.map((name) => splitCountries(name))).toEqual(names.map((name) => [{ name, code }]));
  });

  test.each(
    LANGUAGES.flatMap(({ countries }) => Object.entries(countries)).map(([code, names]) => ({ code, names })),
  )('$code is known by the names that pages print beside its usual ones', ({ code, names }) => {
    expect(names.map((name) => splitCountries(name))).toEqual(names.map((name) => [{ name, code }]));
  });

  test.each([
    ['Bolivia (Plurinational State of)', 'BO'],
    ['Bolivie (État plurinational de)', 'BO'],
    ['Bolivia (Estado Plurinacional de)', 'BO'],
    ['Venezuela (Bolivarian Republic of)', 'VE'],
    ['Venezuela (République bolivarienne du)', 'VE'],
    ['Iran (République islamique d’)', 'IR'],
    ["Iran (République islamique d')", 'IR'],
    ['Islamic Republic of Iran', 'IR'],
    ['Federated States of Micronesia', 'FM'],
    ['República Dominicana', 'DO'],
    ['République dominicaine', 'DO'],
    ['Dominique', 'DM'],
    ['Dominica', 'DM'],
    ["Côte d'Ivoire", 'CI'],
    ['Côte d’Ivoire', 'CI'],
    ['Serbie', 'RS'],
    ['Monténégro', 'ME'],
    ['Viet Nam', 'VN'],
    ['Cabo Verde', 'CV'],
    ['Tchéquie', 'CZ'],
    ['Democratic Republic of the Congo', 'CD'],
    ['République démocratique du Congo', 'CD'],
    ['Congo', 'CG'],
    ['United Republic of Tanzania', 'TZ'],
    ['République-Unie de Tanzanie', 'TZ'],
    ['República Unida de Tanzanía', 'TZ'],
    ['Guinée', 'GN'],
    ['Guinea Ecuatorial', 'GQ'],
    ['Papouasie-Nouvelle-Guinée', 'PG'],
    ['Niger', 'NE'],
    ['Nigéria', 'NG'],
    ['Maurice', 'MU'],
    ['Mauritanie', 'MR'],
    ['République de Moldova', 'MD'],
    ['Soudan du Sud', 'SS'],
    ['Soudan', 'SD'],
    ['Érythrée', 'ER'],
    ['Équateur', 'EC'],
    ['Belice', 'BZ'],
    ['Santa Lucía', 'LC'],
    ['Maldivas', 'MV'],
    ['Eswatini', 'SZ'],
    ['Gambie', 'GM'],
    ['Chili', 'CL'],
    ['Mexique', 'MX'],
    ['Ouganda', 'UG'],
  ])('the printed name "%s" means %s', (printed, code) => {
    expect(splitCountries(printed)).toEqual([{ name: printed, code }]);
  });

  test('a name that spans two countries is not known as one', () => {
    const codes = (text: string) => splitCountries(text)?.map(({ code }) => code);
    expect(codes('Serbie Monténégro')).toEqual(['RS', 'ME']);
    expect(codes('Serbia and Montenegro')).toEqual(['RS', 'ME']);
  });
});

describe('vocabularies', () => {
  test.each(VOCABULARIES.type)('the project type %s has a word in some language', (type) => {
    expect(LANGUAGES.flatMap(({ vocabulary }) => vocabulary.type?.[type] ?? [])).not.toEqual([]);
  });
});

function codesByName(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const printed = LANGUAGES.flatMap(({ countries }) => Object.entries(countries));
  for (const [code, names] of [...printed, ...USUAL_NAMES.map(([key, ...usual]) => [key, usual] as const)]) {
    for (const name of names.map(fold)) found.set(name, (found.get(name) ?? new Set()).add(code));
  }
  return found;
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .replace(/[‘’]/g, "'")
    .toLowerCase()
    .replace(/[-\s]+/g, ' ');
}
