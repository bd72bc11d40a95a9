import { expect, test } from 'vitest';
import { readCountries } from '../../../lib/brief/country-mentions.ts';

test.each([
  { text: 'La Colombie et le Canada; la Colombie', found: ['CO×2', 'CA×1'] },
  { text: 'Nigeria, Niger and Guinea-Bissau, not Guinea', found: ['NG×1', 'NE×1', 'GW×1', 'GN×1'] },
  { text: 'En Guinée équatoriale et en Guinée', found: ['GQ×1', 'GN×1'] },
  { text: 'The Democratic Republic of the Congo (DRC)', found: ['CD×2'] },
  { text: 'Bolivia (Plurinational State of) and Islamic Republic of Iran', found: ['BO×1', 'IR×1'] },
  { text: 'République dominicaine, Dominica', found: ['DO×1', 'DM×1'] },
  { text: 'Sudán del Sur y Sudán', found: ['SS×1', 'SD×1'] },
  { text: 'États-Unis, Etats-Unis, USA', found: ['US×3'] },
  { text: "Côte d’Ivoire, Côte d'Ivoire", found: ['CI×2'] },
  { text: 'Trinité-et-Tobago et Papouasie-Nouvelle-Guinée', found: ['TT×1', 'PG×1'] },
  { text: 'a mission from Georgia to Jordan, Chad and Turkey', found: ['GE×1', 'JO×1', 'TD×1', 'TR×1'] },
  { text: 'IOM Jordan and the Government of Jordan', found: ['JO×2'] },
  { text: 'L’île Maurice et les autorités à Maurice', found: ['MU×2'] },
])('finds the countries of "$text"', ({ text, found }) => {
  expect(readCountries([text]).map(({ code, count }) => `${code}×${count}`)).toEqual(found);
});

test.each([
  { text: 'des fonctionnaires colombiens et nigerians', why: 'adjectives' },
  { text: 'the niger, the turkey and china cups', why: 'no capital' },
  { text: 'said Michael Jordan and Ms. Georgia', why: 'people' },
  { text: 'Chad Smith, who works in Geneva', why: 'a first name' },
  { text: 'New Mexico, Mexico City, Gulf of Guinea, Lake Chad, golfe de Guinée', why: 'other places' },
  { text: 'le fleuve Niger et Ciudad de Guatemala', why: 'a river and a city' },
  { text: 'La Réunion du Comité; Reunión de expertos', why: 'meetings' },
  { text: 'the Congo', why: 'one of two countries' },
  { text: 'Nigeriana, Malian, Ghanaian', why: 'longer words' },
  { text: 'Northern Ireland', why: 'a part of another country' },
])('finds no country in "$text": $why', ({ text }) => {
  expect(readCountries([text])).toEqual([]);
});

test('shows a country as it was first printed, the most often named first', () => {
  expect(readCountries(['Senegal', 'La Libye, le Sénégal'])).toEqual([
    { name: 'Senegal', code: 'SN', count: 2 },
    { name: 'Libye', code: 'LY', count: 1 },
  ]);
});

test('finds countries behind letters that fold to two', () => {
  expect(readCountries(['Mise en œuvre, main-d’œuvre, sœurs: le Ghana']).map(({ name }) => name)).toEqual([
    'Ghana',
  ]);
});
