import { expect, test } from 'vitest';
import { readOrganisations } from '../../../lib/brief/organisations.ts';

test.each([
  { text: 'le PNUD et l’UNICEF, puis le PNUD', found: ['PNUD×2', 'UNICEF×1'] },
  {
    text: 'United Nations Development Programme (UNDP) and UNDP',
    found: ['United Nations Development Programme×2'],
  },
  {
    text: 'The Ministry of Foreign Affairs and Immigration said',
    found: ['Ministry of Foreign Affairs and Immigration×1'],
  },
  {
    text: "du Ministère des affaires étrangères, du Service national d'apprentissage (SENA en espagnol)",
    found: ['Ministère des affaires étrangères×1', "Service national d'apprentissage×1"],
  },
  {
    text: 'avec la Unión Pagesos de Cataluña (Union des agriculteurs catalans)',
    found: ['Unión Pagesos de Cataluña×1'],
  },
  {
    text: 'la Direction du développement et de la coopération suisse finance',
    found: ['Direction du développement et de la coopération suisse×1'],
  },
  {
    text: 'el Ministerio de Relaciones Exteriores de Chile apoya',
    found: ['Ministerio de Relaciones Exteriores de Chile×1'],
  },
  { text: 'l’Union européenne, the European Union', found: ['Union européenne×2'] },
  {
    text: 'Government of Japan and the gouvernement du Japon',
    found: ['Government of Japan×1', 'gouvernement du Japon×1'],
  },
  {
    text: 'at Makerere University and the University of Ghana',
    found: ['Makerere University×1', 'University of Ghana×1'],
  },
  {
    text: 'Ministère de l’intérieur et de la sécurité',
    found: ['Ministère de l’intérieur et de la sécurité×1'],
  },
  { text: 'UNHCR, el ACNUR y le HCR', found: ['UNHCR×3'] },
  { text: 'la Banque mondiale et l’Union africaine', found: ['Banque mondiale×1', 'Union africaine×1'] },
  {
    text: 'the Ministry of Justice and UNICEF, the Ministry of Interior and the Attorney',
    found: ['Ministry of Justice×1', 'UNICEF×1', 'Ministry of Interior×1'],
  },
  {
    text: 'Government of Japan and Sweden; Government of Trinidad and Tobago',
    found: ['Government of Japan×1', 'Government of Trinidad and Tobago×1'],
  },
  {
    text: 'la Agencia de los Estados Unidos para el Desarrollo Internacional (USAID) y USAID',
    found: ['Agencia de los Estados Unidos para el Desarrollo Internacional×2'],
  },
  { text: 'de la Unión Europea EUR 5', found: ['Unión Europea×1'] },
])('finds the organisations of "$text"', ({ text, found }) => {
  expect(
    readOrganisations([text])
      .map(({ name, count }) => `${name}×${count}`)
      .toSorted(),
  ).toEqual(found.toSorted());
});

test.each([
  'IOM and the IOM Development Fund, l’OIM',
  'l’Organisation internationale pour les migrations (OIM)',
  'the International Organization for Migration (IOM)',
  'who we are, and what the union says',
  'WHO WE ARE',
  'des ministères et des universités',
  'lutte contre le SIDA',
  'le Département de coopération technique de l’OIM',
])('finds none in "%s"', (text) => {
  expect(readOrganisations([text])).toEqual([]);
});
